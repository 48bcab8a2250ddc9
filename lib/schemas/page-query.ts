import { z } from 'zod';
import { WHOLE_PANEL } from '@/lib/domain/questions';
import { storable } from './form-fields';

/** What stands behind the question mark of a page; anything malformed reads as not there. */

const oneId = z.uuid().nullable().catch(null).default(null);
const cursor = z.string().max(200).optional().catch(undefined);
const flag = z.preprocess((value) => value === '1', z.boolean());

/** The thing whose form is open, and whether the form for a new one is. */
export const editingQuery = z.object({ edit: oneId, add: flag });

export const questionsQuery = z.object({
  edit: oneId,
  add: flag,
  speaker: z
    .union([z.uuid(), z.literal(WHOLE_PANEL)])
    .nullable()
    .catch(null)
    .default(null),
  after: oneId,
});

/** People and limits share a page: `limit` opens a limit's form, "new" that for a new one. */
export const peopleQuery = z.object({
  edit: oneId,
  add: flag,
  limit: z
    .union([z.uuid(), z.literal('new')])
    .nullable()
    .catch(null)
    .default(null),
});

export const forumsQuery = z.object({ q: storable.trim().max(200).catch('').default(''), after: cursor });
