import type { DraftLimit } from '../draft';
import { dutyOf } from '../people/duties';
import type { People } from '../people/find-people';
import { bracketAround } from '../text/clauses';
import type { Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import { spansOf, type Passage } from '../text/passage';
import { columnOf, tablesOf, type Table, type TableRow } from '../text/tables';
import type { DurationMention } from '../when/durations';
import { durationsOf, timesOf } from '../when/readings';
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

/** "Castellano (10 min)", "佐藤氏への質問（8分以内）": a line of nothing but whose it is, and in brackets how long. */
export function headedFor({ folded }: Passage, mention: DurationMention, people: People): string[] {
  if (folded.length > 60 || !/^(?:間|以内|まで|程度|ほど|\smax\.?)?\s?[)\]】]\s?:?$/i.test(folded.slice(mention.to)))
    return [];
  const before =
    /^(.{1,40}?)(?:への(?:ご)?質問|に|へ)?\s?[([【](?:発言(?:は|時間)?|お?持ち時間|各|約|up to |max\.? |remarks:? )?\s?$/i.exec(
      folded.slice(0, mention.from),
    );
  const reference = before?.[1] === undefined ? null : people.index.readWhole(before[1].replace(/^(?:for|to)\s/i, ''));
  return reference === null || reference.isAll ? [] : [...reference.keys];
}

/** "山田 花子さん（…）… 5分": how long those have whom a line of a list of people tells: the only one, or several who have it each. */
export function memberOf(words: Passage, mention: DurationMention, people: People): string[] {
  const spans = spansOf(words);
  const here = people.people.filter(({ name, aliases }) =>
    [name, ...aliases].some((written) =>
      written.spans.some((span) => spans.some((own) => own.start <= span.start && span.start < own.end)),
    ),
  );
  const isAtEnd = /^(?:間|程度|以内)?(?:[^\d。]{0,12}|,?\s(?:incl\.?|including|with|plus)\s[^\d.;]{2,40})$/.test(
    words.folded.slice(mention.to),
  );
  const [only] = here;
  const isEach = /^\seach\b/i.test(words.folded.slice(mention.to)) || /各$/.test(words.folded.slice(0, mention.from));
  const speakers = here.filter(({ role }) => role.value === 'speaker').map(({ key }) => key);
  if (speakers.length > 1 && speakers.length < people.index.panel().length && isEach && isAtEnd && mention.max <= 90)
    return speakers;
  return here.length === 1 && only?.role.value === 'speaker' && isAtEnd && mention.max <= 90 ? [only.key] : [];
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

/** "14:00　理事長冒頭発言": the post of one speaker stands ahead of what the slot is. */
function byPostAhead(head: string, people: People): string[] {
  const words = /^[\d\s:~.時分頃午前後-]{0,24}(.{2,40})/.exec(head)?.[1]?.replace(/\s+/g, '') ?? '';
  if (!/(?:発言|説明|講演|報告|発表|挨拶|コメント)$/.test(words)) return [];
  const holders = people.people.filter((person) => {
    const title = person.title?.value.replace(/\s+/g, '') ?? '';
    return person.role.value === 'speaker' && title.length > 1 && words.startsWith(title);
  });
  return holders.length === 1 ? holders.map((person) => person.key) : [];
}

/** "Statement by the Chair (8 minutes)": the one speaker whose post begins so. */
function byNamedPost(head: string, people: People): string[] {
  const post = /\bby (?:the |our )?([A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})\s?$/.exec(head)?.[1]?.toLowerCase();
  const holders = people.people.filter(({ role, title }) => {
    const told = title?.value.toLowerCase() ?? '';
    return role.value === 'speaker' && post !== undefined && (told === post || told.startsWith(`${post} `));
  });
  return holders.length === 1 ? holders.map(({ key }) => key) : [];
}

/** "基調講演（40分）" where one of the panel gives the keynote: whoever is there for what the slot is called. */
function byDuty(head: string, people: People): string[] {
  const duty = dutyOf(/^[\d\s:~.時分頃午前後-]{0,24}(.{2,40})/.exec(head)?.[1]?.trim() ?? '');
  const panel = people.index.panel();
  const keys = duty === null ? [] : panel.filter((key) => people.duties.get(key) === duty);
  return keys.length < panel.length ? keys : [];
}

/** "（尾崎20分、リンド15分）": the name right before a time, in brackets that divide a slot. */
function ownerBefore(folded: string, from: number, mention: DurationMention, people: People): string[] {
  const start = Math.max(from, mention.from - 24);
  for (let at = start; at < mention.from; at += 1) {
    const reference = people.index.read(folded, at);
    if (reference === null || reference.isAll || reference.keys.length !== 1) continue;
    if (/^[\s:はがの]{0,3}$/.test(folded.slice(reference.to, mention.from))) return reference.keys;
  }
  return [];
}

/** "9:10 講演　佐藤様（20分）", "9:30 説明（会長、5分）": a slot of the run of show that is one person's talk. */
export function slotOf(words: Passage, mention: DurationMention, people: People): string[] {
  const bracket = bracketAround(words.folded, mention.from);
  // "(12 minutes, with two for points of clarification included)": a longer bracket that begins with the time.
  const isLong = bracket !== null && bracket.to - bracket.from > (mention.from === bracket.from ? 90 : 40);
  if (bracket === null || isLong) return talkOf(words, mention, people);
  const head = words.folded.slice(0, bracket.from - 1);
  const inside = words.folded.slice(bracket.from, bracket.to);
  const before = ownerBefore(words.folded, bracket.from, mention, people);
  if (before.length > 0) return before;
  if (SHARED_PART.test(head) || EACH.test(inside)) return [];
  const named = namedIn(head, people);
  if (named.length > 0) return named;
  // "事例説明（山田委員、20分）": the one person named in the brackets.
  const within = namedIn(inside, people);
  if (within.length === 1) return within;
  const holder = [...new Set([...byPost(inside, people), ...byPostAhead(head, people), ...byNamedPost(head, people)])];
  if (holder.length > 0) return holder;
  const told = talkOf(words, mention, people);
  return told.length > 0 ? told : byDuty(head, people);
}

const LIMIT_COLUMN =
  /^(?:[おご]?持ち?時間|冒頭(?:発言|報告|説明)?(?:時間)?|opening(?: remarks| statement)?|remarks|発言時間|質疑時間|質問時間|報告時間|発表時間|講演時間|陳述時間|割当時間|配分時間|speaking time|floor time|time allotted|time limit|allotted time|allotment)$/;
/** A column of lengths, when it stands beside names and holds no time of day. */
const LENGTH_COLUMN = /^(?:time|時間|minutes|mins?|分|length|duration|発表|所要時間)$/;
const IN_MINUTES = /^(?:minutes|mins?|分)$/;
const ASKER_COLUMN = /^(?:質疑者|質問者|発言者|会派|委員|議員|questioner|member|rapporteur|asked by)/;

export type LimitRows = {
  limits: Omit<DraftLimit, 'key'>[];
  /** Indexes of the entries that they were read from. */
  entries: ReadonlySet<number>;
};

/** The people whom the cells of a row name; what they are there for ("講師") names nobody beside a name. */
function peopleOf(row: TableRow, people: People): string[] {
  const named = row.cells.map((cell) => people.index.readWhole(cell.folded)?.keys ?? []);
  const single = named.filter((keys) => keys.length === 1);
  return [...new Set((single.length > 0 ? single : named).flat())];
}

/** The column that tells how long each may speak, or -1. */
function lengthColumn(table: Table, people: People): number {
  const limit = columnOf(table, LIMIT_COLUMN);
  if (limit !== -1) return limit;
  const length = columnOf(table, LENGTH_COLUMN);
  const named = table.rows.filter((row) => peopleOf(row, people).length > 0).length;
  const isTimed = table.rows.some((row) => row.cells.some((cell) => timesOf(cell).length > 0));
  return isTimed || named * 2 <= table.rows.length ? -1 : length;
}

function lengthIn(cell: Passage, name: string): Pick<DurationMention, 'min' | 'max'> | undefined {
  const bare = IN_MINUTES.test(name) ? /^\d{1,3}$/.exec(cell.folded.trim())?.[0] : undefined;
  return bare === undefined ? durationsOf(cell)[0] : { min: null, max: Number(bare) };
}

/** The limits that the rows of one table give; neighbours who have the same time share one. */
function limitsOf(table: Table, column: number, people: People, read: Set<number>): Omit<DraftLimit, 'key'>[] {
  const isAsked = columnOf(table, ASKER_COLUMN) !== -1;
  const limits: Omit<DraftLimit, 'key'>[] = [];
  for (const row of table.rows) {
    const cell = row.cells[column] ?? row.cells.at(-1);
    const mention = cell === undefined ? undefined : lengthIn(cell, table.header[column] ?? '');
    if (mention === undefined) continue;
    read.add(row.entry.index);
    const keys = peopleOf(row, people);
    const spans = spansOf(row.entry.words);
    const last = limits.at(-1);
    const twin = last?.minutesMin === mention.min && last.minutesMax === mention.max ? last : undefined;
    if (twin !== undefined && Array.isArray(twin.who) && keys.length > 0) {
      twin.who = [...new Set([...twin.who, ...keys])];
      twin.spans.push(...spans);
      continue;
    }
    limits.push({
      // Those who only ask are not on the panel and have no entry among its people.
      who: keys.length > 0 ? keys : isAsked ? 'audience' : 'all',
      kind: isAsked ? 'question' : 'remarks',
      minutesMin: mention.min,
      minutesMax: mention.max,
      spans,
      confidence: 0.85,
      reason: null,
    });
  }
  return limits;
}

/** Tables in which each row gives one person's time ("質疑者 | 会派 | 持ち時間"). */
export function limitRows(invitation: Invitation, people: People): LimitRows {
  const read = new Set<number>();
  const limits = tablesOf(invitation).flatMap((table) => {
    const column = lengthColumn(table, people);
    return column === -1 ? [] : limitsOf(table, column, people, read);
  });
  return { limits, entries: read };
}
