import type { NormalisedText } from './normalise';
import { isDigit, isJapanese, isKanji, isKatakana } from './scripts';

/** A half of a long Japanese name: where it stands in a text, the whole name may stand around it with one wrong character. */
export type Probe = { name: string; units: Uint16Array; offset: number };

/** Shorter names differ by one character from too many other words. */
const SHORTEST = 7;
/** A wrong character is one that sounds alike; at the end, where 会 and 法 make other things, only one of these. */
const SOUND_ALIKE_ENDS = [
  '法方報',
  '構講溝校',
  '会界回',
  '局極',
  '室質',
  '省章',
  '庁長調',
  '隊体対',
  '部分',
  '略率',
  '関間館',
];
/** Characters that tell one name from another: nations, numbers, editions. The first character of a name always does. */
const TELLING = /[新旧次前元米日英豪韓中仏独露伊印台欧加第一二三四五六七八九十]/;
const OTHER_BODIES = /審議|評議|懇談|研究会|連絡会|推進会|検討会/;

/** The probes of a normalised name; none if it is short or not wholly Japanese. */
export function probesOf(name: string): Probe[] {
  if (name.length < SHORTEST) return [];
  for (let index = 0; index < name.length; index++) if (!isJapanese(name.charCodeAt(index))) return [];
  const units = Uint16Array.from(name, (character) => character.charCodeAt(0));
  return [
    { name, units, offset: 0 },
    { name, units, offset: name.length >> 1 },
  ];
}

/** The half of its name that a probe looks for. */
export function probeKey({ name, offset }: Probe): string {
  return offset === 0 ? name.slice(0, name.length >> 1) : name.slice(offset);
}

/** Hiragana between the words of a name are words themselves: 強化法の整備法 is not 強化法と整備法. */
function isSameScript(a: number, b: number): boolean {
  return (isKanji(a) && isKanji(b)) || (isKatakana(a) && isKatakana(b));
}

function mayBeWrong(name: string, at: number, written: number): boolean {
  const meant = name.charCodeAt(at);
  if (!isSameScript(meant, written) || isDigit(written)) return false;
  const pair = name.charAt(at) + String.fromCharCode(written);
  if (TELLING.test(pair)) return false;
  if (at < name.length - 1 || isKatakana(written)) return true;
  return SOUND_ALIKE_ENDS.some((alike) => alike.includes(pair.charAt(0)) && alike.includes(pair.charAt(1)));
}

/**
 * Whether the two characters beside the half that was found at `place` are not both others than the name has there. Asked
 * first: nearly always something else follows, and both are.
 */
export function mayBeMisspelt({ units: written }: NormalisedText, place: number, { units, offset }: Probe): boolean {
  const at = offset === 0 ? units.length >> 1 : offset - 2;
  const from = place - offset + at;
  return written[from] === units[at] || written[from + 1] === units[at + 1];
}

/**
 * Where in a text the name of a probe stands with exactly one wrong character, its found half beginning at `place`: only
 * the other half is compared.
 */
export function misspelt(text: NormalisedText, place: number, probe: Probe): { from: number; to: number } | null {
  const { name, units, offset } = probe;
  const from = place - offset;
  const to = from + name.length;
  if (from < 0 || to > text.length) return null;
  const middle = name.length >> 1;
  const end = offset === 0 ? name.length : middle;
  let wrong = -1;
  for (let index = offset === 0 ? middle : 0; index < end; index++) {
    if (text.units[from + index] === units[index]) continue;
    if (wrong >= 0) return null;
    wrong = index;
  }
  if (wrong <= 0 || !mayBeWrong(name, wrong, text.units[from + wrong] ?? 0)) return null;
  const around = String.fromCharCode(
    ...text.units.subarray(from + Math.max(0, wrong - 1), Math.min(to, from + wrong + 3)),
  );
  return OTHER_BODIES.test(around) && !OTHER_BODIES.test(name) ? null : { from, to };
}
