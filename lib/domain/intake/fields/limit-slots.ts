import type { DraftLimit } from '../draft';
import type { People } from '../people/find-people';
import { bracketAround } from '../text/clauses';
import type { Entry } from '../text/entries';
import { allMatches } from '../text/matches';
import { spansOf, type Passage } from '../text/passage';
import type { DurationMention } from '../when/durations';
import { durationsOf } from '../when/readings';
import { EACH } from '../words/limit-words';

/** People whose names stand in the words of the limit ("Dr. Sato will have 20 minutes"). */
export function namedIn(window: string, people: People): string[] {
  const keys = new Set<string>();
  for (const match of allMatches(window, /(?:^|[\s(、,])(?=\S)|[（(]/g)) {
    const reference = people.index.read(window, match.index + match[0].length);
    if (reference !== null && !reference.isAll) reference.keys.forEach((key) => keys.add(key));
  }
  return [...keys];
}

/** "基調講演（50分）　湾岸大学 …": a talk with its length in brackets, in a line that tells whose it is. */
export function talkOf(words: Passage, mention: DurationMention, people: People): string[] {
  const before = words.folded.slice(Math.max(0, mention.from - 24), mention.from);
  const isTalk =
    /(?:講演|報告|発表|話題提供|講話|talk|keynote|presentation|remarks|statement|lecture)s?\s?\((?:各|約|each\s)?$/i.test(
      before,
    ) && /^(?:間|程度|以内)?\s?(?:each)?\)/i.test(words.folded.slice(mention.to));
  if (!isTalk) return [];
  const spans = spansOf(words);
  const isHere = (at: number): boolean => spans.some((span) => span.start <= at && at < span.end);
  return people.people
    .filter((person) => person.role.value === 'speaker' && person.name.spans.some((span) => isHere(span.start)))
    .map((person) => person.key);
}

/** Parts of an event that nobody has for himself. */
const SHARED_PART =
  /質疑|討論(?!者)|ディスカッション|対談|鼎談|休憩|\bq\s?&\s?a\b|\bdiscussion\b|\bquestions?\b|\bbreak\b|\bpanel\b/i;

/** Whose post the words are ("理事長"), when one speaker has it. */
function byPost(words: string, people: People): string[] {
  const posts = words.split(/[、,;/・]/).map((part) => part.replace(/\s+/g, ''));
  const holders = people.people.filter((person) => {
    const title = person.title?.value.replace(/\s+/g, '') ?? '';
    return person.role.value === 'speaker' && title.length > 1 && posts.includes(title);
  });
  return holders.length === 1 ? holders.map((person) => person.key) : [];
}

/** "9:10 講演　佐藤様（20分）", "9:30 説明（会長、5分）": a slot of the run of show that is one person's talk. */
export function slotOf(words: Passage, mention: DurationMention, people: People): string[] {
  const bracket = bracketAround(words.folded, mention.from);
  if (bracket === null || bracket.to - bracket.from > 40) return talkOf(words, mention, people);
  const head = words.folded.slice(0, bracket.from - 1);
  const inside = words.folded.slice(bracket.from, bracket.to);
  if (SHARED_PART.test(head) || EACH.test(inside)) return [];
  const named = namedIn(head, people);
  if (named.length > 0) return named;
  const holder = byPost(inside, people);
  return holder.length > 0 ? holder : talkOf(words, mention, people);
}

const LIMIT_COLUMN =
  /^(?:お?持ち?時間|発言時間|質疑時間|質問時間|報告時間|発表時間|講演時間|陳述時間|割当時間|配分時間|speaking time|floor time|time allotted|time limit|allotted time|allotment)(?:\s?\(.{1,20}\))?$/i;
const ASKER_COLUMN = /^(?:質疑者|質問者|発言者|会派|委員|議員|questioner|member|rapporteur|asked by)/i;

export type LimitRows = {
  limits: Omit<DraftLimit, 'key'>[];
  /** Indexes of the entries that they were read from. */
  entries: ReadonlySet<number>;
};

/** Tables in which each row gives one person's time ("質疑者 | 会派 | 持ち時間"). */
export function limitRows(entries: readonly Entry[], people: People): LimitRows {
  const limits: Omit<DraftLimit, 'key'>[] = [];
  const read = new Set<number>();
  let header: { time: number; isAsked: boolean; index: number } | null = null;
  for (const entry of entries) {
    if (entry.kind !== 'row') continue;
    const time = entry.cells.findIndex((cell) => LIMIT_COLUMN.test(cell.folded));
    if (time !== -1) {
      header = { time, isAsked: entry.cells.some((cell) => ASKER_COLUMN.test(cell.folded)), index: entry.index };
      continue;
    }
    if (header === null || entry.index !== header.index + 1) continue;
    header.index = entry.index;
    const cell = entry.cells[header.time] ?? entry.cells.at(-1);
    const mention = cell === undefined ? undefined : durationsOf(cell)[0];
    if (cell === undefined || mention === undefined) continue;
    read.add(entry.index);
    const keys = entry.cells.flatMap((other) => people.index.readWhole(other.folded)?.keys ?? []);
    // Those who only ask are not on the panel and have no entry among its people.
    limits.push({
      who: keys.length > 0 ? keys : header.isAsked ? 'audience' : 'all',
      kind: header.isAsked ? 'question' : 'remarks',
      minutesMin: mention.min,
      minutesMax: mention.max,
      spans: spansOf(entry.words),
      confidence: 0.85,
      reason: null,
    });
  }
  return { limits, entries: read };
}
