import { onceByWords } from '../text/once-by-words';
import { comparable, foldText, hasJapanese } from '../text/source-text';

/** Words that two names may share without being one: particles, kinds of events, rooms and houses. */
const COMMON_WORDS = new Set(
  [
    'the a an of for and on in at to by with from',
    'webinar panel forum session event seminar roundtable discussion series meeting conference dialogue symposium',
    'room hall building floor center centre hotel auditorium theatre theater library studio suite campus',
    'institute university foundation council association society college school department ministry agency',
    'office team events desk secretariat staff programme program',
  ].flatMap((words) => words.split(' ')),
);
/** From this share of the shorter name on, two names are two writings of one. */
const SAME_SHARE = 0.5;
/** Two words in common say the same of a long name. */
const SAME_WORDS = 2;

/** Every name of a field is held against every other. */
const comparableOf = onceByWords(comparable);

const words = onceByWords((name): readonly string[] =>
  foldText(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !COMMON_WORDS.has(word)),
);

/** What a name is made of: its words, or in Japanese, which has no spaces, its pairs of characters. */
const partsOf = onceByWords((name): ReadonlySet<string> => {
  if (!hasJapanese(name)) return new Set(words(name));
  const written = comparableOf(name);
  return new Set(Array.from({ length: Math.max(0, written.length - 1) }, (_, at) => written.slice(at, at + 2)));
});

/** Room 4 and room 5, the forum of one year and of the next: names that say which one by a number. */
function hasOtherNumber(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [one, other].map((name) => name.filter((word) => /\d/.test(word)));
  if (left === undefined || right === undefined || left.length === 0 || right.length === 0) return false;
  return !left.some((word) => right.includes(word));
}

function hasInitials(name: string, sign: string): boolean {
  const initials = words(name).map((word) => word.charAt(0));
  return initials.length > 2 && comparableOf(sign).startsWith(initials.join(''));
}

/**
 * Whether two names may well be one: the same but for case and marks, a part of each other, initials of each other, with
 * enough of their words in common, or told in two scripts, which cannot be compared.
 */
export function isSameName(one: string, other: string): boolean {
  if (hasJapanese(one) !== hasJapanese(other)) return true;
  const [left, right] = [comparableOf(one), comparableOf(other)];
  if (left === '' || right === '' || left.includes(right) || right.includes(left)) return true;
  if (hasOtherNumber(words(one), words(other))) return false;
  if (hasInitials(one, other) || hasInitials(other, one)) return true;
  const [first, second] = [partsOf(one), partsOf(other)];
  const shared = [...first].filter((part) => second.has(part)).length;
  const isWords = !hasJapanese(one) && shared >= SAME_WORDS;
  return isWords || shared >= Math.min(first.size, second.size) * SAME_SHARE;
}
