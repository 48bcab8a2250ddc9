import { beforeEach, describe, expect, it } from 'vitest';
import { updateForum, type ForumChange } from '@/lib/data/forum-changes';
import { getForumFrame } from '@/lib/data/forum-frame';
import { listForums } from '@/lib/data/forums';
import { getForumOverview } from '@/lib/data/overview';
import { database } from '@/lib/data/prisma';
import type { DeadlineRule } from '@/lib/domain/deadlines';
import { makeCast, type Cast } from '../support/cast';
import { resetDatabase } from '../support/database';
import { makeForum, makeMember, makeWorkspace, viewerOf } from '../support/factories';
import { statementsOf } from '../support/statements';

const now = new Date('2023-02-14T11:00:00Z');
let cast: Cast;

beforeEach(async () => {
  await resetDatabase();
  cast = await makeCast();
});

function change(fields: Partial<ForumChange> = {}): ForumChange {
  return {
    forumId: cast.forumId,
    version: 0,
    moveAgenda: true,
    title: 'Test forum',
    startLocal: '2023-02-17T10:00',
    timeZone: 'Asia/Tokyo',
    durationMinutes: 90,
    venue: null,
    platform: null,
    format: null,
    organiser: null,
    recordRule: null,
    recorded: null,
    openToPublic: null,
    reviewBeforePublication: null,
    tlp: null,
    embargoLocal: null,
    ...fields,
  };
}

async function makeDeadline(rule: DeadlineRule, dueAt: string | null): Promise<string> {
  const data = { forumId: cast.forumId, what: 'Slides', kind: 'SLIDES' as const, precision: 'MINUTE' as const };
  const { id } = await database().deadline.create({ data: { ...data, rule, dueAt }, select: { id: true } });
  return id;
}

describe('a forum', () => {
  it('is found by who is part of it and by nobody else', async () => {
    for (const viewer of [cast.owner, cast.organiser, cast.staff, cast.reader, cast.speaker, cast.assistant])
      expect((await getForumFrame(viewer, cast.forumId)).title).toBe('Test forum');
    for (const viewer of [cast.outsider, cast.stranger]) {
      await expect(getForumFrame(viewer, cast.forumId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(getForumOverview(viewer, cast.forumId, now)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('counts only what the viewer may see behind its tabs', async () => {
    const place = { workspaceId: cast.workspaceId, forumId: cast.forumId, createdById: cast.organiser.userId };
    await database().actionItem.createMany({
      data: [
        { ...place, text: 'For the speaker', ownerId: cast.speaker.userId },
        { ...place, text: 'For staff' },
        { ...place, text: 'Done', doneAt: now },
      ],
    });
    const source = { forumId: cast.forumId, mediaType: 'text/plain', text: 'x', sha256: 'x' };
    await database().source.create({ data: { ...source, createdById: cast.organiser.userId }, select: { id: true } });
    const seen = async (viewer: Cast['owner']) => {
      const frame = await getForumFrame(viewer, cast.forumId);
      return [frame.questionCount, frame.participantCount, frame.openActionCount, frame.hasSource];
    };
    expect(await seen(cast.organiser)).toEqual([1, 2, 2, true]);
    expect(await seen(cast.speaker)).toEqual([1, 2, 1, false]);
    expect(await seen(cast.reader)).toEqual([1, 2, 0, false]);
    expect(await statementsOf(() => getForumFrame(cast.organiser, cast.forumId))).toHaveLength(1);
  });
});

describe('changing a forum', () => {
  it('is refused to who may only read, and unseen to strangers', async () => {
    for (const viewer of [cast.reader, cast.staff, cast.speaker, cast.assistant])
      await expect(updateForum(viewer, change({ title: 'Hijacked' }))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const viewer of [cast.outsider, cast.stranger])
      await expect(updateForum(viewer, change({ title: 'Hijacked' }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await getForumFrame(cast.owner, cast.forumId)).toMatchObject({ title: 'Test forum', version: 0 });
  });

  it('of a second tab is refused and changes nothing', async () => {
    await updateForum(cast.organiser, change({ title: 'First tab' }));
    await expect(updateForum(cast.owner, change({ title: 'Second tab' }))).rejects.toMatchObject({ code: 'STALE' });
    expect(await getForumFrame(cast.owner, cast.forumId)).toMatchObject({ title: 'First tab', version: 1 });
  });

  it('is found by its new words and noted without them', async () => {
    await updateForum(cast.organiser, change({ title: '日米サイバー・フォーラム', organiser: 'Example Institute' }));
    const found = await listForums(cast.owner, { query: 'サイバー', cursor: undefined, now });
    expect([...found.upcoming, ...found.past].map((one) => one.id)).toEqual([cast.forumId]);
    const notes = await database().auditEntry.findMany({ where: { subjectId: cast.forumId } });
    expect(notes.map((note) => [note.action, note.details, note.actorId])).toEqual([
      ['forum.updated', { fields: ['title', 'organiser'] }, cast.organiser.userId],
    ]);
  });

  it('keeps until when nothing may be published, which follows the start', async () => {
    const embargo = { embargoLocal: '2023-02-17T10:00', format: 'hybrid' };
    await updateForum(cast.organiser, change(embargo));
    expect(await getForumFrame(cast.speaker, cast.forumId)).toMatchObject({
      ...embargo,
      embargoUntil: new Date('2023-02-17T01:00:00Z'),
    });
    await updateForum(cast.organiser, change({ ...embargo, version: 1, startLocal: '2023-02-18T11:00' }));
    expect(await getForumFrame(cast.speaker, cast.forumId)).toMatchObject({
      embargoLocal: '2023-02-18T11:00',
      embargoUntil: new Date('2023-02-18T02:00:00Z'),
    });
  });

  it('moves relative deadlines, the actions that follow them, and the agenda, at once', async () => {
    const slides = await makeDeadline({ type: 'before_start', minutes: 120 }, '2023-02-16T23:00:00Z');
    await makeDeadline(
      { type: 'absolute', at: { local: '2023-02-10T12:00', timeZone: 'Asia/Tokyo' }, dateOnly: false },
      '2023-02-10T03:00:00Z',
    );
    const place = { workspaceId: cast.workspaceId, forumId: cast.forumId, createdById: cast.owner.userId };
    const due = { dueAt: '2023-02-16T23:00:00Z', precision: 'MINUTE' as const };
    await database().actionItem.createMany({
      data: [
        { ...place, ...due, text: 'Send slides', deadlineId: slides },
        { ...place, ...due, text: 'On its own' },
      ],
    });
    const item = { forumId: cast.forumId, title: 'Audio test', position: 1, startLocal: '2023-02-17T09:30' };
    await database().agendaItem.create({ data: item, select: { id: true } });

    await updateForum(cast.organiser, change({ startLocal: '2023-02-18T11:00' }));

    const deadlines = await database().deadline.findMany({ orderBy: { dueAt: 'asc' }, select: { dueAt: true } });
    expect(deadlines.map((one) => one.dueAt?.toISOString())).toEqual([
      '2023-02-10T03:00:00.000Z',
      '2023-02-18T00:00:00.000Z',
    ]);
    const actions = await database().actionItem.findMany({
      orderBy: { text: 'asc' },
      select: { text: true, dueAt: true, version: true },
    });
    expect(actions.map((one) => [one.text, one.dueAt?.toISOString(), one.version])).toEqual([
      ['On its own', '2023-02-16T23:00:00.000Z', 0],
      ['Send slides', '2023-02-18T00:00:00.000Z', 1],
    ]);
    expect(await database().agendaItem.findMany({ select: { startLocal: true } })).toEqual([
      { startLocal: '2023-02-18T10:30' },
    ]);
    expect((await getForumFrame(cast.owner, cast.forumId)).startsAt?.toISOString()).toBe('2023-02-18T02:00:00.000Z');
  });

  it('takes the instants away with the start, and gives them back', async () => {
    const slides = await makeDeadline({ type: 'days_before', days: 1, time: null }, '2023-02-16T14:59:00Z');
    await database().deadline.update({ where: { id: slides }, data: { precision: 'DAY' }, select: { id: true } });
    const place = { workspaceId: cast.workspaceId, forumId: cast.forumId, createdById: cast.owner.userId };
    const due = { dueAt: '2023-02-16T14:59:00Z', precision: 'DAY' as const };
    await database().actionItem.create({
      data: { ...place, ...due, text: 'Send slides', deadlineId: slides },
      select: { id: true },
    });
    const read = async () => {
      const row = await database().actionItem.findFirstOrThrow({ select: { dueAt: true, precision: true } });
      return [row.dueAt?.toISOString() ?? null, row.precision];
    };
    await updateForum(cast.organiser, change({ startLocal: null }));
    expect(await read()).toEqual([null, 'NONE']);
    await updateForum(cast.organiser, change({ version: 1, startLocal: '2023-03-03T10:00' }));
    expect(await read()).toEqual(['2023-03-02T14:59:00.000Z', 'DAY']);
  });

  it('leaves the agenda where it is when asked to', async () => {
    const item = { forumId: cast.forumId, title: 'Opening', position: 1, startLocal: '2023-02-17T10:00' };
    await database().agendaItem.create({ data: item, select: { id: true } });
    await updateForum(cast.organiser, change({ startLocal: '2023-02-18T11:00', moveAgenda: false }));
    expect(await database().agendaItem.findMany({ select: { startLocal: true } })).toEqual([
      { startLocal: '2023-02-17T10:00' },
    ]);
  });

  it('costs the same statements for one deadline and for thirty', async () => {
    const rule = { type: 'before_start', minutes: 120 } as const;
    await makeDeadline(rule, '2023-02-16T23:00:00Z');
    const one = await statementsOf(() => updateForum(cast.organiser, change({ startLocal: '2023-02-18T10:00' })));
    for (let at = 0; at < 29; at += 1) await makeDeadline(rule, '2023-02-17T23:00:00Z');
    const thirty = await statementsOf(() =>
      updateForum(cast.organiser, change({ version: 1, startLocal: '2023-02-19T10:00' })),
    );
    expect(thirty).toHaveLength(one.length);
  });
});

describe('the list of forums', () => {
  async function makeForums(starts: string[]): Promise<void> {
    for (const startLocal of starts)
      await makeForum(cast.workspaceId, cast.owner.userId, { title: `Forum of ${startLocal}`, startLocal });
  }
  const titles = (page: Awaited<ReturnType<typeof listForums>>) => ({
    upcoming: page.upcoming.map((one) => one.title),
    past: page.past.map((one) => one.title),
  });

  it('begins with what is nearest ahead, undated last, then what is past, latest first', async () => {
    await resetDatabase();
    const { id: workspaceId } = await makeWorkspace();
    const owner = await makeMember(workspaceId, 'OWNER');
    const make = (title: string, startLocal: string) => makeForum(workspaceId, owner.id, { title, startLocal });
    await make('next month', '2023-03-14T10:00');
    await make('this morning', '2023-02-14T09:00');
    await make('yesterday', '2023-02-13T10:00');
    await make('last year', '2022-02-13T10:00');
    const undated = await make('undated', '2023-02-14T10:00');
    const none = { startLocal: null, startsAt: null };
    await database().forum.update({ where: { id: undated.id }, data: none, select: { id: true } });
    const page = await listForums(await viewerOf(owner), { query: '', cursor: undefined, now });
    expect(titles(page)).toEqual({
      upcoming: ['this morning', 'next month', 'undated'],
      past: ['yesterday', 'last year'],
    });
    expect(page.nextCursor).toBeNull();
  });

  it('shows a member without a wide role only the forums they are part of', async () => {
    const seen = async (viewer: Cast['owner']) =>
      titles(await listForums(viewer, { query: '', cursor: undefined, now }));
    expect(await seen(cast.speaker)).toEqual({ upcoming: ['Test forum'], past: [] });
    expect(await seen(cast.assistant)).toEqual({ upcoming: ['Test forum'], past: [] });
    expect(await seen(cast.outsider)).toEqual({ upcoming: ['Another forum'], past: [] });
    expect(await seen(cast.stranger)).toEqual({ upcoming: [], past: [] });
  });

  it('finds words anywhere and takes wildcards literally', async () => {
    await makeForum(cast.workspaceId, cast.owner.userId, { title: '100% ready' });
    const search = async (query: string) =>
      titles(await listForums(cast.owner, { query, cursor: undefined, now })).upcoming;
    expect(await search('%')).toEqual(['100% ready']);
    expect(await search('NOTHER')).toEqual(['Another forum']);
    expect(await search('_')).toEqual([]);
  });

  it('goes on where a page ended, across both parts, without loss or repetition', async () => {
    const day = (at: number) => new Date(Date.UTC(2023, 0, 1 + at, 1)).toISOString().slice(0, 16);
    await makeForums(Array.from({ length: 104 }, (_, at) => day(at)));
    const seen: string[] = [];
    let cursor: string | undefined;
    const sizes: number[] = [];
    do {
      const page = await listForums(cast.owner, { query: '', cursor, now });
      const ids = [...page.upcoming, ...page.past].map((one) => one.id);
      seen.push(...ids);
      sizes.push(ids.length);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(sizes).toEqual([50, 50, 6]);
    expect(new Set(seen).size).toBe(106);
  });

  it('costs at most two statements, for one forum and for thirty', async () => {
    const cost = () => statementsOf(() => listForums(cast.owner, { query: '', cursor: undefined, now }));
    expect(await cost()).toHaveLength(2);
    await makeForums(Array.from({ length: 30 }, (_, at) => `2023-04-${String(at + 1).padStart(2, '0')}T10:00`));
    expect(await cost()).toHaveLength(2);
  });
});
