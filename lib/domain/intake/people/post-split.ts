import type { Stretch } from '../text/clauses';
import { allMatches } from '../../matches';
import { hasJapanese, japaneseShare } from '../text/source-text';
import { titleLengthAtEnd } from '../words/japanese-titles';
import { JAPANESE_ORGANISATIONS, ORGANISATION_WORDS, TITLE_WORDS, UNIT_WORDS } from '../words/people-words';

/** Title and organisation of a person, as stretches of the folded words they were told in. */
export type Post = { title: Stretch | null; affiliation: Stretch | null };

const EMPTY: Post = { title: null, affiliation: null };
const UNIT_THEN_NAME =
  /^(.{2,100}?\b(?:Division|Department|Office|Bureau|Center|Centre|Group|Team|Unit|Branch|Section|Directorate))\s+((?:[A-Z][A-Za-z]*\/)?[A-Z][\w/&.-]{1,40}(?:\s[A-Z][\w&.-]{1,30}){0,3})$/;

function trim(folded: string, from: number, to: number): Stretch | null {
  let start = from;
  let end = to;
  while (start < end && /[\s,;:|]/.test(folded.charAt(start))) start += 1;
  while (end > start && /[\s,;:|.、]/.test(folded.charAt(end - 1))) end -= 1;
  return end > start ? { from: start, to: end } : null;
}

/** "a partner at Reed LLP": a title without its article. */
function withoutArticle(folded: string, from: number, to: number): Stretch | null {
  const article = /^\s{0,3}(?:(?:an?|the)\s(?=[a-z])|our\s(?=\w))/.exec(folded.slice(from, to))?.[0].length ?? 0;
  return trim(folded, from + article, to);
}

/** An organisation without its article: "the US Cyber Command" → "US Cyber Command". */
function organisation(folded: string, from: number, to: number): Stretch | null {
  const article = /^\s{0,3}(?:the|The)\s/.exec(folded.slice(from, to))?.[0].length ?? 0;
  return trim(folded, from + article, to);
}

function commaParts(folded: string, from: number, to: number): Stretch[] {
  const ends = allMatches(folded.slice(from, to), /[,|\t]/g).map((match) => from + match.index);
  let start = from;
  return [...ends, to].flatMap((end) => {
    const part = trim(folded, start, end);
    start = end + 1;
    return part ?? [];
  });
}

function words(folded: string, part: Stretch): string {
  return folded.slice(part.from, part.to);
}

/** "Northern Lakes Water Board" is a house, though a board also has members. */
function isHouse(part: string): boolean {
  return ORGANISATION_WORDS.test(part) || /^(?:[A-Z][\w'-]+\s){2,6}Board$/.test(part);
}

/** Where among the comma parts the organisation begins. */
function affiliationIndex(folded: string, parts: readonly Stretch[]): number {
  const last = parts.length - 1;
  const tail = words(folded, parts[last] ?? { from: 0, to: 0 });
  // "Ministry of Economy, Trade and Industry" has a comma of its own.
  const compound = parts.findIndex((part) =>
    /\b(?:Ministry|Department|Committee|Office|School|Bureau|Institute|Subcommittee) (?:of|for|on)\b/.test(
      words(folded, part),
    ),
  );
  if (compound > 0 && compound < last && /\band\b/.test(tail) && !TITLE_WORDS.test(tail)) return compound;
  const isSuffix =
    /^(?:Inc|Ltd|LLC|Co|Corp|K\.K|GmbH|Japan|USA|Tokyo|Washington|D\.?C|Singapore|Honolulu|London)\.?$/i.test(tail);
  if (last > 1 && isSuffix) return last - 1;
  const named = parts.findIndex(
    (part, index) => index > 0 && ORGANISATION_WORDS.test(words(folded, part)) && !UNIT_WORDS.test(words(folded, part)),
  );
  // "Policy Officer, European Commission, DG CONNECT": the part of the house behind it.
  const isPart = /^(?:DG|Directorate(?:-General)?)\s/.test(tail);
  if (named > 0 && (isPart || (!ORGANISATION_WORDS.test(tail) && !/[A-Z]{2}/.test(tail)))) return named;
  return last;
}

function splitSingle(folded: string, part: Stretch): Post {
  const text = words(folded, part);
  const unit = UNIT_THEN_NAME.exec(text);
  if (unit?.[1] !== undefined && TITLE_WORDS.test(unit[1])) {
    return {
      title: trim(folded, part.from, part.from + unit[1].length),
      affiliation: organisation(folded, part.from + unit[1].length, part.to),
    };
  }
  if (!TITLE_WORDS.test(text)) return { title: null, affiliation: organisation(folded, part.from, part.to) };
  const of = /\s(?:of|for)\s(?:the\s)?(?=[A-Z])/.exec(text);
  // "editor of the North Atlantic Review", in running text.
  const isOfHouse = of !== null && /^[a-z]/.test(text) && /^\sof\sthe\s[A-Z][\w'-]+\s[A-Z]/.test(text.slice(of.index));
  if (of !== null && (isOfHouse || ORGANISATION_WORDS.test(text.slice(of.index))) && !UNIT_WORDS.test(text)) {
    return {
      title: trim(folded, part.from, part.from + of.index),
      affiliation: organisation(folded, part.from + of.index + of[0].length, part.to),
    };
  }
  const dash = /\s-{1,2}\s/.exec(text);
  if (dash !== null) {
    const left = { from: part.from, to: part.from + dash.index };
    const right = { from: part.from + dash.index + dash[0].length, to: part.to };
    const isTitleFirst = TITLE_WORDS.test(words(folded, left));
    return { title: isTitleFirst ? left : right, affiliation: isTitleFirst ? right : left };
  }
  return { title: withoutArticle(folded, part.from, part.to), affiliation: null };
}

function splitEnglish(folded: string, from: number, to: number): Post {
  const text = folded.slice(from, to);
  const possessive = /^(?:the\s)?([A-Z][\w&.\s-]{1,60}?)'s?\s(?=[A-Za-z])/.exec(text);
  if (possessive?.[1] !== undefined && TITLE_WORDS.test(text.slice(possessive[0].length))) {
    const start = from + possessive[0].indexOf(possessive[1]);
    return {
      title: trim(folded, from + possessive[0].length, to),
      affiliation: trim(folded, start, start + possessive[1].length),
    };
  }
  const at = /\s(?:at|with|@)\s(?:the\s)?(?=[A-Z\d])/.exec(text);
  if (at !== null && TITLE_WORDS.test(text.slice(0, at.index))) {
    const parts = commaParts(folded, from + at.index + at[0].length, to);
    const end =
      parts.length > 1 && ORGANISATION_WORDS.test(words(folded, parts[0] ?? { from: 0, to: 0 }))
        ? (parts[0]?.to ?? to)
        : to;
    return {
      title: withoutArticle(folded, from, from + at.index),
      affiliation: organisation(folded, from + at.index + at[0].length, end),
    };
  }
  const parts = commaParts(folded, from, to);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return EMPTY;
  if (parts.length === 1) return splitSingle(folded, first);
  if (
    !TITLE_WORDS.test(words(folded, first)) &&
    TITLE_WORDS.test(words(folded, last)) &&
    !ORGANISATION_WORDS.test(words(folded, last))
  ) {
    return { title: last, affiliation: organisation(folded, first.from, first.to) };
  }
  // "Maintainer, OpenLathe Project": a doer's word that no list of titles has.
  const isDoer = /^(?:[A-Z][\w-]*\s){0,2}[A-Z][a-z-]+(?:er|or|ist|ian|ant|man|woman|ary)$/.test(words(folded, first));
  if (
    parts.length === 2 &&
    isDoer &&
    !TITLE_WORDS.test(folded.slice(first.from, last.to)) &&
    !ORGANISATION_WORDS.test(words(folded, first))
  )
    return { title: first, affiliation: organisation(folded, last.from, last.to) };
  if (!TITLE_WORDS.test(folded.slice(first.from, last.to)))
    return { title: null, affiliation: organisation(folded, first.from, last.to) };
  if (parts.every((part) => TITLE_WORDS.test(words(folded, part)) && !isHouse(words(folded, part)))) {
    return { title: { from: first.from, to: last.to }, affiliation: null };
  }
  const index = affiliationIndex(folded, parts);
  const start = parts[index] ?? last;
  const before = parts[index - 1] ?? first;
  return { title: { from: first.from, to: before.to }, affiliation: organisation(folded, start.from, last.to) };
}

/** "執行役員, あけぼの火災海上", "東西新報、編集委員": a comma between the two, in either order. */
function splitAtComma(folded: string, from: number, to: number): Post | null {
  const [first, second] = allMatches(folded.slice(from, to), /[^、,;]+/g).flatMap(
    (part) => trim(folded, from + part.index, from + part.index + part[0].length) ?? [],
  );
  if (first === undefined || second === undefined) return null;
  const isTitle = (part: Stretch): boolean => titleLengthAtEnd(words(folded, part)) === part.to - part.from;
  if (isTitle(first) && titleLengthAtEnd(words(folded, second)) === 0) return { title: first, affiliation: second };
  if (isTitle(second) && titleLengthAtEnd(words(folded, first)) === 0) return { title: second, affiliation: first };
  return null;
}

/** "元大使、海浜大学 客員教授": the earlier post first; who tells a present one behind it holds that. */
const FORMER_FIRST = /^(?:元|前)[^\s、,;()]{1,16}[、,;]\s?(?:現在は?、?|現(?:職は|[・、]))?(?=\S)/;

function presentPost(folded: string, from: number, to: number): Post | null {
  const former = FORMER_FIRST.exec(folded.slice(from, to));
  const post = former === null ? null : splitJapanese(folded, from + former[0].length, to);
  return post === null || post.title === null || post.affiliation === null ? null : post;
}

/** "西府大学 名誉教授", "慶明大学教授", "元サイバー政策担当大使". */
function splitJapanese(folded: string, from: number, to: number): Post {
  const present = presentPost(folded, from, to);
  if (present !== null) return present;
  const atComma = splitAtComma(folded, from, to);
  if (atComma !== null) return atComma;
  const comma = /[、,;]/.exec(folded.slice(from + 1, to));
  const end = comma === null ? to : from + 1 + comma.index;
  // "教授 元大使": an earlier post after the present one; "研究所 元顧問" has no other.
  const former = /\s{0,1}(?:元|前)(?=[^職])/.exec(folded.slice(from + 1, end));
  const isSecond = former !== null && titleLengthAtEnd(folded.slice(from, from + 1 + former.index).trimEnd()) > 0;
  const stop = isSecond ? from + 1 + former.index : end;
  const text = folded.slice(from, stop).trimEnd();
  const tokens = allMatches(text, /[^\s]+/g).map((token) => ({
    from: from + token.index,
    to: from + token.index + token[0].length,
  }));
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return EMPTY;
  if (tokens.length > 1) {
    const titled = tokens.findIndex((token, index) => index > 0 && titleLengthAtEnd(words(folded, token)) > 0);
    const isReversed =
      titled === -1 && titleLengthAtEnd(words(folded, first)) > 0 && JAPANESE_ORGANISATIONS.test(words(folded, last));
    if (isReversed) return { title: first, affiliation: { from: tokens[1]?.from ?? last.from, to: last.to } };
    if (titled === -1) return { title: null, affiliation: { from: first.from, to: last.to } };
    // A unit between the organisation and the title ("サイバー局 政策課 課長") stays with the title.
    const start = tokens[titled] ?? last;
    const lastTitled = tokens.findLast((token) => titleLengthAtEnd(words(folded, token)) > 0) ?? last;
    return {
      title: { from: start.from, to: lastTitled.to },
      affiliation: { from: first.from, to: tokens[titled - 1]?.to ?? first.to },
    };
  }
  const length = titleLengthAtEnd(text);
  if (length === 0) return { title: null, affiliation: first };
  return splitJoined(folded, first, length);
}

/** "テレビ瀬戸アナウンサー": houses that begin with the word for what they are, and not end with it. */
const BROADCASTER = /^(?:ラジオ|テレビ|エフエム|ケーブル|FM)(?=[^\s・])/;

/** One word that holds both: the organisation ends at the last organisation ending before the title. */
function splitJoined(folded: string, token: Stretch, minTitle: number): Post {
  const text = words(folded, token);
  if (text.startsWith('元') || text.startsWith('前')) return { title: token, affiliation: null };
  // "衆議院議員": nobody is called a 議員 alone; the assembly is both the house and a part of the title.
  const assembly = /^(.{0,12}(?:[衆参]議院|議会))議員$/.exec(text)?.[1];
  if (assembly !== undefined)
    return { title: token, affiliation: { from: token.from, to: token.from + assembly.length } };
  // "須賀町長": the town is in the title.
  const mayor = /^.{1,8}[都道府県市区町村](?=長$)/.exec(text)?.[0].length;
  if (mayor !== undefined)
    return {
      title: { from: token.from + mayor - 1, to: token.to },
      affiliation: { from: token.from, to: token.from + mayor },
    };
  // "当所専務理事", "喫茶こもれび店主": before such a title there is always a house.
  const own = /^(?:当|弊|本)(?:所|会|社|館|学|院|校|園|局|行|庫|協会|財団|機構|研究所|センター)(?=.{2})/.exec(text);
  const headed = own?.[0].length ?? /^.{3,}?(?=(?:店主|女将|オーナー|店長|支配人|杜氏)$)/.exec(text)?.[0].length;
  if (headed !== undefined)
    return {
      title: { from: token.from + headed, to: token.to },
      affiliation: { from: token.from, to: token.from + headed },
    };
  const broadcaster = BROADCASTER.exec(text)?.[0].length ?? 0;
  for (let cut = text.length - minTitle; cut > Math.max(1, broadcaster); cut -= 1) {
    const before = text.slice(0, cut);
    // Inside quotes stands a name: of "雑誌「部品」編集長" no part ends at 部.
    if (before.lastIndexOf('「') > before.lastIndexOf('」')) continue;
    if (before.endsWith('」') || JAPANESE_ORGANISATIONS.test(before)) {
      // "沿岸研究所・所長", "沿岸研究所｜所長", "沿岸電力の配電部長": a sign or の between the two.
      const sign = /[・|/の]/.test(text.charAt(cut)) ? 1 : 0;
      return {
        title: { from: token.from + cut + sign, to: token.to },
        affiliation: { from: token.from, to: token.from + cut },
      };
    }
  }
  const end = token.to - minTitle;
  return broadcaster > 0 && end > token.from + broadcaster
    ? { title: { from: end, to: token.to }, affiliation: { from: token.from, to: end } }
    : { title: token, affiliation: null };
}

/** "若葉の会 幹事／北浜倉庫 営業部": the end of the first of two posts at two houses; a second title alone is no such post. */
function firstPost(folded: string, { from, to }: Stretch): number {
  const at = folded.slice(from, to).search(/(?<=[^\sA-Za-z])\/(?=[\u3041-\u9fff])/);
  if (at === -1) return to;
  const [first, second] = [folded.slice(from, from + at), folded.slice(from + at + 1, to)];
  return /\s/.test(first) && titleLengthAtEnd(first) > 0 && /\s/.test(second) ? from + at : to;
}

/** Splits what is told of a person beside the name into title and organisation. Told in two languages, the first counts. */
export function splitPost(folded: string, from: number, to: number): Post {
  const range = trim(folded, from, to);
  if (range === null) return EMPTY;
  const slash = /\s\/\s/.exec(folded.slice(range.from, range.to));
  const isTwoLanguages =
    slash !== null &&
    hasJapanese(folded.slice(range.from, range.from + slash.index)) !==
      hasJapanese(folded.slice(range.from + slash.index, range.to));
  const end = isTwoLanguages ? range.from + slash.index : firstPost(folded, range);
  // "Krantz Automation GmbH　代表": a Latin house with a Japanese title behind it.
  const mixed = /^([A-Z][\w\s&.,'/-]{1,80}?)[\s,]+([^\sA-Za-z]{2,16})$/.exec(folded.slice(range.from, end));
  if (mixed?.[1] !== undefined && titleLengthAtEnd(mixed[2] ?? '') > 0) {
    const titleFrom = end - (mixed[2] ?? '').length;
    return { title: { from: titleFrom, to: end }, affiliation: { from: range.from, to: range.from + mixed[1].length } };
  }
  return japaneseShare(folded.slice(range.from, end)) > 0.3
    ? splitJapanese(folded, range.from, end)
    : splitEnglish(folded, range.from, end);
}
