import { statusAsOf } from '../map/as-of';
import { isTalkedAbout } from './editions';
import type { Ambiguity } from './entries';
import type { Scene } from './evidence';
import type { LinkableRecord } from './linkable';
import type { CueMention, NameMention } from './mentions';
import { distance, firstFrom, near, type Range } from './ranges';
import type { ToldDate } from './told-dates';
import { datesBeside, described, isIssuedIn, LONG_DATE_DAYS, type Told, type ToldText } from './told-texts';

/** Speech runs on: what tells the day and the kind stands in the sentence of the term, or in the one beside it. */
const REACH = 200;
const SCORE = 0.75;

/** Some words around a place, outside of it. */
function wordsAround({ mentions }: Scene, place: Range, keys: ReadonlySet<string> | undefined): CueMention[] {
  if (keys === undefined || keys.size === 0) return [];
  return near(mentions.cues, place, REACH).filter((cue) => keys.has(cue.key) && distance(cue, place) >= 0);
}

/** Whether a text is there on the day of the question: a bill is spoken of under the name of its law before. */
function isThere(record: LinkableRecord, asOf: string): boolean {
  return record.category === 'law' ? isTalkedAbout(record, asOf) : statusAsOf(record.life, asOf).state !== 'not_yet';
}

/** An order may be that of a book; the President's is said to be his. */
const OF_THE_PRESIDENT = /President|White House|Trump|Biden|Obama|dministration|xecutive|大統領|ホワイトハウス|政権/;
/** "Germany's new law", ドイツの法律. */
const OWNS = /^(?:['’]s)?(?: \w+)? $|^の[^。、]{0,6}$/;

const LONGEST_BETWEEN = 24;

/** Whether a word for a kind can mean a text: not where it is that of a nation whose text it is not, or anybody's. */
function canMean({ mentions }: Scene, { start, end }: Range, { category, country }: LinkableRecord): boolean {
  const { text, nations } = mentions;
  if (category === 'executive order' && !OF_THE_PRESIDENT.test(text.slice(Math.max(0, start - REACH), end + REACH)))
    return false;
  const owner = nations[firstFrom(nations, start) - 1];
  if (owner === undefined || owner.end > start || owner.code === country || !isOfOneNation(country)) return true;
  return start - owner.end > LONGEST_BETWEEN || !OWNS.test(text.slice(owner.end, start));
}

function isOfOneNation(country: LinkableRecord['country']): boolean {
  return country !== 'BILATERAL' && country !== 'MULTILATERAL';
}

/** A year is that of a text only right beside the word for its kind: "a law in 2022". */
const YEAR_REACH = 40;

function isOfDay(told: ToldDate, { record, kinds }: OfKind): boolean {
  const isLong = told.last - told.first > LONG_DATE_DAYS;
  return isIssuedIn(record, told) && (!isLong || kinds.some((kind) => distance(kind, told) <= YEAR_REACH));
}

type OfKind = { record: LinkableRecord; kinds: CueMention[] };

/**
 * The one text that a term of art speaks for. A word for its kind must be near, one of the words that the term needs, and
 * its day, unless the term has a usual meaning; a term beside another day than that is of another text.
 */
function textOfTerm(scene: Scene, term: CueMention, { candidates, fallback, needs, unless }: Ambiguity): Told | null {
  const { asOf, gazetteer } = scene;
  if (asOf === null || wordsAround(scene, term, unless).length > 0) return null;
  if (needs.size > 0 && wordsAround(scene, term, needs).length === 0) return null;
  const ofKind = candidates.flatMap((record): OfKind[] => {
    const kinds = wordsAround(scene, term, gazetteer.kindKeys.get(record.category));
    const meant = kinds.filter((kind) => canMean(scene, kind, record));
    return meant.length === 0 || !isThere(record, asOf) ? [] : [{ record, kinds: meant }];
  });
  if (ofKind.length === 0) return null;
  for (const told of scene.datesIn({ start: Math.max(0, term.start - REACH), end: term.end + REACH })) {
    const [only, other] = ofKind.filter((one) => isOfDay(told, one));
    if (only === undefined) continue;
    return other === undefined ? { record: only.record, evidence: words(scene, told) } : null;
  }
  const usual = ofKind.find(({ record }) => record.id === fallback);
  const [kind] = usual?.kinds ?? [];
  return usual === undefined || kind === undefined ? null : { record: usual.record, evidence: words(scene, kind) };
}

function words({ mentions }: Scene, { start, end }: Range): string {
  return mentions.text.slice(start, end);
}

/** Texts that a question does not name but tells by what only they say: "Friday's order takes out the attestation piece". */
export function textsOfTerms(scene: Scene): ToldText[] {
  const found: ToldText[] = [];
  const { gazetteer, mentions } = scene;
  for (const cue of mentions.cues) {
    const term = gazetteer.terms.get(cue.key);
    const told = term === undefined ? null : textOfTerm(scene, cue, term);
    if (told !== null) found.push(described(scene, cue, told, SCORE));
  }
  return found;
}

/** What stands between a text and what took its place: "replaces, as I understand it, the old", "was replaced by a new". */
const REPLACES =
  /\b(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing)|(?:takes|took|taking) the place of|rescinds|rescinded)(?:, [^,.?!]{1,32},)? ?(?:(?:the|old|Obama['’]s|Biden['’]s|Trump['’]s|\d{4}) )*$/i;
const REPLACED_BY =
  /^ (?:was|is|has been|got|being) (?:replaced|superseded|rescinded) by (?:the |a |an |this |that )?(?:new )?$/i;
const REPLACED_BY_JA =
  /^(?:に(?:取って)?[代か]わ(?:る|った|って)|を(?:置き換え|差し替え)(?:る|た)|の後継(?:の|となる|である)?|に代えて)(?:新たな|新しい)?[^。、]{0,12}$/;
const BETWEEN = 64;

function isReplacedHere({ mentions: { text } }: Scene, { start, end }: Range, kind: Range): boolean {
  if (kind.end <= start) return REPLACES.test(text.slice(kind.end, start));
  const between = text.slice(end, kind.start);
  return REPLACED_BY.test(between) || REPLACED_BY_JA.test(between);
}

/** The days told beside it, if any, are those of its issue. */
function isToldRightly(scene: Scene, place: Range, record: LinkableRecord): boolean {
  const days = datesBeside(scene, place).filter(({ first, last }) => last - first <= LONG_DATE_DAYS);
  return days.length === 0 || days.some((told) => isIssuedIn(record, told));
}

/**
 * "The memorandum that replaces PPD-21": the one text that took the place of what is named, where a word for its kind says
 * that one did, and it had on the day of the question.
 */
export function successorOf(scene: Scene, mention: NameMention, recordId: string): ToldText | null {
  const { asOf, gazetteer } = scene;
  const { records } = gazetteer;
  const [id, other] = records.get(recordId)?.life.successorIds ?? [];
  const record = id === undefined ? undefined : records.get(id);
  if (asOf === null || record === undefined || other !== undefined || !isThere(record, asOf)) return null;
  const keys = gazetteer.kindKeys.get(record.category);
  const kind = near(scene.mentions.cues, mention, BETWEEN).find(
    (cue) => keys?.has(cue.key) === true && isReplacedHere(scene, mention, cue),
  );
  if (kind === undefined || !isToldRightly(scene, kind, record)) return null;
  return described(scene, kind, { record, evidence: mention.words }, SCORE);
}
