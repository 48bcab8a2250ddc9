import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compareInFunction, compareMapRecords } from '@/lib/data/map-comparison';
import { loadMapData } from '@/lib/data/map-loader';
import type { ComparisonRow } from '@/lib/domain/map-comparison';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import { resetDatabase } from '@/tests/support/database';
import {
  makeForum,
  makeMember,
  makeQuestion,
  makeUser,
  makeWorkspace,
  touchMap,
  viewerOf,
} from '@/tests/support/factories';
import { makeQuestionLink } from '@/tests/support/links';
import { statementsOf } from '@/tests/support/statements';

const now = { asOfDay: '2026-11-22', today: '2026-11-22' };
const forumDay = { asOfDay: '2023-02-17', today: '2026-11-22' };
let workspace: { id: string };
let viewer: Viewer;

beforeAll(async () => {
  await resetDatabase();
  await loadMapData(await readMapData());
});
beforeEach(async () => {
  await resetDatabase({ keepMap: true });
  workspace = await makeWorkspace();
  viewer = await viewerOf(await makeMember(workspace.id, 'OWNER'));
});

const rowOf = (rows: readonly ComparisonRow[], key: string): ComparisonRow | undefined =>
  rows.find((row) => row.key === key);

describe('comparing records', () => {
  it('shows them as they were on the day, with what has become of them since', async () => {
    const then = await compareMapRecords(viewer, ['cisa', 'nisc'], forumDay);
    const standing = then.pages.map((page) => [page.record.standing.state, page.record.standing.later?.state ?? null]);
    expect(standing).toEqual([
      ['in_force', null],
      ['in_force', 'superseded'],
    ]);
    const today = await compareMapRecords(viewer, ['cisa', 'nisc'], now);
    expect(today.pages.map((page) => page.record.standing.state)).toEqual(['in_force', 'superseded']);
    expect(rowOf(today.rows, 'country')?.isEqual).toBe(false);
  });

  it('counts the questions of forums that the viewer may see, and no others', async () => {
    const forum = await makeForum(workspace.id, viewer.userId);
    const elsewhere = await makeWorkspace();
    const stranger = await makeMember(elsewhere.id, 'OWNER');
    const hidden = await makeForum(elsewhere.id, stranger.id);
    const link = async (forumId: string, state: 'CONFIRMED' | 'SUGGESTED' | 'REJECTED') =>
      makeQuestionLink((await makeQuestion(forumId)).id, 'cisa', { state });
    await link(forum.id, 'CONFIRMED');
    await link(forum.id, 'SUGGESTED');
    await link(forum.id, 'REJECTED');
    await link(hidden.id, 'CONFIRMED');
    const { rows } = await compareMapRecords(viewer, ['cisa', 'nco'], now);
    expect(rowOf(rows, 'questions')?.cells).toMatchObject([
      { recordId: 'cisa', count: { confirmed: 1, suggested: 1 } },
      { recordId: 'nco', count: { confirmed: 0, suggested: 0 } },
    ]);
  });

  it('says what it leaves out', async () => {
    const { pages, leftOut } = await compareMapRecords(
      viewer,
      ['cisa', 'no-such', 'nco', 'jpcert-cc', 'nisc', 'incident-response'],
      now,
    );
    expect(pages.map((page) => page.record.id)).toEqual(['cisa', 'nco', 'jpcert-cc']);
    expect(leftOut).toMatchObject({
      unknown: ['no-such'],
      tooMany: [{ id: 'nisc' }],
      otherKind: [{ id: 'incident-response' }],
    });
  });

  it('takes two statements for three records that nobody has opened, beside those for the map itself', async () => {
    await touchMap();
    await compareMapRecords(viewer, [], now);
    const sent = await statementsOf(() => compareMapRecords(viewer, ['cisa', 'nco', 'jpcert-cc'], now));
    const own = sent.filter((statement) => !statement.includes('InstallationState'));
    expect(own).toHaveLength(2);
  });

  it('is refused to who has no place anywhere', async () => {
    const nobody = await viewerOf(await makeUser());
    await expect(compareMapRecords(nobody, ['cisa'], now)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(compareInFunction(nobody, 'incident-response', now)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('comparing the two countries in a function', () => {
  it('puts the leads of the day beside each other', async () => {
    const leads = async (viewpoint: typeof now): Promise<string[][]> => {
      const { rows } = await compareInFunction(viewer, 'incident-response', viewpoint);
      return (rowOf(rows, 'lead')?.cells ?? []).map((cell) =>
        cell.type === 'members' ? cell.members.map((member) => member.record.id) : [],
      );
    };
    expect((await leads(now))[0]).toContain('cisa');
    expect((await leads(now))[1]).toContain('nco');
    expect((await leads(forumDay))[1]).toContain('nisc');
    expect((await leads(forumDay))[1]).not.toContain('nco');
  });

  it('is for functions only', async () => {
    for (const id of ['cisa', 'no-such'])
      await expect(compareInFunction(viewer, id, now)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
