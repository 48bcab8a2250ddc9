import { dayNumber } from './calendar-days';
import type { Scene } from './evidence';
import { datesBeside, isIssuedIn, issuedOn, LONG_DATE_DAYS, type Told } from './issue-days';
import { termsOf } from './leaders';
import type { LinkableRecord } from './linkable';
import { distance, type Range } from './ranges';
import { isOfTerm } from './terms-of-office';

/** Before the word "order": whose it is, or who signed it. "Biden's January", "the President signed his cyber". */
const OWNED = /\b(President|Biden|Trump|Obama|administration|White House)['’]s (?:[A-Za-z-]{2,12} ){0,2}$/;
const SIGNED =
  /\b(President|Biden|Trump|Obama|administration|White House) (?:has |had |finally |then |just )?(?:signed|issued|put out) (?:his|the|an?|that|this) (?:[a-z-]{2,14} ){0,2}$/;
/** Without which those need not be tried: most orders are nobody's. */
const MAY_BE_HIS = /resident|Biden|Trump|Obama|dministration|White/;
const LONGEST_BEFORE = 64;
/** Dates farther away are those of something else. */
const DATE_REACH = 24;
/** Without its day the order is the newest, while it is spoken of as news. */
const STILL_NEW_DAYS = 120;

/** Whose order it is said to be, null if not the President's. */
function presidentBefore(text: string, start: number): string | null {
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  if (!MAY_BE_HIS.test(before)) return null;
  return OWNED.exec(before)?.[1] ?? SIGNED.exec(before)?.[1] ?? null;
}

function isNew(record: LinkableRecord, today: number): boolean {
  const issued = issuedOn(record);
  return issued !== null && issued.first <= today && today - issued.first <= STILL_NEW_DAYS;
}

/**
 * "Biden's January order", "the President signed his cyber order": in a question on cyber security the only order of his that
 * bears the day told, or, where no day is told, the only new one.
 */
export function orderTold(scene: Scene, order: Range, orders: readonly LinkableRecord[]): Told | null {
  const { asOf } = scene;
  const { text } = scene.mentions;
  const president = asOf === null ? null : presidentBefore(text, order.start);
  if (asOf === null || president === null) return null;
  if (!scene.isOnTopic(order)) return null;
  const terms = termsOf(president);
  const his = terms.length === 0 ? orders : orders.filter((record) => isOfTerm(record, terms));
  const date = datesBeside(scene, order).find(
    (told) => told.last - told.first <= LONG_DATE_DAYS && distance(told, order) <= DATE_REACH,
  );
  const [only, other] = his.filter((record) =>
    date === undefined ? isNew(record, dayNumber(asOf)) : isIssuedIn(record, date),
  );
  if (only === undefined || other !== undefined) return null;
  return { record: only, evidence: date === undefined ? president : text.slice(date.start, date.end) };
}

/** An order may be that of a book; the President's is said to be his. */
const OF_THE_PRESIDENT =
  /President|White House|Trump|Biden|Obama|dministration|xecutive|\b(?:NSM|NSPM|PPD|EO)\b|大統領|ホワイトハウス|政権/;
const RIGHT_BEFORE = 8;

/**
 * Whether a word for an order means the President's: he is spoken of within the reach, or the very day on which he signed
 * this one stands right before it ("Monday's order on quantum").
 */
export function isOfThePresident(scene: Scene, { start, end }: Range, order: LinkableRecord, reach: number): boolean {
  const from = Math.max(0, start - reach);
  if (OF_THE_PRESIDENT.test(scene.mentions.text.slice(from, end + reach))) return true;
  return scene
    .datesIn({ start: from, end: start })
    .some(
      (told) => start - told.end <= RIGHT_BEFORE && told.last - told.first <= LONG_DATE_DAYS && isIssuedIn(order, told),
    );
}
