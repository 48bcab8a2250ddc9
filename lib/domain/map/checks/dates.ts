import { parsePartialDate } from '../as-of';
import { mapFault, type MapFault } from '../fault';

export type NamedDate = { field: string; date: string | null };

/** Dates that are no dates, and dates after today. */
export function checkDates(record: string, dates: readonly NamedDate[], today: string): MapFault[] {
  return dates.flatMap(({ field, date }) => {
    if (date === null) return [];
    const range = parsePartialDate(date);
    if (range === null) return [mapFault('bad_date', record, { field, date })];
    return range.first > today ? [mapFault('future_date', record, { field, date })] : [];
  });
}

/** The second date may not lie wholly before the first; what partial dates leave open is allowed. */
export function checkOrder(record: string, earlier: NamedDate, later: NamedDate): MapFault[] {
  const first = earlier.date === null ? null : parsePartialDate(earlier.date);
  const second = later.date === null ? null : parsePartialDate(later.date);
  if (first === null || second === null || first.first <= second.last) return [];
  const params = { earlier: earlier.field, from: earlier.date ?? '', later: later.field, to: later.date ?? '' };
  return [mapFault('dates_out_of_order', record, params)];
}
