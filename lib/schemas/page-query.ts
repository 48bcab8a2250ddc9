import { z } from 'zod';
import { REVIEW_SHOWN } from '@/lib/domain/link-review';
import { WHOLE_PANEL } from '@/lib/domain/questions';
import { storable } from './form-fields';
import { confirmPercent, mapRecordId } from './question-links';

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

/** The review of a forum's links: which are shown, after which question, what is previewed, which record stands open. */
export const linksQuery = z.object({
  show: z.enum(REVIEW_SHOWN).nullable().catch(null).default(null),
  after: z.coerce.number().int().min(0).max(2_147_483_647).catch(0).default(0),
  above: confirmPercent.nullable().catch(null).default(null),
  record: mapRecordId.nullable().catch(null).default(null),
});

export const forumsQuery = z.object({ q: storable.trim().max(200).catch('').default(''), after: cursor });
