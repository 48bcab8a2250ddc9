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
    .replace(/ph|f/g, 'h')
    .replace(/wh/g, 'w')
    .replace(/ck|q|g|c/g, 'k')
    .replace(/v/g, 'b')
    .replace(/l/g, 'r')
    .replace(/d/g, 't')
    // The r of "er", "or" before a consonant or at the end is a long vowel in Japanese.
    .replace(/(?<=[aeiou])r(?=[^aeiou]|$)/g, '');
  return withoutDoubles(letters.replace(/[aeiouwy]|h(?![aeiou])/g, ''));
}
