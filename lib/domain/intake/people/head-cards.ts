import type { PersonRole } from '../draft';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { cutPassage, readPassage, readRange, sourceStart, spansOf, type Passage } from '../text/passage';
import { ORGANISATION_WORDS, TITLE_WORDS } from '../words/people-words';
import { dutyOf, type Duty } from './duties';
import { withPost, type Candidate } from './people-list';
import { readPerson, roleOf, type PersonReading } from './person-line';

const MIN_CARDS = 2;
const MAX_POST = 140;
const MAX_LABEL = 24;

/** "Moderator; Editor, Example Daily": what somebody does here, before the post. */
function leadingRole(words: Passage): { role: PersonRole | null; post: Passage } {
  const lead = /^([A-Za-z\u3041-\u9fff]{2,20})\s{0,2}[;|·・/]\s{0,3}/.exec(words.folded.slice(0, 40));
  const role = lead?.[1] === undefined ? null : roleOf(lead[1]);
  return role === null ? { role, post: words } : { role, post: cutPassage(words, lead?.[0].length ?? 0) };
}

/** "Chair" alone over the name: what somebody does here. */
function labelOver(head: Entry, above: Entry | undefined): { role: PersonRole; duty: Duty | null } | null {
  const isOver = above?.index === head.index - 1 && above.headingStyle !== 'hashes';
  if (!isOver || above.kind === 'row' || above.words.text.length > MAX_LABEL) return null;
  const role = readPerson(above.words, false) === null ? roleOf(above.words.folded) : null;
  return role === null ? null : { role, duty: dutyOf(above.words.folded) };
}

/** A heading that is nothing but somebody's name. */
function headsOnePerson(entry: Entry): PersonReading | null {
  if (entry.kind !== 'heading' || entry.label !== null || entry.words.text.length > 60) return null;
  const reading = readPerson(entry.words, false);
  return reading !== null && reading.title === null && reading.affiliation === null ? reading : null;
}

/** A short line under a name, and no sentence. */
function isPostLine(entry: Entry | undefined): entry is Entry {
  if (entry === undefined || entry.kind === 'row' || entry.kind === 'heading') return false;
  const { folded } = entry.words;
  const isSentence = /[.。?!]$/.test(folded) && !/\b(?:Inc|Ltd|Co|Corp)\.$/.test(folded);
  return !isSentence && folded.length <= MAX_POST;
}

/** "Airport Operations Director" has the words of a name and ends as a post does. */
function isPerson({ folded, ...words }: Passage): boolean {
  const isPost = !/[,(]/.test(folded) && TITLE_WORDS.test(/\S+$/.exec(folded.slice(-40))?.[0] ?? '');
  return !isPost && readPerson({ folded, ...words }, false) !== null;
}

/** The post of a card: one line, or the title and under it the house. */
function withPostUnder(
  { source }: Invitation,
  reading: PersonReading,
  post: Passage,
  [house, next]: readonly Entry[],
): PersonReading {
  const told = withPost(reading, undefined, post, 'speaker');
  if (told.affiliation !== null || !isPostLine(house) || house.hasGapBefore) return told;
  // "Heron Cargo" has the words of a name: with it the card ends.
  const isLast = next === undefined || next.hasGapBefore || next.kind === 'heading';
  if (!isLast && isPerson(house.words)) return told;
  if (told.title === null)
    return withPost(reading, undefined, readPassage(source, [...spansOf(post), ...spansOf(house.words)]), 'speaker');
  return { ...told, affiliation: readRange(house.words, 0, house.words.text.length) };
}

function readCard(invitation: Invitation, at: number): Candidate | null {
  const [head, below, ...further] = invitation.body.slice(at, at + 4);
  const reading = head === undefined ? null : headsOnePerson(head);
  if (head === undefined || reading === null || !isPostLine(below) || isPerson(below.words)) return null;
  const { folded } = below.words;
  const { role, post } = leadingRole(below.words);
  const label = labelOver(head, invitation.body[at - 1]);
  const told = withPostUnder(invitation, reading, post, further);
  const isPost = told.title !== null && (TITLE_WORDS.test(folded) || ORGANISATION_WORDS.test(folded));
  return isPost || role !== null
    ? {
        reading: told,
        role: role ?? label?.role ?? 'speaker',
        from: 'list',
        at: sourceStart(head.words),
        duty: label?.duty ?? null,
      }
    : null;
}

/** Cards of a page: people's names as headings, each over the post. A single heading may be the name of anything. */
export function headCards(invitation: Invitation): Candidate[] {
  const cards = invitation.body.flatMap((entry, at) =>
    entry.kind === 'heading' ? (readCard(invitation, at) ?? []) : [],
  );
  return cards.length >= MIN_CARDS ? cards : [];
}
