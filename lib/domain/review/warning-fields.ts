import type { AcceptedDraft } from '../forum-draft';
import type { Ambiguity, DraftWarning } from '../intake/draft';
import { fieldOfAmbiguity } from './ambiguities';

/** Warnings that are about one field of the review, or about one of its lists. */
const FIELDS: Readonly<Record<string, string>> = {
  missing_date: 'start',
  missing_time: 'start',
  conflicting_dates: 'start',
  superseded_date_ignored: 'start',
  weekday_mismatch: 'start',
  assumed_year: 'start',
  assumed_date: 'start',
  missing_timezone: 'start.zone',
  assumed_timezone: 'start.zone',
  timezone_conflict: 'start.zone',
  multiple_timezones: 'start.zone',
  dst_label: 'start.zone',
  missing_duration: 'durationMinutes',
  multi_day: 'durationMinutes',
  embargo: 'embargoUntil',
  no_speakers: 'people',
  duplicate_speakers_merged: 'people',
  no_questions: 'questions',
  too_many_questions: 'questions',
  duplicate_questions: 'questions',
  placeholder_todo: 'todos',
};

/** The field to which a warning leads; null for what is about the text as a whole. */
export function fieldOfWarning({ code }: DraftWarning, draft: AcceptedDraft): string | null {
  if (code === 'incomplete_question') {
    const last = draft.questions.at(-1);
    return last === undefined ? 'questions' : `questions.${last.key}.text`;
  }
  if (code === 'deadline_unresolved') {
    const open = draft.deadlines.find((one) => one.rule.type === 'unresolved') ?? draft.deadlines[0];
    return open === undefined ? 'deadlines' : `deadlines.${open.key}.rule`;
  }
  return FIELDS[code] ?? null;
}

/** What a choice says by itself, and better: a warning of the same disagreement would say it twice. */
const SAID_BY_CHOICE: Readonly<Record<string, readonly string[]>> = {
  several_days: ['conflicting_dates'],
  several_clocks: ['timezone_conflict'],
  weekday_or_date: ['weekday_mismatch'],
};

/** Whether the readings that are offered at a field tell what a warning tells. */
export function isSaidByChoice({ code }: DraftWarning, ambiguities: readonly Ambiguity[]): boolean {
  return ambiguities.some(
    (one) => fieldOfAmbiguity(one) === 'start' && SAID_BY_CHOICE[one.why.code]?.includes(code) === true,
  );
}
