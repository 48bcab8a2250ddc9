import { describe, expect, it } from 'vitest';
import { layOutAgenda, movedOrder, type AgendaItemFacts } from '@/lib/domain/agenda';

const forum = { startLocal: '2023-02-17T10:00', durationMinutes: 90 };

function item(id: string, startLocal: string | null, durationMinutes: number | null): AgendaItemFacts {
  const local = startLocal === null ? null : `2023-02-17T${startLocal}`;
  return { id, title: id, startLocal: local, durationMinutes, people: [], seen: id };
}

function layout(items: AgendaItemFacts[], span: Parameters<typeof layOutAgenda>[1] = forum) {
  const plan = layOutAgenda(items, span);
  const lines = plan.lines.map((line) => [
    line.id,
    line.startLocal?.slice(11) ?? null,
    line.isDerived,
    line.endLocal?.slice(11) ?? null,
    line.gapMinutes,
    line.overlapMinutes,
    line.overrunMinutes,
  ]);
  return { ...plan, lines };
}

describe('the run of show', () => {
  it('begins items without a time where the one before ends', () => {
    expect(layout([item('opening', null, 5), item('talk', null, 12), item('q&a', '10:20', null)]).lines).toEqual([
      ['opening', '10:00', true, '10:05', 0, 0, 0],
      ['talk', '10:05', true, '10:17', 0, 0, 0],
      ['q&a', '10:20', false, null, 3, 0, 0],
    ]);
  });

  it('finds gaps and overlaps against the end of the item before', () => {
    const { lines } = layout([item('a', '10:00', 30), item('b', '10:20', 20), item('c', '10:55', 5)]);
    expect(lines).toEqual([
      ['a', '10:00', false, '10:30', 0, 0, 0],
      ['b', '10:20', false, '10:40', 0, 10, 0],
      ['c', '10:55', false, '11:00', 15, 0, 0],
    ]);
  });

  it('knows nothing about what follows an item of unknown length', () => {
    expect(layout([item('audio', '09:30', null), item('opening', null, 5)]).lines).toEqual([
      ['audio', '09:30', false, null, 0, 0, 0],
      ['opening', null, false, null, 0, 0, 0],
    ]);
  });

  it.each([
    [[item('a', '10:00', 60)], 30, 0],
    [[item('a', '10:00', 90)], 0, 0],
    [[item('a', '10:00', 60), item('b', '11:10', 30)], 0, 10],
    [[item('a', '10:00', 100), item('b', '10:10', 5)], 0, 10],
    [[item('a', null, null)], null, 0],
  ] as const)('measures what is left and what runs over', (items, free, over) => {
    const plan = layout([...items]);
    expect([plan.freeMinutes, plan.overrunMinutes]).toEqual([free, over]);
  });

  it('marks each item that runs over the forum’s end, also one of unknown length that begins after it', () => {
    const { lines } = layout([item('late', '11:20', 30), item('drinks', '12:00', null)]);
    expect(lines.map((line) => line[6])).toEqual([20, 30]);
  });

  it('measures nothing against a forum without start or length', () => {
    const plan = layout([item('a', '10:00', 500)], { startLocal: null, durationMinutes: null });
    expect([plan.freeMinutes, plan.overrunMinutes, plan.plannedMinutes]).toEqual([null, 0, 500]);
  });

  it('goes on over midnight', () => {
    const night = { startLocal: '2023-02-17T23:00', durationMinutes: 120 };
    const plan = layOutAgenda([{ ...item('a', null, 90) }], night);
    expect(plan.lines[0]?.endLocal).toBe('2023-02-18T00:30');
    expect(plan.freeMinutes).toBe(30);
  });
});

describe('moving an item', () => {
  it.each([
    ['b', 'up', ['b', 'a', 'c']],
    ['b', 'down', ['a', 'c', 'b']],
    ['a', 'up', ['a', 'b', 'c']],
    ['c', 'down', ['a', 'b', 'c']],
    ['x', 'up', ['a', 'b', 'c']],
  ] as const)('%s %s', (id, direction, order) => {
    expect(movedOrder(['a', 'b', 'c'], id, direction)).toEqual(order);
  });
});
