import { inForumZone } from '../forum-plan/forum';
import type { ForumFacts } from '../forums';
import type { Span } from '../intake/draft';
import { isSameInstant, type LocalMoment } from '../time';
import { containsOther, likeness } from '../text-likeness';
import type { Comparison } from './comparison';
import { evidenceOf, updateKey, type FactChoice, type FactField, type UpdateOf } from './update';

/** Names of a forum, a place, a host that differ by less than this are the same one, written differently. */
const SAME_WORDS = 0.75;

type WordField = 'title' | 'venue' | 'platform' | 'format' | 'organiser';
type PlainField = 'durationMinutes' | 'recordRule' | 'recorded' | 'openToPublic' | 'reviewBeforePublication';

function setFact({ stored }: Comparison, field: FactField, choices: FactChoice[]): UpdateOf<'setFact'>[] {
  if (choices.length === 0) return [];
  const said = choices.map((choice) => JSON.stringify(choice.facts)).join(' ');
  return [
    {
      key: updateKey('setFact', field, said),
      spans: choices.flatMap((choice) => choice.spans),
      type: 'setFact',
      field,
      before: stored.facts,
      choices,
    },
  ];
}

function one(comparison: Comparison, field: FactField, facts: Partial<ForumFacts>): UpdateOf<'setFact'>[] {
  const spans = comparison.spansOf(comparison.plan.forum.id, evidenceOf(field));
  return setFact(comparison, field, [{ facts, spans, clockKept: false }]);
}

/** A name is news when it is another one: a part of it, or another spelling, is not. */
function wordChange(comparison: Comparison, field: WordField): UpdateOf<'setFact'>[] {
  const [before, after] = [comparison.stored.facts[field], comparison.plan.forum[field]];
  if (after === null || after === '') return [];
  if (before !== null && (containsOther(before, after) || likeness(before, after) >= SAME_WORDS)) return [];
  return one(comparison, field, { [field]: after });
}

function plainChange(comparison: Comparison, field: PlainField): UpdateOf<'setFact'>[] {
  const after = comparison.plan.forum[field];
  return after === null || after === comparison.stored.facts[field] ? [] : one(comparison, field, { [field]: after });
}

/** Whether a stated moment is when the forum already is: the same instant, in whatever zone it is told. */
function isSameStart(moment: LocalMoment, { startLocal, timeZone }: ForumFacts): boolean {
  if (startLocal === null) return false;
  // A zone that the forum does not have yet is news.
  if (timeZone === null && moment.timeZone !== null) return false;
  return isSameInstant(moment, { local: startLocal, timeZone });
}

/** The forum's time of day on the day that the mail gives without one; midnight is nobody's appointment. */
function dayAlone({ stored, draft }: Comparison): { moment: LocalMoment; spans: Span[] } | null {
  const { startLocal, timeZone } = stored.facts;
  if (draft.startDay == null || startLocal === null) return null;
  return { moment: { local: `${draft.startDay.value}${startLocal.slice(10)}`, timeZone }, spans: draft.startDay.spans };
}

/** A new title shares something with the old one, unless a label says that it is the title. */
const LIKE_TITLE = 0.4;

/**
 * A later mail rarely names the forum: its subject line and first words are about the mail ("Change of time"). They are
 * a new title only where they resemble the old one or stand behind a label of their own.
 */
function titleChange(comparison: Comparison): UpdateOf<'setFact'>[] {
  const { text, stored, plan } = comparison;
  return wordChange(comparison, 'title').filter(({ spans }) => {
    const at = spans[0]?.start ?? 0;
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    if (/^\s*(?:subject|件\s?名|題\s?名)\s*[:：]/i.test(before)) return false;
    return /[:：]\s*$/.test(before) || likeness(stored.facts.title, plan.forum.title) >= LIKE_TITLE;
  });
}

/** A moved start, with every reading of it that the mail allows. */
function startChange(comparison: Comparison): UpdateOf<'setFact'>[] {
  const { stored, draft } = comparison;
  const readings = draft.startReadings.length > 0 ? draft.startReadings : draft.start === null ? [] : [draft.start];
  const moments = readings.map(({ value, spans }) => ({ moment: value, spans, clockKept: false }));
  const day = moments.length === 0 ? dayAlone(comparison) : null;
  const said = day === null ? moments : [{ ...day, clockKept: true }];
  if (said.some(({ moment }) => isSameStart(moment, stored.facts)) && said.length === 1) return [];
  const choices = said
    .filter(({ moment }) => !isSameStart(moment, stored.facts))
    .map(({ moment, spans, clockKept }) => ({
      facts: { startLocal: moment.local, timeZone: moment.timeZone ?? stored.facts.timeZone },
      spans,
      clockKept,
    }));
  return setFact(comparison, 'startLocal', choices);
}

/** An embargo told in another zone is compared, and stored, by the forum's clock. */
function embargoChange(comparison: Comparison): UpdateOf<'setFact'>[] {
  const { stored, draft } = comparison;
  if (draft.embargoUntil === null) return [];
  const embargoLocal = inForumZone(draft.embargoUntil.value, stored.facts.timeZone);
  return embargoLocal === stored.facts.embargoLocal ? [] : one(comparison, 'embargoLocal', { embargoLocal });
}

/** What the mail says of the forum itself that is not what the forum holds. */
export function factUpdates(comparison: Comparison): UpdateOf<'setFact'>[] {
  return [
    ...titleChange(comparison),
    ...startChange(comparison),
    ...plainChange(comparison, 'durationMinutes'),
    ...wordChange(comparison, 'venue'),
    ...wordChange(comparison, 'platform'),
    ...wordChange(comparison, 'format'),
    ...wordChange(comparison, 'organiser'),
    ...plainChange(comparison, 'recordRule'),
    ...plainChange(comparison, 'recorded'),
    ...plainChange(comparison, 'openToPublic'),
    ...plainChange(comparison, 'reviewBeforePublication'),
    ...embargoChange(comparison),
  ];
}
