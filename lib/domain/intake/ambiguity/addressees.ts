import type { Ambiguity, DraftPerson, DraftQuestion, Found, Span } from '../draft';
import type { Invitation } from '../text/invitation';
import { sourceStart, spansOf } from '../text/passage';
import { once } from '../../once';
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

/** Words of a lead beside the name: "Questions for Mori", "To Mori:", "森氏への質問". */
const LEAD_WORDS =
  /^[#\s■●◆◇□▼★☆[(【<《]*(?:(?:(?:specific |further |our |the )?questions?\s(?:for|to)|for|to)\s)?|(?:への?(?:ご)?(?:質問|問い)(?:事項)?|宛て?|へ|に)?[\s:\])】>》]*$/gi;
const MAX_LEAD = 48;

/** The short line over the list that a question stands in, which may say whom it is put to. */
function leadOver({ body }: Invitation, spans: readonly Span[]): { words: string; span: Span } | null {
  const start = spans[0]?.start ?? 0;
  // The questions themselves are no part of what is left to read.
  const lead = body.findLast(
    (entry) => entry.kind !== 'item' && entry.kind !== 'row' && sourceStart(entry.words) < start,
  );
  if (lead === undefined || lead.words.text.length > MAX_LEAD) return null;
  const words = lead.words.folded.replace(LEAD_WORDS, '').trim();
  const [span] = spansOf(lead.words);
  return span === undefined || words === '' ? null : { words, span };
}

/** The words of all names of a person, in lower case. */
const partsOfNames = once(
  ({ name, aliases }: DraftPerson) =>
    new Set(
      [name, ...aliases].flatMap(({ value }) =>
        foldText(value)
          .toLowerCase()
          .split(/[\s・.,]+/),
      ),
    ),
);

/** Everybody of whose name the words are one part. */
function bearersOf(note: string, people: readonly DraftPerson[]): string[] {
  const name = note.replace(FORMS_OF_ADDRESS, '').trim().toLowerCase();
  return name === '' ? [] : people.filter((person) => partsOfNames(person).has(name)).map(({ key }) => key);
}

/** Questions with a note, or under a line, whose name two people bear: put to all of the panel until one is chosen. */
export function addresseeAmbiguities(
  invitation: Invitation,
  questions: readonly DraftQuestion[],
  people: readonly DraftPerson[],
): Ambiguity[] {
  return questions.flatMap(({ key, addressees, text }) => {
    const notes = addressees.length > 0 ? [] : [noteBeside(invitation, text.spans), leadOver(invitation, text.spans)];
    const note = notes.find((found) => found !== null && bearersOf(found.words, people).length > 1) ?? null;
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
