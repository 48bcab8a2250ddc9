import type { Found } from '../draft';
import type { Entry } from '../text/entries';
import { readRange, readWords } from '../text/passage';
import { ORGANISATION_WORDS } from '../words/people-words';
import { EVENT_NAME, NO_TITLE } from '../words/title-words';

/** Houses named by where they stand: over the title of a paper, or right under it with the unit that writes. */

/** Words in the name of a sender that no person has. */
export const HOUSE_WORDS =
  /\b(?:series|lectures?|events?|programme|program|team|secretariat|desk|podcast|show|radio|dialogue|project)\b/i;
/** "Committee on Roads and Bridges": every word that is not small has its capital. */
const IN_CAPITALS = /^(?:The\s)?[A-Z][\w'&.-]*(?:,?\s(?:[A-Z][\w'&.-]*|of|on|and|for|the|in|&|de)){1,8}$/;
/** "Press Club Luncheon", "Council Awards": what a house gives, and not the house. */
const GIVES =
  /\b(?:luncheon|lunch|dinner|breakfast|evening|night|day|week|programme|program|rundown|brief|kit|guide|tour|visit|festival|fair|awards?|launch|screening|concert|notice|agenda|minutes|debate|event|invitation)$/i;
const MAX_HOUSE = 70;
const MAX_OVER_TITLE = 3;
/** "Radio North, Talk desk", "City Herald / newsroom": a house and its unit. */
const HOUSE_AND_UNIT =
  /^((?:The\s)?[A-Z][\w'&-]*(?:\s(?:[A-Z][\w'&-]*|of|and|for|the)){1,6})\s?[,/|-]{1,2}\s(?:[A-Za-z&-]+\s){0,2}(?:desk|newsroom|team|office|unit|department|section|production|secretariat|programmes?)\b/i;
const BROADCASTS = /\b(?:radio|fm|tv|television|broadcasting|channel|press|news|herald|times|post|gazette)\b/i;

/** The house on the first line of a paper whose title is a heading under it. */
export function houseOverTitle(entries: readonly Entry[]): Found<string> | null {
  const [first] = entries;
  if (first === undefined || first.kind !== 'paragraph' || first.label !== null || first.words.text.length > MAX_HOUSE)
    return null;
  const { folded } = first.words;
  const isHouse = IN_CAPITALS.test(folded) && ORGANISATION_WORDS.test(folded);
  const isOverTitle = entries.slice(1, 1 + MAX_OVER_TITLE).some(({ kind }) => kind === 'heading');
  return isHouse && isOverTitle && !GIVES.test(folded) && !EVENT_NAME.test(folded) && !NO_TITLE.test(folded)
    ? readWords(first.words, 0.7)
    : null;
}

/** The house and the unit of it that writes, on the line right under the title. */
export function houseUnderTitle(entries: readonly Entry[]): Found<string> | null {
  const [first, second] = entries;
  if (first?.kind !== 'heading' || second === undefined || second.kind !== 'paragraph') return null;
  const name = HOUSE_AND_UNIT.exec(second.words.folded)?.[1];
  if (name === undefined || !(ORGANISATION_WORDS.test(name) || BROADCASTS.test(name))) return null;
  return readRange(second.words, 0, name.length, 0.7);
}

/** "EXAMPLE INSTITUTE FOR PEACE" over an English letter: a house in capitals that is no event. */
export function englishLetterhead(entries: readonly Entry[]): Found<string> | null {
  const [first] = entries;
  const words = first?.kind === 'row' ? first.cells[0] : first?.words;
  if (words === undefined || words.text.length > 70 || /[a-z\u3041-\u9fff?!:]/.test(words.folded)) return null;
  const isHouse = ORGANISATION_WORDS.test(words.folded) || (first?.kind === 'row' && HOUSE_WORDS.test(words.folded));
  const isPaper =
    NO_TITLE.test(words.folded) ||
    /\b(?:ADVISORY|RELEASE|NOTICE|SHEET|MEMO|AGENDA|REPORT|REQUEST)\b/.test(words.folded);
  return isHouse && !isPaper && !EVENT_NAME.test(words.folded) ? readWords(words, 0.7) : null;
}
