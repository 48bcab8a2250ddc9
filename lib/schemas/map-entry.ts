import { z } from 'zod';
import { joinAnswers } from '@/lib/domain/map-editing/entry-duty';
import { DUTY_COUNTRIES, DUTY_KINDS, DUTY_STARTS, DUTY_UNITS, type IncidentQuestion } from '@/lib/domain/map/duties';
import { day, optionalChoice, optionalCount, optionalDay, optionalLine, seen, ticked } from './form-fields';
import { assertProof, entryKey, MAP_LIMITS, mapProof, recordId, suggestionId } from './map-editing';

const name = optionalLine(MAP_LIMITS.name);
const date = optionalLine(MAP_LIMITS.date);
/** The longest that a text of a duty may be, and the most hours or days that it gives. */
export const DUTY_LIMITS = { words: 600, count: 365 } as const;
const words = optionalLine(DUTY_LIMITS.words);

/** The answers for which a duty holds: boxes of one name. */
function answers(question: IncidentQuestion) {
  return z.preprocess(
    (value) => [value ?? []].flat(),
    z.array(z.string()).transform((given) => joinAnswers(question, given)),
  );
}

const yesOrNo = optionalChoice(['yes', 'no']);

/** A change of an office-holder, a relation or a duty. A property that its kind does not have is not looked at. */
export const saveMapEntryInput = z
  .object({
    recordId,
    seen,
    suggestionId,
    key: entryKey,
    act: z.enum(['save', 'remove']).default('save'),
    reviewBy: day,
    /** The day that the form was made with. */
    knownReviewBy: optionalDay,
    ...mapProof,
    relation: name,
    other: name,
    personEn: name,
    personJa: name,
    postEn: name,
    postJa: name,
    acting: ticked.transform((value) => (value ? 'yes' : null)),
    from: date,
    to: date,
    asOf: date,
    since: date,
    until: date,
    onPaper: yesOrNo,
    inPractice: yesOrNo,
    function: name,
    basis: name,
    note: optionalLine(MAP_LIMITS.text),
    country: optionalChoice(DUTY_COUNTRIES),
    agency: name,
    bodyEn: name,
    bodyJa: name,
    where: answers('where'),
    victim: answers('victim'),
    sector: answers('sector'),
    data: answers('data'),
    harm: answers('harm'),
    kind: optionalChoice(DUTY_KINDS),
    count: optionalCount(1, DUTY_LIMITS.count).transform((count) => (count === null ? null : String(count))),
    unit: optionalChoice(DUTY_UNITS),
    start: optionalChoice(DUTY_STARTS),
    whatEn: words,
    whatJa: words,
    thenEn: words,
    thenJa: words,
    basisEn: words,
    basisJa: words,
    doubtEn: words,
    doubtJa: words,
  })
  .superRefine(assertProof)
  .transform(({ knownSource, sourceTitle, sourceUrl, ...rest }) => {
    const { reviewBy, knownReviewBy, ...entered } = rest;
    const { recordId: of, seen: from, suggestionId: led, key, act, relation, other, ...values } = entered;
    const source = { title: sourceTitle ?? '', url: sourceUrl ?? '' };
    return {
      recordId: of,
      seen: from,
      suggestionId: led,
      key,
      act,
      reviewBy,
      knownReviewBy,
      knownSource,
      source,
      relation,
      other,
      values,
    };
  });
export type SaveMapEntryInput = z.output<typeof saveMapEntryInput>;
