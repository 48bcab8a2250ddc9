import { describe, expect, it } from 'vitest';
import type { FieldValue, MapField } from '@/lib/domain/map-editing/fields';
import { mergedValue, rebase, type Override } from '@/lib/domain/map-editing/merge';

const source = { title: 'Gazette', url: 'https://example.org/gazette' };
const override = (base: FieldValue, value: FieldValue): Override => ({ base, value, source });

describe('three states of a field', () => {
  const cases: [string, MapField, Override, FieldValue, FieldValue, boolean][] = [
    ['only we changed it', 'nameEn', override('a', 'b'), 'a', 'b', false],
    ['both changed it alike', 'nameEn', override('a', 'b'), 'b', 'b', false],
    ['both changed it otherwise', 'nameEn', override('a', 'b'), 'c', 'b', true],
    ['we emptied what they changed', 'to', override('2025', null), '2026', null, true],
    ['they emptied what we changed', 'to', override('2025', '2026'), null, '2026', true],
    ['each added an entry', 'aliasesEn', override(['a'], ['a', 'b']), ['a', 'c'], ['a', 'c', 'b'], false],
    ['we removed, they added', 'aliasesEn', override(['a', 'b'], ['a']), ['a', 'b', 'c'], ['a', 'c'], false],
    ['they removed, we added', 'aliasesEn', override(['a', 'b'], ['a', 'b', 'd']), ['a'], ['a', 'd'], false],
    ['both added the same', 'aliasesEn', override([], ['a']), ['a'], ['a'], false],
    ['only the order changed', 'aliasesEn', override(['a', 'b'], ['a', 'b', 'c']), ['b', 'a'], ['b', 'a', 'c'], false],
  ];

  it.each(cases)('%s', (_name, field, ours, theirs, merged, waits) => {
    expect(mergedValue(field, ours, theirs)).toEqual(merged);
    const { waiting } = rebase({ [field]: ours }, { [field]: theirs });
    expect(waiting).toEqual(waits ? { [field]: theirs } : {});
  });

  it('laid over the same state again changes nothing', () => {
    for (const [, field, ours, theirs] of cases) {
      const once = rebase({ [field]: ours }, { [field]: theirs });
      expect(rebase(once.overrides, { [field]: theirs })).toEqual(once);
    }
  });

  it('is ours no longer once the reference data says it too', () => {
    expect(rebase({ nameEn: override('a', 'b') }, { nameEn: 'b' }).overrides).toEqual({});
    expect(rebase({ aliasesJa: override([], ['a']) }, { aliasesJa: ['a', 'c'] }).overrides).toEqual({});
  });

  it('keeps the ground of a list and starts it from the new state', () => {
    const { overrides } = rebase({ aliasesEn: override(['a'], ['a', 'b']) }, { aliasesEn: ['c'] });
    expect(overrides).toEqual({ aliasesEn: { base: ['c'], value: ['c', 'b'], source } });
  });
});
