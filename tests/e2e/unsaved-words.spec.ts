import type { Page } from '@playwright/test';
import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, speakJapanese, test, untilAlive } from '../support/browser';
import { makeForumStage } from '../support/forum-stage';

const UNANSWERED = 'Not saved: the server did not answer';
const RESTORED = 'Restored what you had typed.';

/** A page that is there and alive: what is typed before goes another way. A form for one more thing has the focus then. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (path.endsWith('?add=1')) await expect(page.locator('main form :focus')).toHaveCount(1);
  else await untilAlive(page);
}

test('a save without a network keeps the page and the words, and goes through once there is one', async ({
  page,
  context,
  workspace,
  signInAs,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await open(page, `${stage.path}/edit`);
  await page.getByLabel('Title').fill('Written on a train');
  await page.getByLabel('Rule of record').selectOption('CHATHAM_HOUSE');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Save forum' }).click();
  const notice = page.getByRole('alert').filter({ hasText: UNANSWERED });
  await expect(notice).toBeInViewport({ ratio: 1 });
  const bar = await page.locator('.sticky').first().boundingBox();
  expect((await notice.boundingBox())?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  await expect(page.getByLabel('Title')).toHaveValue('Written on a train');
  await expect(page.getByLabel('Rule of record')).toHaveValue('CHATHAM_HOUSE');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Save forum' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Written on a train');
});

test('settings, sign-out and the choice of language stay where they are without a network', async ({
  page,
  context,
  signInAs,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await signInAs('STAFF');
  await open(page, '/settings');
  await page.getByLabel('Name', { exact: true }).fill('Hana of the train');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText(UNANSWERED)).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Hana of the train');
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByText('The server did not answer. Try again.')).toHaveCount(1);
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('The server did not answer. Try again.')).toHaveCount(2);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Hana of the train');
});

test('a fault of the server ends the page as before, and the words are there at the next try', async ({
  page,
  workspace,
  signInAs,
  faults,
}) => {
  faults.allow(/500|React error #441/);
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await open(page, `${stage.path}/questions?add=1`);
  await page.getByLabel('Question', { exact: true }).fill('What breaks?');
  await page.route('**/questions?add=1', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    const body = '0:{"a":"$@1","f":"","b":"x"}\n1:E{"digest":"4711"}\n';
    return route.fulfill({ status: 500, contentType: 'text/x-component', body });
  });
  await page.getByRole('button', { name: 'Save question' }).click();
  await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByLabel('Question', { exact: true })).toHaveValue('What breaks?');
});

test('what was typed is there again after a link and Back, and can be discarded', async ({ page, signInAs }) => {
  await signInAs('STAFF');
  await open(page, '/map/records/nisc/suggest');
  await page.getByLabel('About', { exact: true }).selectOption({ label: 'Note on the status' });
  await page.getByLabel('What is wrong').fill('The note\nis missing.');
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(page).toHaveURL('/');
  await page.goBack();
  await expect(page.getByText(RESTORED)).toBeVisible();
  await expect(page.getByLabel('What is wrong')).toHaveValue('The note\nis missing.');
  await expect(page.getByLabel('About', { exact: true })).not.toHaveValue('');
  await expectAccessible(page);
  await page.getByLabel('What it should say').fill('A note.');
  await page.reload();
  await expect(page.getByText(RESTORED)).toBeVisible();
  await expect(page.getByLabel('What it should say')).toHaveValue('A note.');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText(RESTORED)).toHaveCount(0);
  await expect(page.getByLabel('What is wrong')).toHaveValue('');
  await expect(page.getByLabel('About', { exact: true })).toHaveValue('');
  await page.reload();
  await untilAlive(page);
  await expect(page.getByLabel('What is wrong')).toHaveValue('');
  await expect(page.getByText(RESTORED)).toHaveCount(0);
});

const typedInTab = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify(sessionStorage));

test('what is typed for a forum under RED is there again after a link and Back, and never on a disk', async ({
  page,
  workspace,
  signInAs,
}) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  const question = page.getByLabel('Question', { exact: true });
  const leaveAndReturn = async (): Promise<void> => {
    await page.getByRole('link', { name: 'Today', exact: true }).click();
    await expect(page).toHaveURL('/');
    await page.goBack();
    await expect(question).toHaveValue('Who is it?');
  };
  await open(page, `${stage.path}/questions?add=1`);
  await question.fill('Who is it?');
  await leaveAndReturn();
  expect(await typedInTab(page)).toContain('Who is it?'); // else nothing below would show anything
  // What was typed under a lower label leaves the disk, too.
  await database().forum.update({ where: { id: stage.forumId }, data: { tlp: 'RED' } });
  await open(page, `${stage.path}/questions?add=1`);
  await expect(question).toHaveValue('Who is it?');
  expect(await typedInTab(page)).not.toContain('Who is it?');
  await leaveAndReturn();
  expect(await typedInTab(page)).not.toContain('Who is it?');
  await page.reload();
  await untilAlive(page);
  await expect(question).toHaveValue('');
});

test('signing out leaves nothing in the tab of what was typed', async ({ page, workspace, signInAs }) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await open(page, `${stage.path}/questions?add=1`);
  await page.getByLabel('Question', { exact: true }).fill('Who is it?');
  expect(await typedInTab(page)).toContain('Who is it?');
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await typedInTab(page)).not.toContain('Who is it?');
});

test('a save or a cancel leaves nothing behind, and another person finds nothing', async ({
  page,
  context,
  workspace,
  signInAs,
}) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  const question = page.getByLabel('Question', { exact: true });
  await open(page, `${stage.path}/questions?add=1`);
  await question.fill('Kept?');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(question).toHaveCount(0);
  await page.getByRole('link', { name: /^Add a question/ }).click();
  await expect(question).toHaveValue('');
  await question.fill('Saved?');
  await page.getByRole('button', { name: 'Save question' }).click();
  await expect(question).toHaveCount(0);
  await page.getByRole('link', { name: /^Add a question/ }).click();
  await expect(question).toHaveValue('');
  await question.fill('Mine.');
  await context.clearCookies();
  await signInAs('ORGANISER');
  await open(page, `${stage.path}/questions?add=1`);
  await expect(question).toHaveValue('');
  await expect(page.getByText(RESTORED)).toHaveCount(0);
});

test('restored words are not saved over what somebody else saved meanwhile', async ({
  page,
  context,
  workspace,
  signInAs,
}) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await open(page, `${stage.path}/edit`);
  await page.getByLabel('Venue').fill('Room B');
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(page).toHaveURL('/');
  const other = await context.newPage();
  await other.goto(`${stage.path}/edit`);
  await other.getByLabel('Venue').fill('Room A');
  await other.getByRole('button', { name: 'Save forum' }).click();
  await expect(other).toHaveURL(stage.path);
  await page.goto(`${stage.path}/edit`);
  await expect(page.getByText(RESTORED)).toBeVisible();
  await expect(page.getByLabel('Venue')).toHaveValue('Room B');
  await page.getByRole('button', { name: 'Save forum' }).click();
  await expect(page.getByText('Saved meanwhile: Room A')).toBeVisible();
  await page.getByRole('button', { name: 'Save mine instead' }).click();
  await expect(page).toHaveURL(stage.path);
  const stored = await database().forum.findFirst({ where: { id: stage.forumId }, select: { venue: true } });
  expect(stored?.venue).toBe('Room B');
});

test('a way of counting that was chosen comes back with its fields, in Japanese too', async ({
  page,
  context,
  workspace,
  signInAs,
}) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await open(page, `${stage.path}/deadlines?add=1`);
  await page.getByLabel('on a date').check();
  await page.getByLabel('Day', { exact: true }).fill('2030-02-01');
  await speakJapanese(context);
  await page.reload();
  await expect(page.getByText('入力途中の内容を復元しました。')).toBeVisible();
  await expect(page.locator('input[type=date]')).toHaveValue('2030-02-01');
});

for (const place of ['questions', 'people', 'deadlines', 'actions', 'agenda'])
  test(`the form for one more on ${place} is written into at once, by key and by button`, async ({
    page,
    workspace,
    signInAs,
  }) => {
    const stage = await makeForumStage(workspace.id);
    await signInAs(stage.organiser);
    await open(page, `${stage.path}/${place}`);
    const first = page.locator('main form').getByRole('textbox').first();
    await page.keyboard.press('n');
    await expect(first).toBeFocused();
    await page.keyboard.type('g n ten');
    await expect(first).toHaveValue('g n ten');
    await page.getByRole('link', { name: 'Cancel' }).click();
    await expect(first).toHaveCount(0);
    await page.locator('main [data-hotkey=n]').click();
    await expect(first).toBeFocused();
  });
