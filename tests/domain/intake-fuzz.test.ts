import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';
import { complaintsOf } from '../support/draft-claims';
import { mutatedInvitation } from '../support/mutated-invitations';

/** `FUZZ_RUNS=20000 npm run unit -- tests/domain/intake-fuzz.test.ts` looks longer; `FUZZ_SEED` looks elsewhere. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 150);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_301);

describe('reading an invitation, for any text', { timeout: 3_600_000 }, () => {
  it('never throws, and every value stands where its ranges say', () => {
    fc.assert(
      fc.property(mutatedInvitation, (words) => {
        fc.pre(words.trim() !== '' && !words.includes('\u0000'));
        expect(complaintsOf(readInvitation(words), words)).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
