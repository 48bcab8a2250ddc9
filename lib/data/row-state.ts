import 'server-only';
import { createHash } from 'node:crypto';
import { AppError } from '@/lib/domain/errors';

const FINGERPRINT_LENGTH = 22;

/**
 * Names the state of a row that has no version of its own, so that a write can say which state it started from. Equal
 * values give equal names, in every process.
 */
export function fingerprint(values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, FINGERPRINT_LENGTH);
}

/** Throws STALE when the row is no longer in the state that the write started from. */
export function assertSeen(seen: string, values: readonly unknown[]): void {
  if (fingerprint(values) !== seen) throw new AppError('STALE', 'row changed');
}

/** Throws STALE unless the compare-and-set changed its one row. */
export function assertChanged({ count }: { count: number }): void {
  if (count !== 1) throw new AppError('STALE', 'version');
}
