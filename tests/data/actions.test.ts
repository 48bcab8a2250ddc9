import { beforeEach, describe, expect, it } from 'vitest';
import { getAction, listActions, listMemberChoices, listOwnerChoices } from '@/lib/data/action-lists';
import { createAction, removeAction, restoreAction, tickAction, updateAction } from '@/lib/data/actions';
import { createDeadline } from '@/lib/data/deadlines';
import { database } from '@/lib/data/prisma';
import type { ActionFilters } from '@/lib/domain/actions';
import type { Viewer } from '@/lib/domain/policy';
import type { AddActionInput } from '@/lib/schemas/actions';
import { makeCast, type Cast } from '../support/cast';
import { resetDatabase } from '../support/database';
import { statementsOf } from '../support/statements';

const now = new Date('2023-02-14T11:00:00Z');
const everything: ActionFilters = { who: 'all', state: 'open', overdueOnly: false };
let cast: Cast;

beforeEach(async () => {
  await resetDatabase();
  cast = await makeCast();
});

function input(fields: Partial<AddActionInput> = {}): AddActionInput {
  return {
    forumId: cast.forumId,
    workspaceId: null,
    text: 'Send the slides',
    phase: 'BEFORE',
    ownerId: null,
    dueDay: null,
    dueTime: null,
    timeZone: 'Asia/Tokyo',
    ...fields,
  };
}

async function texts(viewer: Viewer, filters: Partial<ActionFilters> = {}): Promise<string[]> {
  const { actions } = await listActions(viewer, { ...everything, ...filters }, { now });
  return actions.map((action) => action.text);
}

describe('an action', () => {
  it('is seen by who made it, who owns it, and the crew', async () => {
    const { actionId } = await createAction(cast.speaker, input({ ownerId: cast.otherSpeaker.userId }));
    for (const viewer of [cast.owner, cast.organiser, cast.staff, cast.speaker, cast.otherSpeaker])
      expect((await getAction(viewer, actionId)).text).toBe('Send the slides');
    for (const viewer of [cast.reader, cast.assistant, cast.outsider, cast.stranger]) {
      await expect(getAction(viewer, actionId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await texts(viewer)).toEqual([]);
    }
  });

  it('is added by who is part of the forum, not by readers', async () => {
    for (const viewer of [cast.staff, cast.speaker, cast.assistant]) await createAction(viewer, input());
    await expect(createAction(cast.reader, input())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const viewer of [cast.outsider, cast.stranger])
      await expect(createAction(viewer, input())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await database().actionItem.count()).toBe(3);
  });

  it('may belong to no forum, for the crew of the workspace', async () => {
    const ownWorkspace = input({ forumId: null, workspaceId: cast.workspaceId });
    await createAction(cast.staff, ownWorkspace);
    for (const viewer of [cast.speaker, cast.reader])
      await expect(createAction(viewer, ownWorkspace)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(createAction(cast.stranger, ownWorkspace)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(createAction(cast.staff, input({ forumId: null }))).rejects.toMatchObject({ code: 'INVALID' });
  });

  it.each([
    ['nothing', {}, null, 'NONE'],
    [
      'a day, kept to its end in the zone named',
      { dueDay: '2023-02-16', timeZone: 'Pacific/Honolulu' },
      '2023-02-17T09:59:00.000Z',
      'DAY',
    ],
    ['a minute', { dueDay: '2023-02-16', dueTime: '09:30' }, '2023-02-16T00:30:00.000Z', 'MINUTE'],
  ] as const)('falls due at %s', async (_name, fields, dueAt, precision) => {
    const { actionId } = await createAction(cast.staff, input(fields));
    const action = await getAction(cast.staff, actionId);
    expect([action.dueAt?.toISOString() ?? null, action.precision]).toEqual([dueAt, precision]);
  });

  it('is owned only by members and the forum’s people', async () => {
    for (const ownerId of [cast.reader.userId, cast.outsider.userId])
      await createAction(cast.staff, input({ ownerId }));
    for (const ownerId of [cast.stranger.userId, cast.assistant.userId])
      await expect(createAction(cast.staff, input({ ownerId }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const choices = await listOwnerChoices(cast.speaker, cast.forumId);
    expect(choices.map((one) => one.userId)).not.toContain(cast.stranger.userId);
    expect(choices).toHaveLength(7);
    expect(await listMemberChoices(cast.staff, cast.workspaceId)).toHaveLength(7);
    await expect(listOwnerChoices(cast.outsider, cast.forumId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(listMemberChoices(cast.stranger, cast.workspaceId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('changing an action', () => {
  it('is open to its owner and maker, unseen to others', async () => {
    const { actionId } = await createAction(cast.speaker, input({ ownerId: cast.reader.userId }));
    const { forumId: _forum, workspaceId: _workspace, ...edit } = input({ text: 'Changed' });
    expect(await updateAction(cast.reader, { ...edit, actionId, version: 0, ownerId: cast.reader.userId })).toEqual({
      version: 1,
    });
    for (const viewer of [cast.otherSpeaker, cast.assistant, cast.outsider, cast.stranger]) {
      await expect(updateAction(viewer, { ...edit, actionId, version: 1 })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(tickAction(viewer, { actionId, version: 1, done: true })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(removeAction(viewer, { actionId, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await getAction(cast.speaker, actionId)).toMatchObject({ text: 'Changed', doneAt: null, version: 1 });
  });

  it('of a second tab is refused: text, tick and removal', async () => {
    const { actionId } = await createAction(cast.staff, input());
    expect(await tickAction(cast.staff, { actionId, version: 0, done: true })).toEqual({ version: 1 });
    const { forumId: _forum, workspaceId: _workspace, ...edit } = input({ text: 'Second tab' });
    await expect(updateAction(cast.owner, { ...edit, actionId, version: 0 })).rejects.toMatchObject({ code: 'STALE' });
    await expect(tickAction(cast.owner, { actionId, version: 0, done: false })).rejects.toMatchObject({
      code: 'STALE',
    });
    await expect(removeAction(cast.owner, { actionId, version: 0 })).rejects.toMatchObject({ code: 'STALE' });
    await tickAction(cast.staff, { actionId, version: 1, done: false });
    expect(await getAction(cast.staff, actionId)).toMatchObject({ text: 'Send the slides', doneAt: null, version: 2 });
  });

  it('loosens it from its deadline only with a due instant of its own', async () => {
    const rule = { type: 'before_start' as const, minutes: 120 };
    const { deadlineId } = await createDeadline(cast.staff, { forumId: cast.forumId, what: 'x', kind: 'SLIDES', rule });
    const due = { dueDay: '2023-02-17', dueTime: '08:00' };
    const { actionId } = await createAction(cast.staff, input(due));
    await database().actionItem.update({ where: { id: actionId }, data: { deadlineId }, select: { id: true } });
    const { forumId: _forum, workspaceId: _workspace, ...edit } = input(due);
    await updateAction(cast.staff, { ...edit, actionId, version: 0, text: 'Reworded' });
    expect((await getAction(cast.staff, actionId)).deadlineId).toBe(deadlineId);
    await updateAction(cast.staff, { ...edit, actionId, version: 1, dueTime: '07:00' });
    expect((await getAction(cast.staff, actionId)).deadlineId).toBeNull();
  });

  it('is undone after a removal, by the one who removed it', async () => {
    const { actionId } = await createAction(cast.staff, input({ dueDay: '2023-02-16' }));
    const before = await getAction(cast.staff, actionId);
    const { undo } = await removeAction(cast.staff, { actionId, version: 0 });
    await expect(getAction(cast.staff, actionId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(restoreAction(cast.owner, { undo })).rejects.toMatchObject({ code: 'INVALID' });
    await restoreAction(cast.staff, { undo });
    expect(await getAction(cast.staff, actionId)).toEqual(before);
  });
});

describe('the list of actions', () => {
  beforeEach(async () => {
    const make = (fields: Partial<AddActionInput>) => createAction(cast.staff, input(fields));
    await make({ text: 'undated', ownerId: cast.speaker.userId });
    await make({ text: 'soon', ownerId: cast.speaker.userId, dueDay: '2023-02-16' });
    await make({ text: 'overdue minute', ownerId: cast.speaker.userId, dueDay: '2023-02-14', dueTime: '20:00' });
    await make({ text: 'today', ownerId: cast.speaker.userId, dueDay: '2023-02-14' });
    await make({ text: 'nobody’s' });
    await make({ text: 'mine', ownerId: cast.staff.userId });
    const { actionId } = await make({ text: 'done', ownerId: cast.speaker.userId });
    await tickAction(cast.staff, { actionId, version: 0, done: true });
  });

  it('is in the order of urgency, undated last', async () => {
    expect(await texts(cast.speaker)).toEqual(['overdue minute', 'today', 'soon', 'undated']);
  });

  it('is filtered by whose, whether done, and whether overdue', async () => {
    expect([...(await texts(cast.staff, { who: 'mine' }))].sort()).toEqual(['mine', 'nobody’s']);
    expect(await texts(cast.speaker, { state: 'done' })).toEqual(['done']);
    expect(await texts(cast.staff, { overdueOnly: true })).toEqual(['overdue minute']);
    expect(await texts(cast.owner, { who: 'mine' })).toEqual([]);
  });

  it('goes on where a page ended, through dated and undated, without loss or repetition', async () => {
    const place = { workspaceId: cast.workspaceId, forumId: cast.forumId, createdById: cast.staff.userId };
    const dueAt = '2023-03-01T00:00:00Z';
    await database().actionItem.createMany({
      data: Array.from({ length: 110 }, (_, at) =>
        at % 2 === 0 ? { ...place, text: 'a' } : { ...place, text: 'b', dueAt, precision: 'MINUTE' as const },
      ),
    });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listActions(cast.owner, everything, { cursor, now });
      seen.push(...page.actions.map((action) => action.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect([seen.length, new Set(seen).size]).toEqual([116, 116]);
  });

  it('costs one statement, for seven actions and for forty', async () => {
    const cost = () => statementsOf(() => listActions(cast.owner, everything, { now }));
    expect(await cost()).toHaveLength(1);
    for (let at = 0; at < 30; at += 1) await createAction(cast.staff, input({ ownerId: cast.speaker.userId }));
    expect(await cost()).toHaveLength(1);
  });
});
