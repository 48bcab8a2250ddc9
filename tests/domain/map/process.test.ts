import { describe, expect, it } from 'vitest';
import { reachableSteps, stepNeighbours, walkOrder } from '@/lib/domain/map/process';
import type { ProcessEdge, ProcessStep } from '@/lib/domain/map/records';
import { readMapData } from '@/lib/files/map-data';

const step = (id: string, kind: ProcessStep['kind'] = 'action'): ProcessStep => ({
  id,
  kind,
  labelEn: id,
  labelJa: id,
  agency: null,
  basis: null,
  inPractice: null,
});
const edge = (from: string, to: string): ProcessEdge => ({ from, to, labelEn: null, basis: null });
const ids = (steps: ProcessStep[]): string => steps.map(({ id }) => id).join(' ');

describe('walkOrder', () => {
  it('puts a step after everything that leads to it, whatever the order of the data', () => {
    const process = {
      steps: [step('end', 'outcome'), step('b'), step('a'), step('start', 'trigger')],
      edges: [edge('start', 'a'), edge('start', 'b'), edge('a', 'end'), edge('b', 'end')],
    };
    expect(ids(walkOrder(process))).toBe('start b a end');
  });

  it('enters a loop at its first step and places every step once', () => {
    const process = {
      steps: [step('start', 'trigger'), step('draft'), step('review'), step('done', 'outcome')],
      edges: [edge('start', 'draft'), edge('draft', 'review'), edge('review', 'draft'), edge('review', 'done')],
    };
    expect(ids(walkOrder(process))).toBe('start draft review done');
  });

  it('puts what cannot be reached last', () => {
    const process = {
      steps: [step('x'), step('y'), step('start', 'trigger'), step('done', 'outcome')],
      edges: [edge('x', 'y'), edge('y', 'x'), edge('start', 'done')],
    };
    expect(ids(walkOrder(process))).toBe('start done x y');
    expect([...reachableSteps(process)].sort()).toEqual(['done', 'start']);
  });

  it('begins at the trigger and loses no step in every process of the map', async () => {
    const { processes } = await readMapData();
    for (const process of processes) {
      const order = walkOrder(process);
      expect(order[0]?.kind, process.id).toBe('trigger');
      expect(order.map(({ id }) => id).sort()).toEqual(process.steps.map(({ id }) => id).sort());
    }
  });
});

describe('stepNeighbours', () => {
  it('gives the ways in and out with their edges, in walking order', () => {
    const process = {
      steps: [step('no', 'outcome'), step('start', 'trigger'), step('ask', 'decision'), step('yes', 'outcome')],
      edges: [edge('start', 'ask'), { ...edge('ask', 'yes'), labelEn: 'yes' }, { ...edge('ask', 'no'), labelEn: 'no' }],
    };
    const { previous, next } = stepNeighbours(process, 'ask');
    expect(previous.map((link) => link.step.id)).toEqual(['start']);
    expect(next.map((link) => [link.step.id, link.edge.labelEn])).toEqual([
      ['no', 'no'],
      ['yes', 'yes'],
    ]);
  });
});
