import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser';
import { openReview } from '../support/review';

/** Selects these words where the source shows them, as a pointer would, also over words that are marked. */
function select(page: Page, words: string): Promise<void> {
  return page.getByRole('region', { name: 'Source' }).evaluate((pane, wanted) => {
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    const nodes: { node: Node; from: number }[] = [];
    let shown = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      nodes.push({ node, from: shown.length });
      shown += node.textContent ?? '';
    }
    const at = shown.indexOf(wanted);
    const first = nodes.findLast(({ from }) => from <= at);
    const last = nodes.findLast(({ from }) => from < at + wanted.length);
    if (at < 0 || first === undefined || last === undefined) throw new Error(`not shown: ${wanted}`);
    const end = at + wanted.length - last.from;
    document.getSelection()?.setBaseAndExtent(first.node, at - first.from, last.node, end);
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

const harbour = `Harbour Forum
Tue 5 March 2030, 10:00-11:00 JST

Speakers: Alana Reyes (Harbour Institute), Takumi Hoshino (Tide Centre)

It may yet be Thursday, March 7, 14:00 to 15:30, with 35 minutes for all.
What should be mended first?
The hall is free until Monday, March 4.
`;

test('selected words are offered for what they say: a time, a length, a question of somebody, a dated deadline', async ({
  page,
  signInAs,
}) => {
  await signInAs('OWNER');
  await openReview(page, harbour);
  const bar = page.getByRole('group', { name: 'Use the selected words as' });
  await select(page, 'Thursday, March 7, 14:00 to 15:30');
  await bar.getByRole('button', { name: 'the start', exact: true }).click();
  const start = page.getByLabel('Starts', { exact: true });
  await expect(start).toHaveValue('2030-03-07T14:00');
  await expect(start).toBeFocused();
  await expect(page.getByLabel('Length', { exact: true })).toHaveValue('90');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(start).toHaveValue('2030-03-05T10:00');
  await expect(page.getByLabel('Length', { exact: true })).toHaveValue('60');

  await select(page, '35 minutes');
  await bar.getByRole('button', { name: 'the length' }).click();
  await expect(page.getByLabel('Length', { exact: true })).toHaveValue('35');

  await select(page, 'What should be mended first?');
  await bar.getByRole('button', { name: 'a question for Takumi Hoshino' }).click();
  const asked = page.getByRole('region', { name: 'Takumi Hoshino' });
  await expect(asked.getByRole('textbox')).toHaveValue('What should be mended first?');

  await select(page, 'The hall is free until Monday, March 4');
  await bar.getByRole('button', { name: 'a deadline' }).click();
  await expect(page.getByLabel('What: The hall is free')).toHaveValue('The hall is free');
  await expect(page.getByText('Mon 4 Mar 2030 23:59 JST')).toBeVisible();
});

test('who is taken out leaves their questions to the panel, which is said above the foot of the page', async ({
  page,
  signInAs,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs('OWNER');
  await openReview(page);
  await page.getByRole('button', { name: 'Remove Emily Goldman' }).click();
  const said = page.getByText('Removed: Emily Goldman. 5 questions go to the whole panel now.');
  await expect(said).toBeVisible();
  const message = await page.getByRole('button', { name: 'Undo' }).boundingBox();
  const create = await page.getByRole('button', { name: 'Create forum' }).boundingBox();
  const discard = await page.getByRole('button', { name: 'Source' }).boundingBox();
  const foot = Math.min(create?.y ?? 0, discard?.y ?? 0);
  expect((message?.y ?? 0) + (message?.height ?? 0)).toBeLessThanOrEqual(foot);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: /^Emily Goldman/ })).toBeVisible();
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
