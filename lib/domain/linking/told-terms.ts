import type { Telling } from './entries';
import type { Scene } from './evidence';
import type { LinkableRecord } from './linkable';
import type { CueMention } from './mentions';
import { near, spanOf, type Range } from './ranges';
import {
  areNeedsMet,
  canMean,
  hasKindNear,
  isInOneName,
  isThere,
  ofKind,
  pickText,
  REACH,
  textsToldBy,
  TOLD_SCORE,
  wordsAround,
  type LinkedSoFar,
  type OfKind,
} from './told-picks';
import { datesBeside, isIssuedIn, LONG_DATE_DAYS, type Told } from './issue-days';
import { isMadeThen } from './told-laws';
import { described, type ToldText } from './told-texts';

/**
 * The one text that a term of art speaks for. A word for its kind must be near, one of the words that the term needs, and
 * what tells it from others of its kind.
 */
function textOfTerm(scene: Scene, term: CueMention, telling: Telling, asOf: string): Told | null {
  if (!hasKindNear(scene, term, telling, REACH)) return null;
  const texts: OfKind[] = [];
  for (const text of telling.texts) {
    const { record } = text;
    const kinds = wordsAround(scene, term, text.kinds);
    if (kinds.length === 0 || !isThere(record, asOf)) continue;
    // A law is told by the day on which it was made, whatever else is spoken of.
    if (!areNeedsMet(scene, term, text) && !kinds.some((kind) => isMadeThen(scene, kind, record))) continue;
    const places = kinds.filter((kind) => !isInOneName(scene, spanOf(term, kind)) && canMean(scene, kind, record));
    if (places.length > 0) texts.push(ofKind(text, text.isOwnWord, places));
  }
  return pickText(scene, term, texts, asOf);
}

/** Texts that a question does not name but tells by what only they say: "Friday's order takes out the attestation piece". */
export function textsOfTerms(scene: Scene, linked: LinkedSoFar): readonly ToldText[] {
  return textsToldBy(
    scene,
    ({ term }) => term,
    linked,
    (term, telling, asOf) => {
      const told = textOfTerm(scene, term, telling, asOf);
      return told === null ? null : described(scene, term, told, TOLD_SCORE);
    },
  );
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
export function successorOf(scene: Scene, mention: ToldText['mention'], recordId: string): ToldText | null {
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
  return described(scene, kind, { record, evidence: mention.words }, TOLD_SCORE);
}
