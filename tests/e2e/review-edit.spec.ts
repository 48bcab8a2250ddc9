import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser';
import { openReview } from '../support/review';

/** Selects these words where the source shows them, as a pointer would. */
function select(page: Page, words: string): Promise<void> {
  return page.getByRole('region', { name: 'Source' }).evaluate((pane, wanted) => {
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`not shown: ${wanted}`);
  }, words);
}

test('two entries of one person become one, with what was put to both, and two again by Undo', async ({
  page,
  signInAs,
}) => {
  await signInAs('OWNER');
  await openReview(page);
  const names = page.getByLabel(/^Name: /);
  await expect(names).toHaveCount(4);
  await page.getByRole('button', { name: 'Merge two entries' }).press('Enter');
  const from = page.getByLabel('This entry');
  await expect(from).toBeFocused();
  await from.selectOption('Michael Karimian');
  await page.getByLabel('is the same person as').selectOption('Koichiro Komiyama');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(names).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Merge two entries' })).toBeFocused();
  await expect(page.getByLabel('Also written: Koichiro Komiyama')).toHaveValue(/Michael Karimian/);
  await expect(page.getByRole('heading', { name: 'Michael Karimian' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(names).toHaveCount(4);
  await expect(page.getByRole('heading', { name: 'Michael Karimian' })).toBeVisible();
});

test('words selected in the source become a field, a person or a deadline, and are marked as what they are', async ({
  page,
  signInAs,
}) => {
  await signInAs('OWNER');
  await openReview(page);
  const bar = page.getByRole('group', { name: 'Use the selected words as' });
  await expect(bar).toHaveCount(0);

  await select(page, 'US Embassy Tokyo');
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'the organiser' }).click();
  await expect(page.getByLabel('Organiser', { exact: true })).toHaveValue('US Embassy Tokyo');
  await expect(page.locator('[data-marks~="organiser"]')).toHaveText(['US Embassy Tokyo']);
  await expect(bar).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Organiser', { exact: true })).toHaveValue('Pacific Forum');

  await page.getByLabel('Affiliation: Emily Goldman').focus();
  await select(page, 'US Embassy Tokyo');
  await bar.getByRole('button', { name: 'Affiliation: Emily Goldman' }).click();
  await expect(page.getByLabel('Affiliation: Emily Goldman')).toHaveValue('US Embassy Tokyo');

  await select(page, 'US Embassy');
  await bar.getByRole('button', { name: 'a deadline' }).click();
  const added = page.getByLabel('What: US Embassy', { exact: true });
  await expect(added).toHaveValue('US Embassy');
  await expect(added).toBeFocused();
});

test('on a phone the sheet of the source closes with what was taken from it, and the way back can be pressed', async ({
  page,
  signInAs,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs('OWNER');
  await openReview(page);
  await page.getByRole('button', { name: 'Source' }).click();
  await select(page, 'US Embassy Tokyo');
  await page.getByRole('button', { name: 'the organiser' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const organiser = page.getByLabel('Organiser', { exact: true });
  await expect(organiser).toBeFocused();
  await expect(organiser).toHaveValue('US Embassy Tokyo');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(organiser).toHaveValue('Pacific Forum');
});
