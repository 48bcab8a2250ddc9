import type { DeadlineKind, Reason } from '../draft';
import { sentencesOf, stretchAt } from '../text/clauses';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { cutPassage, inReadingOrder, readRange, readWords, sourceStart, spansOf, type Passage } from '../text/passage';
import { REQUESTS, STRONG_REQUESTS } from '../words/due-words';
import type { DueExpression } from '../when/due-parts';
import { scanDueExpressions } from '../when/due-expressions';
import { isWhenEntry } from '../when/date-candidates';
import type { ForumStart } from '../when/forum-start';
import type { YearAnchor } from '../when/moments';
import { countedFromDoors, doorsBeforeStart } from './doors';
import { isSameDue, type Due } from './same-due';
import { deliverablesIn, firstOf, phraseOf, type Deliverable } from './deliverables';
import { isHeldBack } from './held-back';
import { askedBefore, headPhrase, labelPhrase, namedOver, withObject } from './due-names';

/** Things that a speaker owes whenever a time stands beside them; the others need words that ask. */
const ALWAYS_OWED: ReadonlySet<DeadlineKind> = new Set(['slides', 'bio', 'photo', 'rsvp', 'consent', 'paper']);

/** Things that a date behind a colon is the deadline of; a registration or a talk could take place then. */
const LISTABLE: ReadonlySet<DeadlineKind> = new Set(['slides', 'bio', 'photo', 'consent', 'paper', 'remarks']);

/** Words further away than this have nothing to do with a due time, whatever the punctuation. */
const MAX_REACH = 400;
const MAX_FALLBACK = 120;
const ONLY_DUE = /^[\s/()（）・|]*(?:締切|締め切り|〆切|期限|必着|deadline|due|by)?[\s/()（）・|]*$/i;
/** Entries back, in a chat with its lines of names, in which a question may stand that the next message answers. */
const ASKED_REACH = 3;
/** A sentence without any of these only names a thing and its time: "Openers in writing by Tuesday". */
const VERB =
  /\b(?:is|are|was|were|be|been|will|would|can|could|may|might|must|should|shall|has|have|had|do|does|did|[a-z]{3,}ed)\b/i;
const RECEIPT =
  /\b(?:(?:kindly|please)\s)?(?:confirm|acknowledge)(?:ing)?\s(?:your |the )?receipt\b[^.]{0,60}|\b(?:please |kindly )?(?:reply|respond)[^.]{0,40}\bto confirm (?:that )?(?:you(?: have)? received|receipt)\b[^.]{0,20}|(?:本メール|受領|届いた旨)[^。]{0,20}(?:ご確認の?(?:うえ|上)?[^。]{0,10}返信|ご一報|ご返信)(?!で|にて|により|の形)/i;

/** What a due time is of: named before it in its own part of the sentence, else behind it, else in the entry before it. */
function deliverableFor(folded: string, due: DueExpression, from: number, to: number): Deliverable[] {
  const before = deliverablesIn(folded, from, due.from);
  if (before.some((item) => item.kind !== 'confirm' && item.kind !== 'other')) return before;
  // "可否を9月18日までに、略歴を…": the object of its own time, and what follows has another.
  if (/^[をは]、?\s?$/.test(folded.slice(before.at(-1)?.to ?? 0, due.from))) return before;
  const after = deliverablesIn(folded, due.to, to);
  const behind = after.filter((item) => item.kind !== 'other' || before.length === 0);
  if (before.length > 0)
    return [...before, ...behind.filter((item) => item.kind !== 'confirm' && item.kind !== 'other')];
  if (behind.length > 0) return firstOf(behind);
  return /\b(?:them|it|these|those|both)\b|それ/i.test(folded.slice(from, to))
    ? deliverablesIn(folded, Math.max(0, from - MAX_REACH), from)
    : [];
}

function reasonOf(rule: DueExpression['rule']): Reason | null {
  if (rule.type === 'before_start') return { code: 'before_start', params: { minutes: rule.minutes } };
  if (rule.type === 'after_end') return { code: 'after_end', params: { minutes: rule.minutes } };
  if (rule.type === 'days_before') return { code: 'days_before', params: { days: rule.days, time: rule.time ?? '' } };
  if (rule.type === 'days_after') return { code: 'days_after', params: { days: rule.days, time: rule.time ?? '' } };
  return null;
}

/** "受付票は開催前日までに": the event from which the days are counted is a part of the time. */
const OF_THE_EVENT = /(?<=[はをもが、\s])(?:ご?開催|会議|開会|本番|収録|講演会?)の?$/;

const BARE_ASKING =
  /^(?:(?:please|kindly|could|can|would|will|you|do|and|also),?\s){0,4}(?:let (?:us|me) know|tell (?:us|me)|inform (?:us|me)|reply|respond|say|write)$/i;

/** Words for a due time whose object is not named: the sentence up to it. */
function fallbackPhrase(
  words: Passage,
  from: number,
  labelEnd: number,
  due: DueExpression,
  to: number,
): { from: number; to: number } {
  const start = Math.min(due.from, Math.max(from, labelEnd));
  const before = words.folded
    .slice(start, due.from)
    .replace(OF_THE_EVENT, '')
    .replace(/[\s,:;は、]*(?:by|no later than|before|until|on|を)?[\s,:;は、]*$/i, '');
  // "Could you let us know by noon whether …": what is to be told stands behind.
  const isBareAsking =
    BARE_ASKING.test(before.trim()) && /\b(?:whether|if|how|which|who|what)\b/i.test(words.folded.slice(due.to, to));
  if (before.trim().length > 2 && !isBareAsking) return { from: start, to: start + before.length };
  const lead = /^[\s,:;、]*(?:(?:please|kindly)\s)?/i.exec(words.folded.slice(due.to, to))?.[0].length ?? 0;
  const after = words.folded.slice(due.to + lead, Math.min(to, due.to + MAX_FALLBACK)).replace(/[\s.,;。?]+$/, '');
  return after.length > 2 ? { from: due.to + lead, to: due.to + lead + after.length } : { from: due.from, to: due.to };
}

/** With the bracket that closes right behind it: "ご意見（ご欠席の場合）". */
function closed<T extends { from: number; to: number }>(folded: string, phrase: T | null): T | null {
  if (phrase === null || folded.charAt(phrase.to) !== ')') return phrase;
  return folded.slice(phrase.from, phrase.to).includes('(') ? { ...phrase, to: phrase.to + 1 } : phrase;
}

/** "[ ] legal sign-off by Monday 2 March": what is on a list to be done, and by when. */
function isTask({ marker, words }: Entry, due: DueExpression): boolean {
  const before = words.folded.slice(Math.max(0, due.from - 16), due.from);
  const isSaid =
    /\b(?:by|until|before|due|no later than)\s(?:\w+\s)?$/i.test(before) ||
    /まで/.test(words.folded.slice(due.from, due.to + 4));
  return marker?.kind === 'checkbox' && due.rule.type === 'absolute' && isSaid;
}

/** "Openers in writing by Tuesday, 8 October.": nothing but a thing and by when. */
function isVerbless(folded: string, from: number, due: DueExpression, to: number): boolean {
  const head = folded.slice(from, due.from).trim();
  return (
    due.rule.type === 'absolute' &&
    head.length >= 6 &&
    head.length <= 80 &&
    /^[A-Z]/.test(head) &&
    /\b(?:(?:by|no later than)\s?(?:cob|close of business|noon|eod|end of (?:the )?day)?|cob|eod|close of business)(?:\s?on)?$/i.test(
      head,
    ) &&
    !VERB.test(head) &&
    /^[\s.;)]*$/.test(folded.slice(due.to, to))
  );
}

function toDue(
  entry: Entry,
  above: readonly Entry[],
  due: DueExpression,
  from: number,
  to: number,
  sentence: string,
  isDueLabel: boolean,
): Due | null {
  const { words } = entry;
  const { folded } = words;
  if (isHeldBack(folded, due)) return null;
  const phrase =
    labelPhrase(entry, isDueLabel, from) ??
    withObject(folded, phraseOf(deliverableFor(folded, due, from, to)), from, due) ??
    (isDueLabel ? null : headPhrase(entry, from));
  if (due.isListed === true && (phrase === null || phrase.from > due.from || !LISTABLE.has(phrase.kind))) return null;
  const over = phrase === null && !isDueLabel ? namedOver(entry, due) : null;
  const asked = over?.words ?? (phrase === null && !isDueLabel ? askedBefore(above, folded, from, due) : null);
  const isMoving = due.isCounted === true || (due.rule.type !== 'absolute' && due.rule.type !== 'unresolved');
  const isNamed = phrase !== null && phrase.kind !== 'other';
  const isPlain =
    isDueLabel ||
    asked !== null ||
    due.isListed === true ||
    isTask(entry, due) ||
    (phrase !== null && (isMoving || ALWAYS_OWED.has(phrase.kind))) ||
    isVerbless(folded, from, due, to);
  if (!isPlain && !(isNamed ? REQUESTS : STRONG_REQUESTS).test(sentence)) return null;
  const range = closed(folded, phrase) ?? fallbackPhrase(words, from, entry.label?.value ?? 0, due, to);
  const what =
    asked === null ? readRange(words, range.from, range.to, phrase === null ? 0.6 : 0.9) : readWords(asked, 0.7);
  // Signs alone name nothing that could be owed, nor does the word for its time.
  if (what === null || !/\p{L}/u.test(what.value) || (!isDueLabel && ONLY_DUE.test(what.value))) return null;
  return {
    what,
    kind:
      phrase?.kind ??
      over?.kind ??
      (asked === null ? null : phraseOf(deliverablesIn(asked.folded, 0, asked.text.length)))?.kind ??
      'other',
    rule: due.rule,
    precision: due.rule.type === 'unresolved' ? 'none' : due.precision,
    spans: spansOf(words, due.from, due.to),
    confidence: phrase === null ? 0.6 : 0.9,
    reason: reasonOf(due.rule),
  };
}

function inEntry(entry: Entry, above: readonly Entry[], anchor: YearAnchor, isDueRow: boolean, doors: number): Due[] {
  const { words } = entry;
  const isDueLabel =
    isDueRow || entry.label?.topic === 'deadlines' || (entry.topic === 'deadlines' && entry.kind !== 'heading');
  const expressions = scanDueExpressions(words, anchor, isDueLabel).map((due) =>
    countedFromDoors(words.folded, due, doors),
  );
  if (expressions.length === 0) return [];
  const sentences = sentencesOf(words.folded);
  let at = 0;
  return expressions.flatMap((due, index) => {
    while (at + 1 < sentences.length && (sentences[at]?.to ?? 0) <= due.from) at += 1;
    const sentence = sentences[at] ?? { from: 0, to: words.text.length };
    const previous = expressions[index - 1];
    const next = expressions[index + 1];
    const from = Math.max(sentence.from, previous?.to ?? 0, due.from - MAX_REACH);
    // "Wishes by Tuesday; a statement 72 hours before": each part of the list names its own thing.
    const semicolon = words.folded.slice(due.to, Math.min(sentence.to, next?.from ?? 0)).indexOf(';');
    const end = semicolon === -1 ? sentence.to : due.to + semicolon;
    const to = Math.min(end, next?.from ?? Infinity, due.to + MAX_REACH);
    const found = toDue(
      entry,
      above,
      due,
      from,
      to,
      words.folded.slice(Math.max(sentence.from, due.from - MAX_REACH), Math.min(sentence.to, due.to + MAX_REACH)),
      isDueLabel,
    );
    return found === null ? [] : [found];
  });
}

function receiptIn(entry: Entry): Due[] {
  const match = RECEIPT.exec(entry.words.folded);
  if (match === null) return [];
  const what = readRange(entry.words, match.index, match.index + match[0].length, 0.85);
  if (what === null) return [];
  return [
    {
      what,
      kind: 'receipt',
      rule: { type: 'promptly' },
      precision: 'none',
      spans: what.spans,
      confidence: 0.85,
      reason: { code: 'promptly', params: {} },
    },
  ];
}

const SAME_TIME =
  /\b(?:at|by|on) the same (?:time|date|day|deadline)\b|\bsame deadline\b|同(?:じ(?:日|期日|期限|締切|日時)|日)(?:まで|に(?:提出|お送り|ご提出))|:\s?(?:同上|〃|same(?: (?:as above|date|day))?)\s?$|\((?:the )?same (?:date|day|time|deadline)\)/i;

/** "Biographies are due at the same time": by when the thing before it is. */
function sameTime(entry: Entry, told: readonly Due[], before: readonly Due[]): Due[] {
  const { words } = entry;
  const match = told.length + before.length === 0 ? null : SAME_TIME.exec(words.folded);
  const at = match === null ? 0 : sourceStart(cutPassage(words, match.index));
  const last = told.findLast((due) => (due.spans[0]?.start ?? 0) < at) ?? before.at(-1);
  if (match === null || last === undefined) return [];
  const sentence = stretchAt(sentencesOf(words.folded), match.index, words.text.length);
  const from = Math.max(sentence.from, match.index - MAX_REACH);
  const phrase = phraseOf(deliverablesIn(words.folded, from, match.index));
  const what = phrase === null ? null : readRange(words, phrase.from, phrase.to, 0.8);
  if (
    what === null ||
    phrase === null ||
    (!REQUESTS.test(words.folded.slice(from, sentence.to)) && !/^[:(]/.test(match[0]))
  )
    return [];
  const spans = inReadingOrder([...last.spans, ...spansOf(words, match.index, match.index + match[0].length)]);
  return [{ ...last, what, kind: phrase.kind, spans, confidence: 0.8 }];
}

const DUE_COLUMN = /^(?:due(?: date| by)?|deadline|by(?: when)?|期限|締切日?|締め切り|提出期限|提出期日)$/i;

/** The rows of tables that have a column for when things are due. */
function rowsUnderDue(entries: readonly Entry[]): Set<Entry> {
  const found = new Set<Entry>();
  let isUnder = false;
  for (const entry of entries) {
    const isHeader = entry.kind === 'row' && entry.cells.some((cell) => DUE_COLUMN.test(cell.folded.trim()));
    if (isHeader || entry.kind !== 'row' || entry.hasGapBefore) isUnder = isHeader;
    else if (isUnder) found.add(entry);
  }
  return found;
}

/** Running text under a heading that speaks of the time, and asks for something. */
function isAskedAmongTimes({ kind, label, words }: Entry): boolean {
  return kind === 'paragraph' && label === null && STRONG_REQUESTS.test(words.folded);
}

/** What is owed and by when, as rules; a deadline told twice is one. Dates of other things are not deadlines. */
export function findDueDates(invitation: Invitation, start: ForumStart): Due[] {
  const anchorDay = start.day?.value ?? invitation.writtenDay;
  const anchor: YearAnchor =
    anchorDay === null
      ? null
      : { day: anchorDay, direction: start.day === null ? 'forward' : 'nearest', writtenDay: start.writtenDay };
  const found: Due[] = [];
  const dueRows = rowsUnderDue(invitation.body);
  const doors = doorsBeforeStart(invitation, start);
  for (const [position, entry] of invitation.body.entries()) {
    if (entry.kind === 'heading' || (isWhenEntry(entry) && !isAskedAmongTimes(entry))) continue;
    const above = invitation.body.slice(Math.max(0, position - ASKED_REACH), position).reverse();
    const told = inEntry(entry, above, anchor, dueRows.has(entry), doors);
    for (const due of [...told, ...sameTime(entry, told, found), ...receiptIn(entry)]) {
      const twin = found.find((other) => isSameDue(other, due));
      if (twin === undefined) found.push(due);
      else twin.spans = inReadingOrder([...twin.spans, ...due.spans]);
    }
  }
  return found;
}
