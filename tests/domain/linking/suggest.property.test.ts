import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { gazetteer } from '../../support/linking';

/** Names, cues, nations and years in any order between any characters: far more tangled than any question. */
const piece = fc.oneof(
  fc.constantFrom(...gazetteer.entries.map((entry) => entry.key)),
  fc.constantFrom(
    'CISA',
    'Japan’s',
    'the 2021',
    '令和三年の',
    '米',
    '日豪',
    'U.S. ',
    '・',
    ' ',
    '、',
    'new ',
    'ﾞ',
    '\u0301',
    'https://',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const asOf = fc.constantFrom(null, '1990-01-01', '2023-02-17', '2025-07-01', '2099-12-31');

describe('suggestLinks, for any text', () => {
  it('never throws, and each range holds the surface of a record that exists', () => {
    fc.assert(
      fc.property(text, asOf, (question, day) => {
        const links = suggestLinks(gazetteer, { text: question, asOf: day });
        for (const { recordId, start, end, surface, score } of links) {
          expect(question.slice(start, end)).toBe(surface);
          expect(surface).not.toBe('');
          expect(gazetteer.records.has(recordId)).toBe(true);
          expect(score).toBeGreaterThan(0);
        }
        const starts = links.map((link) => link.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(new Set(links.map((link) => link.recordId)).size).toBe(links.length);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('gives the same again, whatever was asked in between', () => {
    fc.assert(
      fc.property(text, text, asOf, (question, other, day) => {
        const once = suggestLinks(gazetteer, { text: question, asOf: day });
        suggestLinks(gazetteer, { text: other, asOf: day, context: { title: question } });
        expect(suggestLinks(gazetteer, { text: question, asOf: day })).toEqual(once);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('finds a full official name wherever it stands between spaces', () => {
    const plain = gazetteer.entries
      .filter((entry) => entry.ambiguous === null && entry.senses.some((sense) => sense.via === 'name'))
      .flatMap((entry) => entry.senses.map((sense) => gazetteer.records.get(sense.recordId)?.nameEn ?? ''))
      .filter((name) => name.split(' ').length > 3);
    fc.assert(
      fc.property(fc.constantFrom(...plain), (name) => {
        const links = suggestLinks(gazetteer, { text: `What does the ${name} mean to you?`, asOf: null });
        return links.some((link) => gazetteer.records.get(link.recordId)?.nameEn === name);
      }),
    );
  });

  it('stays linear on texts made to be slow', () => {
    const size = 20_000;
    for (const unit of [
      'NISC ',
      '/NISC',
      'Cybersecurity Strategy ',
      'US NSC or Japan NSC ',
      '国家安全保障',
      'u.s.',
      'cyber ',
      'joint statement of the two plus two yesterday, ',
      '先週の日米2プラス2の共同発表、',
      'last Monday in May the National Security Strategy and ',
      '豪州が',
      'the order on attestation replaces PPD-21 on Friday, ',
      'a law in 2022 says seventy-two hours to CISA ',
      'the strategy released yesterday ',
      '警職法に六条の二を入れる法案、',
    ]) {
      const start = performance.now();
      suggestLinks(gazetteer, { text: unit.repeat(size / unit.length), asOf: '2024-06-01' });
      expect(performance.now() - start, unit).toBeLessThan(5_000);
    }
  }, 30_000);
});
