import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { writeAudit } from './audit';
import { database } from './prisma';

/** Keeps the hash of a new token for an account; for the command line of the host. Throws NOT_FOUND. */
export async function createApiToken(email: string, name: string, tokenHash: string): Promise<{ tokenId: string }> {
  const user = await database().user.findFirst({
    where: { email: email.toLowerCase(), disabledAt: null },
    select: { id: true },
  });
  if (user === null) throw new AppError('NOT_FOUND', `no account with the e-mail ${email}`);
  return database().$transaction(async (tx) => {
    const token = await tx.apiToken.create({ data: { userId: user.id, name, tokenHash }, select: { id: true } });
    await writeAudit(tx, {
      workspaceId: null,
      actorId: null,
      action: 'token.created',
      subject: 'token',
      subjectId: token.id,
    });
    return { tokenId: token.id };
  });
}
