import { expect, expectAccessible, speakJapanese, test } from '../support/browser';
import { REVIEW_DAY } from '../support/map-editing';
import { main } from '../support/map-forms';

/* The map is one for the whole installation: each test has a duty of its own. */

const SECTOR = 'where=jp&victim=other_victim&sector=telecom&data=no_data&harm=no_harm';

test('somebody to be told is added from the walk by keyboard, told at once, ended and brought back', async ({
  page,
  signInAs,
}) => {
  await signInAs('ORGANISER');
  await page.goto(`/map/incident?${SECTOR}`);
  await page.getByRole('link', { name: 'Add a body to be told' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a body to be told');
  await expectAccessible(page);

  await page.getByLabel('Country').focus();
  await page.keyboard.type('Japan');
  await page.keyboard.press('Tab');
  await page.keyboard.type('National Police Ag');
  await page.getByRole('group', { name: 'Where the organisation is' }).getByLabel('Japan').focus();
  await page.keyboard.press('Space');
  await page.getByRole('group', { name: 'Sector' }).getByLabel('Telecommunications').focus();
  await page.keyboard.press('Space');
  await page.getByLabel('How binding').focus();
  await page.keyboard.type('Owed');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('hours');
  await page.keyboard.press('Tab');
  await page.keyboard.type('becoming');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tell the quokka desk.');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('クオッカ係に伝える。');
  await page.getByLabel('Title of the source').fill('Official gazette');
  await page.getByLabel('Address of the source').fill('https://example.org/gazette');
  await page.getByLabel('Look again by').fill(REVIEW_DAY);
  await page.getByRole('button', { name: 'Save', exact: true }).focus();
  await page.keyboard.press('Enter');

  const number = page.getByLabel('Number', { exact: true });
  await expect(number).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Basis', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('What to tell, in Japanese')).toHaveValue('クオッカ係に伝える。');
  await expect(page.getByRole('group', { name: 'Sector' }).getByLabel('Telecommunications')).toBeChecked();
  await expectAccessible(page);
  await number.focus();
  await page.keyboard.type('6');
  await page.getByLabel('Basis in words, in English').focus();
  await page.keyboard.type('Quokka Act');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('クオッカ法');
  await page.getByRole('button', { name: 'Save', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/records\/incident-response\/edit#duty$/);
  const row = main(page).getByRole('listitem').filter({ hasText: 'Tell the quokka desk.' });
  await expect(row).toBeVisible();

  await page.goto(`/map/incident?${SECTOR}`);
  const owed = main(page).getByRole('region', { name: 'Owed by law, contract or rule' });
  const told = owed.getByRole('listitem').filter({ hasText: 'Tell the quokka desk.' });
  await expect(told).toContainText('within 6 hours of becoming aware of it');
  await expect(told).toContainText('Quokka Act');
  await told.getByRole('link', { name: /^Change what/ }).click();
  await page.getByLabel('Until', { exact: true }).fill('2026-11-01');
  await page.getByLabel('One of its sources').selectOption('https://example.org/gazette');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page).toHaveURL(/\/records\/incident-response\/edit#duty$/);
  await page.goto(`/map/incident?${SECTOR}`);
  await expect(main(page).getByRole('heading', { name: 'To be told', exact: true })).toBeVisible();
  await expect(told).toHaveCount(0);

  await main(page).getByRole('link', { name: 'History' }).click();
  const ended = main(page).getByRole('article').filter({ hasText: '1 November 2026' });
  await expect(ended).toContainText('Tell the quokka desk.');
  await expectAccessible(page);
  await ended.getByRole('button', { name: /^Take back/ }).click();
  await expect(ended.first()).toContainText('Taken back');
  await page.goto(`/map/incident?${SECTOR}`);
  await expect(told).toBeVisible();
});

test('a reader suggests a correction of a duty from the walk; accepting it leads to its form', async ({
  page,
  signInAs,
  context,
}) => {
  await signInAs('VIEWER');
  await page.goto('/map/incident?where=us&victim=listed&data=no_data&harm=no_harm&sector=other_sector');
  await expect(main(page).getByRole('link', { name: /^Change what/ })).toHaveCount(0);
  await main(page)
    .getByRole('link', { name: /^Suggest a correction of what Securities and Exchange Commission/ })
    .click();
  await expect(page.getByLabel('About', { exact: true })).toHaveValue('duty:us-sec');
  await page.getByLabel('What is wrong').fill('It is five days.');
  await page.getByRole('button', { name: 'Send suggestion' }).click();
  await expect(main(page)).toContainText('It is five days.');
  await context.clearCookies();
  await signInAs('STAFF');
  await page.goto('/map/suggestions');
  await main(page)
    .getByRole('listitem')
    .filter({ hasText: 'It is five days.' })
    .getByRole('link', { name: /^Accept/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Change:');
  await expect(main(page)).toContainText('It is five days.');
  await expect(page.getByLabel('Number', { exact: true })).toHaveValue('4');
  await expectAccessible(page);
});

test('the form of a duty speaks Japanese and fits a phone; a reader has none', async ({
  page,
  signInAs,
  context,
  faults,
}) => {
  await signInAs('STAFF');
  await speakJapanese(context);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/map/records/incident-response/edit/entry?entry=duty:jp-personal-data');
  await expect(page.getByLabel('拘束の程度')).toHaveValue('duty');
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await context.clearCookies({ name: /session-token/ });
  await signInAs('VIEWER');
  faults.allow(/404/);
  const answer = await page.goto('/map/records/incident-response/edit/entry?entry=duty:jp-personal-data');
  expect(answer?.status()).toBe(404);
});
