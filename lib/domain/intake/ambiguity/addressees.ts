import type { Ambiguity, DraftPerson, DraftQuestion, Found, Span } from '../draft';
import type { Invitation } from '../text/invitation';
import { foldText } from '../text/source-text';
import { JAPANESE_HONORIFICS } from '../words/people-words';
import { ALTERNATIVE, openField } from './alternatives';

/** Characters beside a question in which a note of whom it is put to may stand. */
const NOTE_REACH = 48;
const NOTE_BEFORE = /[[(【<《]([^[\](（)】>》\n]{1,40})[\])】>》]\s{0,3}:?\s{0,3}$/;
const NOTE_AFTER = /^\s{0,3}[[(【<《]([^[\](（)】>》\n]{1,40})[\])】>》]/;
const FORMS_OF_ADDRESS = new RegExp(
  `^(?:for\\s|to\\s)?(?:(?:Dr|Mr|Mrs|Ms|Mx|Prof|Professor|Amb|Ambassador)\\.?\\s)?|\\s?(?:${JAPANESE_HONORIFICS.join('|')})?(?:へ|宛)?$`,
  'gi',
);

/** The note in brackets right before or behind a question. */
function noteBeside({ source }: Invitation, spans: readonly Span[]): { words: string; span: Span } | null {
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  const from = Math.max(0, start - NOTE_REACH);
  const before = NOTE_BEFORE.exec(source.folded.slice(from, start));
  const note = before ?? NOTE_AFTER.exec(source.folded.slice(end, end + NOTE_REACH));
  const words = note?.[1];
  if (note === null || words === undefined) return null;
  const at = (before === null ? end : from) + note.index + note[0].indexOf(words);
  return { words, span: { start: at, end: at + words.length } };
}

/** Everybody of whose name the words are one part. */
function bearersOf(note: string, people: readonly DraftPerson[]): string[] {
  const name = note.replace(FORMS_OF_ADDRESS, '').trim().toLowerCase();
  const bears = ({ value }: Found<string>): boolean =>
    foldText(value)
      .toLowerCase()
      .split(/[\s・.,]+/)
      .includes(name);
  return name === ''
    ? []
    : people.filter((person) => [person.name, ...person.aliases].some(bears)).map(({ key }) => key);
}

/** Questions with a note in brackets whose name two people bear: put to all of the panel until one is chosen. */
export function addresseeAmbiguities(
  invitation: Invitation,
  questions: readonly DraftQuestion[],
  people: readonly DraftPerson[],
): Ambiguity[] {
  return questions.flatMap(({ key, addressees, text }) => {
    const note = addressees.length > 0 ? null : noteBeside(invitation, text.spans);
    const bearers = note === null ? [] : bearersOf(note.words, people);
    if (note === null || bearers.length < 2) return [];
    const reading = (value: string[]): Found<string[]> => ({
      value,
      spans: [note.span],
      confidence: ALTERNATIVE,
      reason: null,
    });
    return openField('addressees', key, 'several_people', [reading([]), ...bearers.map((one) => reading([one]))]);
  });
}
