import type { PersonRole } from '../draft';
import type { Entry } from '../text/entries';
import { cutPassage, sourceStart, type Passage } from '../text/passage';
import { ORGANISATION_WORDS, TITLE_WORDS } from '../words/people-words';
import { withPost, type Candidate } from './people-list';
import { readPerson, roleOf, type PersonReading } from './person-line';

const MIN_CARDS = 2;
const MAX_POST = 140;

/** "Moderator; Editor, Example Daily": what somebody does here, before the post. */
function leadingRole(words: Passage): { role: PersonRole | null; post: Passage } {
  const lead = /^([A-Za-z\u3041-\u9fff]{2,20})\s{0,2}[;|·・/]\s{0,3}/.exec(words.folded.slice(0, 40));
  const role = lead?.[1] === undefined ? null : roleOf(lead[1]);
  return role === null ? { role, post: words } : { role, post: cutPassage(words, lead?.[0].length ?? 0) };
}

/** A heading that is nothing but somebody's name. */
function headsOnePerson(entry: Entry): PersonReading | null {
  if (entry.kind !== 'heading' || entry.label !== null || entry.words.text.length > 60) return null;
  const reading = readPerson(entry.words, false);
  return reading !== null && reading.title === null && reading.affiliation === null ? reading : null;
}

function readCard(head: Entry, below: Entry | undefined): Candidate | null {
  const reading = headsOnePerson(head);
  if (reading === null || below === undefined || below.kind === 'row' || below.kind === 'heading') return null;
  const { folded } = below.words;
  const isSentence = /[.。?!]$/.test(folded) && !/\b(?:Inc|Ltd|Co|Corp)\.$/.test(folded);
  if (isSentence || folded.length > MAX_POST || readPerson(below.words, false) !== null) return null;
  const { role, post } = leadingRole(below.words);
  const told = withPost(reading, undefined, post, 'speaker');
  const isPost = told.title !== null && (TITLE_WORDS.test(folded) || ORGANISATION_WORDS.test(folded));
  return isPost || role !== null
    ? { reading: told, role: role ?? 'speaker', from: 'list', at: sourceStart(head.words) }
    : null;
}

/** Cards of a page: people's names as headings, each over the post. A single heading may be the name of anything. */
export function headCards(entries: readonly Entry[]): Candidate[] {
  const cards = entries.flatMap((entry, position) => readCard(entry, entries[position + 1]) ?? []);
  return cards.length >= MIN_CARDS ? cards : [];
}
