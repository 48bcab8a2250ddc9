import type { PersonRole } from '../draft';
import type { Invitation } from '../text/invitation';
import { readPassage, sourceStart, spansOf, type Passage } from '../text/passage';
import { hasJapanese } from '../text/source-text';
import { ORGANISATION_WORDS, TITLE_WORDS } from '../words/people-words';
import { withPost, type Candidate } from './people-list';
import { readPerson, type PersonReading } from './person-line';

function isPost({ folded }: Passage): boolean {
  return TITLE_WORDS.test(folded) || ORGANISATION_WORDS.test(folded) || hasJapanese(folded);
}

function isBare(reading: PersonReading): boolean {
  return reading.title === null && reading.affiliation === null;
}

/** "Priscilla Ngata (host)" over "Head of Community, Bluebell Labs": the name on one line, the post on the next. */
export function nameOverPost(lines: readonly Passage[], role: PersonRole | null): Candidate | null {
  const [first, second, third] = lines;
  if (first === undefined || second === undefined || third !== undefined || role === null) return null;
  const reading = readPerson(first, false);
  if (reading === null || !isBare(reading) || !isPost(second) || readPerson(second, false) !== null) return null;
  const told = withPost(reading, undefined, second, 'speaker');
  return { reading: told, role: reading.saysRole ?? role, from: 'list', at: sourceStart(first) };
}

/**
 * "Mr. Jan Moe" over "Director, Ports Division, Ministry of Trade," over "Ports and Tourism", and the next name below: a
 * field whose lines are in turn a name and its post. Empty where the lines are anything else.
 */
export function namesOverPosts(
  { source }: Invitation,
  lines: readonly Passage[],
  role: PersonRole | null,
): Candidate[] {
  if (role === null || lines.length < 2) return [];
  const found: { name: Passage; reading: PersonReading; post: Passage[] }[] = [];
  for (const line of lines) {
    const open = found.at(-1);
    const above = open?.post.at(-1);
    const isOpen = above !== undefined && /,$/.test(above.folded);
    const reading = isOpen ? null : readPerson(line, false);
    if (reading !== null && isBare(reading)) found.push({ name: line, reading, post: [] });
    else if (open !== undefined && reading === null && (isOpen || (above === undefined && isPost(line))))
      open.post.push(line);
    else return [];
  }
  return found.flatMap(({ name, reading, post }) => {
    if (post.length === 0) return [];
    const words = readPassage(
      source,
      post.flatMap((line) => spansOf(line)),
    );
    const told = withPost(reading, undefined, words, 'speaker');
    return [{ reading: told, role: reading.saysRole ?? role, from: 'list', at: sourceStart(name) }];
  });
}
