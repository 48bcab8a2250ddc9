import type { Entry } from '../text/entries';
import { sentencesOf } from '../text/clauses';
import { cutPassage, type Passage } from '../text/passage';
import { TITLE_WORDS } from '../words/people-words';
import { momentsOf } from '../when/readings';

/** Words of a room or a house that no organisation is named after. */
const PHYSICAL =
  /\b(?:room|hall|floor|level \d|building|auditorium|street|road|avenue|lane|row|square|quay|wharf|hotel|centre|center|house|tower|gymnasium|gym|theat(?:re|er)|salle|sala|saal|maison|palais|haus|studio|library|factory|stage|suite|chamber|church|palace|lounge|pavilion|museum|gallery|campus|school|plaza)\b|会館|会議室|ホール|ビル|階|講堂|号館|庁舎|会議場/i;
const SENTENCE =
  /[?!:。]|https?|@|\b(?:is|are|was|were|will|would|please|we|you|they|has|have|can|must|shall|who|by|for)\b/i;
const SIGNS = /^[★☆●○■□◆◇▶▷►*•·\s]{1,6}/;
const SKIPPED_TOPICS = new Set<string | null>([
  'agenda',
  'questions',
  'own',
  'todo',
  'documents',
  'background',
  'deadlines',
]);
const MAX_EARLY = 14;

/** "North Hall, Example House, Main Street 9, Oslo": a room or a house with the parts of its address, and nothing else. */
export function isAddress(folded: string): boolean {
  if (folded.length > 120 || !/^[A-Z\d\u3041-\u9fff]/.test(folded) || !PHYSICAL.test(folded)) return false;
  if (SENTENCE.test(folded) || TITLE_WORDS.test(folded) || !/[a-z\u3041-\u9fff]/.test(folded)) return false;
  const parts = folded.split(/,\s/);
  return parts.length > 1 && parts.length <= 7 && parts.every((part) => part.split(/\s+/).length <= 6);
}

/** A line that is an address, near the head of the source or right under a heading. */
function addressLine(entry: Entry, position: number, above: Entry | undefined): Passage | null {
  if (entry.kind === 'row' || entry.label?.topic != null || SKIPPED_TOPICS.has(entry.topic)) return null;
  const isUnderHeading = above?.kind === 'heading' && above.index === entry.index - 1 && !entry.hasGapBefore;
  if (position >= MAX_EARLY && !isUnderHeading) return null;
  const words = cutPassage(entry.words, SIGNS.exec(entry.words.folded)?.[0].length ?? 0);
  return isAddress(words.folded.replace(/\.$/, '')) && momentsOf(words).length === 0 ? words : null;
}

/** "Monday 3 March, 13:00 to 15:00. North Hall, Example House, Oslo, with …": the sentence after the date. */
function afterDate(entry: Entry): Passage | null {
  const { words } = entry;
  const [moment] = momentsOf(words);
  if (entry.kind === 'row' || words.text.length > 260 || moment?.date == null || moment.from > 4) return null;
  for (const sentence of sentencesOf(words.folded).slice(1)) {
    const said = words.folded.slice(sentence.from, sentence.to);
    const end = /,?\s(?:with|and|where|which)\s|[;(]/.exec(said)?.index ?? said.length;
    const place = cutPassage(words, sentence.from, sentence.from + end);
    const bare = place.folded.replace(/[.,]$/, '');
    if (isAddress(bare)) return cutPassage(place, 0, bare.length);
  }
  return null;
}

/** A place that no label states: an address on a line of its own, or the sentence behind the date. */
export function unlabelledAddress(entries: readonly Entry[]): Passage | null {
  for (const [position, entry] of entries.entries()) {
    const place =
      addressLine(entry, position, entries[position - 1]) ?? (position < MAX_EARLY ? afterDate(entry) : null);
    if (place !== null) return place;
  }
  return null;
}
