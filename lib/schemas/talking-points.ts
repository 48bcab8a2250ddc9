import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import { parseRichText, type RichText } from '@/lib/domain/rich-text';
import { PointsState } from '@/prisma/generated/enums';
import { id, version } from './form-fields';

const richText = z.unknown().transform((json, context): RichText => {
  try {
    return parseRichText(json);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    context.addIssue({ code: 'custom', params: { key: 'invalid' } });
    return z.NEVER;
  }
});

const points = { questionId: id, participantId: id };

/** `resolves`: refused words that this save settles, or replaces when it is refused as well. */
export const saveTalkingPointsInput = z.strictObject({
  ...points,
  version,
  body: richText,
  resolves: id.nullable(),
});
export const pointsStateInput = z.strictObject({ ...points, state: z.enum(PointsState) });
export const sharePointsInput = z.strictObject({ ...points, isShared: z.boolean() });
export const revisionListInput = z.strictObject({ ...points, before: id.nullable() });
export const revisionInput = z.strictObject({ revisionId: id });
export const restoreRevisionInput = z.strictObject({ revisionId: id, version });

export type SaveTalkingPointsInput = z.output<typeof saveTalkingPointsInput>;
export type PointsStateInput = z.output<typeof pointsStateInput>;
export type SharePointsInput = z.output<typeof sharePointsInput>;
export type RevisionListInput = z.output<typeof revisionListInput>;
export type RevisionInput = z.output<typeof revisionInput>;
export type RestoreRevisionInput = z.output<typeof restoreRevisionInput>;
