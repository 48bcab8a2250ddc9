import { beforeEach, describe, expect, it } from 'vitest';
import {
  createAgendaItem,
  getAgendaPage,
  moveAgendaItem,
  removeAgendaItem,
  restoreAgendaItem,
  updateAgendaItem,
} from '@/lib/data/agenda';
import type { Viewer } from '@/lib/domain/policy';
import { makeCast, type Cast } from '../support/cast';
import { resetDatabase } from '../support/database';
import { statementsOf } from '../support/statements';

let cast: Cast;

beforeEach(async () => {
  await resetDatabase();
  cast = await makeCast();
});

describe('the agenda', () => {
  const item = { title: 'Opening', startLocal: '2023-02-17T10:00', durationMinutes: 5, people: [] as string[] };
  const add = (viewer: Viewer, fields: Partial<typeof item> = {}) =>
    createAgendaItem(viewer, { ...item, ...fields, forumId: cast.forumId });
  const titles = async () => (await getAgendaPage(cast.staff, cast.forumId)).lines.map((line) => line.title);
  const seenOf = async (id: string) =>
    (await getAgendaPage(cast.staff, cast.forumId)).lines.find((line) => line.id === id)?.seen ?? '';

  it('is laid out in the forum’s own time', async () => {
    await add(cast.staff, { people: [cast.otherSpeakerId, cast.speakerId] });
    await createAgendaItem(cast.staff, { ...item, forumId: cast.forumId, title: 'Talk', startLocal: null });
    const plan = await getAgendaPage(cast.reader, cast.forumId);
    expect(plan.lines.map((line) => [line.title, line.startLocal, line.people.map((one) => one.name)])).toEqual([
      ['Opening', '2023-02-17T10:00', ['Hana Test', 'Other Test']],
      ['Talk', '2023-02-17T10:05', []],
    ]);
    expect(plan.freeMinutes).toBe(80);
  });

  it('is written by the crew only', async () => {
    const { itemId } = await add(cast.staff);
    const seen = await seenOf(itemId);
    const acts = (viewer: Viewer) => [
      () => add(viewer),
      () => updateAgendaItem(viewer, { ...item, itemId, seen, title: 'Hijacked' }),
      () => moveAgendaItem(viewer, { itemId, direction: 'up' }),
      () => removeAgendaItem(viewer, { itemId, seen }),
    ];
    for (const viewer of [cast.reader, cast.speaker, cast.assistant])
      for (const act of acts(viewer)) await expect(act()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const viewer of [cast.outsider, cast.stranger])
      for (const act of acts(viewer)) await expect(act()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(getAgendaPage(cast.outsider, cast.forumId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await titles()).toEqual(['Opening']);
  });

  it('refuses people of another forum', async () => {
    const elsewhere = cast.outsider.participations[0]?.participantId ?? '';
    await expect(add(cast.owner, { people: [elsewhere] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of a second tab is refused, also when only the people changed', async () => {
    const { itemId } = await add(cast.staff);
    const seen = await seenOf(itemId);
    await updateAgendaItem(cast.staff, { ...item, itemId, seen, people: [cast.speakerId] });
    const late = updateAgendaItem(cast.owner, { ...item, itemId, seen, title: 'Second tab' });
    await expect(late).rejects.toMatchObject({ code: 'STALE' });
    await expect(removeAgendaItem(cast.owner, { itemId, seen })).rejects.toMatchObject({ code: 'STALE' });
    expect(await titles()).toEqual(['Opening']);
  });

  it('is put in order, and a removed item comes back in its place', async () => {
    const ids = [];
    for (const title of ['A', 'B', 'C']) ids.push((await add(cast.staff, { title, people: [cast.speakerId] })).itemId);
    const [, b = '', c = ''] = ids;
    await moveAgendaItem(cast.staff, { itemId: c, direction: 'up' });
    await moveAgendaItem(cast.staff, { itemId: c, direction: 'up' });
    await moveAgendaItem(cast.staff, { itemId: c, direction: 'up' });
    expect(await titles()).toEqual(['C', 'A', 'B']);
    await moveAgendaItem(cast.staff, { itemId: b, direction: 'up' });
    const before = await getAgendaPage(cast.staff, cast.forumId);
    const { undo } = await removeAgendaItem(cast.staff, { itemId: b, seen: await seenOf(b) });
    await add(cast.staff, { title: 'D' });
    await restoreAgendaItem(cast.staff, { forumId: cast.forumId, undo });
    expect(await titles()).toEqual(['C', 'B', 'A', 'D']);
    const restored = (await getAgendaPage(cast.staff, cast.forumId)).lines[1];
    expect(restored?.people).toEqual(before.lines[1]?.people);
  });

  it('costs two statements, for one item and for thirty', async () => {
    const cost = () => statementsOf(() => getAgendaPage(cast.staff, cast.forumId));
    await add(cast.staff, { people: [cast.speakerId] });
    expect(await cost()).toHaveLength(2);
    for (let at = 0; at < 29; at += 1) await add(cast.staff, { people: [cast.speakerId, cast.otherSpeakerId] });
    expect(await cost()).toHaveLength(2);
  });
});
