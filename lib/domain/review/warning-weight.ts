import type { DraftWarning } from '../intake/draft';

/** Warnings that tell what the reading did; nothing has to be decided about them. */
const NOTES_ONLY: readonly string[] = [
  'signature_ignored',
  'quoted_thread_ignored',
  'superseded_date_ignored',
  'forwarded_message',
  'html_stripped',
  'html_alternative_ignored',
  'calendar_part_used',
  'attachments_used',
  'attachments_unread',
  'attachments_repeated',
  'duplicate_questions',
  'duplicate_speakers_merged',
  'placeholder_todo',
  'multi_day',
  'embargo',
  'multiple_timezones',
  'converted_encoding',
  'info',
];

export type NumberedWarning = { warning: DraftWarning; index: number };

/** Parts the warnings into those that a person has to look at and those that only inform; `index` is the place in the draft. */
export function weighWarnings(warnings: readonly DraftWarning[]): {
  grave: NumberedWarning[];
  light: NumberedWarning[];
} {
  const numbered = warnings.map((warning, index) => ({ warning, index }));
  const isLight = ({ warning }: NumberedWarning): boolean => NOTES_ONLY.includes(warning.code);
  return { grave: numbered.filter((one) => !isLight(one)), light: numbered.filter(isLight) };
}
