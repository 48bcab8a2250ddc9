import type { Stretch } from '../text/clauses';
import { onceByWords } from '../text/once-by-words';
import { splitAtSpace } from '../text/source-text';
import { isJapaneseTitle, titleLengthAtEnd } from '../words/japanese-titles';
import {
  HONORIFICS,
  JAPANESE_HONORIFICS,
  JAPANESE_ORGANISATIONS,
  NOT_JAPANESE_NAMES,
  NOT_NAMES,
  ORGANISATION_WORDS,
  POST_NOMINALS,
  ROMAN_HONORIFICS,
  TITLE_WORDS,
  UNIT_WORDS,
} from '../words/people-words';
import { SURNAME_READINGS } from '../words/surname-readings';

/** A person's name in folded words with the forms of address around it; `to` is where the rest begins. */
export type NameReading = Readonly<{ name: Stretch; honorific: Stretch | null; to: number; language: 'en' | 'ja' }>;

const LATIN_TOKEN = /^[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u017f'.-]{0,30}/;
const PARTICLE = /^(?:de|da|del|della|der|den|di|dos|du|van|von|bin|binti|ibn|al|el|la|le|ter|y)\s/;
const MAX_NAME_TOKENS = 5;
/** "A." before a surname is no article, "I." nobody who speaks of themselves. */
const INITIAL = /^[A-Z]\.$/;
const KANJI = '[\\u3400-\\u9fff々ヶ]';
const KANA = '[\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc]';
const HONORIFIC_AFTER = `(?:${JAPANESE_HONORIFICS.join('|')})`;
/** 一ノ瀬, 三ツ木, 竹の内: surnames with a small word between. */
const LINKED_SURNAME = `${KANJI}{1,2}[ノのツッケ]${KANJI}{1,2}`;
const SPACED_NAME = new RegExp(
  `^(${KANJI}{1,4}|${LINKED_SURNAME}|${KANA}{2,5})\\s{1,2}((?:${KANJI}|${KANA}){1,5}?)(?=$|[\\s(),、。:/|;]|${HONORIFIC_AFTER})`,
);
const KATAKANA_NAME = new RegExp(
  `^(?:[A-Z][・.]\\s?){1,2}[\\u30a1-\\u30fa\\u30fc]{2,12}|^[\\u30a1-\\u30fa\\u30fc]{1,12}(?:[・=][\\u30a1-\\u30fa\\u30fcA-Z.]{1,12}){1,3}`,
);
const JOINED_NAME = new RegExp(`^((?:${KANJI}|${KANA}){2,7}?)(?=\\s?${HONORIFIC_AFTER}(?:$|[^\\u3400-\\u9fff]))`);
const LONE_NAME = new RegExp(`^${KANJI}{2,6}(?=$|[\\s(),、。:/|;])`);
const AFTER = new RegExp(`^\\s{0,2}(${HONORIFIC_AFTER})`);

function canBeLatinName(name: string, hasHonorific: boolean): boolean {
  const tokens = splitAtSpace(name);
  // "Basket II", "Round IV": a part by its number.
  if (tokens.length === 2 && /^(?:I{1,3}|IV|VI{0,3}|IX|X)$/.test(tokens[1] ?? '')) return false;
  if (/^(?:Room|Hall|Building|Suite|Lounge|Theatre|Theater|Auditorium)$/.test(tokens.at(-1) ?? '')) return false;
  if (tokens.length > MAX_NAME_TOKENS || (tokens.length < 2 && !hasHonorific)) return false;
  if (
    tokens.some(
      (token) =>
        (!INITIAL.test(token) && NOT_NAMES.test(withoutPoint(token))) ||
        (tokens.length < 2 && /^[A-Z]{4,}$/.test(token)),
    )
  )
    return false;
  return (
    !ORGANISATION_WORDS.test(name) && !UNIT_WORDS.test(name) && !TITLE_WORDS.test(name) && !/[A-Z]{2}.*\//.test(name)
  );
}

const canBeAddressed = onceByWords((name) => canBeLatinName(name, true));
const canStandAlone = onceByWords((name) => canBeLatinName(name, false));

/** Whether Latin words can be a person's name: two to five of them, none a title, an organisation or a plain word. */
export function isLatinName(name: string, hasHonorific: boolean): boolean {
  return hasHonorific ? canBeAddressed(name) : canStandAlone(name);
}

function readHonorifics(folded: string): number {
  let to = 0;
  for (let count = 0; count < 4 && /[A-Z]/.test(folded.charAt(to)); count += 1) {
    const match = HONORIFICS.exec(folded.slice(to, to + 40));
    if (match === null) break;
    to += match[0].length;
  }
  return to;
}

function withoutPoint(token: string): string {
  return token.endsWith('.') ? token.slice(0, -1) : token;
}

/** Without the signs at its end, unless they close an initial. */
function withoutTail(name: string, read: string): string {
  return ".'-".includes(name.slice(-1)) && !/\b[A-Z]\.$/.test(read) ? name.replace(/[.'-]+$/, '') : name;
}

const BEGINS_PARTICLE: ReadonlySet<string> = new Set('abdeiltvy');
/** What a name, a form of address or a particle ("van der Berg") begins with; accented capitals stand further up. */
const BEGINS_NAME: ReadonlySet<string> = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabdeiltvy');
const FIRST_ACCENTED = 0xc0;

/** No name with its forms of address is longer. */
const LONGEST_NAME = 200;

/** A name in Latin letters at `at`, with "Dr.", "Lt. Gen." before it and "-san" or "Ph.D" after it. */
export function readLatinName(folded: string, at: number, allowsSingle = false): NameReading | null {
  if (!BEGINS_NAME.has(folded.charAt(at)) && folded.charCodeAt(at) < FIRST_ACCENTED) return null;
  const words = folded.length <= LONGEST_NAME && at === 0 ? folded : folded.slice(at, at + LONGEST_NAME);
  const reading = allowsSingle ? readAnyName(words) : readFullName(words);
  return reading === null || at === 0 ? reading : shifted(reading, at);
}

function shifted({ name, honorific, to, language }: NameReading, by: number): NameReading {
  const move = (stretch: Stretch): Stretch => ({ from: stretch.from + by, to: stretch.to + by });
  return { name: move(name), honorific: honorific === null ? null : move(honorific), to: to + by, language };
}

/** The same words are asked for a name as a list, a table, a line of prose and a signature. */
const readFullName = onceByWords((words) => readNameAtStart(words, false));
const readAnyName = onceByWords((words) => readNameAtStart(words, true));

function readNameAtStart(folded: string, allowsSingle: boolean): NameReading | null {
  const nameFrom = readHonorifics(folded);
  let to = nameFrom;
  let end = nameFrom;
  for (let count = 0; count < MAX_NAME_TOKENS + 1; count += 1) {
    const rest = folded.slice(to, to + 40);
    const particle = BEGINS_PARTICLE.has(rest.charAt(0)) ? PARTICLE.exec(rest)?.[0] : undefined;
    const token = particle ?? LATIN_TOKEN.exec(rest)?.[0];
    if (token === undefined || count === MAX_NAME_TOKENS + 1) break;
    const isSurnameStop = token.endsWith('.') && token.length > 3;
    // "Jane Doe Chief Analyst": the title that follows without a mark is no part of the name.
    if (count > 1 && TITLE_WORDS.test(token.trim())) break;
    // "Otto Brandt MLA": letters behind a name.
    if (count > 1 && /^[A-Z]{2,5}$/.test(token) && POST_NOMINALS.test(token)) break;
    if (count > 0 && NOT_NAMES.test(withoutPoint(token.trim())) && particle === undefined) break;
    to += token.length;
    end = to - (isSurnameStop ? 1 : 0);
    if (isSurnameStop) break;
    // A wide gap ends a name: what follows it is the post.
    if (token.endsWith(' ')) continue;
    if (!/^ [A-Za-z\u00c0-\u00de]/.test(folded.slice(to, to + 2))) break;
    to += 1;
  }
  const raw = withoutTail(folded.slice(nameFrom, end).trimEnd(), folded.slice(nameFrom, end));
  const roman = ROMAN_HONORIFICS.exec(raw);
  const name = roman === null ? raw : raw.slice(0, roman.index);
  const hasHonorific = nameFrom > 0 || roman !== null || allowsSingle;
  if (name === '' || !isLatinName(name, hasHonorific)) return null;
  const nameTo = nameFrom + name.length;
  const rawEnd = nameFrom + raw.length;
  // "Martin Bauer君", "Dufresne さま": Japanese forms of address follow Latin names too.
  const after = AFTER.exec(folded.slice(rawEnd, rawEnd + 8));
  const isAddress = after?.[1] !== undefined && !/^[\u3400-\u9fff]/.test(folded.slice(rawEnd + after[0].length));
  const addressEnd = isAddress ? rawEnd + after[0].length : rawEnd;
  const honorific =
    nameFrom > 0
      ? { from: 0, to: nameFrom }
      : roman !== null
        ? { from: nameTo + 1, to: rawEnd }
        : isAddress
          ? { from: addressEnd - (after[1] ?? '').length, to: addressEnd }
          : null;
  return { name: { from: nameFrom, to: nameTo }, honorific, to: addressEnd, language: 'en' };
}

/** Whether letters are the initials of a name, of a double name both or the first: "KM" or "KMB" of Kofi Mensah-Brown. */
export function hasInitials(name: string, sign: string): boolean {
  const of = (separator: RegExp): string =>
    name
      .split(separator)
      .map((part) => part.charAt(0).toUpperCase())
      .join('');
  return of(/\s+/) === sign || of(/[\s-]+/) === sign;
}

/** Academic and service letters directly after a name. */
export function readPostNominal(folded: string, at: number): Stretch | null {
  const match = POST_NOMINALS.exec(folded.slice(at, at + 14));
  if (match?.[1] === undefined) return null;
  const from = at + match[0].indexOf(match[1]);
  return { from, to: from + match[1].length };
}

/** 伊良部, 波々伯部: surnames that end as the names of units do. */
const SURNAME_IN_BU = /^[\u3400-\u9fff々]{1,3}[良伯谷下田土壁品占忌磯矢]部$/;

function isJapaneseName(name: string): boolean {
  const bare = name.replace(/\s+/g, '');
  // "みなさま", "三名様": the whole panel and nobody by name.
  if (/(?:みな|[一二三四五六七八九両数]名|お[一二三四]人|各位)$/.test(bare)) return false;
  // "ご出演は大和田様": words of a sentence before the name.
  if (/^[ごお御][\u3400-\u9fff]{1,3}[はがをにへ]/.test(bare)) return false;
  const [first = '', second = ''] = splitAtSpace(name);
  if (/^変更[前後]$/.test(first)) return false;
  // "司会 榎本", "第二係 榎本": what somebody does, or where, before the surname.
  if (
    second !== '' &&
    /^(?:[^\s]+(?:係|班|担当)|司会|座長|進行|聞き手|(?:同時|逐次|手話)?通訳|登壇|討論|報告|挨拶)$/.test(first)
  )
    return false;
  // "教授 津島 葉子 様": a post before the name, and no surname.
  if (second !== '' && first.length > 1 && isJapaneseTitle(first)) return false;
  if (isJapaneseTitle(bare) || isJapaneseTitle(second) || JAPANESE_HONORIFICS.includes(second)) return false;
  const isSurname = SURNAME_READINGS.has(first) || SURNAME_IN_BU.test(first);
  if (first.length > 2 && JAPANESE_ORGANISATIONS.test(first) && !isSurname) return false;
  // "同 調査部長": the same house as above and a post.
  if (
    first === '同' ||
    (second.length > 2 && titleLengthAtEnd(second) > 0) ||
    (first.length > 3 && titleLengthAtEnd(first) > 0)
  )
    return false;
  if (bare.length !== 3 && NOT_JAPANESE_NAMES.test(bare)) return false;
  return !(bare.length > 3 && second === '' && (JAPANESE_ORGANISATIONS.test(bare) || titleLengthAtEnd(bare) > 0));
}

/** A Japanese name at `at`. `allowsLone`: a bare surname counts, as in a list of people. */
export function readJapaneseName(folded: string, at: number, allowsLone: boolean): NameReading | null {
  const rest = folded.slice(at, at + 40);
  const spaced = SPACED_NAME.exec(rest);
  const known =
    (spaced !== null && isJapaneseName(spaced[0]) ? spaced : null) ??
    KATAKANA_NAME.exec(rest) ??
    JOINED_NAME.exec(rest);
  const match = known ?? (allowsLone ? LONE_NAME.exec(rest) : null);
  if (match === null || !isJapaneseName(match[0])) return null;
  const name = { from: at, to: at + match[0].length };
  const after = AFTER.exec(folded.slice(name.to, name.to + 8));
  // "潮田准教授": the form of address begins before what it ends with.
  const rank = after?.[1] === '教授' ? (/(?:准|名誉|特任|客員|特命|招聘)$/.exec(match[0])?.[0].length ?? 0) : 0;
  if (rank > 0) {
    if (match[0].length - rank < 2) return null;
    const address = { from: name.to - rank, to: name.to + (after?.[0].length ?? 0) };
    return { name: { from: at, to: address.from }, honorific: address, to: address.to, language: 'ja' };
  }
  // "名誉教授" is a title, not a Mr. 名誉 who is a professor.
  if (after !== null && isJapaneseTitle(`${match[0]}${after[0]}`)) return null;
  if (after?.[1] === undefined) return { name, honorific: null, to: name.to, language: 'ja' };
  const to = name.to + after[0].length;
  return { name, honorific: { from: to - after[1].length, to }, to, language: 'ja' };
}
