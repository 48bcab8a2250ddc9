import { z } from 'zod';
import { STALE_GROUPS } from '@/lib/domain/map-editing/views';
import { entryKey } from './map-editing';

const MAXIMUM_CURSOR = 200;

const oneId = z.uuid().nullable().catch(null).default(null);
const cursor = z.string().max(MAXIMUM_CURSOR).nullable().catch(null).default(null);

/** What the addresses of the editing pages carry; anything malformed reads as not there. */
export const mapEditingQuery = z.object({
  /** The suggestion that fills in the form. */
  suggestion: oneId,
  /** The suggestion that is being declined. */
  decline: oneId,
  /** The office-holder or relation whose form is shown. */
  entry: entryKey.nullable().catch(null).default(null),
  /** Versions of a history before this one. */
  before: z.coerce.number().int().positive().max(2_147_483_647).nullable().catch(null).default(null),
  after: cursor,
  own: cursor,
  group: z.enum(STALE_GROUPS).nullable().catch(null).default(null),
});
