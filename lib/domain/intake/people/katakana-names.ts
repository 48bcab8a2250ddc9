/** Consonants of the katakana rows; vowels, long marks and the small letters of glides add none. */
const ROWS: readonly (readonly [string, string])[] = [
  ['カキクケコガギグゲゴ', 'k'],
  ['サシスセソザジズゼゾツヅ', 's'],
  ['タチテトダヂデド', 't'],
  ['ナニヌネノン', 'n'],
  ['ハヒフヘホ', 'h'],
  ['バビブベボヴ', 'b'],
  ['パピプペポ', 'p'],
  ['マミムメモ', 'm'],
  ['ラリルレロ', 'r'],
];
const CONSONANT: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([signs, consonant]) => [...signs].map((sign): [string, string] => [sign, consonant])),
);

/** Hiragana as katakana; everything else stays. */
function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));
}

function withoutDoubles(skeleton: string): string {
  return skeleton.replace(/(.)\1+/g, '$1');
}

/** "クランツ" → "krns": the consonants that a katakana name keeps of the foreign one. */
export function katakanaSkeleton(name: string): string {
  return withoutDoubles([...toKatakana(name)].map((sign) => CONSONANT.get(sign) ?? '').join(''));
}

/** "Krantz" → "krns": the consonants of a Latin name that katakana can show. */
export function latinSkeleton(name: string): string {
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/t[sz]|ch(?=[ei])|sch|sh|th|x|z|ce|ci|j/g, 's')
    .replace(/ph/g, 'f')
    .replace(/h(?![aeiou])/g, '')
    .replace(/f/g, 'h')
    .replace(/ck|q|g|c/g, 'k')
    .replace(/v/g, 'b')
    .replace(/d/g, 't')
    // The r of "er", "or" before a consonant or at the end is a long vowel in Japanese; an l stays.
    .replace(/(?<=[aeiou])r(?=[^aeiou]|$)/g, '')
    .replace(/l/g, 'r');
  return withoutDoubles(letters.replace(/[aeiouwy]/g, ''));
}

/** Whether two skeletons differ in one consonant at most: "srbr" of ソルベリ and "srbk" of Solberg. */
export function isNearSkeleton(left: string, right: string): boolean {
  if (Math.min(left.length, right.length) < 2 || Math.max(left.length, right.length) < 3) return false;
  let same = 0;
  while (same < Math.min(left.length, right.length) && left.charAt(same) === right.charAt(same)) same += 1;
  const [restLeft, restRight] = [left.slice(same), right.slice(same)];
  return restLeft.slice(1) === restRight.slice(1) || restLeft.slice(1) === restRight || restLeft === restRight.slice(1);
}
