import 'server-only';
import { hkdfSync } from 'node:crypto';
import { env } from '@/lib/env';

const KEY_BYTES = 32;

/**
 * The key (base64) under which a browser encrypts unsaved words it keeps for itself. Bound to the session: after
 * sign-out nobody gets it again, and what lies in the browser is unreadable.
 */
export function draftKeyOf(sessionId: string): string {
  return Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, sessionId, 'rostrum local drafts', KEY_BYTES)).toString(
    'base64',
  );
}
