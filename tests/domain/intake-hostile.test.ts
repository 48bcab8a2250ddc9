import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';
import { complaintsOf } from '../support/draft-claims';
import { hostileTexts } from '../support/hostile-texts';

/** Enough for a list to be longer than a forum may have. */
const LENGTH = 20_000;

/** How long each takes is seen by `npm run bench -- --reading`; here a text that backtracks for minutes would not end. */
describe('texts of one piece over and over', { timeout: 120_000 }, () => {
  it.each(hostileTexts(LENGTH))('$name: the draft is one that a forum can hold', ({ text }) => {
    expect(complaintsOf(readInvitation(text), text)).toEqual([]);
  });
});
