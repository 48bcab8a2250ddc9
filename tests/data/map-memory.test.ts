import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getEditNote } from '@/lib/data/map-edit-note';
import { listEntries } from '@/lib/data/map-entry-pages';
import { listFunctions } from '@/lib/data/map-functions';
import { loadMapData } from '@/lib/data/map-loader';
import { MAP_STATE_KEY } from '@/lib/data/map-memory';
import { listMentioningPoints } from '@/lib/data/map-points';
import { listLinkedQuestions } from '@/lib/data/map-questions';
import { getMapRecord, getMapRecords } from '@/lib/data/map-records';
import { walkIncident } from '@/lib/data/notification-duties';
import { database } from '@/lib/data/prisma';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import { resetDatabase } from '@/tests/support/database';
import { makeMapRecord, makeMember, makeUser, makeWorkspace, touchMap, viewerOf } from '@/tests/support/factories';
import { statementsOf } from '@/tests/support/statements';

/** No page of either list was turned. */
const FIRST = { CONFIRMED: null, SUGGESTED: null };
const now = { asOfDay: '2026-11-22', today: '2026-11-22' };
let viewer: Viewer;

beforeAll(async () => {
  await resetDatabase();
  await loadMapData(await readMapData());
});
beforeEach(async () => {
  await resetDatabase({ keepMap: true });
  viewer = await viewerOf(await makeMember((await makeWorkspace()).id, 'OWNER'));
});

describe('what a process keeps of the map', () => {
  it('is what the last load brought, at the next request: names and everything on a page', async () => {
    const data = await readMapData();
    const before = await getMapRecord(viewer, 'nco', now);
    await loadMapData({
      ...data,
      agencies: data.agencies.map((agency) =>
        agency.id === 'nco' ? { ...agency, nameEn: 'Office of Quokkas', summaryEn: 'It feeds them.' } : agency,
      ),
    });
    const after = await getMapRecord(viewer, 'nco', now);
    expect(after).toMatchObject({ record: { nameEn: 'Office of Quokkas' }, summaryEn: 'It feeds them.' });
    expect((await getMapRecord(viewer, 'nisc', now)).record.standing.successors[0]?.nameEn).toBe('Office of Quokkas');
    await loadMapData(data);
    expect(await getMapRecord(viewer, 'nco', now)).toEqual(before);
  });

  it('is made anew for each request as long as no map was loaded', async () => {
    const state = await database().installationState.findUniqueOrThrow({ where: { key: MAP_STATE_KEY } });
    await database().installationState.delete({ where: { key: MAP_STATE_KEY }, select: { key: true } });
    await makeMapRecord('new-record', { nameEn: 'First' });
    expect((await getMapRecord(viewer, 'new-record', now)).record.nameEn).toBe('First');
    await database().mapRecord.update({
      where: { id: 'new-record' },
      data: { nameEn: 'Second' },
      select: { id: true },
    });
    expect((await getMapRecord(viewer, 'new-record', now)).record.nameEn).toBe('Second');
    await database().mapRecord.delete({ where: { id: 'new-record' }, select: { id: true } });
    await database().installationState.create({ data: state, select: { key: true } });
  });

  it('asks the first visitor of a record after a change for five statements, and shows the same as to the next', async () => {
    const readPage = () =>
      Promise.all([
        getMapRecord(viewer, 'nco', now),
        getEditNote(viewer, 'nco'),
        listLinkedQuestions(viewer, 'nco', FIRST),
        listMentioningPoints(viewer, 'nco', null),
      ]);
    await touchMap();
    // One more tells who asks: six for the page, which is what a page may cost.
    expect(await statementsOf(readPage)).toHaveLength(5);
    const warm = await readPage();
    expect(await statementsOf(readPage)).toHaveLength(4);
    await touchMap();
    expect(await readPage()).toEqual(warm);
  });

  it('is read with the pages that are asked for, and none for an id that nothing has', async () => {
    await touchMap();
    await expect(getMapRecord(viewer, 'nobody-of-the-name', now)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // What is owed to a body is on its own page alone.
    const [nco, cisa] = await Promise.all(
      ['nco', 'cisa'].map(async (id) => {
        const { duties, ...page } = await getMapRecord(viewer, id, now);
        expect(duties.length).toBeGreaterThan(0);
        return page;
      }),
    );
    await touchMap();
    expect(await getMapRecords(viewer, ['cisa', 'nobody-of-the-name', 'nco\0', 'nco'], now)).toEqual([cisa, nco]);
  });

  it('opens nothing to whoever has no place anywhere', async () => {
    await getMapRecord(viewer, 'nco', now);
    const stranger = await viewerOf(await makeUser());
    await expect(getMapRecord(stranger, 'nco', now)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listFunctions(stranger, now)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(getEditNote(stranger, 'nco')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(walkIncident(stranger, {}, null, now)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listEntries(stranger, 'incident-response')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listLinkedQuestions(stranger, 'nco', FIRST)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('answers an id that cannot be one as one that is not there', async () => {
    for (const id of ['nco\0', '', 'x'.repeat(5_000), '__proto__'])
      await expect(getMapRecord(viewer, id, now)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listLinkedQuestions(viewer, 'nco\0', FIRST)).toMatchObject({ CONFIRMED: { rows: [], next: null } });
  });
});
