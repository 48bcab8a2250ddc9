import { describe, expect, it } from 'vitest';
import { walkThrough } from '@/lib/domain/map-walk';
import type { ProcessEdge, ProcessStep } from '@/lib/domain/map/records';

describe('a walk through a process', () => {
  const step = (id: string, kind: ProcessStep['kind'] = 'action'): ProcessStep => ({
    id,
    labelEn: id,
    labelJa: `${id}です`,
    agency: null,
    kind,
    basis: null,
    inPractice: null,
  });
  const edge = (from: string, to: string, labelEn: string | null = null): ProcessEdge => ({
    from,
    to,
    labelEn,
    basis: null,
  });

  it('names branches, conditions and jumps, and every plain way on', () => {
    const steps = [step('a', 'trigger'), step('b', 'decision'), step('c'), step('d', 'outcome')];
    const edges = [edge('a', 'b', ''), edge('b', 'c', 'yes'), edge('b', 'd', 'no'), edge('c', 'd', 'if it is needed')];
    const walk = walkThrough({ steps, edges }, new Map(), { asOfDay: '2026-01-01', today: '2026-01-01' });
    expect(walk.map((one) => one.branches.map((way) => [way.number, way.answer, way.condition?.en ?? null]))).toEqual([
      [[2, null, null]],
      [
        [3, 'yes', null],
        [4, 'no', null],
      ],
      [[4, null, 'if it is needed']],
      [],
    ]);
  });

  it('carries the Japanese that belongs to a step and to a way on', () => {
    const steps = [
      { ...step('a', 'trigger'), inPractice: 'Often late.', inPracticeJa: '遅れがち。' },
      { ...step('b', 'outcome'), inPractice: 'Rare.' },
    ];
    const edges = [{ ...edge('a', 'b', 'any time'), labelJa: '随時' }];
    const walk = walkThrough({ steps, edges }, new Map(), { asOfDay: '2026-01-01', today: '2026-01-01' });
    expect(walk.map((one) => one.inPractice)).toEqual([
      { en: 'Often late.', ja: '遅れがち。' },
      { en: 'Rare.', ja: null },
    ]);
    expect(walk[0]?.branches[0]?.condition).toEqual({ en: 'any time', ja: '随時' });
  });

  it('says where every step leads but the last', () => {
    const steps = [step('a', 'trigger'), step('b'), step('c'), step('d', 'outcome')];
    const edges = [edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')];
    const walk = walkThrough({ steps, edges }, new Map(), { asOfDay: '2026-01-01', today: '2026-01-01' });
    expect(walk.map((one) => one.branches.map((way) => way.number))).toEqual([[2, 3], [4], [4], []]);
  });
});
