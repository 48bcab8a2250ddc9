import 'server-only';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import { writeAudit } from './audit';
import { writeParticipant } from './participants';
import type { Database } from './prisma';
import { countAttempt } from './rate-limit';
import { assertChanged } from './row-state';

/** Asking for assistants tells whether an address has an account here: nobody needs to ask often. */
const ASSISTANT_TRIES = { attempts: 20, windowSeconds: 3_600 };

/**
 * Says which account a participant is, or (null) that they have none; assistants whom the former account named lose
 * their access. Policy: participant.linkUser. Throws CONFLICT once the account has drafts or a personal link in this
 * place, when viewers would put themselves where somebody else issued a personal link, or when the new account is
 * another person of the forum; NOT_FOUND for an account outside the workspace; STALE.
 */
export async function linkAccount(
  viewer: Viewer,
  { participantId, version, userId }: { participantId: string; version: number; userId: string | null },
): Promise<{ version: number }> {
  return writeParticipant(viewer, participantId, 'participant.linkUser', async (tx, { workspaceId }) => {
    await assertMovable(tx, viewer, participantId, userId);
    if (userId !== null) {
      const isMember = await tx.membership.count({ where: { workspaceId, userId, user: { disabledAt: null } } });
      if (isMember === 0) throw new AppError('NOT_FOUND', 'account');
    }
    assertChanged(
      await tx.participant.updateMany({
        where: { id: participantId, version },
        data: { userId, version: { increment: 1 } },
      }),
    );
    await tx.participantAssistant.deleteMany({ where: { participantId } });
    await writeAudit(tx, {
      workspaceId,
      actorId: viewer.userId,
      action: 'participant.accountLinked',
      subject: 'participant',
      subjectId: participantId,
      details: { userId },
    });
    return { version: version + 1 };
  });
}

/**
 * Nobody can be put in the place of a person who has written there, or who was sent something personal there; and nobody
 * takes an empty place themselves in which such a link of somebody else's waits for its owner.
 */
async function assertMovable(
  tx: Database,
  viewer: Viewer,
  participantId: string,
  userId: string | null,
): Promise<void> {
  // The foreign key of the drafts refuses a change too; the lock makes the count the last word.
  await tx.$queryRaw`SELECT 1 FROM "Participant" WHERE id = ${participantId}::uuid FOR UPDATE`;
  const drafts = await tx.talkingPoints.count({ where: { participantId } });
  const personal = await tx.forumLink.count({
    where: {
      participantId,
      confidential: true,
      value: { not: null },
      issuedById: { not: viewer.userId },
      ...(userId === viewer.userId ? {} : { participant: { userId: { not: null } } }),
    },
  });
  if (drafts + personal > 0) throw new AppError('CONFLICT', 'the place holds what belongs to its account');
}

/**
 * The speaker names an assistant by the e-mail of an account. Policy: participant.nameAssistant, the speaker alone.
 * Throws NOT_FOUND when no account has the address, CONFLICT when they are named already, TOO_MANY after many tries.
 */
export async function nameAssistant(
  viewer: Viewer,
  { participantId, email }: { participantId: string; email: string },
): Promise<void> {
  await countAttempt(`assistant:${viewer.userId}`, ASSISTANT_TRIES);
  await writeParticipant(viewer, participantId, 'participant.nameAssistant', async (tx, { workspaceId }) => {
    await holdOwnPlace(tx, viewer, participantId);
    const user = await tx.user.findFirst({ where: { email, disabledAt: null }, select: { id: true } });
    if (user === null || user.id === viewer.userId) throw new AppError('NOT_FOUND', 'account');
    await tx.participantAssistant.create({ data: { participantId, userId: user.id }, select: { userId: true } });
    await writeAudit(tx, {
      workspaceId,
      actorId: viewer.userId,
      action: 'participant.assistantNamed',
      subject: 'participant',
      subjectId: participantId,
      details: { userId: user.id },
    });
  });
}

/** The place may have been given to another account since this request began: who names has to hold it until the end. */
async function holdOwnPlace(tx: Database, { userId }: Viewer, participantId: string): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Participant" WHERE id = ${participantId}::uuid AND "userId" = ${userId}::uuid FOR SHARE`;
  if (held.length === 0) throw new AppError('NOT_FOUND', 'participant');
}

/** The speaker takes an assistant's access away; it ends at the next request. Policy: participant.nameAssistant. */
export async function dropAssistant(
  viewer: Viewer,
  { participantId, userId }: { participantId: string; userId: string },
): Promise<void> {
  await writeParticipant(viewer, participantId, 'participant.nameAssistant', async (tx, { workspaceId }) => {
    const { count } = await tx.participantAssistant.deleteMany({ where: { participantId, userId } });
    if (count === 0) throw new AppError('NOT_FOUND', 'assistant');
    await writeAudit(tx, {
      workspaceId,
      actorId: viewer.userId,
      action: 'participant.assistantDropped',
      subject: 'participant',
      subjectId: participantId,
      details: { userId },
    });
  });
}
