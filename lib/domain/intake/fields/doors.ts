import type { Invitation } from '../text/invitation';
import { entriesWith } from '../text/entries-with';
import { scanTimes } from '../when/clock-times';
import type { DueExpression } from '../when/due-parts';
import type { ForumStart } from '../when/forum-start';

const DOORS = /\bdoors\b|開場/i;
/** "doors are at 13:40", "Doors 1:40 pm", "開場13:30", "13:40 Doors open". */
const OPENING =
  /\bdoors(?:\s(?:open(?:ing)?|are|will be|at|from|:))*\s?:?\s?(?:at\s)?(\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b)?|noon)|開場(?:時刻|時間)?は?[\s:]{0,2}((?:午[前後])?\d{1,2}(?:時(?:\d{1,2}分|半)?|:\d{2}))|^(\d{1,2}[:.]\d{2})\s{1,12}(?:doors|開場)/i;

function minutesOfDay(local: string): number {
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

/** How many minutes before the start the doors open, where the source tells both; 0 otherwise. */
export function doorsBeforeStart({ body }: Invitation, { start }: ForumStart): number {
  if (start === null) return 0;
  const told = entriesWith(body, DOORS).flatMap(({ words }) => {
    const match = OPENING.exec(words.folded);
    const written = match?.slice(1).find((part) => part !== undefined);
    const time =
      written === undefined ? undefined : scanTimes(/^\d{1,2}$/.test(written) ? `${written}:00` : written)[0];
    return time === undefined ? [] : [time.start];
  });
  const before = told.map((opening) => minutesOfDay(start.value.local) - opening).filter((minutes) => minutes > 0);
  return before[0] ?? 0;
}

/** "24 hours before doors": counted from when they open, and not from the start. */
export function countedFromDoors(folded: string, due: DueExpression, doors: number): DueExpression {
  if (doors === 0 || due.rule.type !== 'before_start' || !DOORS.test(folded.slice(due.from, due.to))) return due;
  return { ...due, rule: { type: 'before_start', minutes: due.rule.minutes + doors } };
}
