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
