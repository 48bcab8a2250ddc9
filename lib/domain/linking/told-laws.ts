import { countryInQuestion, onlyCountry, type Scene } from './evidence';
import { datesBeside, isIssuedIn, LONG_DATE_DAYS, type Told } from './issue-days';
import type { LinkableRecord } from './linkable';
import { bodiesOf } from './named-bodies';
import { distance, type Range } from './ranges';
import type { ToldDate } from './told-dates';

/** A law is told by the day on which it was made, not by any day beside it. */
const IS_MADE =
  /\b(?:signed|passed|passes|enacted|cleared|approved|promulgated|rewrote|rewritten|overhauled)\b|成立|可決|公布|通(?:った|りました|過した|過しました)/;
/** A bill is not there yet: "not passed", "will be signed", 成立していない. */
const IS_NOT_MADE =
  /\b(?:not|never|to be|will be|could be|should be|might be|would be|if) (?:\w+ )?$|n['’]t (?:\w+ )?$/i;
const IS_NOT_MADE_JA = /^(?:して|し)?(?:い)?(?:ない|ません|なかった|すれば|したら|させ|するの|する見)/;
const LONGEST_BESIDE = 60;
const LONGEST_BEHIND = 24;
/** In Japan a law is passed some days before the day that it bears. */
const DAYS_TO_PROMULGATION = 21;
/** Who makes laws in one of the two countries only; other nations with a parliament are named. */
const LAWMAKERS: readonly { words: RegExp; country: string }[] = [
  { words: /\b(?:President|Congress|Senate) (?:has |had |just |finally )?(?:signed|passed|enacted)\b/, country: 'US' },
  { words: /\bour (?:own )?(?:parliament|Diet)\b|\bthe Diet\b/, country: 'JP' },
];
const KANA = /[ぁ-ん]/;

/** Asked first: of most laws nothing is said of how they were made. */
function isMadeNear(text: string, { start, end }: Range): boolean {
  return IS_MADE.test(text.slice(Math.max(0, start - LONGEST_BESIDE), end + LONGEST_BESIDE));
}

/** "Signed the seventy-two hour reporting": the law is what was made, whatever stands between. */
const IS_MADE_BEFORE =
  /\b(?:signed|passed|enacted|cleared|approved|promulgated|rewrote|overhauled) (?:the|a|an|this|that|our|its|your)(?: [\w-]{1,16}){0,4} $/;
const LONGEST_BEFORE = 64;

function isMadeBeside(text: string, told: ToldDate, law: Range): boolean {
  const before = IS_MADE_BEFORE.exec(text.slice(Math.max(0, law.start - LONGEST_BEFORE), law.start));
  const from = Math.min(told.start, law.start - (before?.[0].length ?? 0));
  const words = text.slice(from, Math.max(told.end, law.end) + LONGEST_BEHIND);
  const made = IS_MADE.exec(words);
  if (made === null) return false;
  const at = from + made.index;
  return (
    !IS_NOT_MADE.test(text.slice(Math.max(0, at - 16), at)) &&
    !IS_NOT_MADE_JA.test(text.slice(at + made[0].length, at + made[0].length + 8))
  );
}

/** Whose parliament made it: of the only country that is spoken of or has a body named; of the speaker; in Japanese, Japan's. */
function countryOf(scene: Scene, law: Range, countries: ReadonlySet<string>): string | null {
  const { names, nations, text } = scene.mentions;
  const isOfOthers = nations.some(({ code }) => !LAWMAKERS.some(({ country }) => country === code));
  const made = text.slice(Math.max(0, law.start - LONGEST_BESIDE), law.end + LONGEST_BEHIND);
  const lawmaker = isOfOthers ? undefined : LAWMAKERS.find(({ words }) => words.test(made));
  if (lawmaker !== undefined && countries.has(lawmaker.country)) return lawmaker.country;
  const sign = countryInQuestion(scene, law, countries);
  if (sign !== null) return sign.country;
  if (nations.length > 0) return null;
  const { records } = scene.gazetteer;
  const ofBodies = new Set<string>([...bodiesOf(names).keys()].flatMap((id) => records.get(id)?.country ?? []));
  for (const { body } of scene.addressees()) ofBodies.add(body.country);
  if (ofBodies.size > 0) return onlyCountry(countries, ofBodies);
  const speaker = onlyCountry(countries, scene.surroundings().speakerCountries);
  return speaker ?? (KANA.test(text) && countries.has('JP') ? 'JP' : null);
}

function isMadeOn(law: LinkableRecord, { first, last }: ToldDate): boolean {
  return isIssuedIn(law, { first, last: law.country === 'JP' ? last + DAYS_TO_PROMULGATION : last });
}

/** The first day told near a law of which it is said that it was made then. */
function dayOfMaking(scene: Scene, law: Range): ToldDate | null {
  const { text } = scene.mentions;
  if (!isMadeNear(text, law)) return null;
  const told = datesBeside(scene, law).find(
    (date) => date.last - date.first <= LONG_DATE_DAYS && distance(date, law) <= LONGEST_BESIDE,
  );
  return told === undefined || !isMadeBeside(text, told, law) ? null : told;
}

/** Whether a word for a law stands beside the day on which this one was made: "the law we passed last month". */
export function isMadeThen(scene: Scene, word: Range, law: LinkableRecord): boolean {
  const told = law.category === 'law' ? dayOfMaking(scene, word) : null;
  return told !== null && isMadeOn(law, told);
}

/** Of several laws of one name the only one made on the day told: "the economic security law that passed in May". */
export function lawOfDay(scene: Scene, law: Range, laws: readonly LinkableRecord[]): Told | null {
  const told = dayOfMaking(scene, law);
  const [only, other] = told === null ? [] : laws.filter((record) => isMadeOn(record, told));
  if (told === null || only === undefined || other !== undefined) return null;
  return { record: only, evidence: scene.mentions.text.slice(told.start, told.end) };
}

/** "The two laws", 両法: as many as are meant. */
const PAIR_BEFORE = /\b(?:two|both|pair of|twin)(?: new)? $|(?:二つの|2つの|二本の|両)$/i;
const PAIR = /^[二両]法/;
const MANY = /^(?:laws|bills)$/i;
const NONE: readonly Told[] = [];

function isPair(text: string, { start, end }: Range): boolean {
  return PAIR.test(text.slice(start, end)) || PAIR_BEFORE.test(text.slice(Math.max(0, start - 16), start));
}

/** "The law that was signed in March", in a question on cyber security: the only one that its country made then, or the only two. */
export function lawsTold(scene: Scene, law: Range, laws: readonly LinkableRecord[]): readonly Told[] {
  const { text } = scene.mentions;
  const told = dayOfMaking(scene, law);
  if (told === null) return NONE;
  const made = laws.filter((record) => isMadeOn(record, told));
  if (made.length === 0 || !scene.isOnTopic(law)) return NONE;
  const country = countryOf(scene, law, new Set<string>(laws.map((record) => record.country)));
  const own = made.filter((record) => record.country === country);
  const isOne = !isPair(text, law);
  if (own.length !== (isOne ? 1 : 2) || (isOne && MANY.test(text.slice(law.start, law.end)))) return NONE;
  return own.map((record) => ({ record, evidence: text.slice(told.start, told.end) }));
}
