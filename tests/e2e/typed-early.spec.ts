import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { makeForumStage } from '../support/forum-stage';

/** Until the function that comes back is called, the page is there and its scripts are not. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.js(\?|$)/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('an invitation pasted, and sent off, before the scripts arrived is read', async ({ page, signInAs }) => {
  await signInAs('ORGANISER');
  const release = await holdScripts(page);
  await page.goto('/forums/new', { waitUntil: 'commit' });
  await page.getByLabel('The invitation', { exact: true }).fill('Panel: Early words\nDate: 14 May 2030, 14:00 JST');
  await page.getByRole('button', { name: 'Read the invitation' }).click();
  release();
  await expect(page.getByText('Early words').first()).toBeVisible();
});

test('a start typed before the scripts arrived is read back', async ({ page, workspace, signInAs }) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  const release = await holdScripts(page);
  await page.goto(`${stage.path}/edit`, { waitUntil: 'commit' });
  await page.getByLabel('Start', { exact: true }).fill('2030-02-18T14:00');
  release();
  await expect(page.getByText('Mon 18 Feb 2030 14:00 JST')).toBeVisible();
});

test('a way of counting chosen before the scripts arrived shows its fields', async ({ page, workspace, signInAs }) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  const release = await holdScripts(page);
  await page.goto(`${stage.path}/deadlines?add=1`, { waitUntil: 'commit' });
  await page.getByLabel('on a date').check();
  release();
  await expect(page.getByLabel('Day', { exact: true })).toBeVisible();
});

test('a file chosen before the scripts arrived is in the list', async ({ page, signInAs }) => {
  await signInAs('ORGANISER');
  const release = await holdScripts(page);
  await page.goto('/forums/new', { waitUntil: 'commit' });
  const file = { name: 'early.txt', mimeType: 'text/plain', buffer: Buffer.from('Panel: Early words') };
  await page.locator('input[type=file]').setInputFiles(file);
  release();
  await expect(page.getByText('early.txt')).toBeVisible();
});
