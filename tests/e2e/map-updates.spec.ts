import { loadMapData } from '../../lib/data/map-loader';
import { readMapData } from '../../lib/files/map-data';
import { readMapJapanese } from '../../lib/files/map-japanese';
import { expect, expectAccessible, test } from '../support/browser';
import { withAgency, withHolder } from '../support/map-editing';
import { giveProof, main } from '../support/map-forms';

/** They load reference data, which is one for the installation: one after the other. */
test.describe('an update of the reference data', () => {
  test.describe.configure({ mode: 'default' });

  test('reference data that says something else is compared and decided about', async ({ page, signInAs }) => {
    await signInAs('STAFF');
    await page.goto('/map/records/nict/edit');
    await page.getByLabel('Name in English').fill('Research Institute (ours)');
    await giveProof(page);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Research Institute (ours)');
    const [data, japanese] = [await readMapData(), await readMapJapanese()];
    await loadMapData(withAgency(data, 'nict', { nameEn: 'Research Institute (files)' }), japanese);
    try {
      await page.goto('/map');
      await main(page).getByRole('link', { name: 'To be looked at again' }).click();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Research Institute (ours)' }).first().click();
      await expect(page.getByRole('table')).toContainText('Research Institute (files)');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Take theirs' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Research Institute (files)');
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect(main(page)).toContainText('The reference data now says something else');
      await main(page).getByRole('link', { name: 'Compare and decide' }).click();
      await page.getByRole('button', { name: 'Keep mine' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Research Institute (ours)');
      await expect(main(page)).not.toContainText('The reference data now says');
    } finally {
      await loadMapData(data, japanese);
    }
  });

  test('each field that both sides changed is decided by itself, by keyboard, and what is left waits', async ({
    page,
    signInAs,
  }) => {
    await signInAs('STAFF');
    await page.goto('/map/records/jpcert-cc/edit');
    await page.getByLabel('Name in English').fill('JPCERT (ours)');
    await page.getByLabel('Abbreviation').fill('JPC-ours');
    await page.getByLabel('Description in English').fill('Ours in short.');
    await giveProof(page);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('JPCERT (ours)');
    const [data, japanese] = [await readMapData(), await readMapJapanese()];
    const theirs = { nameEn: 'JPCERT (files)', abbreviation: 'JPC-files', summaryEn: 'Theirs in short.' };
    await loadMapData(withAgency(data, 'jpcert-cc', theirs), japanese);
    try {
      await page.goto('/map/records/jpcert-cc/update');
      const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
      await expect(row('Name in English').getByRole('link', { name: 'Official gazette' })).toBeVisible();
      await expect(main(page).getByText('The reference data rests on:')).toContainText('jpcert.or.jp');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Save these decisions' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'Choose for at least one field' })).toBeVisible();
      await page.getByRole('radio', { name: 'Name in English: decide later' }).focus();
      await page.keyboard.press('ArrowLeft');
      await expect(page.getByRole('radio', { name: 'Name in English: take theirs' })).toBeChecked();
      await page.getByRole('radio', { name: 'Abbreviation: keep mine' }).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Decisions saved')).toBeVisible();
      await expect(row('Name in English')).toHaveCount(0);
      await expect(row('Description in English')).toBeVisible();
      await page.getByRole('button', { name: 'Take theirs' }).click();
      await expect(page).toHaveURL(/\/map\/records\/jpcert-cc$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('JPCERT (files)');
      await expect(main(page)).toContainText('Theirs in short.');
      await main(page).getByRole('link', { name: 'History' }).click();
      const decided = main(page).getByRole('article').filter({ hasText: 'field by field' });
      await expect(decided.locator('dt')).toHaveText([/Name in English\s*taken/, /Abbreviation\s*kept/]);
      await expectAccessible(page);
    } finally {
      await loadMapData(data, japanese);
    }
    await page.reload();
    await expect(main(page).getByRole('article').first()).toContainText('Updated from the reference data');
  });

  test('an office-holder that both sides changed is shown from both, and kept', async ({ page, signInAs }) => {
    await signInAs('STAFF');
    await page.goto('/map/records/oncd/edit/entry?entry=holder:oncd-walden');
    await page.getByLabel('Note', { exact: true }).fill('Note of ours.');
    await page.getByLabel('Name in Japanese').fill('ケンバ・ウォルデン');
    await giveProof(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page).toHaveURL(/\/map\/records\/oncd$/);
    const [data, japanese] = [await readMapData(), await readMapJapanese()];
    await loadMapData(withHolder(data, 'oncd-walden', { note: 'Note of the files.', to: '2023-11-20' }), japanese);
    try {
      await page.goto('/map/records/oncd/update');
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Kemba Walden' }) });
      await expect(row.getByRole('cell').first()).toContainText('Note of ours.');
      await expect(row.getByRole('cell').first()).toContainText('Official gazette');
      await expect(row.getByRole('cell').last()).toContainText('Note of the files.');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Keep mine' }).click();
      await expect(page).toHaveURL(/\/map\/records\/oncd$/);
      const walden = main(page).getByRole('listitem').filter({ hasText: 'Kemba Walden' });
      await expect(walden).toContainText('Note of ours.');
      await expect(walden).toContainText('20 November 2023');
    } finally {
      await loadMapData(data, japanese);
    }
  });
});
