import 'server-only';
import { openSession } from '@/lib/data/sessions';
import { createFirstOwner, ownerExists, type NewUser } from '@/lib/data/users';
import { AppError } from '@/lib/domain/errors';
import { hashPassword } from './password';
import type { OpenedSession, Origin } from './sign-in';

export type FirstOwner = Omit<NewUser, 'passwordHash'> & { workspaceName: string; password: string };

/**
 * Makes the first account of the installation and opens its session. Open to anybody, hence the look before the hash:
 * later visitors get their refusal without taking a place in the queue of passwords. Throws CONFLICT, TOO_MANY.
 */
export async function openFirstOwner({ password, ...account }: FirstOwner, origin: Origin): Promise<OpenedSession> {
  if (await ownerExists()) throw new AppError('CONFLICT', 'owner exists');
  const { userId } = await createFirstOwner({ ...account, passwordHash: await hashPassword(password) });
  return { userId, ...(await openSession(userId, origin.userAgent, 'first-owner')) };
}
