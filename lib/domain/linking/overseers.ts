import { countryInQuestion, onlyCountry, type Scene } from './evidence';
import { firstFrom, type Range } from './ranges';
import { TOLD_SCORE } from './told-picks';
import { described, type ToldText } from './told-texts';

/** What a ministry or regulator answers for, in both languages, and which does in the two countries. */
type Field = { en: RegExp; ja: RegExp; JP?: string; US?: string };

const FIELDS: readonly Field[] = [
  { en: /^(?:telecom|carriers|phone compan|broadcast)/, ja: /(?:通信|放送|キャリア|電波)/, JP: 'mic', US: 'fcc' },
  { en: /^(?:bank|financ|securities|insur)/, ja: /(?:銀行|証券|金融|保険)/, JP: 'fsa-jp' },
  {
    en: /^(?:power|electric|energy|gas|industr|trade|manufactur|factor)/,
    ja: /(?:電力|ガス|エネルギー|製造|産業)/,
    JP: 'meti',
  },
  {
    en: /^(?:rail|aviation|airport|port|logistic|transport)/,
    ja: /(?:鉄道|航空|空港|港湾|物流|運輸|交通)/,
    JP: 'mlit',
  },
  { en: /^(?:hospital|health|medic)/, ja: /(?:医療|病院|保健)/, JP: 'mhlw', US: 'hhs' },
  { en: /^(?:water|drinking)/, ja: /(?!)/, US: 'epa' },
  { en: /^(?:personal (?:data|information)|data protection|privacy)/, ja: /(?:個人情報)/, JP: 'ppc' },
];

const BODY_BEFORE = /\b(?:[Dd]epartment|[Mm]inistry|[Aa]gency|[Rr]egulator|[Mm]inister|[Ss]ecretary)(?:,)? $/;
const WHOSE =
  /^ (?:the |our |their |your |all |(?:Japan|America|the (?:nation|country))['’]s )?(?:nation['’]s |country['’]s )?/;
const BODY_AFTER_JA = /^(?:お)?(?:役所|官庁|省庁|監督官庁|当局|大臣|省(?![令エ])|庁)/;
/** 通信事業者さん, 銀行や証券会社, 電力などの業界: whom it oversees. */
const OVERSEEN_JA = /(?:事業者?|会社|業者?|企業|業界|業|機関|行政|分野|さん|など|の){0,4}$/;
const LONGEST = 24;

type Overseen = { field: Field; place: Range; isDepartment: boolean };

/** What is overseen at a place, and the words that say so with the body that does. */
function overseenAt(text: string, { start, end }: Range): Overseen | null {
  const body = BODY_BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start));
  if (body !== null) {
    const after = text.slice(end, end + LONGEST * 2).replace(WHOSE, '');
    const field = FIELDS.find(({ en }) => en.test(after));
    if (field === undefined) return null;
    return { field, place: { start: start - body[0].length, end }, isDepartment: /^department/i.test(body[0]) };
  }
  const bodyAfter = BODY_AFTER_JA.exec(text.slice(end, end + 8));
  if (bodyAfter === null) return null;
  const overseen = text
    .slice(Math.max(0, start - LONGEST / 2), start)
    .replace(OVERSEEN_JA, '')
    .slice(-5);
  const field = FIELDS.find(({ ja }) => ja.test(overseen));
  if (field === undefined) return null;
  return { field, place: { start, end: end + bodyAfter[0].length }, isDepartment: false };
}

const KANA = /[ぁ-ん]/;
const COUNTRIES = new Set(['JP', 'US']);

/** Whose: of the nation in the words or the question, of the speaker; who asks in Japanese means Japan's if he names none. */
function countryOf(scene: Scene, place: Range): string | null {
  const { text, nations } = scene.mentions;
  const next = nations[firstFrom(nations, place.end)];
  if (next !== undefined && next.start <= place.end + 2) return next.code;
  const sign = countryInQuestion(scene, place, COUNTRIES);
  if (sign !== null) return sign.country;
  if (nations.some(({ code }) => !COUNTRIES.has(code))) return null;
  const speaker = onlyCountry(COUNTRIES, scene.surroundings().speakerCountries);
  if (speaker !== null) return speaker;
  return KANA.test(text) && nations.length === 0 ? 'JP' : null;
}

/** "The ministry that oversees telecoms", 銀行や証券を監督する官庁: a body by what it answers for. */
export function overseerAt(scene: Scene, { start, end }: Range): ToldText | null {
  const { text } = scene.mentions;
  const overseen = overseenAt(text, { start, end });
  const country = overseen === null ? null : countryOf(scene, { start, end });
  if (overseen === null || (country !== 'JP' && country !== 'US')) return null;
  // The ministries of Japan are no departments; firms have those.
  if (country === 'JP' && overseen.isDepartment) return null;
  const record = scene.gazetteer.records.get(overseen.field[country] ?? '');
  return record === undefined
    ? null
    : described(scene, overseen.place, { record, evidence: text.slice(start, end) }, TOLD_SCORE);
}
