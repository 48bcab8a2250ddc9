import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, giveSession, speakJapanese, test } from '../support/browser';
import { makeMember } from '../support/factories';
import { type ForumStage, makeForumStage } from '../support/forum-stage';

/** Everything that lies under a forum. */
const parts = ['', '/questions', '/people', '/agenda', '/deadlines', '/actions', '/edit'];
const editors = [
  '/questions?add=1',
  '/people?add=1',
  '/people?limit=new',
  '/agenda?add=1',
  '/deadlines?add=1',
  '/actions?add=1',
];

const everywhere = (stage: ForumStage): string[] => [
  '/',
  '/forums',
  '/actions',
  ...parts.map((one) => stage.path + one),
];

test('every page of a forum can be read with a screen reader, at rest and while something is added', async ({
  page,
  workspace,
  signInAs,
}) => {
  test.slow();
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  for (const path of [...everywhere(stage), '/actions?add=1', ...editors.map((one) => stage.path + one)]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
});

test('every page of a forum is there in Japanese, for a screen reader too', async ({
  page,
  context,
  workspace,
  signInAs,
}) => {
  test.slow();
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await speakJapanese(context);
  for (const path of everywhere(stage)) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await expectAccessible(page);
    expect(await page.locator('main').innerText()).not.toMatch(/\bforum\.|\bactions\.|\{\w+\}/);
  }
});

test('no page of a forum is wider than a phone', async ({ page, workspace, signInAs }) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/', '/forums', '/actions', ...[...parts, ...editors].map((one) => stage.path + one)]) {
    await page.goto(path);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      path,
    ).toBeLessThanOrEqual(0);
  }
});

test('a stranger finds nothing, on any page, and a reader finds no way to change anything', async ({
  browser,
  workspace,
}) => {
  const stage = await makeForumStage(workspace.id);
  const stranger = await browser.newContext();
  await giveSession(stranger, await makeMember((await otherWorkspace()).id, 'OWNER'));
  for (const part of parts) {
    const answer = await stranger.request.get(stage.path + part);
    expect(answer.status(), part).toBe(404);
    expect(await answer.text()).not.toContain('Harbour');
    const rsc = await stranger.request.get(stage.path + part, { headers: { rsc: '1' } });
    expect(await rsc.text()).not.toContain('Harbour');
  }
  const reader = await browser.newContext();
  await giveSession(reader, await makeMember(workspace.id, 'VIEWER'));
  const page = await reader.newPage();
  expect((await reader.request.get(`${stage.path}/edit`)).status()).toBe(404);
  for (const part of editors) {
    await page.goto(stage.path + part);
    await expect(page.getByRole('heading', { name: 'Harbour Dialogue' })).toBeVisible();
    expect(await page.locator('main form').count(), part).toBe(0);
    await expect(page.locator('main').getByRole('button', { name: /Remove|Move/ })).toHaveCount(0);
  }
});

function otherWorkspace(): Promise<{ id: string }> {
  return database().workspace.create({ data: { name: 'Elsewhere' }, select: { id: true } });
}
