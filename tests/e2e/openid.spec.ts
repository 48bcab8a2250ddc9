import type { Page } from '@playwright/test';
import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, giveSession, test } from '../support/browser';
import { makeMember, viewerOf } from '../support/factories';

/** Through the provider's own pages: any name is believed there, once it is consented to. */
async function signInAtProvider(page: Page, subject: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(subject);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function forgetProvider(page: Page): Promise<void> {
  await page.context().clearCookies();
}

test('an identity is connected in Settings, opens the account from then on, and is taken off again', async ({
  page,
  workspace,
  context,
}) => {
  const person = await makeMember(workspace.id, 'ORGANISER');
  const subject = `aiko-${person.id}`;
  await giveSession(context, person);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Connect Example ID' }).click();
  await signInAtProvider(page, subject);
  await expect(page.getByText('Example ID is connected.')).toBeVisible();
  await expectAccessible(page);

  await forgetProvider(page);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Continue with Example ID' }).click();
  await signInAtProvider(page, subject);
  await expect(page).toHaveURL(/\/$/);
  const sessions = await database().userSession.findMany({
    where: { userId: person.id },
    select: { userAgent: true },
    orderBy: { createdAt: 'asc' },
  });
  expect(sessions).toHaveLength(2);
  expect(sessions[1]?.userAgent).toContain('Chrome');

  await page.goto('/settings');
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByRole('button', { name: 'Connect Example ID' })).toBeVisible();
  await forgetProvider(page);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Continue with Example ID' }).click();
  await signInAtProvider(page, subject);
  await expect(page.getByText('not connected with an account here')).toBeVisible();
});

test('an unknown identity opens nothing, also when its e-mail is that of an account or somebody is signed in', async ({
  page,
  workspace,
  context,
}) => {
  const person = await makeMember(workspace.id, 'OWNER');
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Continue with Example ID' }).click();
  await signInAtProvider(page, person.email);
  await expect(page.getByText('not connected with an account here')).toBeVisible();
  await page.goto('/settings');
  await expect(page).toHaveURL(/\/sign-in/);

  // Signed in, but without having asked to connect: coming back from the provider connects nothing.
  await giveSession(context, person);
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json();
  const form = { csrfToken, callbackUrl: '/settings', json: 'true' };
  const { url } = await (await page.request.post('/api/auth/signin/oidc', { form })).json();
  await page.goto(url);
  await page.waitForURL(/\/(\?|sign-in|$)/);
  expect(await database().account.count({ where: { userId: person.id } })).toBe(0);
  expect((await viewerOf(person)).userId).toBe(person.id);
});

test('an identity of one account cannot be taken by another', async ({ page, workspace, context }) => {
  const [first, second] = [await makeMember(workspace.id, 'STAFF'), await makeMember(workspace.id, 'STAFF')];
  await database().account.create({
    data: { userId: first.id, issuer: process.env.OIDC_ISSUER ?? '', subject: `shared-${first.id}` },
    select: { id: true },
  });
  await giveSession(context, second);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Connect Example ID' }).click();
  await signInAtProvider(page, `shared-${first.id}`);
  await expect(page.getByText('already belongs to another account')).toBeVisible();
  expect(await database().account.count({ where: { userId: second.id } })).toBe(0);
});
