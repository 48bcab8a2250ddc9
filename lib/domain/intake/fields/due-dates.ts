import type { DraftDeadline, DeadlineKind, Reason } from '../draft';
import { sentencesOf } from '../text/clauses';
import type { Entry } from '../text/entries';
import { bodyEntries, type Invitation } from '../text/invitation';
import { readRange, spansOf, type Passage } from '../text/passage';
import { DELIVERABLES, REQUESTS, STRONG_REQUESTS } from '../words/due-words';
import { scanDueExpressions, type DueExpression } from '../when/due-expressions';
import type { ForumStart } from '../when/forum-start';
import type { YearAnchor } from '../when/moments';

type Deliverable = { kind: DeadlineKind; from: number; to: number };
type Due = Omit<DraftDeadline, 'key'>;

const RECEIPT =
  /\b(?:(?:kindly|please)\s)?(?:confirm|acknowledge)(?:ing)?\s(?:your |the )?receipt\b[^.]{0,60}|\b(?:please |kindly )?(?:reply|respond)[^.]{0,40}\bto confirm (?:that )?(?:you(?: have)? received|receipt)\b[^.]{0,20}|(?:本メール|受領|届いた旨)[^。]{0,20}(?:ご確認の?(?:うえ|上)?[^。]{0,10}返信|ご一報|ご返信)/i;

function deliverablesIn(folded: string, from: number, to: number): Deliverable[] {
  const words = folded.slice(from, to);
  const found: Deliverable[] = [];
  for (const [pattern, kind] of DELIVERABLES) {
    for (const match of words.matchAll(pattern)) {
      const item = { kind, from: from + match.index, to: from + match.index + match[0].length };
      if (!found.some((other) => item.from < other.to && other.from < item.to)) found.push(item);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** What a due time is of: named before it in its own part of the sentence, else behind it, else in the entry before it. */
function deliverableFor(folded: string, due: DueExpression, from: number, to: number): Deliverable[] {
  const before = deliverablesIn(folded, from, due.from);
  if (before.some((item) => item.kind !== 'confirm' && item.kind !== 'other')) return before;
  const after = deliverablesIn(folded, due.to, to);
  const behind = after.filter((item) => item.kind !== 'other' || before.length === 0);
  if (before.length > 0) return [...before, ...behind.filter((item) => item.kind !== 'confirm' && item.kind !== 'other')];
  return behind.length > 0 ? behind : deliverablesIn(folded, 0, from);
}

/** The deliverables of one request as one phrase ("bio and headshot"), when only a few words part them. */
function phraseOf(items: readonly Deliverable[]): { from: number; to: number; kind: DeadlineKind } | null {
  const [first] = items;
  if (first === undefined) return null;
  let { to } = first;
  for (const item of items.slice(1)) if (item.from - to <= 12) to = item.to;
  const primary = items.find((item) => item.kind !== 'other' && item.kind !== 'confirm') ?? first;
  return { from: first.from, to, kind: primary.kind };
}

function reasonOf(rule: DueExpression['rule']): Reason | null {
  if (rule.type === 'before_start') return { code: 'before_start', params: { minutes: rule.minutes } };
  if (rule.type === 'after_end') return { code: 'after_end', params: { minutes: rule.minutes } };
  if (rule.type === 'days_before') return { code: 'days_before', params: { days: rule.days, time: rule.time ?? '' } };
  if (rule.type === 'days_after') return { code: 'days_after', params: { days: rule.days, time: rule.time ?? '' } };
  return null;
}

/** Words for a due time whose object is not named: the sentence up to it. */
function fallbackPhrase(words: Passage, from: number, due: DueExpression): { from: number; to: number } {
  const before = words.folded.slice(from, due.from).replace(/[\s,:;は、]*(?:by|no later than|before|until|on)?[\s,:;は、]*$/i, '');
  return before.trim().length > 2 ? { from, to: from + before.length } : { from: due.from, to: due.to };
}

function toDue(words: Passage, due: DueExpression, from: number, to: number): Due | null {
  const { folded } = words;
  const phrase = phraseOf(deliverableFor(folded, due, from, to));
  const isMoving = due.rule.type !== 'absolute' && due.rule.type !== 'unresolved';
  const isNamed = phrase !== null && phrase.kind !== 'other';
  if (!(isNamed ? REQUESTS : STRONG_REQUESTS).test(folded.slice(from, to)) && !(isMoving && phrase !== null)) return null;
  const range = phrase ?? fallbackPhrase(words, from, due);
  const what = readRange(words, range.from, range.to, phrase === null ? 0.6 : 0.9);
  if (what === null) return null;
  return {
    what,
    kind: phrase?.kind ?? 'other',
    rule: due.rule,
    precision: due.rule.type === 'unresolved' ? 'none' : due.precision,
    spans: spansOf(words, due.from, due.to),
    confidence: phrase === null ? 0.6 : 0.9,
    reason: reasonOf(due.rule),
  };
}

function inEntry(entry: Entry, anchor: YearAnchor): Due[] {
  const { words } = entry;
  const isDueLabel = entry.label?.topic === 'deadlines' || (entry.topic === 'deadlines' && entry.kind !== 'heading');
  const expressions = scanDueExpressions(words.folded, anchor, isDueLabel);
  if (expressions.length === 0) return [];
  const sentences = sentencesOf(words.folded);
  return expressions.flatMap((due, index) => {
    const sentence = sentences.find((part) => part.from <= due.from && due.from < part.to) ?? { from: 0, to: words.text.length };
    const previous = expressions[index - 1];
    const next = expressions[index + 1];
    const from = previous !== undefined && previous.to > sentence.from ? previous.to : sentence.from;
    const to = next !== undefined && next.from < sentence.to ? next.from : sentence.to;
    const found = toDue(words, due, from, to);
    return found === null ? [] : [found];
  });
}

function receiptIn(entry: Entry): Due[] {
  const match = RECEIPT.exec(entry.words.folded);
  if (match === null) return [];
  const what = readRange(entry.words, match.index, match.index + match[0].length, 0.85);
  if (what === null) return [];
  return [{ what, kind: 'receipt', rule: { type: 'promptly' }, precision: 'none', spans: what.spans, confidence: 0.85, reason: { code: 'promptly', params: {} } }];
}

function isSameDue(left: Due, right: Due): boolean {
  return left.kind === right.kind && JSON.stringify(left.rule) === JSON.stringify(right.rule);
}

/** What is owed and by when, as rules; a deadline told twice is one. Dates of other things are not deadlines. */
export function findDueDates(invitation: Invitation, start: ForumStart): Due[] {
  const anchorDay = start.day?.value ?? invitation.writtenDay;
  const anchor: YearAnchor = anchorDay === null ? null : { day: anchorDay, direction: start.day === null ? 'forward' : 'nearest' };
  const found: Due[] = [];
  for (const entry of bodyEntries(invitation)) {
    if (entry.kind === 'heading' || entry.topic === 'background' || entry.topic === 'documents') continue;
    for (const due of [...inEntry(entry, anchor), ...receiptIn(entry)]) {
      const twin = found.find((other) => isSameDue(other, due));
      if (twin === undefined) found.push(due);
      else twin.spans.push(...due.spans);
    }
  }
  return found;
}
