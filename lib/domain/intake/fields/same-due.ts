import { isSameInstant } from '../../time';
import type { DraftDeadline } from '../draft';
import { hasJapanese } from '../text/source-text';

/** A deadline before it has its place in the draft. */
export type Due = Omit<DraftDeadline, 'key'>;

/** "by 25 Aug 8月25日まで": the day again, and nothing that is owed. */
const BARE_DATE = /^[\s\d０-９年月日火水木金土()（）時分半午前後正:：]+$|^(?:開始|開会|開催)の?\d{1,3}(?:時間|日)前$/;

/** The same thing by the same time, also where the second telling, in the other language, names only the time again. */
export function isSameDue(left: Due, right: Due): boolean {
  const isRetold = hasJapanese(left.what.value) !== hasJapanese(right.what.value);
  // "Slides … / 資料…": the other language may have only a word for papers of any kind.
  const isVague =
    (isRetold && (left.kind === 'other' || right.kind === 'other')) ||
    BARE_DATE.test(right.what.value) ||
    BARE_DATE.test(left.what.value);
  if (left.kind !== right.kind && !isVague) return false;
  if (JSON.stringify(left.rule) === JSON.stringify(right.rule)) return true;
  return (
    left.rule.type === 'absolute' &&
    right.rule.type === 'absolute' &&
    (left.rule.at.local === right.rule.at.local || isSameInstant(left.rule.at, right.rule.at)) &&
    left.rule.dateOnly === right.rule.dateOnly &&
    (isRetold || left.what.value === right.what.value)
  );
}
