import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesWith } from '@/lib/domain/intake/text/entries-with';
import { readInvitationText } from '@/lib/domain/intake/text/invitation';
import { mutatedInvitation } from '../support/mutated-invitations';

const PATTERNS = [
  /embargo|公表/i,
  /^(?:date|日時)\b/i,
  /[.。]$/,
  /(?<![\w:])\d{1,2}:\d{2}(?!\s?:)/,
  /(?<=at )\d/g,
  /\bopen to[^.]{0,40}\b(?:public|press)\b/i,
  /[^a-z]\(/,
  /\bnot (?:for|to be) (?:quoted|published)\b|[[|\]]|\bthe (?:talk|panel|session)|\bwill\b|公開|\|/i,
  /\p{Lu}\p{Ll}+(?!\s\p{Lu})/u,
];

describe('the entries in which a pattern may be found', () => {
  it.each(PATTERNS)('are in order, each once, and miss none in which %s is found', (pattern) => {
    const alone = new RegExp(pattern.source, pattern.flags.replace('g', ''));
    fc.assert(
      fc.property(mutatedInvitation, (text) => {
        const { body } = readInvitationText(text);
        const found = entriesWith(body, pattern);
        expect(found).toEqual(body.filter((entry) => found.includes(entry)));
        expect(new Set(found).size).toBe(found.length);
        expect(body.filter(({ words }) => alone.test(words.folded)).filter((entry) => !found.includes(entry))).toEqual(
          [],
        );
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('leave out the others, so that a search through all spares the searches through each', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `- Line ${index} of the list`);
    const { body } = readInvitationText(`${lines.join('\n')}\n- The talk is under embargo until noon\n- A last line`);
    expect(entriesWith(body, /embargo/).map(({ words }) => words.text)).toEqual([
      'The talk is under embargo until noon',
    ]);
    expect(entriesWith(body, /nowhere/)).toEqual([]);
  });

  it('are looked for between words of two entries only where they would be found in one', () => {
    const { body } = readInvitationText('- Cameras are\n- allowed here\n- one\n- two\n- three\n- four');
    expect(entriesWith(body, /are\s{1,4}allowed/)).toEqual([]);
  });
});
