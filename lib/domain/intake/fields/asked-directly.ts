import { addresseeOf } from '../people/addressee';
import type { People } from '../people/find-people';
import type { Reference } from '../people/references';
import type { Span } from '../draft';
import type { Invitation } from '../text/invitation';
import { spansOf, type Passage } from '../text/passage';

/** Right over a list: the reader is asked to answer what stands below. */
const YOU_ANSWER =
  /\b(?:please|kindly)\s(?:be (?:prepared|ready) to|come (?:prepared|ready) to|address|answer|respond to|consider|think about|speak to)\b|\b(?:ask|hear from|put to) you\b(?! (?:all|both|three|four))|\byou (?:will|may|can expect to|should expect to|should be ready to) (?:be asked|answer|address)\b|\bfor you to (?:answer|address|consider)\b|(?:先生|貴職|貴殿|貴台)に(?:お|ご|伺|うかが)/i;
const MAX_LEAD = 400;

/** The one person of the panel to whom a letter is written, where it asks the reader to answer the list under some words. */
export function askedDirectly(
  invitation: Invitation,
  words: Passage,
  people: People,
): { reference: Reference; spans: Span[] } | null {
  const match = words.text.length > MAX_LEAD ? null : YOU_ANSWER.exec(words.folded);
  const key = match === null ? null : addresseeOf(invitation, people);
  if (match === null || key === null) return null;
  const to = match.index + match[0].length;
  return { reference: { keys: [key], isAll: false, to, honorific: null }, spans: spansOf(words, match.index, to) };
}
