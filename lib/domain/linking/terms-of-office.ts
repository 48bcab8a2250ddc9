import { dayNumber } from './calendar-days';
import type { Scene } from './evidence';
import type { Leader } from './leaders';
import type { LinkableRecord } from './linkable';
import { firstFrom, type Range } from './ranges';
import { isIssuedIn } from './issue-days';

/** How far before the word for the kind of a text the one stands who issued it: "Biden signed an", オバマ政権の. */
const REACH = 32;
/** Nothing else that could be the owner stands between them. */
const BETWEEN =
  /^(?:['’]s?|[- ]era| administration(?:['’]s)?| White House(?:['’]s)?)?(?: (?:had |has )?(?:signed|issued|released|put out|left behind|wrote)(?: (?:the|an?|his|her))?)?(?: (?:own|new|old|last|first|final|original)){0,3} ?(?:[a-z]{1,16} )?$|^(?:前|元)?(?:大統領|政権|総理|内閣|首相)?(?:時代|当時)?(?:の|が(?:出した|署名した|決めた|作った|策定した))(?:[^、。]{0,6})$/;

const NOBODY: readonly Leader[] = [];

/** Who is said right before a text to have issued it, as his terms of office; none if nobody is. */
export function termsBefore({ gazetteer, mentions: { cues, text } }: Scene, { start }: Range): readonly Leader[] {
  for (let index = firstFrom(cues, start) - 1; index >= 0; index--) {
    const cue = cues[index];
    if (cue === undefined || cue.start < start - REACH) return NOBODY;
    const terms = gazetteer.termsOfOffice.get(cue.key);
    if (terms !== undefined && cue.end <= start) return BETWEEN.test(text.slice(cue.end, start)) ? terms : NOBODY;
  }
  return NOBODY;
}

/** Whether a text is of the nation of whom the words name, but not of that term: then another one is meant. */
export function isOfOtherTerm(record: LinkableRecord, terms: readonly Leader[]): boolean {
  return terms.some(({ country }) => country === record.country) && !isOfTerm(record, terms);
}

/** Whether a text was issued in one of some terms of office. */
export function isOfTerm(record: LinkableRecord, terms: readonly Leader[]): boolean {
  return terms.some(
    ({ country, from, to }) =>
      record.country === country && isIssuedIn(record, { first: dayNumber(from) + 1, last: dayNumber(to) - 1 }),
  );
}
