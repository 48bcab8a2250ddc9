import type { People } from '../people/find-people';
import type { Reference } from '../people/references';
import { sentencesOf, stretchAt } from '../text/clauses';
import type { Passage } from '../text/passage';
import type { DurationMention } from '../when/durations';

const MAX_NAME = 40;
/** Words further away than this say nothing about a time, whatever the punctuation. */
const MAX_REACH = 300;
const OF_REMARKS =
  /\b(?:remarks|openers?|openings?|statements?|talks?|presentations?|inputs?|keynotes?|lectures?|speech(?:es)?)\b|発言|講演|報告|話題提供|スピーチ|説明|陳述|挨拶|コメント|お話/i;

/** "堀が12分": a name of one sign is one where it stands alone before a particle. */
function shortNameIn(before: string, people: People): { reference: Reference }[] {
  const at = /(?:^|[、。\s(])(?=[\u3400-\u9fff](?:さん|氏|様)?[がはも]$)/.exec(before);
  const reference = at === null ? null : people.index.read(before, at.index + at[0].length);
  return reference === null || reference.isAll ? [] : [{ reference }];
}

/** "Opening remarks: Tamsin 6 min, …": whoever is named right before the time. */
export function namedBefore({ folded }: Passage, mention: DurationMention, people: People, isSlot: boolean): string[] {
  const from = Math.max(0, mention.from - MAX_NAME);
  const before = folded.slice(from, mention.from).trimEnd();
  const named = [...people.index.mentions(before), ...shortNameIn(before, people)].find(({ reference }) =>
    /^(?:さん|氏)?(?:[がはも]|[,、:])?$/.test(before.slice(reference.to)),
  );
  // What stands in a slot of the run of show is told of that slot, also in several sentences.
  const sentence = isSlot ? { from: 0 } : stretchAt(sentencesOf(folded), mention.from, folded.length);
  const isOfRemarks =
    named !== undefined &&
    OF_REMARKS.test(folded.slice(Math.max(sentence.from, mention.from - MAX_REACH), mention.from));
  return isOfRemarks ? named.reference.keys : [];
}
