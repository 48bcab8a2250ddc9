import type { Page } from '@playwright/test';
import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, giveSession, speakJapanese, test } from '../support/browser';
import { makeForumStage } from '../support/forum-stage';

/** A speaker's desk at the first of two questions, with twelve minutes for both. */
type Desk = { path: string; questionId: string; participantId: string; speaker: Person; organiser: Person };
type Person = { id: string; email: string };

async function makeDesk(workspaceId: string): Promise<Desk> {
  const { path, forumId, questionId, speakerId, speaker, organiser } = await makeForumStage(workspaceId);
  await database().timeLimit.create({
    data: { forumId, audience: 'ALL', kind: 'REMARKS', maxSeconds: 720 },
    select: { id: true },
  });
  return { path: `${path}/questions/${questionId}`, questionId, participantId: speakerId, speaker, organiser };
}

function draftOf({ questionId, participantId }: Desk) {
  return database().talkingPoints.findFirst({
    where: { questionId, participantId },
    select: { plainText: true, body: true, version: true, revisions: { select: { kind: true, plainText: true } } },
  });
}

function editorOf(page: Page) {
  return page.locator('[contenteditable="true"]').first();
}

test('a speaker writes with headings, lists, bold, links and a mention; all of it is there after a reload', async ({
  page,
  workspace,
  signInAs,
}) => {
  const desk = await makeDesk(workspace.id);
  await signInAs(desk.speaker);
  await page.goto(desk.path);
  const editor = editorOf(page);
  await editor.click();
  await page.getByRole('button', { name: 'Heading', exact: true }).click();
  await editor.pressSequentially('Must say');
  await editor.press('Enter');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await editor.press('Control+b');
  await editor.pressSequentially('Report first');
  await editor.press('Control+b');
  await editor.press('Enter');
  await editor.pressSequentially('then ask @CISA');
  await page.getByRole('option', { name: 'Cybersecurity and Infrastructure Security Agency CISA' }).click();
  await editor.press('Enter');
  await editor.press('Enter');
  await editor.pressSequentially('See the guide');
  await editor.press('Shift+Home');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const address = page.getByLabel('Address of the link');
  await address.fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Set link' }).click();
  await expect(page.getByText('This is not a web or e-mail address.')).toBeVisible();
  await address.fill('example.org/guide');
  await page.getByRole('button', { name: 'Set link' }).click();
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await expect.poll(async () => JSON.stringify((await draftOf(desk))?.body)).toContain('example.org/guide');
  await expect(page.getByText(/^forum .* of 12:00/)).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(editor.getByRole('heading', { name: 'Must say' })).toBeVisible();
  await expect(editor.locator('li strong')).toHaveText('Report first');
  await expect(editor.locator('li').nth(1)).toContainText('Cybersecurity and Infrastructure Security Agency');
  await expect(editor.locator('a[href*="example.org/guide"]')).toHaveText('See the guide');
});

test('a record that a draft mentions lists the sentence for its speaker, until the words are changed', async ({
  page,
  context,
  workspace,
  signInAs,
}) => {
  const desk = await makeDesk(workspace.id);
  await signInAs(desk.speaker);
  await page.goto('/map/records/cisa');
  const list = page.getByRole('region', { name: 'Talking points that mention it' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(list).toHaveCount(0);
  await page.goto(desk.path);
  await editorOf(page).click();
  await editorOf(page).pressSequentially('Report first. Then ask @CISA');
  await page.getByRole('option', { name: 'Cybersecurity and Infrastructure Security Agency CISA' }).click();
  await expect.poll(async () => (await draftOf(desk))?.plainText).toContain('Then ask Cybersecurity');
  await page.goto('/map/records/cisa');
  const row = list.getByRole('listitem');
  await expect(row).toContainText('Then ask Cybersecurity and Infrastructure Security Agency');
  await expect(row).not.toContainText('Report first');
  await expect(row).toContainText('Private');
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(list).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await speakJapanese(context);
  await page.reload();
  await expect(page.getByRole('region', { name: 'これに触れた発言要旨' })).toContainText('非公開');
  await page.getByRole('region', { name: 'これに触れた発言要旨' }).getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`${desk.path}$`));
  await editorOf(page).click();
  await editorOf(page).press('Control+a');
  await editorOf(page).pressSequentially('Nothing of it.');
  await expect.poll(async () => (await draftOf(desk))?.plainText).toBe('Nothing of it.');
  await page.goto('/map/records/cisa');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'これに触れた発言要旨' })).toHaveCount(0);
});

test('two tabs: the later save overwrites nothing, both texts stand beside each other and both can be kept', async ({
  page,
  context,
  workspace,
  signInAs,
}) => {
  const desk = await makeDesk(workspace.id);
  await signInAs(desk.speaker);
  await page.goto(desk.path);
  const second = await context.newPage();
  await second.goto(desk.path);
  await expect(editorOf(second)).toBeVisible();
  await editorOf(page).click();
  await editorOf(page).pressSequentially('Words of the first tab.');
  await expect.poll(async () => (await draftOf(desk))?.plainText).toBe('Words of the first tab.');
  await editorOf(second).click();
  await editorOf(second).pressSequentially('Words of the second tab.');
  const panel = second.getByRole('region', { name: 'Two texts' });
  await expect(panel).toContainText('Words of the first tab.');
  await expect(panel).toContainText('Words of the second tab.');
  await expectAccessible(second);
  const refused = await draftOf(desk);
  expect(refused?.plainText).toBe('Words of the first tab.');
  expect(refused?.revisions.filter(({ kind }) => kind === 'CONFLICT').map(({ plainText }) => plainText)).toEqual([
    'Words of the second tab.',
  ]);
  await second.getByRole('button', { name: 'Keep both, one after the other' }).click();
  await expect.poll(async () => (await draftOf(desk))?.plainText).toContain('Words of the second tab.');
  expect((await draftOf(desk))?.plainText).toContain('Words of the first tab.');
});

test('words typed while offline stay in this browser, survive a closed page, and are saved when the net is back', async ({
  page,
  context,
  workspace,
  signInAs,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch|NetworkError/);
  const desk = await makeDesk(workspace.id);
  await signInAs(desk.speaker);
  await page.goto(desk.path);
  await editorOf(page).click();
  await context.setOffline(true);
  await editorOf(page).pressSequentially('Written on the train.');
  await expect(page.getByRole('status').filter({ hasText: 'Not saved: offline, kept here' })).toBeVisible();
  expect(await draftOf(desk)).toBeNull();
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(desk.path);
  await expect(editorOf(later)).toContainText('Written on the train.');
  // The page that closes is no longer kept offline, and its last attempt may arrive: then there is nothing to take over.
  if ((await draftOf(desk)) === null) {
    await expect(later.getByText('Words of an earlier visit are back')).toBeVisible();
    await later.getByRole('button', { name: 'Keep these words' }).click();
  }
  await expectAccessible(later);
  await expect.poll(async () => (await draftOf(desk))?.plainText).toBe('Written on the train.');
});

test('shared talking points are read without any code of the editor; unshared ones show state and minutes alone', async ({
  page,
  browser,
  workspace,
  signInAs,
}) => {
  const desk = await makeDesk(workspace.id);
  await signInAs(desk.speaker);
  await page.goto(desk.path);
  await editorOf(page).click();
  await editorOf(page).pressSequentially('CANARY said in private.');
  await expect.poll(async () => (await draftOf(desk))?.plainText).toContain('CANARY');

  const other = await browser.newContext();
  await giveSession(other, desk.organiser);
  const reader = await other.newPage();
  const scripts: string[] = [];
  reader.on('response', async (response) => {
    if (/\.js(\?|$)/.test(response.url())) scripts.push(await response.text().catch(() => ''));
  });
  await reader.goto(desk.path);
  await expect(reader.locator('main')).toContainText('words are private');
  expect(await reader.content()).not.toContain('CANARY');

  await page.getByRole('button', { name: 'Share with the forum' }).click();
  await expect(page.getByText('Shared: everybody who sees the forum can read this')).toBeVisible();
  await reader.reload({ waitUntil: 'networkidle' });
  await expect(reader.locator('main')).toContainText('CANARY said in private.');
  await expectAccessible(reader);
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((text) => text.includes('prosemirror') || text.includes('ProseMirror'))).toEqual([]);

  await page.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(page.getByText('Private to you')).toBeVisible();
  expect(await (await other.request.get(desk.path)).text()).not.toContain('CANARY');
  await other.close();
});

test('the desk can be read with a screen reader in Japanese, and fits a phone', async ({
  page,
  context,
  workspace,
  signInAs,
}) => {
  const desk = await makeDesk(workspace.id);
  await signInAs(desk.speaker);
  await speakJapanese(context);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(desk.path);
  await expect(editorOf(page)).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator('main').innerText()).not.toMatch(/\bpoints\.|\bquestions\.|\{\w+\}/);
});
