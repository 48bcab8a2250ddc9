import type { Entry } from '../text/entries';
import { onceByWords } from '../text/once-by-words';

/** Headings over what holds no longer, or for other events than this one. */
const ELSEWHERE =
  /\bnot yours\b|\bnot for you\b|\bother (?:panels|sessions|events|talks|days)\b|\b(?:superseded|obsolete|withdrawn|cancelled|canceled|no longer valid|void)\b|\b(?:old|previous|earlier|former) (?:version|programme|program|schedule|agenda|draft|notice|timetable)\b|廃止|旧版|無効|破棄|(?:以前|前回|変更前|当初)の(?:版|案内|予定|日程|進行)|使わないで/i;
const MAX_HEADING = 80;

const saysElsewhere = onceByWords((heading) => ELSEWHERE.test(heading));

/** Whether an entry stands in a section on another event, or in one that has been replaced. */
export function isElsewhere(entry: Entry): boolean {
  const heading = entry.heading?.words.folded ?? '';
  return heading.length <= MAX_HEADING && saysElsewhere(heading);
}
