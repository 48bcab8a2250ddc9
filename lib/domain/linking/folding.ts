/** How one UTF-16 unit of a text is folded for comparison; the rules that look at neighbours are in `normalise.ts`. */

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const FULL_STOP = 0x2e;
const MIDDLE_DOT = 0x30fb;
const PROLONGED_SOUND_MARK = 0x30fc;
const KATAKANA_E = 0x30a8;

const UNKNOWN = 0;
/** One unit becomes one unit, whatever stands before it (but a space). */
export const PLAIN = 1;
/** One unit becomes one unit, unless its neighbours say otherwise. */
export const SPECIAL = 2;
/** Invisible: left out. */
export const DROPPED = 3;
/** Stands for several characters (㈱, ㍻, …). */
export const COMPLEX = 4;
/** Changes the character before it (ﾞ, combining accents). */
export const MARK = 5;

const RULED = new Set([FULL_STOP, MIDDLE_DOT, PROLONGED_SOUND_MARK, KATAKANA_E]);
const HYPHEN = /[\u002d\u2010-\u2013\u2212\ufe63\uff0d]/;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u2032\u00b4\u0060]/;
const COMBINING = /[\p{M}\u3099\u309a\uff9e\uff9f]/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;

/** Filled as units are met: both are pure functions of the unit, remembered because a text asks thousands of times. */
export const folded = new Uint16Array(0x10000);
export const treatment = new Uint8Array(0x10000);
/** The value of a unit that is PLAIN, in one read; 0 for every other, and as long as it was not met. */
export const plainValue = new Uint16Array(0x10000);

function classify(text: string, unit: number): { kind: number; value: number } {
  if (INVISIBLE.test(text)) return { kind: DROPPED, value: unit };
  if (unit >= 0xd800 && unit <= 0xdfff) return { kind: PLAIN, value: unit };
  if (COMBINING.test(text)) return { kind: MARK, value: unit };
  if (/\s/.test(text) || HYPHEN.test(text)) return { kind: PLAIN, value: SPACE };
  if (APOSTROPHES.test(text)) return { kind: PLAIN, value: APOSTROPHE };
  const plain = text.normalize('NFKC').toLowerCase();
  if (plain.length !== 1) return { kind: COMPLEX, value: unit };
  const value = plain.charCodeAt(0);
  return { kind: RULED.has(value) ? SPECIAL : PLAIN, value };
}

/** The treatment of a unit; `folded` holds its value from then on. */
export function treatmentOf(unit: number): number {
  const known = treatment[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const { kind, value } = classify(String.fromCharCode(unit), unit);
  folded[unit] = value;
  treatment[unit] = kind;
  if (kind === PLAIN) plainValue[unit] = value;
  return kind;
}
