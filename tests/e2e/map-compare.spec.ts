import type { Page } from '@playwright/test';
import { expect, expectAccessible, speakJapanese, test } from '../support/browser';
import { makeForum, makeQuestion } from '../support/factories';
import { makeQuestionLink } from '../support/links';

const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

async function fitsWidth(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

test('two agencies are laid side by side from the page of one, as of a day, changed and taken out', async ({
  page,
  workspace,
  signInAs,
}) => {
  const organiser = await signInAs('ORGANISER');
  const forum = await makeForum(workspace.id, organiser.id);
  await makeQuestionLink((await makeQuestion(forum.id)).id, 'cisa', { state: 'CONFIRMED' });
  await page.goto('/map/records/cisa?as-of=2023-02-17');
  await page.getByRole('link', { name: 'Compare with…' }).click();
  await expect(page).toHaveURL(/compare\?records=cisa&as-of=2023-02-17/);
  await page.getByRole('searchbox').fill('NISC');
  await page.keyboard.press('Enter');
  await page
    .getByRole('list', { name: 'Found' })
    .getByRole('link', { name: /^National center of Incident readiness/ })
    .click();
  const table = page.getByRole('table', { name: /^Comparison of Cybersecurity and Infrastructure Security Agency, / });
  await expect(table.getByRole('columnheader')).toHaveText(['Attribute', 'CISA', 'NISC']);
  const cells = (name: string) => row(page, name).getByRole('cell');
  await expect(cells('On this day').nth(1)).toContainText(/since replaced by/i);
  await expect(cells('Questions')).toHaveText(['1 question', 'no question']);
  await expect(row(page, 'Country').getByRole('rowheader')).not.toContainText('the same');
  await expectAccessible(page);

  await page.getByLabel('As of').fill('2026-01-15');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/as-of=2026-01-15/);
  await expect(cells('On this day').nth(1)).toContainText(/^Replaced by National Cybersecurity Office/);

  await page.getByRole('link', { name: /^Compare something else instead of National center/ }).click();
  await expect(page).toHaveURL(/change=nisc/);
  await page.getByRole('searchbox').fill('JPCERT');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Found' }).getByRole('link').first().click();
  await expect(table.getByRole('columnheader')).toHaveText(['Attribute', 'CISA', 'JPCERT/CC']);
  await page.getByRole('link', { name: /^Remove Cybersecurity and Infrastructure/ }).click();
  await expect(page).toHaveURL(/records=jpcert-cc&/);
});

test('rows that are the same say so, and can be folded away by an address', async ({ page, signInAs }) => {
  await signInAs('VIEWER');
  await page.goto('/map/compare?records=nisc,jpcert-cc&as-of=2023-02-17');
  await expect(row(page, 'Country').getByRole('rowheader')).toContainText('the same');
  const all = await page.getByRole('row').count();
  await page.getByRole('link', { name: /^Only what differs/ }).click();
  await expect(page).toHaveURL(/fold=1/);
  await expect(page.getByRole('link', { name: /^Only what differs/ })).toHaveAttribute('aria-current', 'true');
  await expect.poll(() => page.getByRole('row').count()).toBeLessThan(all);
  await expect(row(page, 'Country')).toHaveCount(0);
  await expect(page).toHaveURL(/as-of=2023-02-17/);
});

test('an address with unknown, too many or other records says so and compares the rest', async ({ page, signInAs }) => {
  await signInAs('VIEWER');
  await page.goto('/map/compare?records=cisa,no-such,nco,jpcert-cc,nisc,jp-cybersecurity-strategy-2021');
  await expect(page.getByText('The map has no record no-such.')).toBeVisible();
  await expect(page.getByText(/^At most 3 records can be compared. Left out: National center/)).toBeVisible();
  await expect(
    page.getByText(/^Only agencies can be compared with agencies.*Cybersecurity Strategy \(2021\)/),
  ).toBeVisible();
  await expect(page.getByRole('columnheader')).toHaveCount(4);
  await page.goto('/map/compare?function=no-such');
  await expect(page.getByText('The map has no record no-such.')).toBeVisible();
  await page.goto('/map/compare');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expectAccessible(page);
});

test('the choice works without a script', async ({ browser, signInAs }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await signInAs('VIEWER', context);
  const page = await context.newPage();
  await page.goto('/map/compare?records=cisa');
  await page.getByRole('searchbox').fill('JPCERT');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Found' }).getByRole('link').first().click();
  await expect(page.getByRole('columnheader')).toHaveText(['Attribute', 'CISA', 'JPCERT/CC']);
  await context.close();
});

test('the two countries are compared in one function, on a phone of 320 points in Japanese too', async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs('VIEWER');
  await page.goto('/map/records/incident-response?as-of=2023-02-17');
  await page.getByRole('link', { name: 'Compare the two countries' }).click();
  await expect(page.getByRole('columnheader')).toHaveText(['Attribute', 'United States', 'Japan']);
  await expect(row(page, 'Lead').getByRole('cell').first()).toContainText(
    'Cybersecurity and Infrastructure Security Agency',
  );
  await expect(row(page, 'Lead').getByRole('cell').nth(1)).toContainText('National center of Incident readiness');
  await expectAccessible(page);
  await speakJapanese(context);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await fitsWidth(page);
  await expectAccessible(page);
  expect(await page.locator('main').innerText()).not.toMatch(/\bcompare\.|\{\w+\}/);
  await page.goto('/map/compare?records=cisa,nco');
  await fitsWidth(page);
  // Attribute after attribute, each value beside the name that it belongs to.
  const label = await row(page, '国')
    .getByRole('cell')
    .first()
    .evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(label).toContain('CISA');
  await expectAccessible(page);
});
