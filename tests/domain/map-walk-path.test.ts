import { describe, expect, it } from 'vitest';
import { walkThrough } from '@/lib/domain/map-walk';
import { placeInWalk } from '@/lib/domain/map-walk-path';
import { readMapData } from '@/lib/files/map-data';

const { processes } = await readMapData();
const NOBODY = new Map();
const DAY = { asOfDay: '2026-11-30', today: '2026-11-30' };

function stepsOf(id: string): ReturnType<typeof walkThrough> {
  const process = processes.find((one) => one.id === id);
  if (process === undefined) throw new Error(id);
  return walkThrough(process, NOBODY, DAY);
}

describe('a place in a walk', () => {
  const steps = stepsOf('us-company-reporting');

  it('begins with the first step, whatever the path says', () => {
    for (const path of [[], [7], [Number.NaN], [1]]) expect(placeInWalk(steps, path)?.path).toEqual([1]);
    expect(placeInWalk([], [1])).toBeNull();
  });

  it('goes as far as each step follows from the one before, and no further', () => {
    const first = placeInWalk(steps, [1]);
    const onward = first?.ways[0]?.path ?? [];
    expect(placeInWalk(steps, onward)?.path).toEqual(onward);
    expect(placeInWalk(steps, [...onward, 1, 2])?.path).toEqual(onward);
  });

  it('offers every way that the process has, and ends where it ends', () => {
    for (const process of processes) {
      const walked = stepsOf(process.id);
      const seen = new Set<number>();
      const first = placeInWalk(walked, []);
      const waiting = [first?.path ?? [], ...(first?.otherBeginnings ?? []).map(({ number }) => [number])];
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const place = placeInWalk(walked, path);
        if (place === null || seen.has(place.step.number)) continue;
        seen.add(place.step.number);
        const edges = process.edges.filter((edge) => {
          const from = walked[place.step.number - 1];
          return process.steps.find((step) => step.id === edge.from)?.labelEn === from?.labelEn;
        });
        expect(place.ways.length, `${process.id} ${place.step.labelEn}`).toBe(edges.length);
        waiting.push(...place.ways.map((way) => way.path));
      }
      expect([...seen].sort((a, b) => a - b)).toEqual(walked.map(({ number }) => number));
    }
  });

  it('does not walk in circles for ever', () => {
    const circle = steps.map((step) => ({ ...step, branches: [] }));
    const way = (number: number) => ({ number, labelEn: '', labelJa: '', answer: null, condition: null, basis: null });
    const [one, two] = circle;
    if (one === undefined || two === undefined) throw new Error('two steps at least');
    const pair = [
      { ...one, branches: [way(2)] },
      { ...two, branches: [way(1)] },
    ];
    const path = Array.from({ length: 500 }, (_, index) => (index % 2) + 1);
    expect(placeInWalk(pair, path)?.path.length).toBe(60);
  });
});
