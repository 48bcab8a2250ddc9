import { statusAsOf } from '../map/as-of';
import { isTalkedAbout } from './editions';
import type { Entry, Telling, ToldOf } from './entries';
import { countryInQuestion, type Scene } from './evidence';
import type { LinkableRecord } from './linkable';
import type { CueMention } from './mentions';
import { bodiesOf } from './named-bodies';
import { distance, firstFrom, isInside, near, type Range } from './ranges';
import { isToldByYear } from './resolution';
import type { ToldDate } from './told-dates';
import { isOfOtherTerm, isOfTerm, termsBefore } from './terms-of-office';
import { isIssuedIn, LONG_DATE_DAYS, type Told } from './issue-days';
import { isOfThePresident } from './told-orders';
import { type ToldText } from './told-texts';

/** How sure a text is that is told and not named. */
export const TOLD_SCORE = 0.75;

/** Speech runs on: what tells the day, the body and the kind stands in the sentence of the term, or in the one beside it. */
export const REACH = 200;

const NONE: readonly never[] = [];

/** Some words around a place, outside of it. */
export function wordsAround(
  { mentions }: Scene,
  place: Range,
  keys: ReadonlySet<string> | undefined,
): readonly CueMention[] {
  if (keys === undefined || keys.size === 0) return NONE;
  const around = near(mentions.cues, place, REACH);
  return around.length < 2 ? NONE : around.filter((cue) => keys.has(cue.key) && distance(cue, place) >= 0);
}

/** Whether any word for the kind of one of its texts stands near. Asked first: most such words stand alone. */
export function hasKindNear(
  { mentions: { cues } }: Scene,
  place: Range,
  { kindKeys }: Telling,
  reach: number,
): boolean {
  for (let index = firstFrom(cues, place.start - reach); index < cues.length; index++) {
    const cue = cues[index];
    if (cue === undefined || cue.start > place.end + reach) return false;
    if (kindKeys.has(cue.key) && distance(cue, place) >= 0) return true;
  }
  return false;
}

/** Whether one of the words that something needs stands near, if it needs any, and none of those that forbid it. */
export function areNeedsMet(scene: Scene, place: Range, { needs, unless }: Pick<ToldOf, 'needs' | 'unless'>): boolean {
  if (unless.size > 0 && wordsAround(scene, place, unless).length > 0) return false;
  return needs.size === 0 || wordsAround(scene, place, needs).length > 0;
}

/** Laws of parliaments and treaties are spoken of for long before they are made; what a regulator proposes is not its rule yet. */
const TREATY = /\b(?:treaty|convention)\b/i;
const LEGISLATORS = ['us-congress', 'jp-diet', 'european-union'];

function isSpokenOfBefore({ category, issuerIds, country, nameEn }: LinkableRecord): boolean {
  if (category !== 'law') return TREATY.test(nameEn);
  return issuerIds.some((id) => LEGISLATORS.includes(id)) || (country !== 'US' && country !== 'JP');
}

/** Whether a text is there on the day of the question: a bill is spoken of under the name of its law before. */
export function isThere(record: LinkableRecord, asOf: string): boolean {
  return isSpokenOfBefore(record)
    ? isTalkedAbout(record, asOf)
    : (record.issued !== null && record.issued <= asOf) || statusAsOf(record.life, asOf).state !== 'not_yet';
}

/** "Germany's new law", ドイツの法律. */
const OWNS = /^(?:['’]s)?(?: \w+)? $|^の[^。、]{0,6}$/;

const LONGEST_BETWEEN = 24;
/** No name of a text is longer. */
export const LONGEST_NAME = 80;

/** Whether the name of a text holds it all: then it is for the name to say what it means. */
export function isInOneName({ mentions }: Scene, place: Range): boolean {
  return near(mentions.names, place, LONGEST_NAME).some(
    (name) => name.entry.kind === 'strategy' && isInside(place, name),
  );
}

/** "Cyber strategy": words that many texts share name none by themselves. */
function isCommonNoun({ ambiguous }: Entry): boolean {
  return ambiguous !== null && ambiguous.candidates.length > 1 && COMMON_NOUNS.has(ambiguous.kind);
}
const COMMON_NOUNS = new Set<string>(['description', 'dated']);

function canBe({ senses, ambiguous }: Entry, { id }: LinkableRecord): boolean {
  return senses.some(({ recordId }) => recordId === id) || ambiguous?.candidates.some((one) => one.id === id) === true;
}

/** Whether a word for a kind is a part of the name of another text: 戦略 in サイバーセキュリティ戦略. */
function isOfOtherName({ mentions }: Scene, kind: Range, record: LinkableRecord): boolean {
  return near(mentions.names, kind, LONGEST_NAME).some(
    ({ entry, start, end }) =>
      entry.kind === 'strategy' && isInside(kind, { start, end }) && !isCommonNoun(entry) && !canBe(entry, record),
  );
}

function isOfOneNation(country: LinkableRecord['country']): boolean {
  return country !== 'BILATERAL' && country !== 'MULTILATERAL';
}

/** Whether a word for a kind can mean a text: not where it is that of a nation whose text it is not, or anybody's. */
export function canMean(scene: Scene, { start, end }: Range, record: LinkableRecord): boolean {
  const { text, nations } = scene.mentions;
  const { category, country } = record;
  if (category === 'executive order' && !isOfThePresident(scene, { start, end }, record, REACH)) return false;
  if (isOfOtherName(scene, { start, end }, record)) return false;
  const owner = nations[firstFrom(nations, start) - 1];
  if (owner === undefined || owner.end > start || owner.code === country || !isOfOneNation(country)) return true;
  return start - owner.end > LONGEST_BETWEEN || !OWNS.test(text.slice(owner.end, start));
}

/** A text of which words for its kind stand beside what tells it, and where. */
export type OfKind = Pick<ToldOf, 'record' | 'isOwnWord' | 'isUsual'> & { places: readonly Range[] };

/** Written out: objects of one shape are read faster than the fields of another spread. */
export function ofKind({ record, isUsual }: ToldOf, isOwnWord: boolean, places: readonly Range[]): OfKind {
  return { record, isUsual, isOwnWord, places };
}

/** What is linked so far: whether a record is, at least as surely as the score. */
export type LinkedSoFar = { has: (recordId: string, score: number) => boolean };

/**
 * "The Pentagon's cyber strategy … below the level of armed conflict": of an edition that another has followed, which the
 * question names, it has at most some words. Beside that one it is meant only where its own day or term is told.
 */
function isOfFollower(scene: Scene, { mention, resolution }: ToldText, linked: LinkedSoFar): boolean {
  const record = scene.gazetteer.records.get(resolution.recordId);
  if (record?.category !== 'strategy' || !record.life.successorIds.some((id) => linked.has(id, TOLD_SCORE)))
    return false;
  const around = { start: Math.max(0, mention.start - REACH), end: mention.end + REACH };
  return (
    !scene.datesIn(around).some((told) => isIssuedIn(record, told)) &&
    !near(scene.mentions.cues, mention, REACH).some(({ key }) =>
      isOfTerm(record, scene.gazetteer.termsOfOffice.get(key) ?? NONE),
    )
  );
}

type Tell = (place: CueMention, telling: Telling, asOf: string) => ToldText | null;

/** What is told by the words of a question that are known to tell; words whose texts are all linked as surely are passed by. */
export function textsToldBy(
  scene: Scene,
  toldBy: (entry: Entry) => Telling | null,
  linked: LinkedSoFar,
  tell: Tell,
): readonly ToldText[] {
  const { asOf, mentions } = scene;
  const { telling } = mentions;
  if (asOf === null || telling.length === 0) return NONE;
  const found: ToldText[] = [];
  for (const cue of telling) {
    const one = toldBy(cue.entry);
    if (one === null || one.texts.every(({ record }) => linked.has(record.id, TOLD_SCORE))) continue;
    const told = tell(cue, one, asOf);
    if (told !== null && !isOfFollower(scene, told, linked)) found.push(told);
  }
  return found;
}

/** A year is that of a text only right beside the word for its kind: "a law in 2022". */
const YEAR_REACH = 40;

function isBeside(told: ToldDate, { places }: OfKind): boolean {
  return places.some((kind) => distance(kind, told) <= YEAR_REACH);
}

function isOfDay(told: ToldDate, one: OfKind): boolean {
  const isLong = told.last - told.first > LONG_DATE_DAYS;
  return isIssuedIn(one.record, told) && (!isLong || isBeside(told, one));
}

function isInForce({ life }: LinkableRecord, asOf: string): boolean {
  return ['in_force', 'unknown'].includes(statusAsOf(life, asOf).state);
}

/** The only one of some texts; of several of one country the only one in force on the day of the question. */
function onlyOne(texts: readonly OfKind[], asOf: string): OfKind | null {
  const [first, second] = texts;
  if (first === undefined || second === undefined) return first ?? null;
  if (texts.some(({ record }) => record.country !== first.record.country)) return null;
  const [only, other] = texts.filter(({ record }) => isInForce(record, asOf));
  return only === undefined || other !== undefined ? null : only;
}

/**
 * Whether a date stands beside its kind that is not its own. What keeps its name through years is spoken of with the days on
 * which it is passed, amended or begins: only a year is that of another.
 */
function isOfOtherDay(one: OfKind, dates: readonly ToldDate[]): boolean {
  const isDated = isToldByYear(one.record);
  return dates.some((date) => (isDated || date.last - date.first > LONG_DATE_DAYS) && isBeside(date, one));
}

/** Parliaments own every law, which says nothing of any. */
const PARLIAMENTS = ['us-congress', 'jp-diet'];

/** "OMB's memo on zero trust": the one whose body is named near. */
function textOfBody({ mentions }: Scene, place: Range, texts: readonly OfKind[], asOf: string): Told | null {
  const names = near(mentions.names, place, REACH).filter((name) => distance(name, place) >= 0);
  const bodies = bodiesOf(names);
  const owned = texts.filter(
    ({ record: { issuerIds } }) =>
      issuerIds.some((id) => bodies.has(id)) && !issuerIds.some((id) => PARLIAMENTS.includes(id)),
  );
  const one = onlyOne(owned, asOf);
  const id = one?.record.issuerIds.find((issuer) => bodies.has(issuer));
  return one === null || id === undefined ? null : { record: one.record, evidence: bodies.get(id) ?? '' };
}

/** Of texts of several countries that of the only one spoken of. */
function textOfCountry(scene: Scene, place: Range, texts: readonly OfKind[], asOf: string): Told | null {
  const countries = new Set<string>(texts.map(({ record }) => record.country));
  const sign = countries.size < 2 ? null : countryInQuestion(scene, place, countries);
  if (sign === null) return null;
  const one = onlyOne(
    texts.filter(({ record }) => record.country === sign.country),
    asOf,
  );
  return one === null ? null : { record: one.record, evidence: sign.words };
}

/** The words of a place. */
export function wordsOf({ mentions }: Scene, { start, end }: Range): string {
  return mentions.text.slice(start, end);
}

/** The text that its kind tells: the usual meaning, or the only one for which that very word is listed. */
function textOfKind(scene: Scene, texts: readonly OfKind[], asOf: string): Told | null {
  const usual = texts.filter(({ isUsual }) => isUsual);
  const own = texts.filter(({ isOwnWord }) => isOwnWord);
  const told = onlyOne(usual.length > 0 ? usual : own, asOf);
  const [place] = told?.places ?? [];
  return told === null || place === undefined ? null : { record: told.record, evidence: wordsOf(scene, place) };
}

/** A text that is told in two ways at once ("attestation" and its plural) is one. */
function eachOnce(texts: readonly OfKind[]): readonly OfKind[] {
  if (texts.length < 2) return texts;
  const found = new Map<string, OfKind>();
  for (const text of texts) if (text.isUsual || !found.has(text.record.id)) found.set(text.record.id, text);
  return [...found.values()];
}

/** Not the directive of Obama, where each word for it says that it is Biden's. */
function withoutOtherTerms(scene: Scene, texts: readonly OfKind[]): readonly OfKind[] {
  return texts.filter(
    ({ record, places }) => !places.every((place) => isOfOtherTerm(record, termsBefore(scene, place))),
  );
}

/** "The Obama directive on the sixteen sectors": the one that was issued in the term of whom the words beside its kind name. */
function textOfTerm(scene: Scene, place: Range, texts: readonly OfKind[], asOf: string): Told | null {
  const kinds = texts.flatMap(({ places }) => places).sort((a, b) => distance(a, place) - distance(b, place));
  const kind = kinds.find((one) => termsBefore(scene, one).length > 0);
  if (kind === undefined) return null;
  const terms = termsBefore(scene, kind);
  const one = onlyOne(
    texts.filter(({ record, places }) => isOfTerm(record, terms) && places.some((one) => distance(one, kind) < 0)),
    asOf,
  );
  return one === null ? null : { record: one.record, evidence: terms[0]?.names[0] ?? '' };
}

/**
 * The one of some texts that is meant at a place: by the day told near, by its usual meaning or its own word for its kind, by
 * its body, and, of texts of several countries, by its country. Beside another day than that it is another text.
 */
export function pickText(scene: Scene, place: Range, told: readonly OfKind[], asOf: string): Told | null {
  if (told.length === 0) return null;
  const all = eachOnce(told);
  const isOfLeader = all.some(({ places }) => places.some((kind) => termsBefore(scene, kind).length > 0));
  const texts = isOfLeader ? withoutOtherTerms(scene, all) : all;
  const byTerm = isOfLeader ? textOfTerm(scene, place, texts, asOf) : null;
  if (byTerm !== null) return byTerm;
  const dates = scene.datesIn({ start: Math.max(0, place.start - REACH), end: place.end + REACH });
  for (const date of dates) {
    const [only, other] = texts.filter((one) => isOfDay(date, one));
    if (only === undefined) continue;
    return other === undefined ? { record: only.record, evidence: wordsOf(scene, date) } : null;
  }
  const ofNoOtherDay = texts.filter((one) => one.isUsual || !isOfOtherDay(one, dates));
  return (
    textOfKind(scene, ofNoOtherDay, asOf) ??
    textOfBody(scene, place, ofNoOtherDay, asOf) ??
    textOfCountry(scene, place, ofNoOtherDay, asOf)
  );
}
