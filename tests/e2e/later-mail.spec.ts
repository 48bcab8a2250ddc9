import type { Page } from '@playwright/test';
import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, speakJapanese, test } from '../support/browser';
import { LATER_MAIL } from '../support/later-mail';
import { INVITATION_OF_MARCH } from '../support/stored-forum';

/** A mail is about a forum that lies ahead; of these years the days of the week are the same. */
const ahead = (text: string): string => text.replaceAll('2026', '2054');

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('The invitation').fill(text);
  await page.getByRole('button', { name: 'Read the invitation' }).click();
}

async function createForum(page: Page): Promise<string> {
  await page.goto('/forums/new');
  await paste(page, ahead(INVITATION_OF_MARCH));
  await page.getByRole('button', { name: 'Create forum' }).click();
  await expect(page).toHaveURL(/\/forums\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1) ?? '';
}

test('a later mail is recognised when it is pasted, and its differences are taken over one by one', async ({
  page,
  signInAs,
}) => {
  test.slow(); // two readings, two reviews and axe twice
  await signInAs('ORGANISER');
  const forumId = await createForum(page);
  await page.goto('/forums/new');
  await paste(page, ahead(LATER_MAIL));
  await expect(page.getByText('This seems to be about a forum that you have')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'See what it changes there' }).click();
  await expect(page.getByRole('heading', { name: 'What this mail changes' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/forums/${forumId}/source/[0-9a-f-]{36}$`));
  await expectAccessible(page);

  const start = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Start', exact: true }) });
  await expect(start.getByRole('deletion')).toHaveText(/12 Mar 2054 10:00 JST/);
  await start.getByRole('button', { name: /^Take over/ }).click();
  await expect(start).toHaveCount(0);
  await expect(page.getByText(/^Taken over: Start: Fri 13 Mar 2054 11:00/)).toBeVisible();
  await expect(page.getByRole('main').locator('[data-update]').getByRole('button').first()).toBeFocused();
  await expect(page.getByRole('main')).toContainText('13 Mar 2054 11:00');
  expect(await database().forum.findUniqueOrThrow({ where: { id: forumId } })).toMatchObject({
    startLocal: '2054-03-13T11:00',
  });

  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(start).toBeVisible();
  expect(await database().forum.findUniqueOrThrow({ where: { id: forumId } })).toMatchObject({
    startLocal: '2054-03-12T10:00',
  });
});

test('the end of a mail fits a phone and keeps the focus, however long the title of the forum', async ({
  page,
  signInAs,
}) => {
  await signInAs('ORGANISER');
  const forumId = await createForum(page);
  const title = 'Guarding the Grid: Cooperation on Critical Infrastructure Resilience and Everything beside it';
  await database().forum.update({ where: { id: forumId }, data: { title } });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/forums/${forumId}/source/add`);
  await paste(page, ahead('Subject: A photograph\n\nPlease send a photograph by 6 March 2026, 12:00 JST.\n'));
  await page.getByRole('button', { name: /^Take over/ }).press('Enter');
  const way = page.getByRole('link', { name: 'Open the forum' });
  await expect(way).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await way.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/forums/${forumId}$`));
});

test('what is left as it is stays out of the way, and can be considered again', async ({ page, signInAs }) => {
  await signInAs('ORGANISER');
  const forumId = await createForum(page);
  await page.goto(`/forums/${forumId}/source`);
  await page.getByRole('link', { name: 'Add a later mail' }).click();
  await paste(page, ahead('Subject: A photograph\n\nPlease send a photograph by 6 March 2026, 12:00 JST.\n'));
  const deadline = page.getByRole('heading', { name: 'New deadline' });
  await expect(deadline).toBeVisible();
  await page.getByRole('button', { name: /^Leave as it is/ }).click();
  await expect(page.getByText('Nothing left to take over')).toBeVisible();
  await page.getByText('1 left as it is').click();
  await page.getByRole('button', { name: /^Consider again/ }).click();
  await page.getByRole('button', { name: /^Take over/ }).click();
  await expect(page.getByText('Nothing left to take over')).toBeVisible();
  await page.goto(`/forums/${forumId}/deadlines`);
  await expect(page.getByText('photograph').first()).toBeVisible();
});

test('a change that does not reach the server says so and changes nothing', async ({
  page,
  context,
  signInAs,
  faults,
}) => {
  await signInAs('ORGANISER');
  const forumId = await createForum(page);
  await page.goto(`/forums/${forumId}/source/add`);
  await paste(page, ahead('Subject: A photograph\n\nPlease send a photograph by 6 March 2026, 12:00 JST.\n'));
  const take = page.getByRole('button', { name: /^Take over/ });
  await expect(take).toBeVisible();
  faults.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await context.setOffline(true);
  await take.click();
  await expect(page.getByText('This did not reach the server. Nothing has changed.')).toBeVisible();
  await context.setOffline(false);
  await take.click();
  await expect(page.getByText('Nothing left to take over')).toBeVisible();
});

test('the differences are told in Japanese, and nobody else finds them', async ({
  page,
  browser,
  context,
  signInAs,
}) => {
  await signInAs('ORGANISER');
  const forumId = await createForum(page);
  await page.goto(`/forums/${forumId}/source/add`);
  await paste(page, ahead(LATER_MAIL));
  await expect(page.getByRole('heading', { name: 'What this mail changes' })).toBeVisible();
  const address = page.url();
  await speakJapanese(context);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'このメールによる変更' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^反映する：開始/ })).toBeVisible();
  await expectAccessible(page);

  const other = await browser.newContext();
  await signInAs('OWNER', other);
  const elsewhere = await other.newPage();
  await elsewhere.goto(address);
  await expect(elsewhere.getByText('13 March 2054')).toHaveCount(0);
  await expect(elsewhere.getByRole('heading', { name: 'What this mail changes' })).toHaveCount(0);
  await other.close();
});
