import { beforeEach, describe, expect, it } from 'vitest';
import { createDeadline, listDeadlines, removeDeadline, restoreDeadline, updateDeadline } from '@/lib/data/deadlines';
import { database } from '@/lib/data/prisma';
import type { Viewer } from '@/lib/domain/policy';
import { makeCast, type Cast } from '../support/cast';
import { resetDatabase } from '../support/database';
import { statementsOf } from '../support/statements';

let cast: Cast;

beforeEach(async () => {
  await resetDatabase();
  cast = await makeCast();
});

describe('deadlines', () => {
  const slides = { what: 'Slides', kind: 'SLIDES' as const, rule: { type: 'before_start' as const, minutes: 120 } };
  const add = (viewer: Viewer) => createDeadline(viewer, { ...slides, forumId: cast.forumId });
  const list = () => listDeadlines(cast.staff, cast.forumId);

  async function makeFollower(deadlineId: string, fields: { doneAt?: Date } = {}): Promise<string> {
    const place = { workspaceId: cast.workspaceId, forumId: cast.forumId, createdById: cast.staff.userId };
    const due = { dueAt: '2023-02-16T23:00:00Z', precision: 'MINUTE' as const };
    const data = { ...place, ...due, ...fields, deadlineId, text: 'Send slides' };
    return (await database().actionItem.create({ data, select: { id: true } })).id;
  }

  it('fall due by their rule, those owed at once first', async () => {
    await add(cast.staff);
    await createDeadline(cast.staff, {
      forumId: cast.forumId,
      what: 'Receipt',
      kind: 'RECEIPT',
      rule: { type: 'promptly' },
    });
    expect((await list()).map((one) => [one.what, one.dueAt?.toISOString() ?? null, one.precision])).toEqual([
      ['Receipt', null, 'NONE'],
      ['Slides', '2023-02-16T23:00:00.000Z', 'MINUTE'],
    ]);
  });

  it('are written by the crew only', async () => {
    const { deadlineId } = await add(cast.staff);
    const seen = (await list())[0]?.seen ?? '';
    const acts = (viewer: Viewer) => [
      () => add(viewer),
      () => updateDeadline(viewer, { ...slides, deadlineId, seen, what: 'Hijacked' }),
      () => removeDeadline(viewer, { deadlineId, seen }),
    ];
    for (const viewer of [cast.reader, cast.speaker, cast.assistant])
      for (const act of acts(viewer)) await expect(act()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const viewer of [cast.outsider, cast.stranger])
      for (const act of acts(viewer)) await expect(act()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(listDeadlines(cast.outsider, cast.forumId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('take the actions that follow them along, and a second tab is refused', async () => {
    const { deadlineId } = await add(cast.staff);
    const actionId = await makeFollower(deadlineId);
    const seen = (await list())[0]?.seen ?? '';
    const rule = { type: 'days_before' as const, days: 1, time: null };
    await updateDeadline(cast.staff, { ...slides, deadlineId, seen, rule });
    const read = () =>
      database().actionItem.findFirst({
        where: { id: actionId },
        select: { dueAt: true, precision: true, version: true },
      });
    expect(await read()).toEqual({ dueAt: new Date('2023-02-16T14:59:00Z'), precision: 'DAY', version: 1 });
    await expect(updateDeadline(cast.owner, { ...slides, deadlineId, seen })).rejects.toMatchObject({ code: 'STALE' });
    const again = (await list())[0]?.seen ?? '';
    await updateDeadline(cast.staff, { ...slides, deadlineId, seen: again, rule: { type: 'promptly' } });
    expect(await read()).toEqual({ dueAt: null, precision: 'NONE', version: 2 });
  });

  it('come back with their followers, due as the forum now stands', async () => {
    const { deadlineId } = await add(cast.staff);
    const actionId = await makeFollower(deadlineId);
    await makeFollower(deadlineId, { doneAt: new Date('2023-02-01T00:00:00Z') });
    const [before] = await list();
    expect(before?.openActionCount).toBe(1);
    const { undo } = await removeDeadline(cast.staff, { deadlineId, seen: before?.seen ?? '' });
    const follows = () =>
      database().actionItem.findFirst({ where: { id: actionId }, select: { deadlineId: true, dueAt: true } });
    expect(await follows()).toEqual({ deadlineId: null, dueAt: new Date('2023-02-16T23:00:00Z') });
    await restoreDeadline(cast.staff, { forumId: cast.forumId, undo });
    expect(await list()).toEqual([before]);
    expect((await follows())?.deadlineId).toBe(deadlineId);
  });

  it('count the actions that the viewer may see', async () => {
    const { deadlineId } = await add(cast.staff);
    await makeFollower(deadlineId);
    expect((await listDeadlines(cast.reader, cast.forumId))[0]?.openActionCount).toBe(0);
  });

  it('cost one statement, for one and for thirty', async () => {
    await add(cast.staff);
    expect(await statementsOf(list)).toHaveLength(1);
    for (let at = 0; at < 29; at += 1) await add(cast.staff);
    expect(await statementsOf(list)).toHaveLength(1);
  });
});
