import { AppError } from '../errors';
import { numberWords, wordWeight } from './english';
import { isJapanese, moraeOf, numberMorae } from './japanese';

/** How fast somebody speaks, in each language, without the pauses between sentences. */
export type Pace = { wordsPerMinute: number; moraePerMinute: number };

/**
 * The pace of a panelist who wants to be understood.
 *
 * English: 140 words a minute. Advice for talks gives 100–150 (virtualspeech.com, "Average Speaking Rate and Words per
 * Minute", 2022) and 110–140 for technical ones (teachthegeek.com, "Watch the Voice Speed").
 *
 * Japanese: 400 morae a minute, which is the broadcasters' 300 characters a minute (NHK's rule as told by its former
 * announcer Kaori Yano; talkrescue.jp/archives/5153 gives 300 for NHK and 350 for commercial stations) for prose of
 * about two fifths kanji, at two morae a kanji. Easy Japanese for foreigners is slower, 320–360 morae (Prafiyanto et
 * al., Acoust. Sci. & Tech. 39(2), 2018).
 */
export const DEFAULT_PACE: Pace = { wordsPerMinute: 140, moraePerMinute: 400 };

/**
 * Silence between two sentences, and between paragraphs, headings and items of a list. Read speech pauses 0.2–1 s
 * (Campione & Véronis, Speech Prosody 2002) and listeners find 0.6 s the most natural (Frontiers in Psychology 13,
 * 778018, 2022); the paces above hold some of it already.
 */
const SENTENCE_PAUSE_SECONDS = 0.4;
const LINE_PAUSE_SECONDS = 0.6;

/** What the database and any programme can hold: 100 hours. */
export const MAX_SPOKEN_SECONDS = 360_000;

/** パーセント, the commonest sign in a talk; から between two numbers. */
const SIGN_MORAE = 5;
const RANGE_MORAE = 2;
/** How far a number looks for the text it belongs to. */
const NEIGHBOURHOOD = 8;

const japaneseLetter = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
/** Every part that takes time to say, in the order in which they are tried. Lengths are bounded where parts could overlap. */
const token = new RegExp(
  [
    String.raw`(?<address>https?:\/\/[!-~]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)`,
    String.raw`(?<number>\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?`,
    String.raw`(?<word>(?:\p{L}\.){2,}|(?:(?![${japaneseLetter}])[\p{L}\p{M}])+(?:['’]\p{L}+)*)`,
    String.raw`(?<stop>[。!?]+|\.+(?=[\s"'”’)\]]|$))`,
    String.raw`(?<sign>[%&+=§$€£¥])`,
    String.raw`(?<range>(?<=\d)\s?[-–—~〜]\s?(?=\d))`,
    String.raw`(?<japanese>[${japaneseLetter}々〆〇ヶー、])`,
  ].join('|'),
  'gu',
);

type Counted = { words: number; morae: number; stops: number };

/** Host names are said ("rostrum dot example dot org"), paths are not. */
function addressWords(address: string): number {
  const host = address.replace(/^https?:\/\//, '').split(/[/?#]/)[0] ?? '';
  return Math.max(1, host.split(/[.@]/).length * 2 - 1);
}

/** A number is read in the language of the text that it touches, the one after it first ("2022年", "第5"). */
function readsInJapanese(line: string, start: number, end: number): boolean {
  const after = line
    .slice(end, end + NEIGHBOURHOOD)
    .trimStart()
    .replace(/^[%〜~–-]+/u, '')[0];
  const before = line
    .slice(Math.max(0, start - NEIGHBOURHOOD), start)
    .trimEnd()
    .at(-1);
  if (after !== undefined && /\p{L}/u.test(after)) return isJapanese(after);
  return before !== undefined && isJapanese(before);
}

function countLine(line: string): Counted {
  const counted: Counted = { words: 0, morae: 0, stops: 0 };
  const lineEnd = line.trimEnd().length;
  for (const match of line.matchAll(token)) {
    const { address, number, word, stop, sign, japanese } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (japanese !== undefined) counted.morae += moraeOf(japanese);
    else if (word !== undefined) counted.words += wordWeight(word);
    else if (address !== undefined) counted.words += addressWords(address);
    else if (stop !== undefined) counted.stops += end < lineEnd ? 1 : 0;
    else if (readsInJapanese(line, match.index, end))
      counted.morae += number === undefined ? (sign === undefined ? RANGE_MORAE : SIGN_MORAE) : numberMorae(number);
    else counted.words += number === undefined ? 1 : numberWords(number);
  }
  return counted;
}

/**
 * Seconds that a text takes to say, rounded up: words and numbers at the pace of their language, acronyms letter by
 * letter, a pause between sentences and between lines (headings and list items are lines). Never below words ÷ pace:
 * a talk that runs over is worse than one that ends early. Throws INVALID for a pace that is not positive.
 */
export function spokenSeconds(text: string, pace: Pace = DEFAULT_PACE): number {
  if (!(pace.wordsPerMinute > 0 && pace.moraePerMinute > 0)) throw new AppError('INVALID', 'pace');
  let seconds = 0;
  let spokenLines = 0;
  for (const line of text.normalize('NFKC').split(/\r\n|[\n\r\u2028\u2029]/u)) {
    const { words, morae, stops } = countLine(line);
    if (words === 0 && morae === 0) continue;
    spokenLines += 1;
    seconds += (words * 60) / pace.wordsPerMinute + (morae * 60) / pace.moraePerMinute + stops * SENTENCE_PAUSE_SECONDS;
  }
  seconds += Math.max(0, spokenLines - 1) * LINE_PAUSE_SECONDS;
  return Math.min(MAX_SPOKEN_SECONDS, Math.ceil(seconds));
}
