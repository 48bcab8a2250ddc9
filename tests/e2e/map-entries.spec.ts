import type { Page } from '@playwright/test';
import { expect, expectAccessible, followKey, test } from '../support/browser';
import { REVIEW_DAY } from '../support/map-editing';
import { main } from '../support/map-forms';

/* Each test has records of its own: the map is one for the whole installation. */

/** Types into the fields of a form from the one that has the focus on, a Tab apart. */
async function typeOn(page: Page, words: readonly string[]): Promise<void> {
  for (const [at, one] of words.entries()) {
    if (at > 0) await page.keyboard.press('Tab');
    if (one !== '') await page.keyboard.type(one);
  }
}

/** What every form of a change ends with, by keyboard: another source, its title, its address, and the day. */
async function typeProof(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await typeOn(page, ['Official gazette', 'https://example.org/gazette']);
  await page.keyboard.press('Tab');
  const [year = '', month = '', day = ''] = REVIEW_DAY.split('-');
  await page.keyboard.type(`${month}${day}${year}`);
  await expect(page.getByLabel('Look again by')).toHaveValue(REVIEW_DAY);
}

test('an office-holder is added, ended, removed and brought back by keyboard alone', async ({ page, signInAs }) => {
  await signInAs('ORGANISER');
  await page.goto('/map/records/npa');
  await followKey(page, 'e', /\/edit$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Edit');
  await page.getByRole('link', { name: 'Add an office-holder' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add an office-holder');
  await expectAccessible(page);
  await page.getByLabel('Name in English').focus();
  await typeOn(page, ['Ada Keyboard', 'エイダ', 'Head of Tests', '', '', '2026-01']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await typeProof(page);
  await page.keyboard.press('Enter');
  const lastSeen = page.getByLabel('Last seen in the post');
  await expect(lastSeen).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Name in English')).toHaveValue('Ada Keyboard');
  await expectAccessible(page);
  await lastSeen.focus();
  await page.keyboard.type('2026-11-01');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/map\/records\/npa$/);
  await expect(main(page)).toContainText('Ada Keyboard Head of Tests');

  await followKey(page, 'e', /\/edit$/);
  await page.getByRole('link', { name: 'End: Ada Keyboard, Head of Tests' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#end$/);
  await page.getByLabel('Until', { exact: true }).focus();
  await page.keyboard.type('2026-11-20');
  await page.getByLabel('One of its sources').selectOption('https://example.org/gazette');
  await page.getByRole('button', { name: 'Save', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/map\/records\/npa$/);
  await expect(main(page)).toContainText('former');

  await page.goto('/map/records/npa/edit');
  await page.getByRole('link', { name: 'Change: Ada Keyboard, Head of Tests' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('One of its sources').selectOption('https://example.org/gazette');
  await page.getByRole('button', { name: 'Remove' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/map\/records\/npa$/);
  await expect(main(page)).not.toContainText('Ada Keyboard');
  await page.getByRole('button', { name: /^Undo/ }).focus();
  await page.keyboard.press('Enter');
  await expect(main(page)).toContainText('Ada Keyboard');
  await main(page).getByRole('link', { name: 'History' }).click();
  const ended = main(page).getByRole('article').filter({ hasText: '20 November 2026' }).last();
  await expect(ended).toContainText('Ada Keyboard, Head of Tests');
  await expectAccessible(page);
});

test('a relation that would run in a circle is refused with its words kept, and another is told at both ends', async ({
  page,
  signInAs,
}) => {
  await signInAs('STAFF');
  await page.goto('/map/records/us-doj/edit');
  await page.getByRole('link', { name: 'Add a relation' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a relation');
  await page.getByLabel('Relation', { exact: true }).focus();
  await typeOn(page, ['Reports to', 'Federal Bureau of Inv', 'yes', '', 'Law enf', '', '2026', '', 'A note of ours.']);
  await typeProof(page);
  await page.keyboard.press('Enter');
  const relation = page.getByLabel('Relation', { exact: true });
  await expect(relation).toHaveAttribute('aria-invalid', 'true');
  await expect(main(page)).toContainText('would run in a circle');
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('A note of ours.');
  await expect(page.getByLabel('Address of the source')).toHaveValue('https://example.org/gazette');
  await expectAccessible(page);
  await relation.focus();
  await page.keyboard.type('Liaises');
  await page.getByRole('button', { name: 'Save', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/map\/records\/us-doj$/);
  await page.goto('/map/records/fbi?rows=all');
  const told = main(page).getByRole('listitem').filter({ hasText: 'A note of ours.' });
  await expect(told).toContainText('since 2026');
  await page.goto('/map/records/fbi/history');
  await expect(main(page).getByRole('article').first()).toContainText('Liaises with');
  await main(page)
    .getByRole('button', { name: /^Take back/ })
    .click();
  await expect(main(page).getByRole('article')).toHaveCount(2);
  await page.goto('/map/records/us-doj');
  await expect(main(page)).not.toContainText('A note of ours.');
});

test('a reader suggests an office-holder who is missing; accepting leads to the form of a new one', async ({
  page,
  signInAs,
  context,
}) => {
  await signInAs('VIEWER');
  await page.goto('/map/records/mhlw/suggest');
  await page.getByLabel('About', { exact: true }).selectOption({ label: 'An office-holder who is missing' });
  await page.getByLabel('What is wrong').fill('The head of tests is missing.');
  await page.getByRole('button', { name: 'Send suggestion' }).click();
  await expect(main(page)).toContainText('An office-holder who is missing: The head of tests is missing.');
  await context.clearCookies();
  await signInAs('STAFF');
  await page.goto('/map/suggestions');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'The head of tests is missing.' })
    .getByRole('link', { name: /^Accept/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add an office-holder');
  await expect(main(page)).toContainText('The head of tests is missing.');
});
