import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import { addMinutesToInstant } from '@/lib/domain/time';
import { env } from '@/lib/env';

/** Longer than the ten seconds for which Undo is offered: a slow network must not lose words. */
const VALID_MINUTES = 10;
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

type Sealed = { userId: string; noun: string; until: string; rows: unknown };

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', 'rostrum undo', KEY_BYTES));
}

/**
 * What was removed, sealed for the one who removed it: an opaque text that the browser keeps for Undo. It cannot be read
 * there (a removed person's rows may hold a link that the remover may not see) nor altered, and any process opens it.
 */
export function sealUndo(viewer: Viewer, noun: string, rows: unknown): string {
  const until = addMinutesToInstant(systemNow(), VALID_MINUTES).toISOString();
  const sealed: Sealed = { userId: viewer.userId, noun, until, rows };
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key(), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(sealed), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

/**
 * Opens what sealUndo gave to this person for this noun. Throws INVALID for anything else: forged, foreign, expired.
 * Instants come back as ISO text, which Prisma accepts.
 */
export function openUndo<T>(viewer: Viewer, noun: string, token: string): T {
  const sealed = decipher(token);
  if (sealed.userId !== viewer.userId || sealed.noun !== noun || sealed.until < systemNow().toISOString())
    throw new AppError('INVALID', 'undo');
  return sealed.rows as T; // authenticated by this installation's key: what was sealed under this noun
}

function decipher(token: string): Sealed {
  const bytes = Buffer.from(token, 'base64url');
  try {
    const opening = createDecipheriv(CIPHER, key(), bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    opening.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = Buffer.concat([opening.update(bytes.subarray(IV_BYTES + TAG_BYTES)), opening.final()]);
    return JSON.parse(text.toString('utf8')) as Sealed; // authenticated: only sealUndo writes it
  } catch {
    throw new AppError('INVALID', 'undo');
  }
}
