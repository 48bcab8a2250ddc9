import { z } from 'zod';
import { day, optionalChoice, optionalDay, optionalLine, seen, ticked } from './form-fields';
import { assertProof, entryKey, MAP_LIMITS, mapProof, recordId, suggestionId } from './map-editing';

const name = optionalLine(MAP_LIMITS.name);
const date = optionalLine(MAP_LIMITS.date);
const yesOrNo = optionalChoice(['yes', 'no']);

/** A change of an office-holder or a relation. A property that its kind does not have is not looked at. */
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
    note: optionalLine(MAP_LIMITS.text),
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
