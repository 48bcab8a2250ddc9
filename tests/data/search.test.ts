import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadMapData } from '@/lib/data/map-loader';
import { database } from '@/lib/data/prisma';
import { actionVisible, forumVisible } from '@/lib/data/scope-reach';
import { visibleActions, visibleForums } from '@/lib/data/scope';
import { searchEverything } from '@/lib/data/search';
import { can, type Viewer } from '@/lib/domain/policy';
import type { SearchKind } from '@/lib/domain/search-results';
import { readMapData } from '@/lib/files/map-data';
import { resetDatabase } from '@/tests/support/database';
import {
  makeAssistant,
  makeForum,
  makeForumRole,
  makeMember,
  makeParticipant,
  makeQuestion,
  makeUser,
  makeWorkspace,
  viewerOf,
} from '@/tests/support/factories';
import { statementsOf } from '@/tests/support/statements';

const today = '2026-11-22';
let workspace: { id: string };
let owner: { id: string; email: string };

beforeAll(async () => {
  await resetDatabase();
  await loadMapData(await readMapData());
});
beforeEach(async () => {
  await resetDatabase({ keepMap: true });
  workspace = await makeWorkspace();
  owner = await makeMember(workspace.id, 'OWNER');
});

async function makeAction(
  place: { workspaceId: string; forumId?: string; ownerId?: string; createdById: string },
  text: string,
): Promise<{ id: string }> {
  return database().actionItem.create({ data: { ...place, text }, select: { id: true } });
}

/** What somebody finds, as `kind label` lines, records of the map left out. */
async function found(viewer: Viewer, query: string): Promise<string[]> {
  const groups = await searchEverything(viewer, query, today, 'en');
  return groups
    .filter((group) => group.kind !== 'record')
    .flatMap((group) => group.items.map((item) => `${group.kind} ${item.label}`));
}

describe('what is found', () => {
  it('forums, questions, people and actions, with where each is', async () => {
    const forum = await makeForum(workspace.id, owner.id, { title: 'Quokka forum' });
    const question = await makeQuestion(forum.id, { text: 'Who feeds the quokka?' });
    await makeParticipant(forum.id, { name: 'Ruth Quokka' });
    const action = await makeAction(
      { workspaceId: workspace.id, forumId: forum.id, createdById: owner.id },
      'Call the quokka',
    );
    const groups = await searchEverything(await viewerOf(owner), ' ＱＵＯＫＫＡ ', today, 'en');
    const hrefs = groups.flatMap((group) => group.items.map((item): [SearchKind, string] => [group.kind, item.href]));
    expect(hrefs).toEqual([
      ['forum', `/forums/${forum.id}`],
      ['question', `/forums/${forum.id}/questions/${question.id}`],
      ['person', `/forums/${forum.id}/people`],
      ['action', `/forums/${forum.id}/actions`],
    ]);
    expect(groups.flatMap((group) => group.items.map((item) => item.detail))).toEqual([
      'Fri 17 Feb 2023',
      'Quokka forum',
      'Quokka forum',
      'Quokka forum',
    ]);
    expect(groups.at(-1)?.items[0]?.id).toBe(action.id);
  });

  it('a record before everything else when the query is its name, also where a word holds the same letters', async () => {
    const viewer = await viewerOf(owner);
    const forum = await makeForum(workspace.id, owner.id);
    await makeQuestion(forum.id, { text: 'What have they encountered?' });
    const kinds = async (query: string): Promise<string[]> =>
      (await searchEverything(viewer, query, today, 'en')).map((group) => group.kind);
    expect(await kinds('nco')).toEqual(['record', 'question']);
    expect(await kinds('ncount')).toEqual(['question']);
    expect(await kinds('enco')).toEqual(['question']);
  });

  it('records of the map under the name of the language, in Japanese inside a name too', async () => {
    const viewer = await viewerOf(owner);
    const [english] = (await searchEverything(viewer, 'NCO', today, 'en')).filter((one) => one.kind === 'record');
    expect(english?.items[0]).toEqual({
      id: 'nco',
      label: 'National Cybersecurity Office',
      detail: 'NCO · 国家サイバー統括室',
      href: '/map/records/nco',
    });
    const [japanese] = (await searchEverything(viewer, 'サイバー統括', today, 'ja')).filter(
      (one) => one.kind === 'record',
    );
    expect(japanese?.items[0]?.label).toBe('国家サイバー統括室');
  });

  it('every word of the query, in any order; %, _ and \\ are only letters', async () => {
    const forum = await makeForum(workspace.id, owner.id);
    await makeQuestion(forum.id, { text: 'Does 100% of the yak_herd answer?' });
    const viewer = await viewerOf(owner);
    expect(await found(viewer, 'answer yak_herd 100%')).toHaveLength(1);
    for (const query of ['yak%herd', 'yakxherd', 'answer quokka', '1000%', '\\', ' \u3000 ']) {
      expect(await found(viewer, query)).toEqual([]);
    }
  });

  it('at most eight of a kind; one person once, at their newest forum', async () => {
    const person = await makeUser();
    for (let index = 1; index <= 10; index += 1) {
      const startLocal = `2023-02-${String(index + 9)}T10:00`;
      const forum = await makeForum(workspace.id, owner.id, { title: `Quokka ${index}`, startLocal });
      await makeParticipant(forum.id, { name: 'Ruth Quokka', userId: person.id });
    }
    const lines = await found(await viewerOf(owner), 'quokka');
    expect(lines.filter((line) => line.startsWith('forum'))).toHaveLength(8);
    expect(lines[0]).toBe('forum Quokka 10');
    expect(lines.filter((line) => line.startsWith('person'))).toEqual(['person Ruth Quokka']);
  });

  it('costs two statements for nothing and for many', async () => {
    const viewer = await viewerOf(owner);
    expect(await statementsOf(() => searchEverything(viewer, 'quokka', today, 'en'))).toHaveLength(2);
    for (let index = 0; index < 5; index += 1) {
      const forum = await makeForum(workspace.id, owner.id, { title: `Quokka ${index}` });
      await makeQuestion(forum.id, { text: 'quokka?' });
    }
    expect(await statementsOf(() => searchEverything(viewer, 'quokka', today, 'en'))).toHaveLength(2);
  });
});

describe('what is never found', () => {
  it('links, codes, originals and drafts, not even by the people who may read them', async () => {
    const speaker = await makeMember(workspace.id, 'SPEAKER');
    const forum = await makeForum(workspace.id, owner.id);
    const seat = await makeParticipant(forum.id, { userId: speaker.id });
    const question = await makeQuestion(forum.id, { addressees: [seat.id] });
    const db = database();
    const links = [
      {
        kind: 'PANELIST' as const,
        value: 'https://example.org/zebrafinch',
        confidential: true,
        participantId: seat.id,
      },
      { kind: 'PASSCODE' as const, value: 'zebrafinch', confidential: true },
      { kind: 'REGISTRATION' as const, value: 'https://example.org/zebrafinch-public', confidential: false },
    ];
    for (const link of links)
      await db.forumLink.create({ data: { forumId: forum.id, issuedById: owner.id, ...link }, select: { id: true } });
    await db.source.create({
      data: { forumId: forum.id, mediaType: 'text/plain', text: 'zebrafinch', sha256: 'x', createdById: owner.id },
      select: { id: true },
    });
    const draft = { body: { type: 'doc' }, plainText: 'zebrafinch' };
    const points = await db.talkingPoints.create({
      data: { questionId: question.id, participantId: seat.id, ownerId: speaker.id, ...draft },
      select: { id: true },
    });
    await db.talkingPointsRevision.create({
      data: { talkingPointsId: points.id, baseVersion: 0, version: 1, authorId: speaker.id, ...draft },
      select: { id: true },
    });
    for (const who of [owner, speaker])
      expect(await searchEverything(await viewerOf(who), 'zebrafinch', today, 'en')).toEqual([]);
  });

  it("another workspace's rows, and forums of one's own workspace in which a speaker has no part", async () => {
    const other = await makeWorkspace('Another Institute');
    const stranger = await makeMember(other.id, 'OWNER');
    const forum = await makeForum(workspace.id, owner.id, { title: 'Quokka forum' });
    await makeQuestion(forum.id, { text: 'Who feeds the quokka?' });
    await makeParticipant(forum.id, { name: 'Ruth Quokka' });
    await makeAction({ workspaceId: workspace.id, forumId: forum.id, createdById: owner.id }, 'Call the quokka');
    expect(await found(await viewerOf(owner), 'quokka')).toHaveLength(4);
    expect(await found(await viewerOf(stranger), 'quokka')).toEqual([]);
    const speaker = await makeMember(workspace.id, 'SPEAKER');
    expect(await found(await viewerOf(speaker), 'quokka')).toEqual([]);
    await makeParticipant(forum.id, { name: 'The Speaker', userId: speaker.id });
    expect(await found(await viewerOf(speaker), 'quokka')).toEqual([
      'forum Quokka forum',
      'question Who feeds the quokka?',
      'person Ruth Quokka',
    ]);
  });

  it('the forum of an action by somebody who may see only the action', async () => {
    const forum = await makeForum(workspace.id, owner.id, { title: 'Hidden forum' });
    const helper = await makeMember(workspace.id, 'SPEAKER');
    await makeAction(
      { workspaceId: workspace.id, forumId: forum.id, createdById: owner.id, ownerId: helper.id },
      'Book the quokka',
    );
    const groups = await searchEverything(await viewerOf(helper), 'quokka', today, 'en');
    expect(groups).toEqual([
      {
        kind: 'action',
        allHref: null,
        items: [expect.objectContaining({ label: 'Book the quokka', detail: null, href: '/actions' })],
      },
    ]);
    expect(await found(await viewerOf(helper), 'hidden')).toEqual([]);
  });
});

describe('the reach of roles', () => {
  it('is for every kind of person what the policy says, as Prisma conditions and as SQL', async () => {
    const other = await makeWorkspace('Another Institute');
    const forums = [
      await makeForum(workspace.id, owner.id),
      await makeForum(workspace.id, owner.id),
      await makeForum(other.id, owner.id),
    ];
    const [first, , third] = forums;
    if (first === undefined || third === undefined) throw new Error('no forum');
    const people = [owner];
    for (const role of ['ORGANISER', 'STAFF', 'SPEAKER', 'VIEWER'] as const)
      people.push(await makeMember(workspace.id, role));
    for (const role of ['ORGANISER', 'MODERATOR', 'STAFF', 'VIEWER'] as const) {
      const person = await makeUser();
      await makeForumRole(first.id, person.id, role);
      people.push(person);
    }
    for (const role of ['SPEAKER', 'MODERATOR', 'HOST', 'INTERPRETER'] as const) {
      const person = await makeUser();
      const seat = await makeParticipant(third.id, { userId: person.id, role });
      const assistant = await makeUser();
      await makeAssistant(seat.id, assistant.id);
      people.push(person, assistant);
    }
    people.push(await makeUser());
    for (const [index, person] of people.entries()) {
      const forumId = forums[index % forums.length]?.id;
      const { id: workspaceId } = forumId === third.id ? other : workspace;
      await makeAction({ workspaceId, forumId, createdById: owner.id, ownerId: person.id }, 'Owned');
    }
    await makeAction({ workspaceId: workspace.id, createdById: owner.id }, 'Of no forum');
    await makeAction({ workspaceId: other.id, forumId: third.id, createdById: owner.id }, 'Elsewhere');

    const allForums = await database().forum.findMany({ select: { id: true, workspaceId: true } });
    const allActions = await database().actionItem.findMany({
      select: { id: true, workspaceId: true, forumId: true, createdById: true, ownerId: true },
    });
    const mayKnow = (viewer: Viewer, action: (typeof allActions)[number]): boolean => {
      const place = { workspaceId: action.workspaceId, forumId: action.forumId };
      const belongs =
        viewer.memberships.some((one) => one.workspaceId === place.workspaceId) || can(viewer, 'forum.read', place);
      const isTheirs = [action.createdById, action.ownerId].includes(viewer.userId);
      return can(viewer, 'action.read', place) || (isTheirs && belongs);
    };
    const sizes = new Set<string>();
    for (const person of people) {
      const viewer = await viewerOf(person);
      const byId = { select: { id: true }, orderBy: { id: 'asc' } } as const;
      const seen = await database().forum.findMany({ where: visibleForums(viewer), ...byId });
      const reached = await database()
        .$queryRaw`SELECT f.id FROM "Forum" f WHERE ${forumVisible(viewer)} ORDER BY f.id`;
      const readable = allForums.filter(({ id, workspaceId }) =>
        can(viewer, 'forum.read', { workspaceId, forumId: id }),
      );
      expect(seen.map((one) => one.id)).toEqual(readable.map((one) => one.id).toSorted());
      expect(reached).toEqual(seen);
      const owed = await database().actionItem.findMany({ where: visibleActions(viewer), ...byId });
      const actions = await database()
        .$queryRaw`SELECT a.id FROM "ActionItem" a WHERE ${actionVisible(viewer)} ORDER BY a.id`;
      const known = allActions.filter((action) => mayKnow(viewer, action));
      expect(owed.map((one) => one.id)).toEqual(known.map((one) => one.id).toSorted());
      expect(actions).toEqual(owed);
      sizes.add(`${seen.length}/${owed.length}`);
    }
    expect(sizes.size).toBeGreaterThan(4);
  });
});
