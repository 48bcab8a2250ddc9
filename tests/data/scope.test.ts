import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/data/prisma';
import { readableTalkingPoints, visibleForumLinks, visibleForums } from '@/lib/data/scope';
import { draftReadable, forumLinkVisible, forumVisible } from '@/lib/data/scope-reach';
import { saveTalkingPoints } from '@/lib/data/talking-points-saves';
import { sharePoints } from '@/lib/data/talking-points';
import { statementNames } from '@/lib/data/statement-names';
import { resetDatabase } from '@/tests/support/database';
import {
  makeForum,
  makeForumRole,
  makeMember,
  makeParticipant,
  makeUser,
  makeWorkspace,
  viewerOf,
} from '@/tests/support/factories';
import { statementsOf } from '@/tests/support/statements';
import { makePointsStage, saveOf } from '@/tests/support/talking-points';

beforeEach(() => resetDatabase());

describe('what a person sees by their seats', () => {
  it('is one text for PostgreSQL for three forums and for four, and finds just those', async () => {
    const workspace = await makeWorkspace();
    const owner = await makeMember(workspace.id, 'OWNER');
    const speaker = await makeUser();
    const seen: string[] = [];
    const texts: string[] = [];
    await makeForum(workspace.id, owner.id);
    for (let count = 1; count <= 4; count += 1) {
      const forum = await makeForum(workspace.id, owner.id);
      await makeParticipant(forum.id, { userId: speaker.id });
      seen.push(forum.id);
      const where = visibleForums(await viewerOf(speaker));
      const find = () => database().forum.findMany({ where, select: { id: true } });
      expect((await find()).map((one) => one.id).toSorted()).toEqual(seen.toSorted());
      texts.push((await statementsOf(find)).join());
    }
    expect(texts[3]).toBe(texts[2]);
    expect(texts[2]).not.toBe(texts[1]);
  });
});

describe('the links of a forum', () => {
  it('are the same ones to a query of the client and to written SQL, for everybody who may see the forum', async () => {
    const workspace = await makeWorkspace();
    const owner = await makeMember(workspace.id, 'OWNER');
    const [speaker, other, issuer] = [await makeUser(), await makeUser(), await makeUser()];
    const forum = await makeForum(workspace.id, owner.id);
    const seat = await makeParticipant(forum.id, { userId: speaker.id });
    await makeParticipant(forum.id, { userId: other.id });
    await makeForumRole(forum.id, issuer.id, 'ORGANISER');
    const link = { forumId: forum.id, issuedById: issuer.id, kind: 'PANELIST', confidential: true } as const;
    await database().forumLink.createMany({
      data: [
        { ...link, value: 'https://example.org/public', kind: 'REGISTRATION', confidential: false },
        { ...link, value: 'https://example.org/own', participantId: seat.id },
        { ...link, value: 'https://example.org/staff' },
      ],
    });
    const expected = [
      { who: speaker, values: ['own', 'public'] },
      { who: other, values: ['public'] },
      { who: issuer, values: ['own', 'public', 'staff'] },
      { who: owner, values: ['public'] },
    ];
    for (const { who, values } of expected) {
      const viewer = await viewerOf(who);
      const asked = await database().forumLink.findMany({
        where: visibleForumLinks(viewer),
        select: { value: true },
      });
      const written = await database().$queryRaw<{ value: string }[]>`
        SELECT l.value FROM "ForumLink" l JOIN "Forum" f ON f.id = l."forumId"
        WHERE ${forumVisible(viewer)} AND ${forumLinkVisible(viewer)}`;
      const names = (rows: { value: string | null }[]) => rows.map(({ value }) => value?.split('/').at(-1)).toSorted();
      expect(names(asked)).toEqual(values);
      expect(names(written)).toEqual(values);
    }
  });
});

describe('the words of drafts', () => {
  it('are open to the same people in a query of the client and in written SQL, private and shared', async () => {
    const stage = await makePointsStage();
    const { questionId, participantId } = stage;
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'Private'));
    const readers = async (): Promise<string[]> => {
      const names: string[] = [];
      for (const [name, viewer] of Object.entries({
        speaker: stage.speaker,
        assistant: stage.assistant,
        ...stage.others,
      })) {
        const asked = await database().talkingPoints.findMany({
          where: readableTalkingPoints(viewer),
          select: { id: true },
        });
        const written = await database().$queryRaw`
          SELECT t.id FROM "TalkingPoints" t JOIN "Question" q ON q.id = t."questionId"
          JOIN "Forum" f ON f.id = q."forumId" WHERE ${draftReadable(viewer)}`;
        expect(written, name).toEqual(asked);
        if (asked.length > 0) names.push(name);
      }
      return names;
    };
    expect(await readers()).toEqual(['speaker', 'assistant']);
    await sharePoints(stage.speaker, { questionId, participantId, isShared: true });
    const inside = Object.keys(stage.others).filter((name) => !['neighbour', 'stranger'].includes(name));
    expect(await readers()).toEqual(['speaker', 'assistant', ...inside]);
  });
});

describe('the names of statements', () => {
  it('are one for each text, and no more than their limit', () => {
    const name = statementNames(2);
    const first = name({ sql: 'SELECT 1' });
    expect(first).not.toBe('');
    expect(name({ sql: 'SELECT 2' })).not.toBe(first);
    expect(name({ sql: 'SELECT 1' })).toBe(first);
    expect(name({ sql: 'SELECT 3' })).toBe('');
  });

  it('are known to the connection that ran them', async () => {
    // The tests before this one may have used up the names of this worker's client: a new one has all of them.
    await closeDatabase();
    const rows = await database().$queryRaw<{ name: string }[]>`
      SELECT name FROM pg_prepared_statements WHERE statement LIKE '%pg_prepared_statements%'`;
    expect(rows.map((row) => row.name)).toContainEqual(expect.stringMatching(/^rostrum_\d+$/));
  });
});
