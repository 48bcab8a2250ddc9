import { z } from 'zod';
import { parseDay } from '@/lib/domain/map-dates';
import { LANE_VIEWS } from '@/lib/domain/map-lanes';
import { storable } from './form-fields';

const MAXIMUM_QUERY = 200;
const MAXIMUM_WORD = 100;
const MAXIMUM_PATH = 400;

/** One value of an address; of several the first; nothing for what is longer than any real one. */
const word = (length: number): z.ZodType<string | null> =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    storable
      .trim()
      .max(length)
      .transform((text) => (text === '' ? null : text))
      .nullable()
      .catch(null),
  );

/**
 * What the addresses of the map carry. Never fails: an address that was cut or edited shows the page without the part
 * that makes no sense.
 */
export const mapQuery = z.object({
  q: word(MAXIMUM_QUERY).transform((query) => query ?? ''),
  country: word(MAXIMUM_WORD),
  after: word(MAXIMUM_WORD),
  'as-of': word(MAXIMUM_WORD).transform((day) => parseDay(day ?? undefined)),
  /** What a function says of each of its bodies; null: names alone. */
  view: word(MAXIMUM_WORD).transform((choice) => LANE_VIEWS.find((one) => one === choice) ?? null),
  /** `all`: a record shows its long lists whole. */
  rows: word(MAXIMUM_WORD),
  confirmed: word(MAXIMUM_WORD),
  suggested: word(MAXIMUM_WORD),
  points: word(MAXIMUM_WORD),
  /** Steps of a process taken so far, "1.2.5". */
  path: word(MAXIMUM_PATH).transform((steps) => (steps ?? '').split('.').map(Number)),
});
export type MapQuery = z.output<typeof mapQuery>;

/** More than can be compared, so that what is left out can be named; an address cannot make the page do more. */
const MOST_NAMED = 8;

/** What the address of a comparison carries besides what all pages of the map carry. */
export const compareQuery = z.object({
  records: word(MAXIMUM_WORD * MOST_NAMED).transform((list) =>
    (list ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '')
      .slice(0, MOST_NAMED),
  ),
  function: word(MAXIMUM_WORD),
  change: word(MAXIMUM_WORD),
  fold: word(MAXIMUM_WORD).transform((value) => value === '1'),
});
