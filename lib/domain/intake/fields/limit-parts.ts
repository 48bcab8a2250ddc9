import type { LimitKind } from '../draft';
import type { DurationMention } from '../when/durations';
import type { OwnedWords } from './limit-owners';

const TOTAL_OF_PART = /(質疑(?!者)|討論(?!者)|討議|意見交換)[^。]{0,60}(?:全体|合計|全部)で(?:は)?約?$/;

/** "質疑は一人10分、全体で60分": the part of the event that the sentence is about, and all of its time. */
export function totalOfPart(folded: string, mention: DurationMention): OwnedWords | null {
  const before = folded.slice(Math.max(0, mention.from - 80), mention.from);
  const part = /で(?:は)?約?$/.test(before) ? TOTAL_OF_PART.exec(before) : null;
  if (part === null) return null;
  const kind = part[1] === '質疑' ? 'qa' : 'discussion';
  return { kind, isEach: false, part: part[0], window: part[0] };
}

/** "14:30 Discussion: 3 minutes per contribution": what a slot of the run of show is, ahead of how long each may speak. */
export function kindInSlot(kind: LimitKind, isSlot: boolean, folded: string): LimitKind {
  const colon = kind === 'remarks' && isSlot ? folded.indexOf(':', 6) : -1;
  const isDiscussion =
    colon !== -1 && colon <= 60 && /討論(?!者)|意見交換|\bdiscussion\s*$/i.test(folded.slice(6, colon));
  return isDiscussion ? 'discussion' : kind;
}
