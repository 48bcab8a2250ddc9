import { isLatinLetter } from './scripts';

/** American and British forms, and two ways of joining; each is tried both ways round in a normalised name. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['defense', 'defence'],
  ['center', 'centre'],
  ['behavior', 'behaviour'],
  ['labeling', 'labelling'],
  ['organization', 'organisation'],
  ['neutralization', 'neutralisation'],
  ['program', 'programme'],
  ['labor', 'labour'],
  ['memo ', 'memorandum '],
  [' and ', ' & '],
];
const MAX_VARIANTS = 16;

function replaceEither(name: string, [a, b]: readonly [string, string]): string | null {
  if (name.includes(b)) return name.replaceAll(b, a);
  return name.includes(a) ? name.replaceAll(a, b) : null;
}

const LAW_WORDS = [' act', ' law', ' bill'];

/** Laws of Japan are "acts" in the official translations, "laws" in the papers and "bills" in the debates. */
function otherLaws(name: string): string[] {
  const ending = LAW_WORDS.find((word) => name.endsWith(word));
  if (ending !== undefined) return LAW_WORDS.map((word) => name.slice(0, -ending.length) + word);
  return name.startsWith('basic act on ') ? [`basic law on ${name.slice(13)}`] : [];
}

/** Nations whose bodies have no name without them on the map. */
const NATIONS_JA = /^(英国|韓国|台湾|豪州|欧州|シンガポール|オーストラリア)(?=.{3})(?!の)/;
const NATIONS_EN = 'singapore|australia|taiwan|korea|uk';
const OF_NATION = new RegExp(`^(.{12,}) of (?:the )?(${NATIONS_EN})$`);
const BY_NATION = new RegExp(`^(${NATIONS_EN}) (?!and |'|\\d)(.{8,})$`);

/** "Singapore's Cyber Security Agency" for "Cyber Security Agency of Singapore", シンガポールのサイバーセキュリティ庁. */
function withNation(name: string): string[] {
  if (NATIONS_JA.test(name)) return [name.replace(NATIONS_JA, '$1の')];
  const [, body, nation] = OF_NATION.exec(name) ?? [];
  if (body !== undefined) return [`${nation}'s ${body}`, `${nation} ${body}`];
  const [, owner, rest] = BY_NATION.exec(name) ?? [];
  return owner === undefined ? [] : [`${owner}'s ${rest}`];
}

const LATIN = /[a-z]/;
/** 国家安全保障覚書22号 for 第22号, also in kanji. */
const ORDINAL = /第(?=[\d〇一二三四五六七八九十百千万]+号)/;
/** 第9回の日米サイバー対話 for 第9回日米サイバー対話. */
const MEETING = /^(第[\d〇一二三四五六七八九十]+回)(?!の)/;

/** "Office of National Cyber Director"; lists without their commas. */
function withoutTrifles(name: string): string[] {
  return [
    name.replaceAll(' of the ', ' of '),
    name.replaceAll(', and ', ' and ').replaceAll(',', ''),
    name.replace(/, (\w+) and /, ', $1, and '),
  ];
}

/** Parts of words that end in "s" without being more than one. */
const NO_PLURAL = /(?:ss|us|is|ics|'s)$/;

/** "Federal Communication Commission": transcripts lose the plural of a word inside a long name. */
function withoutPlurals(name: string): string[] {
  const words = name.split(' ');
  if (words.length < 3) return [];
  return words.slice(0, -1).flatMap((word, index) => {
    if (word.length < 7 || !word.endsWith('s') || NO_PLURAL.test(word)) return [];
    return [[...words.slice(0, index), word.slice(0, -1), ...words.slice(index + 1)].join(' ')];
  });
}

function otherNumber(name: string): string | null {
  if (name.length < 4 || !isLatinLetter(name.charCodeAt(name.length - 1))) return null;
  if (!name.endsWith('s')) return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
  return name.endsWith('ss') || name.endsWith('ics') ? null : name.slice(0, -1);
}

const OF_A_BODY = /^(.+'s|.+[省庁国])(?: |の)(.+)$/;
const NEW_ENGLISH = ['new', 'latest', 'current', 'revised'];
const NEW_JAPANESE = ['新しい', '新たな', '新'];

/** "The Pentagon's new cyber strategy" for "the Pentagon's cyber strategy". */
function withNew(name: string): string[] {
  const [, owner, text] = OF_A_BODY.exec(name) ?? [];
  if (owner === undefined || text === undefined || !/(?:strategy|戦略)$/.test(text)) return [];
  if (owner.endsWith("'s")) return NEW_ENGLISH.map((word) => `${owner} ${word} ${text}`);
  return name.includes('の') ? NEW_JAPANESE.map((word) => `${owner}の${word}${text}`) : [];
}

/** "Ministry of transport" for "transport ministry". */
function otherMinistry(name: string): string | null {
  return name.endsWith(' ministry') && !name.includes("'s ") ? `ministry of ${name.slice(0, -9)}` : null;
}

const UNIT_OF = /^(bureau|division|directorate) (?:of|for) ([a-z, &-]{8,})$/;

/** "Bureau for emerging threats", "emerging threats bureau" for "Bureau of Emerging Threats". */
function otherUnit(name: string): string[] {
  const [, unit, subject] = UNIT_OF.exec(name) ?? [];
  return unit === undefined ? [] : [`${unit} for ${subject}`, `${unit} on ${subject}`, `${subject} ${unit}`];
}

const PAIRS_JA: readonly (readonly [string, string])[] = [
  ['イニシアティブ', 'イニシアチブ'],
  ['コンピュータ', 'コンピューター'],
  ['とりまとめ', '取りまとめ'],
  ['か国', 'カ国'],
  ['か国', 'ヵ国'],
  ['か国', 'ヶ国'],
];

/** All spellings under which a normalised name is looked for, itself first; terms also in the other number. */
export function spellingVariants(name: string, isTerm: boolean): string[] {
  const found = new Set([name]);
  if (!LATIN.test(name)) {
    for (const [a, b] of PAIRS_JA) if (name.includes(a)) found.add(name.replaceAll(a, b));
    for (const other of [
      ...withNation(name),
      name.replace(ORDINAL, ''),
      name.replace(ORDINAL, '').replace(/(?<=[\d〇一二三四五六七八九十百千万])号$/, ''),
      name.replace(MEETING, '$1の'),
      ...withNew(name),
    ])
      found.add(other);
    return [...found];
  }
  for (const pair of PAIRS) {
    for (const known of [...found]) {
      const other = found.size < MAX_VARIANTS ? replaceEither(known, pair) : null;
      if (other !== null) found.add(other);
    }
  }
  for (const known of [...found]) {
    const others = [
      ...otherLaws(known),
      ...withNation(known),
      ...withoutTrifles(known),
      ...withNew(known),
      ...otherUnit(known),
      ...withoutPlurals(known),
    ];
    for (const other of [...others, otherMinistry(known) ?? known]) found.add(other);
  }
  if (isTerm) {
    for (const known of [...found]) {
      const other = otherNumber(known);
      if (other !== null) found.add(other);
    }
  }
  return [...found];
}
