import { hashPassword } from '../../lib/auth/password';
import { database } from '../../lib/data/prisma';
import { graveFindings } from '../support/accessibility';
import { expect, expectAccessible, test } from '../support/browser';
import { makeUser } from '../support/factories';

const password = 'quiet harbour lantern';

test('signing in leads to the page that was asked for', async ({ page, workspace }) => {
  const person = await makeUser({ name: 'Aiko Example', passwordHash: await hashPassword(password) });
  await database().membership.create({
    data: { workspaceId: workspace.id, userId: person.id, role: 'SPEAKER' },
    select: { id: true },
  });
  await page.goto('/map/records/nisc?as-of=2023-02-17');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('E-mail').first().fill(person.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/map\/records\/nisc\?as-of=2023-02-17$/);
});

test('an address that no page answers says so in its title, to strangers and to members', async ({
  page,
  signInAs,
  faults,
}) => {
  faults.allow(/404/);
  await page.goto('/no-such-page');
  await expect(page).toHaveTitle('There is nothing here · Rostrum');
  await expectAccessible(page);
  await signInAs('VIEWER');
  await page.goto('/map/records/no-such-record');
  await expect(page).toHaveTitle('There is nothing here · Rostrum');
  await expect(page.getByRole('navigation', { name: 'Rostrum' })).toBeVisible();
});

test('the list of keys opens on no control, and the palette closes by the keys that opened it', async ({
  page,
  signInAs,
}) => {
  await signInAs('VIEWER');
  await page.goto('/map');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  // Keys work once the page has come to life; a second press inside the open list does nothing.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(keys).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('Space');
  await expect(keys.getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Find' });
  await expect(palette).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(palette).toBeHidden();
});

test('a link leads on without loading a whole page, keeps the place where it should, and leaves other tabs to the browser', async ({
  page,
  signInAs,
}) => {
  await signInAs('VIEWER');
  await page.goto('/map/agencies');
  const mark = (): Promise<void> => page.evaluate(() => void Object.assign(window, { isSamePage: true }));
  const isSamePage = (): Promise<boolean> => page.evaluate(() => 'isSamePage' in window);
  const places = page.getByRole('navigation', { name: 'Rostrum' });
  // Links are followed by the browser until the page has come to life.
  await expect(async () => {
    await mark();
    await places.getByRole('link', { name: 'Forums' }).click();
    await expect(page).toHaveURL(/\/forums$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/map\/agencies$/);
    expect(await isSamePage()).toBe(true);
  }).toPass();

  await page.evaluate(() => window.scrollTo(0, 120));
  await page
    .getByRole('link', { name: /^Japan/ })
    .first()
    .press('Enter');
  await expect(page).toHaveURL(/country=JP/);
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(60);
  expect(await isSamePage()).toBe(true);

  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    places.getByRole('link', { name: 'Forums' }).click({ modifiers: ['Control'] }),
  ]);
  await expect(tab).toHaveURL(/\/forums$/);
  await expect(page).toHaveURL(/country=JP/);
});

for (const path of [
  '/map/agencies',
  '/map/strategies',
  '/map/processes',
  '/map/records/nisc?as-of=2023-02-17',
  '/settings',
]) {
  test(`${path} fits a window of 320 pixels, in both languages`, async ({ page, signInAs, context }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await signInAs('OWNER');
    for (const locale of ['en', 'ja']) {
      await context.addCookies([{ name: 'locale', value: locale, url: process.env.NEXTAUTH_URL ?? '' }]);
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      // A machine without a Japanese font fetches one, and its letters are wider than the boxes before.
      await page.evaluate(() => document.fonts.ready);
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess).toBeLessThanOrEqual(0);
    }
  });
}

test('a page with faults is told from a sound one, and a contrast is judged again when anything looks otherwise', async ({
  page,
}) => {
  await page.setContent(`<html lang="en"><title>Faults</title><main><h1>Faults</h1>
    <button></button><p style="color: #ddd; background: #fff">Pale words.</p></main></html>`);
  const rules = async (): Promise<(string | undefined)[]> =>
    (await graveFindings(page)).map((finding) => finding.split(':')[0]);
  expect(await rules()).toEqual(['button-name', 'color-contrast']);
  await page.evaluate(() => (document.querySelector('p') ?? document.body).replaceChildren('淡い言葉'));
  expect(await rules()).toEqual(['button-name']);
  await page.evaluate(() => document.querySelector('p')?.style.setProperty('color', '#ccc'));
  expect(await rules()).toEqual(['button-name', 'color-contrast']);
});
