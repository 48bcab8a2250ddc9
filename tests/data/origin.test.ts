import { describe, expect, it } from 'vitest';
import { originOf } from '@/lib/auth/origin';

function addressOf(peer: string, forwarded?: string): string {
  const headers = new Headers({ 'x-rostrum-peer': peer });
  if (forwarded !== undefined) headers.set('x-forwarded-for', forwarded);
  return originOf(headers).address;
}

describe('where a request comes from', () => {
  it('is the peer, whatever it says of itself, while no proxy is trusted', () => {
    expect(addressOf('192.0.2.7', '198.51.100.1')).toBe('192.0.2.7');
    expect(originOf(new Headers()).address).toBe('unknown');
  });

  it('is one IPv4 address however the socket spells it', () => {
    expect(addressOf('::ffff:192.0.2.7')).toBe(addressOf('192.0.2.7'));
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('is one network of IPv6, in which addresses cost nothing: %s', (peer, network) => {
    expect(addressOf(peer)).toBe(network);
  });
});
