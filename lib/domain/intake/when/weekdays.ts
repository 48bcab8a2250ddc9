const WEEKDAY_NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
export const WEEKDAY_SIGNS = '日月火水木金土';

/** 0 (Sunday) to 6 for "Tue", "Tuesday" or 火; null for anything else. */
export function weekdayOfName(name: string | undefined): number | null {
  if (name === undefined) return null;
  const sign = WEEKDAY_SIGNS.indexOf(name);
  const index = sign !== -1 ? sign : WEEKDAY_NAMES.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? null : index;
}
