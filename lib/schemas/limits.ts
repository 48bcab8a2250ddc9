import { z } from 'zod';
import { LimitKind, type LimitAudience } from '@/prisma/generated/enums';
import { id, seen, undoToken } from './form-fields';

const MAXIMUM_MINUTES = 1_440;
const SECONDS_PER_MINUTE = 60;

/** Minutes with a fraction ("0.5" for half a minute) as whole seconds; null when the field is empty. */
const minutes = z
  .preprocess(
    (value) => (typeof value !== 'string' ? (value ?? null) : value.trim() === '' ? null : Number(value)),
    z.number().positive().max(MAXIMUM_MINUTES).nullable(),
  )
  .transform((value) => (value === null ? null : Math.round(value * SECONDS_PER_MINUTE)));

const GROUPS = ['ALL', 'AUDIENCE', 'DISCUSSANT'] as const;

/** Everybody, the audience, discussants, or the id of one participant. */
const who = z
  .union([z.enum(GROUPS), id])
  .transform((value): { audience: LimitAudience; participantId: string | null } => {
    const audience = GROUPS.find((group) => group === value);
    return audience ? { audience, participantId: null } : { audience: 'PARTICIPANT', participantId: value };
  });

type Bounds = { minSeconds: number | null; maxSeconds: number | null };
const hasBound = ({ minSeconds, maxSeconds }: Bounds) => minSeconds !== null || maxSeconds !== null;
const inOrder = ({ minSeconds, maxSeconds }: Bounds) =>
  minSeconds === null || maxSeconds === null || minSeconds <= maxSeconds;

const limit = { who, kind: z.enum(LimitKind), minSeconds: minutes, maxSeconds: minutes };

export const addLimitInput = z
  .object({ forumId: id, ...limit })
  .refine(hasBound, { path: ['maxSeconds'], params: { key: 'limitBound' } })
  .refine(inOrder, { path: ['maxSeconds'], params: { key: 'limitOrder' } });
export const updateLimitInput = z
  .object({ limitId: id, seen, ...limit })
  .refine(hasBound, { path: ['maxSeconds'], params: { key: 'limitBound' } })
  .refine(inOrder, { path: ['maxSeconds'], params: { key: 'limitOrder' } });
export const removeLimitInput = z.object({ limitId: id, seen });
export const restoreLimitInput = z.object({ forumId: id, undo: undoToken });

export type AddLimitInput = z.output<typeof addLimitInput>;
export type UpdateLimitInput = z.output<typeof updateLimitInput>;
