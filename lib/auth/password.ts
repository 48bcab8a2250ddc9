import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { makeTurns } from '@/lib/turns';

/** argon2id in the package's enum, which exists only as types. */
const ARGON2ID = 2;
/** The OWASP minimum for argon2id: 19 MiB, two passes, one lane. */
const parameters = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** A hash of nothing anybody knows: verified against when there is no account, so that both answers take as long. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$6vC2bAB2QsTrfPEDIF7cVbhbYz3tgdsmvkTeVqr0Fqo';
const AT_ONCE = 2;
const WAITING = 20;

const inTurn = makeTurns(AT_ONCE, WAITING, 'password checks');

/** argon2id of a password; at most two at once in a process. Throws TOO_MANY when twenty already wait. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, parameters));
}

/** Whether the password is the one hashed; takes as long when there is no hash to compare with. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(passwordHash ?? DECOY, password));
  return passwordHash !== null && matches;
}
