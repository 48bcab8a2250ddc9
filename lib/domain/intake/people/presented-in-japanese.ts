import { allMatches } from '../../matches';
import { cutPassage, readRange, sourceStart, type Passage } from '../text/passage';
import { titleLengthAtEnd } from '../words/japanese-titles';
import { JAPANESE_ORGANISATIONS } from '../words/people-words';
import type { Candidate } from './people-list';
import { nameOnly } from './person-line';
import { splitPost } from './post-split';

const NAME =
  '[\\u3400-\\u9fff々]{2,5}|[\\u3400-\\u9fff々ヶ]{1,4}\\s[\\u3041-\\u9fff]{1,4}|[\\u30a1-\\u30fa\\u30fc]{1,12}(?:[・=][\\u30a1-\\u30fa\\u30fc]{1,12}){1,2}';
/** "沿岸研究所所長の潮田真央氏": what somebody is, の, and the name with its form of address. */
const POSTED_NAME = new RegExp(
  `([^\\s。、「」()はがをにともへ]{2,30}|[^\\s。、「」()はがをにともへ]{2,24}の[^\\s。、「」()はがをにともへの]{2,16})(?:の|(?<=[長役授員官監師家事者佐])[・、])\\s?(${NAME})\\s?(氏|さん|さま|様|先生|准教授|名誉教授|教授|弁護士|記者|博士|議員|大使|(?=が(?:務め|担当|司会|進行)))(?=[、。とがはをにもで(]|の(?:お?[二三四五]|両)|$)`,
  'g',
);
/** A sentence with one of these presents whoever takes part. */
const PRESENTS =
  /登壇|お話(?:し|を)|ゲスト|講師|講演|聞き手|司会|進行|対談|鼎談|パネリスト|モデレーター|座長|お?迎え|お?招き|ご一緒|出演|討論|報告(?:者|いただ)|コメンテーター/;
/** Whoever is named so sits beside the reader, also alone. */
const WITH_YOU = /ご一緒(?:いただく|する|くださる)|お相手(?:は|を)|もう(?:一人|お一人|一方|お一方)|共演/;
const OF_ANOTHER_TIME = /前回|昨年|次回|先日|監修|著書|著者|紹介(?:で|により)|ご紹介いただ/;
const LEADER =
  /(?:司会|進行役?|聞き手|モデレーター|座長|ファシリテーター|コーディネーター)(?:は|を|役は|には|に|として、?)、?$/;
const LEADS =
  /^(?:が|は|に)、?(?:司会|進行|聞き手|モデレーター|座長|ファシリテーター|コーディネーター)(?:を|役を|として|と|です|に|で)/;
const IS_TITLE = /教授|弁護士|記者|議員|大使/;

/** "北大学の森恵子" read as one name. */
export function isHouseAndName(name: string): boolean {
  const house = /^([^\s]{2,})の[^\s]{2,}$/.exec(name)?.[1];
  return house !== undefined && (JAPANESE_ORGANISATIONS.test(house) || titleLengthAtEnd(house) > 0);
}

const PARTICLE = /[はがをにともへ]/g;
const MAX_POST = 30;

/** Where a post begins that ends behind `at`, also one in which a sign of a kana word looks like a particle: "喫茶こもれび店主". */
function startOfPost(folded: string, at: number): number {
  if (!/[\u3041-\u3096][はがをにともへ]$/.test(folded.slice(Math.max(0, at - 2), at))) return at;
  const segment = /[^\s。、「」()]{1,30}$/.exec(folded.slice(Math.max(0, at - MAX_POST), at))?.[0] ?? '';
  const words = `${segment}${folded.charAt(at)}`;
  const isKana = (index: number): boolean => /[\u3041-\u3096]/.test(words.charAt(index));
  const last = allMatches(words, PARTICLE).findLast(({ index }) => !isKana(index - 1) || !isKana(index + 1));
  return at - segment.length + (last === undefined ? 0 : last.index + 1);
}

/** Everybody whom a paragraph presents by post and name, in Japanese; one alone only if that person leads. */
export function presentedInJapanese(words: Passage): Candidate[] {
  const { folded } = words;
  if (!PRESENTS.test(folded) || OF_ANOTHER_TIME.test(folded)) return [];
  const found = allMatches(folded, POSTED_NAME).flatMap((match): Candidate[] => {
    const [whole, told = '', written = '', address = ''] = match;
    const start = startOfPost(folded, match.index);
    const post = folded.slice(start, match.index + told.length);
    const from = match.index + told.length + whole.slice(told.length).indexOf(written);
    const lead = LEADER.exec(folded.slice(Math.max(0, start - 12), start));
    const isPost = JAPANESE_ORGANISATIONS.test(post) || titleLengthAtEnd(post) > 0;
    const name = readRange(words, from, from + written.length);
    if (!isPost || name === null) return [];
    const { title, affiliation } = splitPost(folded, start, start + post.length);
    const end = match.index + whole.length;
    const said = address === '' ? null : readRange(words, end - address.length, end);
    const isTitle = IS_TITLE.test(address) && title === null;
    const reading = {
      ...nameOnly(name),
      title: isTitle ? said : title === null ? null : readRange(words, title.from, title.to),
      affiliation: affiliation === null ? null : readRange(words, affiliation.from, affiliation.to),
      honorific: isTitle ? null : said,
    };
    const isLeading = lead !== null || LEADS.test(folded.slice(end, end + 16));
    return [
      { reading, role: isLeading ? 'moderator' : 'speaker', from: 'prose', at: sourceStart(cutPassage(words, from)) },
    ];
  });
  const isSaid = found.length > 1 || WITH_YOU.test(folded);
  return isSaid ? found : found.filter(({ role }) => role === 'moderator');
}
