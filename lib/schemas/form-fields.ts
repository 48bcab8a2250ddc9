import { z } from 'zod';
import { isForumTime, isLocalDateTime, isTimeZone } from '@/lib/domain/time';

/** Shapes that forms share. A form sends text: an empty field is "", an unticked box is absent. */

export const id = z.uuid();
/** The database counts in 32 bits, and a save adds one. */
const VERSION_MAXIMUM = 2_147_483_646;
export const version = z.coerce.number().int().min(0).max(VERSION_MAXIMUM);
/** Names the state of a row without a version; see lib/data/row-state.ts. */
export const seen = z.string().min(1).max(100);
/** What sealUndo gave. */
export const undoToken = z.string().min(1).max(1_500_000);

/** PostgreSQL cannot hold this character in a text. */
const NULL_CHARACTER = '\u0000';
/** Text that can be stored, or looked for. */
export const storable = z.string().refine((value) => !value.includes(NULL_CHARACTER));

/** One line that must be filled. */
export function line(maximum: number) {
  return storable.transform((value) => value.replace(/\s+/gu, ' ').trim()).pipe(z.string().min(1).max(maximum));
}

/** One line that may be left empty: "" becomes null. */
export function optionalLine(maximum: number) {
  return storable
    .optional()
    .transform((value) => value?.replace(/\s+/gu, ' ').trim() ?? '')
    .pipe(z.string().max(maximum))
    .transform((value) => (value === '' ? null : value));
}

/** Text of several lines that must be filled; line ends become one form. */
export function text(maximum: number) {
  return storable.transform((value) => value.replace(/\r\n?/g, '\n').trim()).pipe(z.string().min(1).max(maximum));
}

function emptyToNull(value: unknown): unknown {
  return value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;
}

/** Text to a number; an empty field stays empty instead of becoming 0. */
function toNumber(value: unknown): unknown {
  const filled = emptyToNull(value);
  return typeof filled === 'string' ? Number(filled) : filled;
}

/** A whole number, or null when the field is empty. */
export function optionalCount(minimum: number, maximum: number) {
  return z.preprocess(toNumber, z.number().int().min(minimum).max(maximum).nullable());
}

/** A whole number that must be given. */
export function count(minimum: number, maximum: number) {
  return z.preprocess((value) => toNumber(value) ?? undefined, z.number().int().min(minimum).max(maximum));
}

/** One of a few, or null when none is chosen. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(choices: T) {
  return z.preprocess(emptyToNull, z.enum(choices).nullable());
}

/** Yes, no, or not known (null): a select with an empty choice. */
export const tristate = z
  .preprocess(emptyToNull, z.enum(['yes', 'no']).nullable())
  .transform((value) => (value === null ? null : value === 'yes'));

/** A ticked box sends "on". */
export const ticked = z.preprocess((value) => value === 'on', z.boolean());

/** Several of one name arrive as a list, one as text, none not at all. */
export const ids = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(id).max(200),
);

/** A wall time as a datetime-local field sends it; seconds, which some browsers add, are cut. */
export const localDateTime = z
  .string()
  .transform((value) => value.slice(0, 16))
  .refine(isForumTime, { params: { key: 'dateTime' } });
export const optionalLocalDateTime = z.preprocess(emptyToNull, localDateTime.nullable());

export const day = z.string().refine((value) => isForumTime(`${value}T00:00`), { params: { key: 'date' } });
export const wallTime = z
  .string()
  .transform((value) => value.slice(0, 5))
  .refine((value) => isLocalDateTime(`2000-01-01T${value}`), { params: { key: 'time' } });
export const optionalDay = z.preprocess(emptyToNull, day.nullable());
export const optionalWallTime = z.preprocess(emptyToNull, wallTime.nullable());

export const zone = z.string().refine(isTimeZone, { params: { key: 'timeZone' } });
export const optionalZone = z.preprocess(emptyToNull, zone.nullable());
