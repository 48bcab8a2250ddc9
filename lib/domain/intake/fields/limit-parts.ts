import type { LimitKind } from '../draft';
import type { DurationMention } from '../when/durations';
import type { Cue } from './limit-cues';
import type { OwnedWords } from './limit-owners';

const TOTAL_OF_PART = /(質疑(?!者)|討論(?!者)|討議|意見交換)[^。]{0,60}(?:全体|合計|全部)で(?:は)?約?$/;

/** "質疑は一人10分、全体で60分": the part of the event that the sentence is about, and all of its time. */
export function totalOfPart(folded: string, mention: DurationMention): OwnedWords | null {
  const before = folded.slice(Math.max(0, mention.from - 80), mention.from);
  const part = /で(?:は)?約?$/.test(before) ? TOTAL_OF_PART.exec(before) : null;
  if (part === null) return null;
  const kind = part[1] === '質疑' ? 'qa' : 'discussion';
  return { kind, isEach: false, part: part[0], window: part[0], before: part[0] };
}

/** "14:30 Discussion: 3 minutes per contribution": what a slot of the run of show is, ahead of how long each may speak. */
export function kindInSlot(kind: LimitKind, isSlot: boolean, folded: string): LimitKind {
  const colon = kind === 'remarks' && isSlot ? folded.indexOf(':', 6) : -1;
  const isDiscussion =
    colon !== -1 && colon <= 60 && /討論(?!者)|意見交換|\bdiscussion\s*$/i.test(folded.slice(6, colon));
  return isDiscussion ? 'discussion' : kind;
}

/** "20分（質疑3分を含む）", "including 3 minutes for questions": a share of the time told before, however short. */
export function isIncluded(folded: string, { from, to }: DurationMention): boolean {
  return (
    /^(?:間|程度)?(?:を|は)?(?:含|込)/.test(folded.slice(to, to + 6)) ||
    /\b(?:including|incl\.?|of which)\s(?:the last\s)?$/i.test(folded.slice(Math.max(0, from - 24), from))
  );
}

const TURN = /^(?:interventions?|contributions?|turns?)$/i;
const AFTER_TALKS =
  /(?:^|[.。]\s?)(?:after(?:wards?|\s(?:that|this|the\s(?:openings?|talks?|statements?|opening\s[a-z]{4,10})))|from then on|then|in (?:the|our) (?:open\s)?discussion)\b/i;

/** "Afterwards I keep every intervention under 2 minutes": what is said once the talks are over answers somebody. */
export function isReplying(folded: string, cue: Cue, from: number): boolean {
  const lead = folded.slice(from, cue.from);
  const isTurn = TURN.test(folded.slice(cue.from, cue.to)) || /\b(?:nobody|no one|none of you)\s$/i.test(lead);
  return isTurn && AFTER_TALKS.test(lead.trimStart());
}
