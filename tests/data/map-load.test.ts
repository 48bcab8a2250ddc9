import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadMapData } from '@/lib/data/map-loader';
import { database } from '@/lib/data/prisma';
import type { MapData } from '@/lib/domain/map/records';
import { readMapData } from '@/lib/files/map-data';
import { resetDatabase } from '@/tests/support/database';
import { makeForum, makeMember, makeQuestion, makeWorkspace } from '@/tests/support/factories';
import { makeQuestionLink } from '@/tests/support/links';

let data: MapData;
beforeAll(async () => {
  data = await readMapData();
});
beforeEach(async () => {
  await resetDatabase();
});

/** The map without some agencies and everything that names them. */
function without(map: MapData, gone: string[]): MapData {
  const kept = (id: string): boolean => !gone.includes(id);
  return {
    ...map,
    agencies: map.agencies
      .filter((one) => kept(one.id))
      .map((one) => ({
        ...one,
        parent: one.parent !== null && !kept(one.parent) ? null : one.parent,
        predecessors: one.predecessors.filter(kept),
        successors: one.successors.filter(kept),
      })),
    strategies: map.strategies.map((one) => ({
      ...one,
      issuedBy: one.issuedBy.filter(kept),
      agencies: one.agencies.filter(kept),
    })),
    processes: map.processes.map((one) => ({
      ...one,
      steps: one.steps.map((step) => (step.agency !== null && !kept(step.agency) ? { ...step, agency: null } : step)),
    })),
    relations: map.relations.filter((one) => kept(one.from) && kept(one.to)),
    leaders: map.leaders.filter((one) => kept(one.agency)),
  };
}

async function linkTo(recordId: string, state: 'SUGGESTED' | 'REJECTED'): Promise<void> {
  const workspace = await makeWorkspace();
  const owner = await makeMember(workspace.id, 'OWNER');
  const forum = await makeForum(workspace.id, owner.id);
  const question = await makeQuestion(forum.id);
  await makeQuestionLink(question.id, recordId, { state });
}

async function contents(): Promise<unknown> {
  const db = database();
  return {
    records: await db.mapRecord.findMany({ orderBy: { id: 'asc' } }),
    agencies: await db.agency.findMany({ orderBy: { id: 'asc' } }),
    steps: await db.processStep.findMany({ orderBy: [{ processId: 'asc' }, { position: 'asc' }] }),
    edges: await db.processEdge.count(),
    memberships: await db.recordFunction.count(),
    issuers: await db.strategyIssuer.count(),
    successions: await db.succession.findMany({ orderBy: [{ fromId: 'asc' }, { toId: 'asc' }] }),
    relations: await db.relation.count(),
    holders: await db.officeHolder.findMany({ orderBy: { id: 'asc' } }),
  };
}

describe('loading the map', () => {
  it('brings every record of the files into the tables, with its whole JSON', async () => {
    expect(await loadMapData(data)).toEqual({ changed: true, removed: 0, kept: 0 });
    const db = database();
    const byKind = await db.mapRecord.groupBy({ by: ['kind'], _count: true });
    const concepts = data.strategies.filter((one) => one.kind === 'concept').length;
    expect(Object.fromEntries(byKind.map((one) => [one.kind, one._count]))).toEqual({
      AGENCY: data.agencies.length,
      STRATEGY: data.strategies.length - concepts,
      CONCEPT: concepts,
      FUNCTION: data.functions.length,
      PROCESS: data.processes.length,
    });
    expect(await db.relation.count()).toBe(data.relations.length);
    expect(await db.officeHolder.count()).toBe(data.leaders.length);
    expect(await db.processStep.count()).toBe(data.processes.flatMap((one) => one.steps).length);
    expect(await db.processEdge.count()).toBe(data.processes.flatMap((one) => one.edges).length);
    expect(await db.recordFunction.count()).toBe(
      data.agencies.flatMap((one) => one.functions).length + data.strategies.flatMap((one) => one.functions).length,
    );
    const [nisc, stored] = [
      data.agencies.find((one) => one.id === 'nisc'),
      await db.mapRecord.findUniqueOrThrow({ where: { id: 'nisc' } }),
    ];
    expect(stored.data).toEqual(nisc);
    expect({ from: stored.validFrom, to: stored.validTo }).toEqual({ from: '2015-01-09', to: '2025-07-01' });
    expect(await db.succession.findMany({ where: { fromId: 'nisc' } })).toEqual([{ fromId: 'nisc', toId: 'nco' }]);
  });

  it('does nothing the second time, and gives the same contents when it is made to load again', async () => {
    await loadMapData(data);
    const first = await contents();
    expect(await loadMapData(data)).toEqual({ changed: false, removed: 0, kept: 0 });
    await database().installationState.deleteMany({ where: { key: 'map-data' } });
    expect((await loadMapData(data)).changed).toBe(true);
    expect(await contents()).toEqual(first);
  });

  it('takes over a changed name and removes what vanished', async () => {
    await loadMapData(data);
    const renamed = {
      ...without(data, ['nisc']),
      functions: data.functions.map((one, index) => (index === 0 ? { ...one, nameEn: 'Renamed function' } : one)),
    };
    expect(await loadMapData(renamed)).toEqual({ changed: true, removed: 1, kept: 0 });
    expect(await database().mapRecord.findUnique({ where: { id: 'nisc' } })).toBeNull();
    const first = await database().mapRecord.findUniqueOrThrow({ where: { id: data.functions[0]?.id } });
    expect(first.nameEn).toBe('Renamed function');
  });

  it.each(['SUGGESTED', 'REJECTED'] as const)('keeps a vanished record that a %s link points at', async (state) => {
    await loadMapData(data);
    await linkTo('nisc', state);
    expect(await loadMapData(without(data, ['nisc', 'usaid']))).toEqual({ changed: true, removed: 1, kept: 1 });
    const kept = await database().mapRecord.findUniqueOrThrow({ where: { id: 'nisc' } });
    expect(kept.status).toBe('withdrawn');
    expect(await database().questionLink.count({ where: { recordId: 'nisc' } })).toBe(1);
    expect(await loadMapData(data)).toEqual({ changed: true, removed: 0, kept: 0 });
    expect((await database().mapRecord.findUniqueOrThrow({ where: { id: 'nisc' } })).status).toBe('superseded');
  });

  it('leaves everything as it was when it fails half-way', async () => {
    await loadMapData(data);
    const before = await contents();
    const broken = without(data, ['nisc']);
    const [process] = broken.processes;
    if (process === undefined) throw new Error('no process');
    const unknown = { ...process, function: 'no-such-function' };
    await expect(loadMapData({ ...broken, processes: [unknown, ...broken.processes.slice(1)] })).rejects.toThrow();
    expect(await contents()).toEqual(before);
  });

  it('lets two processes load at the same moment: one loads, the other finds it done', async () => {
    const loads = await Promise.all([loadMapData(data), loadMapData(data)]);
    expect(loads.map((one) => one.changed).sort()).toEqual([false, true]);
  });
});
