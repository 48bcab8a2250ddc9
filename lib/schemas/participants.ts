import { z } from 'zod';
import { parseAliases } from '@/lib/domain/participants';
import { ParticipantRole, SlidesState } from '@/prisma/generated/enums';
import { email } from './accounts';
import { id, line, optionalLine, storable, undoToken, version } from './form-fields';

const NAME_MAXIMUM = 300;
const ALIASES_MAXIMUM = 20;

const person = {
  name: line(NAME_MAXIMUM),
  honorific: optionalLine(50),
  aliases: storable
    .max(2_000)
    .optional()
    .transform((value) => parseAliases(value ?? ''))
    .pipe(z.array(z.string().max(NAME_MAXIMUM)).max(ALIASES_MAXIMUM)),
  role: z.enum(ParticipantRole),
  title: optionalLine(NAME_MAXIMUM),
  affiliation: optionalLine(NAME_MAXIMUM),
};

export const addParticipantInput = z.object({ forumId: id, ...person });
export const updateParticipantInput = z.object({ participantId: id, version, ...person });
export const removeParticipantInput = z.object({ participantId: id, version });
export const restoreParticipantInput = z.object({ forumId: id, undo: undoToken });
export const setReceiptInput = z.object({ participantId: id, hasConfirmed: z.boolean() });
export const setSlidesInput = z.object({ participantId: id, slides: z.enum(SlidesState) });
export const linkAccountInput = z.object({
  participantId: id,
  version,
  userId: z.preprocess((value) => (value === '' ? null : value), id.nullable()),
});
export const nameAssistantInput = z.object({ participantId: id, email });
export const dropAssistantInput = z.object({ participantId: id, userId: id });

export type AddParticipantInput = z.output<typeof addParticipantInput>;
export type UpdateParticipantInput = z.output<typeof updateParticipantInput>;
