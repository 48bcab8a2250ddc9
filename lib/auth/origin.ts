import 'server-only';
import { env } from '@/lib/env';
import type { Origin } from './sign-in';

/**
 * Where a request comes from. The server puts the peer's own address into `x-rostrum-peer` (and drops any that a client
 * sent); entries of X-Forwarded-For are believed only as far as TRUSTED_PROXY_COUNT proxies stand in front.
 */
export function originOf(headers: Headers): Origin {
  const peer = headers.get('x-rostrum-peer') ?? 'unknown';
  const trusted = env().TRUSTED_PROXY_COUNT;
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  const address = trusted === 0 ? peer : (forwarded.at(-trusted) ?? peer);
  return { address: address === '' ? peer : address, userAgent: headers.get('user-agent') };
}
