import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { AppError } from '@/lib/domain/errors';

/** argon2id in the package's enum, which exists only as types. */
const ARGON2ID = 2;
/** The OWASP minimum for argon2id: 19 MiB, two passes, one lane. */
const parameters = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** A hash of nothing anybody knows: verified against when there is no account, so that both answers take as long. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$6vC2bAB2QsTrfPEDIF7cVbhbYz3tgdsmvkTeVqr0Fqo';
const AT_ONCE = 2;
const WAITING = 20;

let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new AppError('TOO_MANY', 'password checks waiting');
    await new Promise<void>((resolve) => queue.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}

/** argon2id of a password; at most two at once in a process. Throws TOO_MANY when twenty already wait. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, parameters));
}

/** Whether the password is the one hashed; takes as long when there is no hash to compare with. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(passwordHash ?? DECOY, password));
  return passwordHash !== null && matches;
}
