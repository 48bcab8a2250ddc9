import { z } from 'zod';
import { QuestionLinkState } from '@/prisma/generated/enums';
import { id, version } from './form-fields';

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

export const addLinkInput = z.object({
  questionId: id,
  recordId: mapRecordId,
});

export type DecideLinkInput = z.output<typeof decideLinkInput>;
export type AddLinkInput = z.output<typeof addLinkInput>;
