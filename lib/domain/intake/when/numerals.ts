const KANJI_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  元: 1,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const ENGLISH: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  eighteen: 18,
  'twenty-five': 25,
  'thirty-five': 35,
  'forty-five': 45,
  'fifty-five': 55,
  seventy: 70,
  'seventy-five': 75,
  eighty: 80,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  half: 0.5,
};

/** Digits or kanji numerals up to a few hundred, in one of the ways dates and durations are written. */
export const NUMERAL = '(?:\\d{1,4}|[〇零元一二三四五六七八九十百]{1,5})';

/** English words for small numbers, for "two hours", "one week". */
export const ENGLISH_NUMERAL =
  '(?:\\d{1,3}(?:\\.\\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty-five|twenty|thirty-five|thirty|forty-five|forty|fifty-five|fifty|sixty|seventy-five|seventy|eighty|ninety|half an)';

function readKanji(text: string): number | null {
  if (!/[十百]/.test(text)) {
    const digits = [...text].map((sign) => KANJI_DIGITS[sign]);
    return digits.some((digit) => digit === undefined) ? null : Number(digits.join(''));
  }
  let total = 0;
  let digit = 0;
  for (const sign of text) {
    if (sign === '百' || sign === '十') {
      total += (digit === 0 ? 1 : digit) * (sign === '百' ? 100 : 10);
      digit = 0;
    } else digit = KANJI_DIGITS[sign] ?? 0;
  }
  return total + digit;
}

/** The number that a numeral stands for, or null. Folded input ("１２" has become "12"). */
export function readNumeral(text: string): number | null {
  const words = text.trim().toLowerCase();
  if (/^\d{1,4}(?:\.\d{1,2})?$/.test(words)) return Number(words);
  if (words === 'half an') return 0.5;
  return ENGLISH[words] ?? (words === '' ? null : readKanji(words));
}
