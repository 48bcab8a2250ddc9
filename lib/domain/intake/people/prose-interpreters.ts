import { allMatches } from '../../matches';
import { cutPassage, readRange, sourceStart, type Passage } from '../text/passage';
import type { Candidate } from './people-list';
import { nameOnly, readPerson } from './person-line';

/** "通訳は大会事務局の宮部 汐里さんにお願いしました", "イタリア語通訳は 矢作 ひとみさん": who interprets, and of which house. */
const JAPANESE =
  /通訳(?:者|の担当)?(?:は|を|に(?:は)?)、?\s?(?:([^\s、。()]{2,18})の\s?)?([\u3400-\u9fff々]{1,4}\s[\u3041-\u9fff]{1,5}?|[\u3400-\u9fff々]{2,6}?)\s?(さん|氏|様|先生)/g;
/** "Our interpreter is Ms. Mio Okabe", "interpreted by Mio Okabe". */
const ENGLISH =
  /\b(?:interpreter(?:,| is| will be| for the (?:day|event|session) is)|interpretation (?:is |will be (?:given )?)?by|interpreted by|interpreting(?: for us)? (?:is|will be))\s(?=(?:M[rsx]{1,2}s?\.?\s)?[A-Z][\p{L}'-]+\s[A-Z])/gu;

/** Those of whom running text says that they interpret. */
export function proseInterpreters(words: Passage): Candidate[] {
  const { folded } = words;
  const japanese = !folded.includes('通訳')
    ? []
    : allMatches(folded, JAPANESE).flatMap((match): Candidate[] => {
        const [whole, house, written = '', address = ''] = match;
        const to = match.index + whole.length - address.length;
        const from = match.index + whole.lastIndexOf(written, whole.length - address.length);
        const name = readRange(words, from, from + written.length, 0.85);
        if (name === null) return [];
        const honorific = readRange(words, to, to + address.length);
        const at = house === undefined ? -1 : folded.indexOf(house, match.index);
        const affiliation = house === undefined ? null : readRange(words, at, at + house.length, 0.7);
        const reading = { ...nameOnly(name), honorific, affiliation };
        return [{ reading, role: 'interpreter', from: 'prose', at: sourceStart(cutPassage(words, from)) }];
      });
  const english = !/interpret/i.test(folded)
    ? []
    : allMatches(folded, ENGLISH).flatMap((match): Candidate[] => {
        const part = cutPassage(words, match.index + match[0].length);
        const reading = readPerson(part, false);
        return reading === null ? [] : [{ reading, role: 'interpreter', from: 'prose', at: sourceStart(part) }];
      });
  return [...japanese, ...english];
}
