import type { Found } from '../draft';
import { headerOf, type Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import { cutPassage, readRange } from '../text/passage';
import { comparable, hasJapanese } from '../text/source-text';
import { HONORIFICS, ORGANISATION_WORDS, TITLE_WORDS } from '../words/people-words';
import { isLatinName } from './names';
import { withPost, type Candidate } from './people-list';
import { nameOnly, readPerson, type PersonReading } from './person-line';
import { splitPost } from './post-split';
import { nameTokens } from './same-person';

/** "Dr. Lehto" of the greeting under the full name that the To: header tells. */
export function withFullName(invitation: Invitation, candidate: Candidate): Candidate {
  const name = candidate.reading.name.value;
  if (name.includes(' ') || hasJapanese(name)) return candidate;
  const headers = (['to', 'cc', 'from'] as const)
    .map((field) => headerOf(invitation, field))
    .filter((header) => header !== null);
  for (const header of headers) {
    for (const match of allMatches(header.folded, /(?:^|[,;])\s{0,3}"?([^"<,;@]{3,60}?)"?\s?</g)) {
      const written = match[1];
      if (written === undefined) continue;
      const from = match.index + match[0].indexOf(written);
      const person = readPerson(cutPassage(header, from, from + written.length), false);
      if (person !== null && nameTokens(person.name.value).split(' ').includes(comparable(name))) {
        return { ...candidate, reading: { ...candidate.reading, name: person.name } };
      }
    }
  }
  return { ...candidate, reading: { ...candidate.reading, ...presentedInText(invitation, name) } };
}

const MAX_ADDRESS_ENTRY = 10;

/** "Professor Jane Doe" over "Faculty of Law, Rio University": the address of a letter tells the post under the name. */
function inAddress({ body }: Invitation, position: number, name: Found<string>): Partial<PersonReading> {
  const below = body[position + 1];
  const isPost =
    below?.kind === 'paragraph' &&
    below.label === null &&
    position < MAX_ADDRESS_ENTRY &&
    /^[^.?!]{4,90}$/.test(below.words.folded) &&
    (ORGANISATION_WORDS.test(below.words.folded) || TITLE_WORDS.test(below.words.folded));
  if (below === undefined || !isPost) return { name };
  const { title, affiliation } = withPost(nameOnly(name), undefined, below.words, 'speaker');
  return { name, title, affiliation };
}

/** "Valentina Castellanos is Cyber Ambassador at …": the full name and post of someone greeted by surname. */
function presentedInText(invitation: Invitation, surname: string): Partial<PersonReading> {
  const pattern = new RegExp(
    `\\b([A-Z][\\p{L}'-]{1,20}(?:\\s[A-Z][\\p{L}'.-]{0,20})?\\s${surname.replace(/[^\p{L}'-]/gu, '')})\\b(?:\\sis\\s(?:the\\s|an?\\s)?)?`,
    'u',
  );
  for (const [position, { words }] of invitation.body.entries()) {
    const match = pattern.exec(words.folded);
    const address = HONORIFICS.exec(match?.[1] ?? '')?.[0].length ?? 0;
    const written = match?.[1]?.slice(address) ?? '';
    if (match === null || !written.includes(' ') || !isLatinName(written, false)) continue;
    const name = readRange(words, match.index + address, match.index + address + written.length, 0.8);
    if (name === null) continue;
    const from = match.index + match[0].length;
    const clause = /\sis\s/.test(match[0]) ? (/^[^;.]{3,160}/.exec(words.folded.slice(from))?.[0] ?? '') : '';
    const post = splitPost(words.folded, from, from + clause.length);
    const title = post.title === null ? null : readRange(words, post.title.from, post.title.to, 0.8);
    const affiliation =
      post.affiliation === null ? null : readRange(words, post.affiliation.from, post.affiliation.to, 0.8);
    if (title !== null) return { name, title, affiliation };
    return words.folded.trim().replace(HONORIFICS, '') === written ? inAddress(invitation, position, name) : { name };
  }
  return {};
}
