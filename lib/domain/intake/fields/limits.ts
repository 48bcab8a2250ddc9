import type { DraftLimit } from '../draft';
import type { People } from '../people/find-people';
import { bracketAround, clausesOf } from '../text/clauses';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { spansOf, type Passage } from '../text/passage';
import { durationsOf } from '../when/readings';
import { AUDIENCE, OPEN_QUESTIONS } from '../words/limit-words';
import { isElsewhere } from './elsewhere';
import { bareGivens, givenTo, leadsToMinutes, meantLengths } from './limit-givens';
import { whoOf } from './limit-owners';
import { namedBefore } from './limit-names';
import { MAX_QUESTION_MINUTES, readLimit } from './limit-reading';
import { headedFor, limitRows, memberOf, slotOf, talkOf } from './limit-slots';
import { kindInSlot } from './limit-parts';
import { sessionsOf, speakersOfSession } from './session-limits';
import { shortenedIn } from './shortened-lengths';

function round(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}

function limitsIn(
  words: Passage,
  invitation: Invitation,
  people: People,
  ownerKey: string | null,
  isTimed: boolean,
  labelEnd: number,
  isSlot: boolean,
  isPersonal: boolean,
  isListed: boolean,
  isInMinutes: boolean,
): Omit<DraftLimit, 'key'>[] {
  const written = meantLengths(words.folded, durationsOf(words));
  const bare = bareGivens(words.folded, written, people, isInMinutes);
  if (written.length + bare.length === 0) return [];
  const clauses = clausesOf(words.folded);
  const shortened = shortenedIn(words.folded, written).filter(({ from }) => !bare.some((other) => other.from === from));
  return [...written, ...shortened, ...bare].flatMap((mention) => {
    const speakers = isSlot
      ? slotOf(words, mention, people)
      : [...talkOf(words, mention, people), ...(isListed ? memberOf(words, mention, people) : [])];
    if (speakers.length === 0)
      speakers.push(...headedFor(words, mention, people), ...namedBefore(words, mention, people, isSlot));
    const isApart = !isSlot || bracketAround(words.folded, mention.from) !== null;
    if (speakers.length === 0 && isApart) speakers.push(...givenTo(words.folded, mention, people));
    const reading =
      speakers.length > 0
        ? { kind: 'remarks' as const, isEach: false, sure: true, part: '', window: '', before: '' }
        : readLimit(words.folded, mention, clauses, isTimed || mention.to <= labelEnd);
    if (reading === null) return [];
    const spans = spansOf(words, mention.from, mention.to);
    const minutesMin = mention.min === null ? null : round(mention.min);
    const who = speakers.length > 0 ? speakers : whoOf(reading, invitation, people, ownerKey);
    return [
      {
        who,
        // "討論　山田 花子 氏　10分以内": the word before a name is what the person does, not a part of the event.
        kind: isPersonal && reading.kind === 'discussion' ? 'remarks' : kindInSlot(reading.kind, isSlot, words.folded),
        minutesMin,
        minutesMax: round(mention.max),
        spans,
        confidence: reading.sure ? 0.9 : 0.7,
        reason: null,
      },
    ];
  });
}

function isSame(left: Omit<DraftLimit, 'key'>, right: Omit<DraftLimit, 'key'>): boolean {
  return (
    left.kind === right.kind &&
    left.minutesMax === right.minutesMax &&
    left.minutesMin === right.minutesMin &&
    String(left.who) === String(right.who)
  );
}

/**
 * The words in which a limit is told: a line, or the cells of a row, which in a short row without a time of day belong
 * together ("Answers | 2 min each").
 */
function passagesOf(entry: Entry, isSlot: boolean): Passage[] {
  if (entry.kind !== 'row') return [entry.words];
  return entry.cells.length <= 3 && !isSlot ? [entry.words] : entry.cells;
}

/** "… | Questions from the floor | chair | 45 sec each": in a row of many cells another one says whose time it is. */
function isOfFloorRow({ kind, cells }: Entry, limit: Omit<DraftLimit, 'key'>): boolean {
  return (
    kind === 'row' &&
    limit.who === 'all' &&
    limit.kind === 'remarks' &&
    (limit.minutesMax ?? Infinity) <= MAX_QUESTION_MINUTES &&
    cells.some(({ folded }) => AUDIENCE.test(folded) || OPEN_QUESTIONS.test(folded))
  );
}

/** An item of a list of people, or a line that a label makes one ("討論者　…　コメント10分"). */
function isInList(entry: Entry): boolean {
  if (entry.label?.topic === 'people' || entry.label?.topic === 'speaker') return true;
  if (entry.kind !== 'item') return false;
  // "Dr Jane Doe, Director, Example Trust — 10 minutes" under a heading that nobody could list.
  return (
    entry.topic === 'people' ||
    entry.topic === 'participants' ||
    (entry.topic === null && / -{1,2} /.test(entry.words.folded))
  );
}

/** A line of the run of show: it begins with a time of day. */
function isSlotEntry(entry: Entry): boolean {
  const lead = entry.kind === 'row' ? (entry.cells[0]?.folded ?? '') : entry.words.folded;
  return /^(?:午[前後]\s?)?\d{1,2}(?:[:.]\d{2}|h\d{2}|時)/.test(lead);
}

/**
 * How long people may speak. The length of the whole event is not a limit, nor is a time before or after it. A limit
 * told twice, as in two languages, is one.
 */
export function findLimits(invitation: Invitation, people: People, ownerKey: string | null): DraftLimit[] {
  const rows = limitRows(invitation, people);
  const sessions = sessionsOf(invitation, people);
  const found: Omit<DraftLimit, 'key'>[] = [];
  let isInMinutes = false;
  for (const entry of invitation.body) {
    if (entry.kind !== 'item') isInMinutes = leadsToMinutes(entry.words.folded);
    if (entry.marker?.kind === 'checkbox' || rows.entries.has(entry.index) || isElsewhere(entry)) continue;
    const isSlot = isSlotEntry(entry);
    // "Discussant (5 minutes): …": a time inside the label of a person is that person's.
    const labelEnd = entry.label?.topic == null || entry.kind === 'row' ? 0 : entry.label.to;
    const isTimed = entry.label?.topic === 'limits' || entry.topic === 'limits';
    for (const limit of passagesOf(entry, isSlot).flatMap((words) =>
      limitsIn(
        words,
        invitation,
        people,
        ownerKey,
        isTimed,
        labelEnd,
        isSlot,
        entry.label?.topic === 'speaker',
        isInList(entry),
        isInMinutes,
      ),
    )) {
      if (isOfFloorRow(entry, limit)) Object.assign(limit, { who: 'audience', kind: 'question' });
      if (limit.who === 'all')
        limit.who = speakersOfSession(entry.words, limit.kind, sessions, people.index.panel()) ?? 'all';
      const twin = found.find((other) => isSame(other, limit));
      if (twin === undefined) found.push(limit);
      else twin.spans.push(...limit.spans);
    }
  }
  // The rule for everybody first: a speaker's own line often only repeats it.
  const ordered = [
    ...found.filter((limit) => !Array.isArray(limit.who)),
    ...found.filter((limit) => Array.isArray(limit.who)),
    ...rows.limits,
  ];
  return ordered.map((limit, index) => ({ key: `m${index + 1}`, ...limit }));
}
