import { z } from 'zod';
import { QuestionLinkState } from '@/prisma/generated/enums';
import { id, seen, version } from './form-fields';

const RECORD_ID_LENGTH = 120;

/** A record of the map, as addresses and forms name it. */
export const mapRecordId = z
  .string()
  .max(RECORD_ID_LENGTH)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const decideLinkInput = z.object({
  linkId: id,
  version,
  state: z.enum(QuestionLinkState),
});

/** As many as one press can confirm, so that it can be undone by one too. */
const MOST_DECISIONS = 5_000;

export const decideLinksInput = z.object({
  forumId: id,
  decisions: z
    .array(decideLinkInput)
    .min(1)
    .max(MOST_DECISIONS)
    .refine((all) => new Set(all.map((one) => one.linkId)).size === all.length),
});

/** From how many percent on suggestions are confirmed together. */
export const confirmPercent = z.coerce.number().int().min(1).max(100);

export const confirmAboveInput = z.object({ forumId: id, above: confirmPercent, seen });

export const addLinkInput = z.object({
  questionId: id,
  recordId: mapRecordId,
});

export type DecideLinkInput = z.output<typeof decideLinkInput>;
export type DecideLinksInput = z.output<typeof decideLinksInput>;
export type ConfirmAboveInput = z.output<typeof confirmAboveInput>;
export type AddLinkInput = z.output<typeof addLinkInput>;
