import type { Browser, BrowserContext } from '@playwright/test';
import { database } from '../../lib/data/prisma';
import { expect, giveSession, test } from '../support/browser';
import {
  makeAssistant,
  makeForum,
  makeForumRole,
  makeMember,
  makeParticipant,
  makeQuestion,
  makeUser,
} from '../support/factories';

type Person = { id: string; email: string };
type Stage = {
  path: string;
  questionId: string;
  participantId: string;
  speaker: Person;
  assistant: Person;
  others: Record<string, Person>;
};

/** A forum with a speaker's draft in it, and everybody around who might want to read it. */
async function makeStage(workspaceId: string): Promise<Stage> {
  const organiser = await makeMember(workspaceId, 'ORGANISER');
  const forum = await makeForum(workspaceId, organiser.id);
  const speaker = await makeMember(workspaceId, 'SPEAKER');
  const participant = await makeParticipant(forum.id, { name: 'Hana Example', userId: speaker.id });
  const assistant = await makeUser();
  await makeAssistant(participant.id, assistant.id);
  const otherSpeaker = await makeMember(workspaceId, 'SPEAKER');
  await makeParticipant(forum.id, { name: 'Other Example', userId: otherSpeaker.id });
  const moderator = await makeUser();
  await makeForumRole(forum.id, moderator.id, 'MODERATOR');
  const question = await makeQuestion(forum.id, { text: 'What should be said?', addressees: [participant.id] });
  return {
    path: `/forums/${forum.id}/questions/${question.id}`,
    questionId: question.id,
    participantId: participant.id,
    speaker,
    assistant,
    others: {
      'another speaker of the panel': otherSpeaker,
      'the organiser of the forum': organiser,
      'the owner of the workspace': await makeMember(workspaceId, 'OWNER'),
      'the moderator': moderator,
      'staff of the workspace': await makeMember(workspaceId, 'STAFF'),
      'a stranger': await makeUser(),
      'an owner of another workspace': await makeMember(
        (await database().workspace.create({ data: { name: 'Elsewhere' }, select: { id: true } })).id,
        'OWNER',
      ),
    },
  };
}

async function contextOf(browser: Browser, person: Person): Promise<BrowserContext> {
  const context = await browser.newContext();
  await giveSession(context, person);
  return context;
}

test('a draft reaches its speaker and the assistant they named, and no byte of it anybody else', async ({
  browser,
  page,
  context,
  workspace,
}) => {
  const stage = await makeStage(workspace.id);
  const canary = 'CANARY words of a minister';
  await giveSession(context, stage.speaker);
  await page.goto(stage.path);
  const editor = page.locator('[contenteditable="true"]').first();
  await editor.click();
  const [saving] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST' && request.headers()['next-action'] !== undefined),
    editor.pressSequentially(canary),
  ]);
  await expect.poll(() => savedText(stage)).toContain(canary);
  await editor.pressSequentially(' to @CISA');
  await page.getByRole('option', { name: 'Cybersecurity and Infrastructure Security Agency CISA' }).click();
  await expect.poll(() => mentionsOf(stage)).toEqual(['cisa']);

  const assistant = await contextOf(browser, stage.assistant);
  for (const path of [stage.path, '/map/records/cisa'])
    expect(await (await assistant.request.get(path)).text()).toContain(canary);

  for (const [who, person] of Object.entries(stage.others)) {
    const other = await contextOf(browser, person);
    const reads = [
      await other.request.get(stage.path),
      await other.request.get(stage.path, { headers: { rsc: '1' } }),
      await other.request.get(`${stage.path}?_rsc=x`, { headers: { rsc: '1', 'next-router-prefetch': '1' } }),
      await other.request.get(`${stage.path}?_rsc=x`, {
        headers: { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
      }),
      await other.request.get('/api/search?q=CANARY'),
      await other.request.get(stage.path.replace(/\/questions\/.*/, '/questions')),
      await other.request.get('/map/records/cisa'),
      await other.request.get('/map/records/cisa', { headers: { rsc: '1' } }),
      await other.request.get('/map/records/cisa/drawing'),
    ];
    for (const answer of reads) expect(await answer.text(), who).not.toContain('CANARY');

    const before = await savedText(stage);
    const replay = await other.request.post(stage.path, {
      headers: {
        'next-action': saving.headers()['next-action'] ?? '',
        'content-type': saving.headers()['content-type'] ?? 'text/plain;charset=UTF-8',
        accept: 'text/x-component',
        origin: new URL(page.url()).origin,
      },
      data: (saving.postData() ?? '').replaceAll(canary, 'OVERWRITTEN'),
    });
    const said = await replay.text();
    expect(said, who).not.toContain('CANARY');
    expect(said, who).toContain('NOT_FOUND');
    expect(await savedText(stage), who).toBe(before);
    await other.close();
  }
  await assistant.close();

  const signedOut = await browser.newContext();
  for (const path of [stage.path, '/map/records/cisa']) {
    const answer = await signedOut.request.get(path);
    expect(new URL(answer.url()).pathname).toMatch(/^\/(welcome|sign-in)$/);
    expect(await answer.text()).not.toContain('CANARY');
  }
  await signedOut.close();
});

test('a stranger is told that the question is not there, as for one that never was', async ({ browser, workspace }) => {
  const stage = await makeStage(workspace.id);
  const stranger = await contextOf(browser, await makeUser());
  const hidden = await stranger.request.get(stage.path);
  const absent = await stranger.request.get(stage.path.replace(/[0-9a-f]{8}$/, '00000000'));
  expect(hidden.status()).toBe(404);
  expect(absent.status()).toBe(404);
  expect((await stranger.request.get('/map/records/cisa')).status()).toBe(404);
  await stranger.close();
});

async function savedText({ questionId, participantId }: Stage): Promise<string> {
  const row = await database().talkingPoints.findFirst({
    where: { questionId, participantId },
    select: { plainText: true },
  });
  return row?.plainText ?? '';
}

async function mentionsOf({ questionId, participantId }: Stage): Promise<string[]> {
  const row = await database().talkingPoints.findFirst({
    where: { questionId, participantId },
    select: { mentions: true },
  });
  return row?.mentions ?? [];
}
