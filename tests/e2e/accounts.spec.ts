import type { BrowserContext, Page } from '@playwright/test';
import { hashPassword } from '../../lib/auth/password';
import { revokeOwnSession } from '../../lib/data/sessions';
import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, giveSession, mails, test } from '../support/browser';
import { makeMember, makeUser, viewerOf } from '../support/factories';

const password = 'quiet harbour lantern';

async function makePerson(workspaceId: string, locale: 'en' | 'ja' = 'en'): Promise<{ id: string; email: string }> {
  const person = await makeUser({ name: 'Aiko Example', locale, passwordHash: await hashPassword(password) });
  await database().membership.create({
    data: { workspaceId, userId: person.id, role: 'ORGANISER' },
    select: { id: true },
  });
  return person;
}

test('a wrong password is refused in words and keeps the address; the right one opens Today', async ({
  page,
  workspace,
}) => {
  const person = await makePerson(workspace.id);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').first().fill(person.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('do not match an account')).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByLabel('E-mail').first()).toHaveValue(person.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('who reads Japanese gets it in a browser that knows no choice yet; a choice made there stands', async ({
  page,
  workspace,
}) => {
  const person = await makePerson(workspace.id, 'ja');
  const signIn = async (email: string, word: string, submit: string): Promise<void> => {
    await page.getByLabel(email).first().fill(person.email);
    await page.getByLabel(word).fill(password);
    await page.getByRole('button', { name: submit, exact: true }).click();
  };
  await page.goto('/sign-in');
  await signIn('E-mail', 'Password', 'Sign in');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.context().clearCookies();
  await page.context().addCookies([{ name: 'locale', value: 'en', url: page.url() }]);
  await page.goto('/sign-in');
  await signIn('E-mail', 'Password', 'Sign in');
  await expect(page).toHaveURL(/\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a page asked for without a session leads to the sign-in page', async ({ page }) => {
  for (const path of ['/', '/forums', '/forums/new', '/actions', '/map', '/settings']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
  }
});

test('a sign-in link is shown by GET, used by POST, once', async ({ page, workspace }) => {
  const person = await makePerson(workspace.id);
  await page.goto('/sign-in');
  await page.getByText('Send me a sign-in link instead').click();
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Send sign-in link' }) });
  await form.getByLabel('E-mail').fill(person.email);
  await form.getByRole('button', { name: 'Send sign-in link' }).click();
  await expect(page.getByText('a link is on its way')).toBeVisible();
  // Asked for until all of it is there: a mail is seen while it still arrives.
  const linkInMail = (): string | undefined => {
    const mail = mails().find((one) => one.includes(`To: ${person.email}`)) ?? '';
    return /http:\/\/\S+\/sign-in\/link#[\w-]{20,}(?=\s)/.exec(mail.replace(/=\r\n/g, '').replace(/=3D/g, '='))?.[0];
  };
  await expect.poll(linkInMail).toBeTruthy();
  const link = linkInMail() ?? '';
  await page.goto(link);
  await page.goto('about:blank');
  await page.goto(link);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.context().clearCookies();
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('was used or has expired')).toBeVisible();
});

test('the answer to a link request is the same when there is no such account', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByText('Send me a sign-in link instead').click();
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Send sign-in link' }) });
  await form.getByLabel('E-mail').fill('nobody-at-all@example.org');
  await form.getByRole('button', { name: 'Send sign-in link' }).click();
  await expect(page.getByText('a link is on its way')).toBeVisible();
  expect(mails().some((mail) => mail.includes('nobody-at-all@example.org'))).toBe(false);
});

test('a revoked session is out at its next request', async ({ page, workspace, context }) => {
  const person = await makeMember(workspace.id, 'ORGANISER');
  const { sessionId } = await giveSession(context, person);
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await revokeOwnSession(await viewerOf(person), sessionId);
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('settings: language and zone change at once, another session ends, a person is added', async ({
  page,
  signInAs,
}) => {
  const owner = await signInAs('OWNER');
  await page.goto('/settings');
  await expectAccessible(page);
  await page.getByLabel('Time zone').selectOption('Pacific/Honolulu');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Profile saved')).toBeVisible();
  expect((await viewerOf(owner)).timeZone).toBe('Pacific/Honolulu');
  await page.getByText('Add a person').click();
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Add person' }) });
  await form.getByLabel('Name').fill('Kenji Example');
  await form.getByLabel('E-mail').fill(`kenji-${owner.id}@example.org`);
  await form.getByLabel('First password').fill(password);
  await form.getByRole('button', { name: 'Add person' }).click();
  await expect(page.getByText('Kenji Example')).toBeVisible();
  await page.getByLabel('Language').selectOption('ja');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByRole('heading', { name: '設定', level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expectAccessible(page);
});

test('who was handed a password chooses their own before anything opens; whoever handed it over is out', async ({
  page,
  browser,
  signInAs,
}) => {
  test.slow(); // five sign-ins, each as slow as a password has to be
  const owner = await signInAs('OWNER');
  const newcomer = `newcomer-${owner.id}@example.org`;
  await page.goto('/settings');
  await page.getByText('Add a person').click();
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Add person' }) });
  await form.getByLabel('Name').fill('Nao Example');
  await form.getByLabel('E-mail').fill(newcomer);
  await form.getByLabel('First password').fill(password);
  await form.getByRole('button', { name: 'Add person' }).click();
  await expect(page.getByText('Nao Example')).toBeVisible();

  const signIn = async (context: BrowserContext, phrase: string): Promise<Page> => {
    const tab = await context.newPage();
    await tab.goto('/sign-in');
    await tab.getByLabel('E-mail').first().fill(newcomer);
    await tab.getByLabel('Password').fill(phrase);
    await tab.getByRole('button', { name: 'Sign in', exact: true }).click();
    return tab;
  };
  const own = await browser.newContext();
  const tab = await signIn(own, password);
  await expect(tab).toHaveURL(/\/sign-in\/password$/);
  await expectAccessible(tab);
  for (const path of ['/', '/forums', '/settings', '/map']) {
    await tab.goto(path);
    await expect(tab).toHaveURL(/\/sign-in\/password$/);
  }
  expect((await own.request.get('/api/search?q=example')).status()).toBe(401);

  const spy = await browser.newContext();
  await expect(await signIn(spy, password)).toHaveURL(/\/sign-in\/password$/);

  await tab.getByLabel('Your own password').fill(password);
  await tab.getByRole('button', { name: 'Set password' }).click();
  await expect(tab.getByText('This is the password that you were given.')).toBeVisible();
  await tab.getByLabel('Your own password').fill('seven lamps over water');
  await tab.getByRole('button', { name: 'Set password' }).click();
  await expect(tab.getByRole('link', { name: 'Today' })).toBeVisible();

  const spying = spy.pages()[0];
  await spying?.goto('/sign-in/password');
  await expect(spying ?? page).toHaveURL(/\/sign-in$/);
  await spy.close();
  const late = await browser.newContext();
  await expect((await signIn(late, password)).getByText('do not match an account')).toBeVisible();
  await late.close();
  await own.close();
});

test('only owners see the people of the workspace', async ({ page, signInAs }) => {
  await signInAs('ORGANISER');
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(page.getByText('Add a person')).toHaveCount(0);
});

test('every page carries a policy whose nonce is on every script, and the link page tells nobody where it was', async ({
  page,
  signInAs,
}) => {
  await signInAs('OWNER');
  for (const path of ['/', '/settings', '/sign-in/link']) {
    const answer = await page.goto(path);
    const headers = answer?.headers() ?? {};
    const nonce = /script-src[^;]*'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1];
    expect(nonce, path).toBeTruthy();
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe-(inline|eval)/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toContain('no-store');
    // As the server wrote them: what a script of the page adds later is trusted through that script.
    const scripts = (await answer?.text())?.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
  }
  const link = await page.request.get('/sign-in/link');
  expect(link.headers()['referrer-policy']).toBe('no-referrer');
});
