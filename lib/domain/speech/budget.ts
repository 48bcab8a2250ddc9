/** How what is written stands to the time there is. Without a limit nothing is remaining and nothing over. */
export type Budget = {
  writtenSeconds: number;
  limitSeconds: number | null;
  remainingSeconds: number | null;
  overSeconds: number;
};

/** Adds up talking points against a limit; null when the forum names none. */
export function budgetOf(points: readonly { spokenSeconds: number }[], limitSeconds: number | null): Budget {
  const writtenSeconds = points.reduce((sum, point) => sum + point.spokenSeconds, 0);
  if (limitSeconds === null) return { writtenSeconds, limitSeconds, remainingSeconds: null, overSeconds: 0 };
  return {
    writtenSeconds,
    limitSeconds,
    remainingSeconds: Math.max(0, limitSeconds - writtenSeconds),
    overSeconds: Math.max(0, writtenSeconds - limitSeconds),
  };
}

/** Minutes and seconds as a speaker reads them: 160 → "2:40", 4205 → "70:05". */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
