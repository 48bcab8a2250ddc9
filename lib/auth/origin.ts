import 'server-only';
import { isIPv6 } from 'node:net';
import { env } from '@/lib/env';
import type { Origin } from './sign-in';

const IPV6_GROUPS = 8;
const NETWORK_GROUPS = 4;

/**
 * What one subscriber holds counts as one address: of IPv6 that is a network of 64 bits, in which anybody may take a new
 * address for every try. An IPv4 address is the same however the socket spells it.
 */
function networkOf(address: string): string {
  const v4 = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  if (!isIPv6(address)) return address;
  const [start, end = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(IPV6_GROUPS).fill('0');
  const groups = [...(start ?? []), ...zeros.slice((start ?? []).length + end.length), ...end];
  const network = groups.slice(0, NETWORK_GROUPS).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}

/**
 * Where a request comes from. The server puts the peer's own address into `x-rostrum-peer` (and drops any that a client
 * sent); entries of X-Forwarded-For are believed only as far as TRUSTED_PROXY_COUNT proxies stand in front.
 */
export function originOf(headers: Headers): Origin {
  const peer = headers.get('x-rostrum-peer') ?? 'unknown';
  const trusted = env().TRUSTED_PROXY_COUNT;
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  const address = trusted === 0 ? peer : (forwarded.at(-trusted) ?? peer);
  return { address: networkOf(address === '' ? peer : address), userAgent: headers.get('user-agent') };
}
