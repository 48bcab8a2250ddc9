import type { Telling } from './entries';
import type { Scene } from './evidence';
import type { LinkableRecord } from './linkable';
import type { CueMention } from './mentions';
import { distance, isInside, near, spanOf, type Range } from './ranges';
import { sentenceAround } from './sentences';
import { isMadeThen } from './told-laws';
import {
  areNeedsMet,
  canMean,
  hasKindNear,
  isInOneName,
  isThere,
  ofKind,
  pickText,
  textsToldBy,
  TOLD_SCORE,
  wordsAround,
  wordsOf,
  type LinkedSoFar,
  type OfKind,
} from './told-picks';
import { described, type ToldText } from './told-texts';

const LONGEST_BETWEEN = 36;

/** "The memo on quantum", "the treaty, the cybercrime one", 声明、身代金の. */
const KIND_FIRST =
  /^ (?:with (?:[\w-]+ ){1,3})?(?:on|for|about|against|over|regarding|concerning|covering|of|around|from|by|out of) (?:(?:the|our|its|their|all|how) )?(?:[\w-]+ )?$|^, (?:you know, )?(?:the|that|on) $|^、(?:あの|その|えー)?、?$/i;
/** "The quantum memo", "the quantum computing memo", 量子の覚書, 量子に関する新たな覚書. */
const SUBJECT_FIRST =
  /^[ -](?:[\w-]+ )?$|^['’]s? (?:[\w-]+ ){0,2}$|^(?:への(?:対応|対処|対策))?(?:の|が(?:出した|作った|まとめた|公表した|策定した|始めた|決めた|運営する|進める)|に関する|についての|に係る|に対処する(?:ための)?|に関わる|をめぐる|を巡る|向けの?|のための|対策の?|関係の|関連の?)?(?:(?:[一-鿿]{2,4}|[ァ-ヶー]{3,8})との)?(?:、|新しい|新たな|新|国際的な|国際|共同|合同|政府|日米の)?$/i;

/** A subject and a word for a kind as one: from where to where, or null where they are not joined. */
function joined({ mentions: { text } }: Scene, subject: Range, kind: Range): Range | null {
  const apart = distance(subject, kind);
  if (apart < 0 || apart > LONGEST_BETWEEN) return null;
  const isFirst = subject.end <= kind.start;
  const between = isFirst ? text.slice(subject.end, kind.start) : text.slice(kind.end, subject.start);
  if (!(isFirst ? SUBJECT_FIRST : KIND_FIRST).test(between)) return null;
  return spanOf(subject, kind);
}

/** "Last month we passed the law that makes agencies answer for federal security": the one that was made on the day told. */
function lawOnSubject(scene: Scene, subject: CueMention, telling: Telling, asOf: string): ToldText | null {
  const found: { record: LinkableRecord; kind: Range }[] = [];
  for (const { record, kinds } of telling.texts) {
    if (record.category !== 'law' || !isThere(record, asOf)) continue;
    const kind = wordsAround(scene, subject, kinds).find(
      (one) => isMadeThen(scene, one, record) && !isInOneName(scene, one) && canMean(scene, one, record),
    );
    if (kind !== undefined && isInside(kind, sentenceAround(scene.mentions.text, subject)))
      found.push({ record, kind });
  }
  const [only] = found;
  if (only === undefined || found.some(({ record }) => record !== only.record)) return null;
  return described(scene, only.kind, { record: only.record, evidence: wordsOf(scene, subject) }, TOLD_SCORE);
}

function textOnSubject(scene: Scene, subject: CueMention, telling: Telling, asOf: string): ToldText | null {
  if (!hasKindNear(scene, subject, telling, LONGEST_BETWEEN)) return null;
  const around = near(scene.mentions.cues, subject, LONGEST_BETWEEN);
  const texts: OfKind[] = [];
  for (const text of telling.texts) {
    const places: Range[] = [];
    for (const kind of around) {
      const place = text.kinds.has(kind.key) ? joined(scene, subject, kind) : null;
      if (place !== null && !isInOneName(scene, place) && canMean(scene, place, text.record)) places.push(place);
    }
    const isTold = places.length > 0 && isThere(text.record, asOf) && areNeedsMet(scene, subject, text);
    if (isTold) texts.push(ofKind(text, true, places));
  }
  const told = pickText(scene, subject, texts, asOf);
  const place = texts.find(({ record }) => record === told?.record)?.places[0];
  return told === null || place === undefined ? null : described(scene, place, told, TOLD_SCORE);
}

/** Texts that a question does not name but tells by what kind they are and what they are on: "the memo on quantum". */
export function textsOnSubjects(scene: Scene, linked: LinkedSoFar): readonly ToldText[] {
  return textsToldBy(
    scene,
    ({ subject }) => subject,
    linked,
    (subject, telling, asOf) =>
      textOnSubject(scene, subject, telling, asOf) ?? lawOnSubject(scene, subject, telling, asOf),
  );
}
