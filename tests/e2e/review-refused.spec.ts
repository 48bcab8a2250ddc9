import { database } from '../../lib/data/prisma';
import { expect, test } from '../support/browser';
import { openReview, untilReviewIsKept } from '../support/review';

test('a zone that there is not keeps the forum from being created, a part of the name of one is taken', async ({
  page,
  workspace,
  signInAs,
}) => {
  await signInAs('OWNER');
  await openReview(page);
  const zone = page.getByLabel('Zone', { exact: true });
  const create = page.getByRole('button', { name: 'Create forum' });
  await zone.fill('Tokio');
  await create.click();
  await expect(zone).toBeFocused();
  await expect(page.getByText('One field is not right yet.')).toBeVisible();
  await expect(page.getByText('No zone is called so')).toBeVisible();
  await expect(zone).toHaveValue('Tokio');
  expect(await database().forum.count({ where: { workspaceId: workspace.id } })).toBe(0);

  await zone.fill('Honolulu');
  await zone.blur();
  await expect(zone).toHaveValue('Pacific/Honolulu');
  await create.click();
  await expect(page).toHaveURL(/\/forums\/[0-9a-f-]{36}$/);
  expect(
    await database().forum.findFirst({ where: { workspaceId: workspace.id }, select: { timeZone: true } }),
  ).toEqual({ timeZone: 'Pacific/Honolulu' });
});

test('half a time keeps the forum from being created, as the review does not hold it', async ({ page, signInAs }) => {
  await signInAs('OWNER');
  await openReview(page);
  const start = page.getByLabel('Starts', { exact: true });
  await start.fill('');
  await start.press('1');
  await page.getByRole('button', { name: 'Create forum' }).click();
  await expect(start).toBeFocused();
  await expect(page.getByText('This is not complete.')).toBeVisible();
});

test('a second tab says that the invitation already became a forum, keeps its words and leads there', async ({
  page,
  context,
  workspace,
  signInAs,
}) => {
  await signInAs('OWNER');
  await openReview(page);
  await untilReviewIsKept(page);
  const second = await context.newPage();
  await second.goto('/forums/new');
  const title = second.getByLabel('Title', { exact: true });
  await title.fill('The title of the second tab');
  await page.getByRole('button', { name: 'Create forum' }).click();
  await expect(page).toHaveURL(/\/forums\/[0-9a-f-]{36}$/);

  await second.getByRole('button', { name: 'Create forum' }).click();
  await expect(second.getByText('This invitation already became a forum')).toBeInViewport();
  await expect(title).toHaveValue('The title of the second tab');
  expect(await database().forum.count({ where: { workspaceId: workspace.id } })).toBe(1);
  await second.getByRole('link', { name: 'Open that forum' }).click();
  await expect(second).toHaveURL(page.url());
});

test('sent again where the answer was lost, a review leads to the forum that it became', async ({
  page,
  faults,
  signInAs,
}) => {
  faults.allow(/ERR_FAILED/);
  await signInAs('OWNER');
  await openReview(page);
  const create = page.getByRole('button', { name: 'Create forum' });
  await page.route('**/forums/new', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort();
  });
  await create.click();
  await expect(page.getByText('The forum was not created')).toBeVisible();
  await page.unroute('**/forums/new');
  await create.click();
  await expect(page).toHaveURL(/\/forums\/[0-9a-f-]{36}$/);
});
