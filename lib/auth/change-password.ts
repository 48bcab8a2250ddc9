import 'server-only';
import { countAttempt } from '@/lib/data/rate-limit';
import { getOwnPasswordHash, replacePassword } from '@/lib/data/users';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import { hashPassword, passwordMatches } from './password';

const PER_ACCOUNT = { attempts: 10, windowSeconds: 900 };

/**
 * Sets the viewer's own new password after checking the present one, and ends their other sessions. An account without
 * a password (e-mail link, OpenID) sets its first one. Throws UNAUTHENTICATED for a wrong present password, TOO_MANY.
 */
export async function changeOwnPassword(viewer: Viewer, current: string, password: string): Promise<void> {
  await countAttempt(`password:${viewer.userId}`, PER_ACCOUNT);
  const known = await getOwnPasswordHash(viewer);
  if (known !== null && !(await passwordMatches(known, current)))
    throw new AppError('UNAUTHENTICATED', 'present password');
  await replacePassword(viewer, await hashPassword(password));
}

/**
 * Sets the newcomer's own password in place of the one that was handed to them; whoever handed it over can use it no
 * longer, and sessions opened with it elsewhere end. Throws CONFLICT when it is the same one, TOO_MANY.
 */
export async function chooseOwnPassword(newcomer: Viewer, password: string): Promise<void> {
  await countAttempt(`password:${newcomer.userId}`, PER_ACCOUNT);
  if (await passwordMatches(await getOwnPasswordHash(newcomer), password))
    throw new AppError('CONFLICT', 'the password that was handed over');
  await replacePassword(newcomer, await hashPassword(password));
}
