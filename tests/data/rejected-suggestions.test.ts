import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadMapData } from '@/lib/data/map-loader';
import { database } from '@/lib/data/prisma';
import { decideLink } from '@/lib/data/question-links';
import { getQuestionPage } from '@/lib/data/question-page';
import { createQuestion } from '@/lib/data/questions';
import { timesRejected } from '@/lib/domain/question-links';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import { resetDatabase } from '../support/database';
import { makeForum, makeMember, makeWorkspace, viewerOf } from '../support/factories';

const TEXT = 'How do CISA and JPCERT/CC work together?';
const RECORDS = ['cisa', 'jpcert-cc'];

type Place = { workspaceId: string; viewer: Viewer };
type Link = { id: string; recordId: string; score: number; version: number; rejectedBefore: number };

let here: Place;

async function makePlace(): Promise<Place> {
  const { id: workspaceId } = await makeWorkspace();
  const viewer = await viewerOf(await makeMember(workspaceId, 'ORGANISER'));
  return { workspaceId, viewer };
}

/** Asks the question in a new forum; the links that are suggested, in the order of the page. */
async function ask({ workspaceId, viewer }: Place, text = TEXT): Promise<Link[]> {
  const { id: forumId } = await makeForum(workspaceId, viewer.userId);
  const added = { forumId, text, theme: null, addressees: [] };
  const { questionId } = await createQuestion(viewer, added);
  const page = await getQuestionPage(viewer, { forumId, questionId, recordId: null, today: '2026-11-30' });
  const stored = await database().questionLink.findMany({ where: { questionId }, select: { id: true, score: true } });
  const scores = new Map(stored.map(({ id, score }) => [id, score]));
  return page.links.map((link) => ({
    id: link.id,
    version: link.version,
    recordId: link.record.id,
    score: scores.get(link.id) ?? Number.NaN,
    rejectedBefore: timesRejected(link),
  }));
}

async function decide(links: readonly Link[], recordId: string, state: 'CONFIRMED' | 'REJECTED'): Promise<void> {
  const link = links.find((one) => one.recordId === recordId);
  if (link === undefined) throw new Error(`${recordId} is not suggested`);
  await decideLink(here.viewer, { linkId: link.id, version: link.version, state });
}

beforeAll(async () => {
  await resetDatabase();
  await loadMapData(await readMapData());
});

beforeEach(async () => {
  await resetDatabase({ keepMap: true });
  here = await makePlace();
});

describe('a suggestion like one that was rejected', () => {
  it('weighs half, stands behind the others and says so; the others are as before', async () => {
    const first = await ask(here);
    expect(first.map(({ recordId, rejectedBefore }) => [recordId, rejectedBefore])).toEqual([
      ['cisa', 0],
      ['jpcert-cc', 0],
    ]);
    await decide(first, 'cisa', 'REJECTED');
    const again = await ask(here, TEXT.replace('CISA', 'cisa').replace('cisa', 'ＣＩＳＡ'));
    const score = first.find(({ recordId }) => recordId === 'cisa')?.score ?? 0;
    expect(again.map(({ recordId, rejectedBefore }) => [recordId, rejectedBefore])).toEqual([
      ['jpcert-cc', 0],
      ['cisa', 1],
    ]);
    expect(again[1]?.score).toBeCloseTo(score / 2, 1);
    expect(again[0]?.score).toBe(first[1]?.score);
  });

  it('is as good as any other once as many have confirmed it', async () => {
    await decide(await ask(here), 'cisa', 'REJECTED');
    await decide(await ask(here), 'cisa', 'CONFIRMED');
    expect((await ask(here)).map(({ rejectedBefore }) => rejectedBefore)).toEqual([0, 0]);
  });

  it('is remembered by other words for the same record no more than by other workspaces', async () => {
    await decide(await ask(here), 'cisa', 'REJECTED');
    const inWords = await ask(here, 'What does the Cybersecurity and Infrastructure Security Agency do?');
    expect(inWords.map(({ recordId, rejectedBefore }) => [recordId, rejectedBefore])).toEqual([['cisa', 0]]);
    expect((await ask(await makePlace())).map(({ rejectedBefore }) => rejectedBefore)).toEqual([0, 0]);
    expect((await ask(here)).map(({ recordId }) => recordId).sort()).toEqual(RECORDS);
  });
});
