import { describe, expect, it } from 'vitest';
import { signInAddress } from '@/lib/domain/sign-in-address';
import { returnPath } from '@/lib/schemas/accounts';

describe('the way through the sign-in page', () => {
  it.each([
    [null, '/sign-in'],
    ['/', '/sign-in'],
    ['/map/records/nco?as-of=2023-02-17', '/sign-in?next=%2Fmap%2Frecords%2Fnco%3Fas-of%3D2023-02-17'],
  ])('from %s is %s', (path, address) => expect(signInAddress(path)).toBe(address));

  it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example/'])(
    'never leads on to %s',
    (path) => {
      const next = new URL(signInAddress(path), 'http://localhost').searchParams.get('next');
      expect(returnPath.parse(next)).toBe('/');
    },
  );
});
