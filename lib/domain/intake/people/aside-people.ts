import { allMatches } from '../../matches';
import type { Entry } from '../text/entries';
import { cutPassage, readRange, sourceStart, type Passage } from '../text/passage';
import { ORGANISATION_WORDS, TITLE_WORDS } from '../words/people-words';
import { isLatinName } from './names';
import type { Candidate } from './people-list';
import { nameOnly } from './person-line';

const NAME = "([A-Z][\\p{L}'’-]+(?:\\s(?:(?:de|da|van|von|al|bin)\\s)?[A-Z][\\p{L}'’-]+){1,2})";
const HOUSE = "([A-Z][\\p{L}\\d'’&-]*(?:\\s(?:[A-Z&][\\p{L}\\d'’&-]*|(?:of|for|and)(?=\\s[A-Z]))){0,7})";
/** "You and Jane Doe, she's the head engineer at the Harbour Board and …": who sits beside the reader, told in passing. */
const ASIDE = new RegExp(
  `\\b(?:[Yy]ou and|(?:with|alongside|opposite|beside|next to) you(?: is| will be|'ll have)?|(?:[Ii]t's|it is) you and|(?:the )?other (?:guest|speaker|panell?ist|one|half|voice) is)\\s${NAME}(?:,|\\s-{1,2}|\\s\\()\\s?(?:(?:he|she|they)(?:'s|'re| is| are)|who(?:'s| is))\\s(?:(?:the|an?|our|now|currently|also)\\s){0,2}([a-z][a-z -]{2,40}?)\\s(?:at|of|for|with|from)\\s(?:the\\s)?${HOUSE}`,
  'gu',
);

/** People whom a chatty letter tells of in passing, each with the post and the house. */
export function asidePeople(words: Passage): Candidate[] {
  if (!/(?:\b(?:he|she|they|who)(?:'s|'re| is| are)) /.test(words.folded)) return [];
  return allMatches(words.folded.slice(0, 3_000), ASIDE).flatMap((match): Candidate[] => {
    const [whole, written = '', post = '', house = ''] = match;
    const isTold = TITLE_WORDS.test(post) || ORGANISATION_WORDS.test(house);
    if (!isTold || !isLatinName(written, false)) return [];
    const at = match.index + whole.indexOf(written);
    const postAt = match.index + whole.indexOf(post, whole.indexOf(written) + written.length);
    const houseAt = match.index + whole.length - house.length;
    const name = readRange(words, at, at + written.length);
    if (name === null) return [];
    const reading = {
      ...nameOnly(name),
      title: readRange(words, postAt, postAt + post.length),
      affiliation: readRange(words, houseAt, houseAt + house.length),
    };
    return [{ reading, role: 'speaker', from: 'prose', at: sourceStart(cutPassage(words, at)) }];
  });
}

/** Whether the letter tells who sits beside its reader: the reader is on the panel too. */
export function sitsBesideReader(entries: readonly Entry[]): boolean {
  return entries.some(({ words }) => asidePeople(words).length > 0);
}
