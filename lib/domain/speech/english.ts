/** Syllables beyond the third make a word longer than the average word that a pace in words per minute stands for. */
const ORDINARY_SYLLABLES = 3;
const WEIGHT_PER_FURTHER_SYLLABLE = 0.25;
/** A spelled letter is one syllable, and an English word in running text about one and a half. */
const LETTER_WEIGHT = 2 / 3;
const LONGEST_SPELLED = 6;
const LONGEST_NAMED_NUMBER = 15;

function syllables(word: string): number {
  const spoken = word.toLowerCase().replace(/[^aeiouy](?:e|es|ed)$/u, (ending) => ending[0] ?? '');
  return Math.max(1, spoken.match(/[aeiouyà-öø-ü]+/gu)?.length ?? 1);
}

function letterWeights(letters: string): number {
  let weight = 0;
  for (const letter of letters.toUpperCase()) weight += letter === 'W' ? 2 * LETTER_WEIGHT : LETTER_WEIGHT;
  return weight;
}

/**
 * Whether a Latin word is said letter by letter: two to six capitals ("NISC", "JPCERT") or a short mix ("DoD", "IoT").
 * Some are said as words ("NATO"): counting letters then errs on the long side.
 */
function isSpelled(letters: string): boolean {
  if (letters.length < 2 || letters.length > LONGEST_SPELLED) return false;
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals === letters.length || (capitals >= 2 && letters.length <= 4);
}

/** How many average English words a Latin token takes to say: "the" 1, "cybersecurity" 1.75, "CISA" 2⅔, "U.S." 1⅓. */
export function wordWeight(token: string): number {
  if (/^(?:\p{L}\.){2,}$/u.test(token)) return letterWeights(token.replaceAll('.', ''));
  const letters = token.replace(/(?<=\p{Lu}{2})s$/u, '');
  if (isSpelled(letters)) return letterWeights(letters);
  return 1 + WEIGHT_PER_FURTHER_SYLLABLE * Math.max(0, syllables(token) - ORDINARY_SYLLABLES);
}

function wordsBelowThousand(value: number): number {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const tensAndOnes = rest === 0 ? 0 : rest < 20 || rest % 10 === 0 ? 1 : 2;
  return (hundreds > 0 ? 2 : 0) + tensAndOnes;
}

/** "2005" two thousand five, "1905" nineteen oh five, "1998" nineteen ninety-eight, "1900" nineteen hundred. */
function wordsOfYear(year: number): number {
  const lastTwo = year % 100;
  if (year % 1000 < 10) return year % 1000 === 0 ? 2 : 3;
  const ending = lastTwo === 0 ? 1 : wordsBelowThousand(lastTwo) + (lastTwo < 10 ? 1 : 0);
  return wordsBelowThousand(Math.floor(year / 100)) + ending;
}

function wordsOfInteger(digits: string): number {
  if (digits.length > LONGEST_NAMED_NUMBER || (digits.length > 1 && digits.startsWith('0'))) return digits.length;
  const value = Number(digits);
  if (value === 0) return 1;
  let words = 0;
  for (let rest = value, group = 0; rest > 0; rest = Math.floor(rest / 1000), group += 1) {
    const below = rest % 1000;
    if (below > 0) words += wordsBelowThousand(below) + (group > 0 ? 1 : 0);
  }
  return words;
}

/**
 * How many words a number is in English: "36" 2 (thirty-six), "1998" 3 (nineteen ninety-eight), "2,022" 4, "3.5" 3.
 * Takes digits with optional thousands commas and one decimal point.
 */
export function numberWords(token: string): number {
  const [whole = '', fraction = ''] = token.replaceAll(',', '').split('.');
  const isYear = whole.length === 4 && !token.includes(',') && fraction === '' && /^(?:1[1-9]|20)/.test(whole);
  return (isYear ? wordsOfYear(Number(whole)) : wordsOfInteger(whole)) + (fraction === '' ? 0 : 1 + fraction.length);
}
