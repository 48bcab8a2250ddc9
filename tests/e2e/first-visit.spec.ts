import { expect, expectAccessible, test } from '../support/browser';

const password = 'quiet harbour lantern';

test('the first visitor makes the owner account, and nobody after', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/welcome$/);
  await expectAccessible(page);
  await page.getByLabel('Your name').fill('First Owner');
  await page.getByLabel('E-mail').fill('first-owner@example.org');
  await page.getByLabel('Name of your workspace').fill('Example Institute');
  await page.getByLabel('Password').fill('passwordpassword');
  await page.getByRole('button', { name: 'Create owner account' }).click();
  await expect(page.getByText('too easy to guess')).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('First Owner');
  await expect(page.getByLabel('Your time zone')).toHaveValue('Asia/Tokyo');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create owner account' }).click();
  await expect(page.getByRole('link', { name: 'New forum from an invitation' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Load the example forum' })).toBeVisible();
  await expectAccessible(page);
  await page.context().clearCookies();
  await page.goto('/welcome');
  await expect(page).toHaveURL(/\/sign-in$/);
});
