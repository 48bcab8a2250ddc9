import { isAsciiCapital, isAsciiLetter, isAsciiSmall, isHiragana, isJapanese, isWhiteSpace } from './scripts';

/**
 * How the capitals of a name decide whether words of a text are the name: `exact` for abbreviations (SEC, not "sec"),
 * `title` for proper names (the Treasury, not "the treasury of images"), `any` for terms and for Japanese.
 */
export type CaseRule = 'exact' | 'title' | 'any';

const LETTERS = /\p{Lu}|\p{Ll}/gu;
const CAPITAL = /\p{Lu}/u;
/** Found much sooner, and in nearly every text that has capitals. */
const ASCII_CAPITAL = /[A-Z]/;

const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;
/** From this length on, an abbreviation is also known in the form of British papers: Nato, Cisa, Jpcert. */
const NEWSPAPER_LENGTH = 4;
/** In captions without any capitals shorter ones too: epa, fbi. */
const CAPTION_LENGTH = 3;
/** From this length on also in small letters: fedramp, circia. */
const UNMISTAKABLE_LENGTH = 6;

/** Nearly all words that are compared: they are their own letters. */
const LETTERS_AND_DIGITS = /^[A-Za-z0-9]*$/;

function letters(text: string): string {
  return LETTERS_AND_DIGITS.test(text) ? text : text.normalize('NFKC').replace(NOT_LETTER_OR_DIGIT, '');
}

function isCapitalAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit < 0x80 ? isAsciiCapital(unit) : CAPITAL.test(text.charAt(index));
}

const HYPHEN = 0x2d;
const ARTICLE = /^the\s/i;
const CAPITAL_T = 0x54;
const SMALL_T = 0x74;

function mayBeArticle(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === CAPITAL_T || first === SMALL_T;
}

/** Words that begin with a capital, an article at the beginning left out. Asked for every name of a text: unit by unit. */
function capitalisedWords(text: string): number {
  let count = 0;
  let isStart = true;
  for (let index = mayBeArticle(text) && ARTICLE.test(text) ? 4 : 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isStart && isCapitalAt(text, index)) count++;
    isStart = unit === HYPHEN || isWhiteSpace(unit);
  }
  return count;
}

/** The full name of a law is a term: it is nothing else even in small letters. */
const LAW_NAME = /^(?:\S+\s+){2,}(?:act|law)$|^(?:basic )?act on (?:\S+\s*){2,}$/i;

export function isLawName(name: string): boolean {
  return LAW_NAME.test(name);
}

/** Shorter descriptions are also common words: "national police", "defense department". */
const LONG_BODY_NAME = 3;
const LONG_TEXT_NAME = 3;

/** Names of so many words are names even where a transcript has them in small letters. */
export function isLongName(name: string, isBody: boolean): boolean {
  return name.split(/[\s-]+/).length >= (isBody ? LONG_BODY_NAME : LONG_TEXT_NAME);
}

type LetterCount = { letters: number; capitals: number };

function countAllLetters(name: string): LetterCount {
  const all = name.normalize('NFKC').match(LETTERS) ?? [];
  return { letters: all.length, capitals: all.filter((letter) => CAPITAL.test(letter)).length };
}

/** Counts without normalising as long as every unit is ASCII or plain Japanese, which has neither case nor other forms. */
function countLetters(name: string): LetterCount {
  let count = 0;
  let capitals = 0;
  for (let index = 0; index < name.length; index++) {
    const unit = name.charCodeAt(index);
    if (unit < 0x80) {
      if (isAsciiLetter(unit)) count++;
      if (isAsciiCapital(unit)) capitals++;
    } else if (!isJapanese(unit)) return countAllLetters(name);
  }
  return { letters: count, capitals };
}

export function caseRuleOf(name: string, isTerm: boolean): CaseRule {
  const { letters: all, capitals } = countLetters(name);
  if (capitals === 0) return 'any';
  if (capitals >= all / 2) return 'exact';
  return isTerm ? 'any' : 'title';
}

/** The written form of a name, made ready for the test of capitals: NATO, and in other capitals "nato" and "Nato". */
export type WrittenForm = {
  rule: CaseRule;
  plain: string;
  upper: string;
  lower: string;
  newspaper: string;
  /** Words with a capital that must be there. */
  leastCapitals: number;
};

export function writtenForm(name: string, rule: CaseRule): WrittenForm {
  const plain = letters(name);
  return {
    rule,
    plain,
    upper: plain.toUpperCase(),
    lower: plain.toLowerCase(),
    newspaper: plain.charAt(0).toUpperCase() + plain.slice(1).toLowerCase(),
    leastCapitals: Math.max(1, capitalisedWords(name) / 2),
  };
}

/** In a heading of some length; one abbreviation alone is no heading, nor are several in Japanese. */
function isMostlyCapitals(text: string): boolean {
  let capitals = 0;
  let all = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isHiragana(unit)) return false;
    if (isAsciiCapital(unit)) capitals++;
    if (isAsciiLetter(unit)) all++;
  }
  return all >= 12 && capitals > all * 0.6;
}

/** How the capitals of a whole text are to be read; computed once per text, and only when asked. */
export class TextCase {
  private capitals: boolean | null = null;
  private shouting: boolean | null = null;
  constructor(private readonly text: string) {}

  /** In a text without any capitals (a hasty chat, a raw transcript) nothing can be said of names. */
  get hasCapitals(): boolean {
    return (this.capitals ??= ASCII_CAPITAL.test(this.text) || CAPITAL.test(this.text));
  }

  /** Text set in capitals throughout, in which no abbreviation can be told from a word. */
  get isShouting(): boolean {
    return (this.shouting ??= isMostlyCapitals(this.text));
  }
}

/** Whether `words`, as written in a text, are an abbreviation; Nato and Cisa only where that is allowed. */
function isExactForm(words: string, form: WrittenForm, allowsNewspaperForm: boolean, text: TextCase): boolean {
  const { plain } = form;
  if (words === plain) return true;
  // Asked first, of words in small letters: "first" is not FIRST.
  if (!allowsNewspaperForm && isAsciiSmall(words.charCodeAt(0)) && isAsciiCapital(plain.charCodeAt(0))) return false;
  const written = letters(words);
  const singular = written.endsWith('s') && !plain.endsWith('s') ? written.slice(0, -1) : written;
  if (singular === plain || singular === form.upper) return true;
  if (!allowsNewspaperForm || plain.length < (text.hasCapitals ? NEWSPAPER_LENGTH : CAPTION_LENGTH)) return false;
  if (written === form.lower) return plain.length >= UNMISTAKABLE_LENGTH || !text.hasCapitals;
  return written === form.newspaper;
}

/**
 * Whether `words`, as they stand in the text, have the capitals of the name. At the start of a sentence only the first
 * word of a proper name may have its capital: half of the name's capitals must be there.
 */
export function fitsForm(words: string, form: WrittenForm, allowsNewspaperForm: boolean, text: TextCase): boolean {
  if (form.rule === 'any') return true;
  if (form.rule === 'exact') return isExactForm(words, form, allowsNewspaperForm, text);
  return !text.hasCapitals || capitalisedWords(words) >= form.leastCapitals;
}
