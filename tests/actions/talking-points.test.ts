import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  listTalkingPointsRevisions,
  readTalkingPointsRevision,
  resolveTalkingPoints,
  restoreTalkingPoints,
  saveTalkingPoints,
  setTalkingPointsState,
  shareTalkingPoints,
} from '@/app/actions/talking-points';
import { saveTalkingPoints as save } from '@/lib/data/talking-points-saves';
import type { Viewer } from '@/lib/domain/policy';
import { richTextOfLines } from '@/lib/domain/rich-text';
import { resetDatabase } from '../support/database';
import { CANARY, makePointsStage, saveOf, storedPoints, type PointsStage } from '../support/talking-points';

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }));
const refreshed = vi.hoisted(() => ({ times: 0 }));
vi.mock('@/lib/auth/viewer', () => ({ getViewer: () => Promise.resolve(signedIn.viewer) }));
vi.mock('next/cache', () => ({ refresh: () => (refreshed.times += 1) }));
vi.mock('next-intl/server', () => ({ getTranslations: () => Promise.resolve((key: string) => key) }));

beforeEach(async () => {
  signedIn.viewer = null;
  refreshed.times = 0;
  await resetDatabase();
});

async function stageWithDraft(): Promise<PointsStage & { revisionId: string }> {
  const stage = await makePointsStage();
  await save(stage.assistant, saveOf(stage, 0, 'theirs'));
  const refused = await save(stage.speaker, saveOf(stage, 0, CANARY));
  return { ...stage, revisionId: refused.status === 'conflict' ? refused.kept.revisionId : '' };
}

/** Every action, as a browser would call it. */
function callsOn({ questionId, participantId, revisionId }: PointsStage & { revisionId: string }) {
  const points = { questionId, participantId };
  return {
    save: () =>
      saveTalkingPoints({ ...points, version: 1, body: richTextOfLines(['taken over']), resolves: revisionId }),
    restore: () => restoreTalkingPoints({ revisionId, version: 1 }),
    resolve: () => resolveTalkingPoints({ revisionId }),
    list: () => listTalkingPointsRevisions({ ...points, before: null }),
    read: () => readTalkingPointsRevision({ revisionId }),
    state: () => setTalkingPointsState({ ...points, state: 'READY' }),
    share: () => shareTalkingPoints({ ...points, isShared: true }),
  };
}

describe('the actions of talking points', () => {
  it('are refused to whoever is not signed in, and change nothing', async () => {
    const stage = await stageWithDraft();
    const before = await storedPoints();
    for (const [what, call] of Object.entries(callsOn(stage))) {
      const answer = await call();
      expect(answer, what).toMatchObject({ status: 'refused', code: 'UNAUTHENTICATED' });
      expect(JSON.stringify(answer)).not.toContain(CANARY);
    }
    expect(await storedPoints()).toEqual(before);
  });

  it('answer everybody else as if there were nothing, and change nothing', async () => {
    const stage = await stageWithDraft();
    const before = await storedPoints();
    for (const [who, viewer] of Object.entries(stage.others)) {
      signedIn.viewer = viewer;
      for (const [what, call] of Object.entries(callsOn(stage))) {
        const answer = await call();
        expect(answer, `${who} ${what}`).toEqual({
          status: 'refused',
          code: 'NOT_FOUND',
          message: 'NOT_FOUND',
          values: {},
        });
      }
    }
    expect(await storedPoints()).toEqual(before);
    expect(refreshed.times).toBe(0);
  });

  it('serve the speaker', async () => {
    const stage = await stageWithDraft();
    signedIn.viewer = stage.speaker;
    const calls = callsOn(stage);
    expect(await calls.read()).toEqual({ status: 'done', data: richTextOfLines([CANARY]) });
    expect(await calls.list()).toMatchObject({ status: 'done', data: [{ kind: 'CONFLICT' }, { kind: 'SAVED' }] });
    expect(await calls.save()).toMatchObject({ status: 'done', data: { status: 'saved', version: 2 } });
    expect(await calls.list()).toMatchObject({ data: [{ version: 2 }, { isResolved: true }, { version: 1 }] });
    expect(await calls.resolve()).toEqual({ status: 'done', data: undefined });
    expect(refreshed.times).toBe(0);
    expect(await calls.state()).toEqual({ status: 'done', data: undefined });
    expect(await calls.share()).toEqual({ status: 'done', data: undefined });
    expect(refreshed.times).toBe(2);
    expect(await calls.restore()).toMatchObject({ status: 'done', data: { status: 'conflict' } });
  });

  it('do not let an assistant share', async () => {
    const stage = await stageWithDraft();
    signedIn.viewer = stage.assistant;
    expect(await callsOn(stage).share()).toMatchObject({ status: 'refused', code: 'FORBIDDEN' });
  });
});

describe('a save from outside', () => {
  const link = (href: string) => [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }];
  const sound = { type: 'doc', schemaVersion: 1, content: [{ type: 'paragraph' }] };
  it.each([
    [
      'a script as address',
      { body: { ...sound, content: [{ type: 'paragraph', content: link('java\tscript:alert(1)') }] } },
    ],
    ['an unknown node', { body: { ...sound, content: [{ type: 'iframe', attrs: { src: 'https://example.org' } }] } }],
    ['no document', { body: null }],
    ['HTML', { body: '<p>hello</p>' }],
    [
      'more than a megabyte',
      {
        body: { ...sound, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a'.repeat(1_000_001) }] }] },
      },
    ],
    ['a negative version', { version: -1 }],
    ['an id that is none', { questionId: 'x' }],
    ['a condition for an id', { participantId: { not: '' } }],
    ['a further field', { ownerId: '0192f0c1-0000-7000-8000-000000000000' }],
  ])('with %s is invalid, and nothing is written', async (_, wrong) => {
    const stage = await makePointsStage();
    signedIn.viewer = stage.speaker;
    const untouched = await storedPoints();
    // What the network sends need not be what the types say.
    const input = { ...saveOf(stage, 0, 'x'), ...wrong } as Parameters<typeof saveTalkingPoints>[0];
    expect(await saveTalkingPoints(input)).toMatchObject({ status: 'invalid' });
    expect(await storedPoints()).toEqual(untouched);
  });
  it.each([undefined, null, 'x', 7, [], {}])('that is %j is invalid', async (input) => {
    const stage = await makePointsStage();
    signedIn.viewer = stage.speaker;
    // What the network sends need not be what the types say.
    expect(await saveTalkingPoints(input as never)).toMatchObject({ status: 'invalid' });
  });
});
