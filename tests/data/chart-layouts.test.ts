import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChartLayout, keepChartLayout } from '@/lib/data/chart-layouts';
import { loadMapData } from '@/lib/data/map-loader';
import { getMapRecord } from '@/lib/data/map-records';
import { listFunctionTies } from '@/lib/data/map-ties';
import { database } from '@/lib/data/prisma';
import { processChart } from '@/lib/domain/map/chart-process';
import { sizeChart, toLayoutInput, type ChartLayout } from '@/lib/domain/map/chart-layout';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import { getChartLayout, layoutHash } from '@/lib/map-layout/chart-layout';
import { layOutApart } from '@/lib/map-layout/layout-apart';
import { largeChart, testWords } from '@/tests/support/charts';
import { resetDatabase } from '@/tests/support/database';
import { makeMember, makeUser, makeWorkspace, viewerOf } from '@/tests/support/factories';
import { statementsOf } from '@/tests/support/statements';

const now = { asOfDay: '2026-11-22', today: '2026-11-22' };
const input = toLayoutInput(sizeChart(largeChart(9, 9)));
const layout: ChartLayout = {
  width: 9,
  height: 9,
  lanes: [],
  nodes: [{ x: 1, y: 2 }],
  edges: [{ points: [], label: null }],
};
let viewer: Viewer;

beforeAll(async () => {
  await resetDatabase();
  await loadMapData(await readMapData());
});
beforeEach(async () => {
  await resetDatabase({ keepMap: true });
  await database().chartLayout.deleteMany();
  viewer = await viewerOf(await makeMember((await makeWorkspace()).id, 'VIEWER'));
});

const age = (hash: string, seconds: number): Promise<unknown> =>
  database().chartLayout.update({
    where: { hash },
    data: { triedAt: new Date(Date.now() - seconds * 1_000) },
    select: { hash: true },
  });

describe('the layout of a chart', () => {
  it('is computed once, whoever asks how often, and kept as it was', async () => {
    const work = vi.fn(async () => layout);
    const asked = await Promise.all([getChartLayout(viewer, input, work), getChartLayout(viewer, input, work)]);
    expect([...asked, await getChartLayout(viewer, input, work)]).toEqual([layout, layout, layout]);
    expect(work).toHaveBeenCalledTimes(1);
    expect(await statementsOf(() => getChartLayout(viewer, input, work))).toHaveLength(1);
  });

  it('is another one for another chart', async () => {
    const other = toLayoutInput(sizeChart(largeChart(9, 8)));
    expect(layoutHash(other)).not.toBe(layoutHash(input));
    const work = vi.fn(async () => layout);
    await getChartLayout(viewer, input, work);
    await getChartLayout(viewer, other, work);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('is waited for while another process is at it, and taken on when that process has ended', async () => {
    const hash = layoutHash(input);
    expect(await findChartLayout(viewer, hash)).toEqual({ state: 'mine' });
    expect(await findChartLayout(viewer, hash)).toEqual({ state: 'pending' });
    const work = vi.fn(async () => null);
    const waiting = getChartLayout(viewer, input, work);
    await keepChartLayout(viewer, hash, layout);
    expect(await waiting).toEqual(layout);
    expect(work).not.toHaveBeenCalled();
    await database().chartLayout.deleteMany();
    await findChartLayout(viewer, hash);
    await age(hash, 31);
    expect(await findChartLayout(viewer, hash)).toEqual({ state: 'mine' });
    expect(await findChartLayout(viewer, hash)).toEqual({ state: 'pending' });
  });

  it('that failed is not tried again at once, but later', async () => {
    const work = vi.fn(async () => null);
    expect(await getChartLayout(viewer, input, work)).toBeNull();
    expect(await getChartLayout(viewer, input, work)).toBeNull();
    expect(work).toHaveBeenCalledTimes(1);
    await age(layoutHash(input), 601);
    expect(await getChartLayout(viewer, input, async () => layout)).toEqual(layout);
  });

  it('that broke off is given back, and the fault told', async () => {
    const broken = async (): Promise<never> => {
      throw new Error('broken');
    };
    await expect(getChartLayout(viewer, input, broken)).rejects.toThrow('broken');
    expect(await getChartLayout(viewer, input, async () => layout)).toEqual(layout);
  });

  it('goes when four thousand newer ones are kept', async () => {
    await keepChartLayout(viewer, 'oldest', layout);
    await age('oldest', 1_000);
    await database().$executeRaw`
      INSERT INTO "ChartLayout" (hash, layout, "triedAt") SELECT 'h' || n, '{}', now() - interval '1 minute' FROM generate_series(1, 3999) n`;
    await keepChartLayout(viewer, 'newest', layout);
    expect(await database().chartLayout.count()).toBe(4_000);
    expect(await database().chartLayout.findUnique({ where: { hash: 'oldest' }, select: { hash: true } })).toBeNull();
    expect(await findChartLayout(viewer, 'newest')).toEqual({ state: 'done', layout });
  });

  it('that comes too late for a page is there for the next', async () => {
    let finish = (_: ChartLayout): void => undefined;
    const work = vi.fn(() => new Promise<ChartLayout>((resolve) => (finish = resolve)));
    expect(await getChartLayout(viewer, input, work, 100)).toBeNull();
    await vi.waitFor(() => expect(work).toHaveBeenCalled(), 10_000);
    finish(layout);
    expect(await getChartLayout(viewer, input, work)).toEqual(layout);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is not for who has no place anywhere', async () => {
    const stranger = await viewerOf(await makeUser());
    for (const act of [
      findChartLayout(stranger, 'h'),
      keepChartLayout(stranger, 'h', layout),
      listFunctionTies(stranger, 'workforce', '2026-11-22'),
    ])
      await expect(act).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await database().chartLayout.count()).toBe(0);
  });
});

describe('laying out', { timeout: 60_000 }, () => {
  it('puts every box of a process under the heading of its lane, one below the other, the same each time', async () => {
    const { body } = await getMapRecord(viewer, 'bilateral-significant-incident', now);
    if (body.kind !== 'PROCESS') throw new Error(body.kind);
    const chart = toLayoutInput(sizeChart(processChart(body, testWords)));
    const [first, again] = [await layOutApart(chart, 30_000), await layOutApart(chart, 30_000)];
    expect(again).toEqual(first);
    if (first === null) throw new Error('not laid out');
    chart.nodes.forEach((node, index) => expect(first.nodes[index]?.x).toBeCloseTo(first.lanes[node.lane]?.x ?? -1, 0));
    first.lanes.slice(1).forEach((lane, index) => {
      const before = first.lanes[index];
      expect(lane.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
    });
    chart.edges.forEach(({ from, to }, index) => {
      const [start, end] = [first.edges[index]?.points.at(0), first.edges[index]?.points.at(-1)];
      const box = (id: string): { x: number; y: number } | undefined =>
        first.nodes[chart.nodes.findIndex((node) => node.id === id)];
      expect(start?.y).toBeGreaterThan(box(from)?.y ?? 0);
      expect(end?.y).toBeCloseTo(box(to)?.y ?? -1, 0);
    });
  });

  it('ends a chart that takes too long while everything else goes on, and lays out the next one', async () => {
    await layOutApart(input, 30_000);
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 20);
    const hostile = toLayoutInput(sizeChart(largeChart(400, 2_000)));
    const start = performance.now();
    expect(await layOutApart(hostile, 500)).toBeNull();
    clearInterval(turning);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(turns).toBeGreaterThan(5);
    expect(await layOutApart(input, 30_000)).not.toBeNull();
  });
});

describe('relations between the bodies of a function', () => {
  it('are those whose both ends have a part in it, in one statement', async () => {
    const members = await database().recordFunction.findMany({
      where: { functionId: 'workforce' },
      select: { recordId: true },
    });
    const ids = new Set(members.map(({ recordId }) => recordId));
    let found: Awaited<ReturnType<typeof listFunctionTies>> = [];
    const statements = await statementsOf(async () => {
      found = await listFunctionTies(viewer, 'workforce', '2026-11-22');
    });
    const all = await database().relation.findMany({ select: { fromId: true, toId: true } });
    expect(found.length).toBe(all.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)).length);
    expect(found.length).toBeGreaterThan(5);
    expect(all.length).toBeGreaterThan(found.length);
    expect(statements).toHaveLength(1);
  });
});
