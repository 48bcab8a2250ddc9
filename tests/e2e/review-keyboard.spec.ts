import type { Page } from '@playwright/test';
import { database } from '../../lib/data/prisma';
import { expect, test } from '../support/browser';
import { openReview } from '../support/review';

const INVITATION = [
  'Title: Harbour Dialogue on Incident Response',
  'Date: Friday, 10 March 2028',
  'Time: 10:00-11:30 JST',
  'Venue: Example Hall',
  'Platform: Zoom, and Microsoft Teams for those who cannot',
  'Host: Example Institute',
  '',
  'Speakers:',
  '- Aiko Mori, Analyst, Example Power Institute',
  '- Ben Fields, Director, Lantern Council',
  '',
  'Questions for Aiko Mori:',
  '1. How do operators report an incident?',
  '2. Who decides when to disclose it?',
  '3. What should the allies share first?',
].join('\n');

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses Tab until the control has the focus; fails after as many presses as no review needs. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let count = 0; count < 150; count += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.labels?.[0]?.textContent ?? '';
      return element?.getAttribute('aria-label') ?? (label === '' ? (element?.textContent ?? '') : label);
    });
    if (name.test(focused)) return;
  }
  throw new Error(`no such stop: ${String(name)}`);
}

test('a review is done from the first key to the forum without a pointer', async ({ page, workspace, signInAs }) => {
  test.slow(); // the keys of a whole review, one after the other
  await signInAs('ORGANISER');
  await openReview(page, INVITATION);

  // A choice, from the list over the fields.
  await tabTo(page, /^Choose$/);
  await press(page, 'Enter');
  await expect(page.getByRole('radio', { name: 'Zoom' })).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(page.getByLabel('Platform', { exact: true })).toHaveValue('Microsoft Teams');
  await press(page, 'z');
  await expect(page.getByLabel('Platform', { exact: true })).toHaveValue('Zoom');
  await press(page, 'Space');
  await expect(page.getByLabel('Platform', { exact: true })).toHaveValue('Microsoft Teams');

  // Out of the field to its row, on by rows, and into one of them.
  await press(page, 'Escape', 'j', 'j', 'Enter');
  await expect(page.getByLabel('Venue', { exact: true })).toBeFocused();
  await press(page, 'ControlOrMeta+a');
  await page.keyboard.type('Lantern House');

  // A question goes, and comes back; another one goes for good.
  const second = page.getByRole('textbox', { name: 'Question 2', exact: true });
  await tabTo(page, /^Question 2$/);
  await press(page, 'Escape', 'Delete');
  await expect(page.getByRole('textbox', { name: /^Question \d$/ })).toHaveCount(2);
  await expect(page.locator('[data-row]:focus').getByRole('textbox')).toHaveValue(
    'What should the allies share first?',
  );
  await press(page, 'z');
  await expect(second).toHaveValue('Who decides when to disclose it?');
  await expect(page.locator('[data-row]:focus').getByRole('textbox')).toHaveValue('Who decides when to disclose it?');
  await press(page, 'j', 'Delete');
  await expect(page.getByRole('textbox', { name: /^Question \d$/ })).toHaveCount(2);

  // A question is added and moved.
  await tabTo(page, /^Add a question for Aiko Mori$/);
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', { name: 'Question 3', exact: true })).toBeFocused();
  await page.keyboard.type('What would you ask yourself?');
  await press(page, 'Alt+ArrowUp');
  await expect(second).toHaveValue('What would you ask yourself?');
  await expect(second).toBeFocused();

  await press(page, 'ControlOrMeta+Enter');
  await expect(page).toHaveURL(/\/forums\/[0-9a-f-]{36}$/);
  const forum = await database().forum.findFirstOrThrow({
    where: { workspaceId: workspace.id },
    select: { platform: true, venue: true, questions: { select: { text: true }, orderBy: { position: 'asc' } } },
  });
  expect(forum).toMatchObject({ platform: 'Microsoft Teams', venue: 'Lantern House' });
  const asked = forum.questions.map(({ text }) => text);
  expect(asked).toHaveLength(3);
  expect(asked).toContain('What would you ask yourself?');
});

test('words of the source are selected by keyboard and become a field', async ({ page, signInAs }) => {
  await signInAs('ORGANISER');
  await openReview(page, INVITATION);
  const bar = page.getByRole('group', { name: 'Use the selected words as' });
  await page.locator('[data-marks~="title"]').first().focus();
  await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight');
  await expect(bar).toBeVisible();
  expect(await page.evaluate(() => document.getSelection()?.toString().trim())).toBe('Harbour Dialogue');
  await press(page, 'ArrowRight');
  expect(await page.evaluate(() => document.getSelection()?.toString().trim())).toBe('on');
  await press(page, 'Escape');
  await expect(bar).toHaveCount(0);

  await page
    .locator('[data-marks~="title"]')
    .first()
    .evaluate((mark) => {
      // Both at once: faster than the browser tells of a selection.
      for (const init of [{ key: 'ArrowRight', shiftKey: true }, { key: 'Enter' }])
        mark.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
    });
  await expect(bar.getByRole('button').first()).toBeFocused();
  await tabTo(page, /^the organiser$/);
  await press(page, 'Enter');
  await expect(page.getByLabel('Organiser', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Organiser', { exact: true })).toHaveValue('Harbour');
});

test('the list of keys tells those of the review, and every control of it has a name of its own kind', async ({
  page,
  signInAs,
}) => {
  await signInAs('ORGANISER');
  await openReview(page, INVITATION);
  await page.locator('[data-row]').first().focus();
  await press(page, '?');
  const dialog = page.getByRole('dialog');
  for (const words of ['Remove the row', 'Out of the field, to its row', 'Create forum', 'Next or previous row'])
    await expect(dialog).toContainText(words);
  await press(page, 'Escape');
  const nameless = await page.locator('main').evaluate((main) =>
    [...main.querySelectorAll<HTMLInputElement>('button, input, select, textarea, [role="button"]')]
      .filter((control) => {
        const labels = [...(control.labels ?? [])].map((label) => label.textContent).join('');
        return `${control.getAttribute('aria-label') ?? ''}${labels}${control.textContent}`.trim() === '';
      })
      .map((control) => control.outerHTML.slice(0, 120)),
  );
  expect(nameless).toEqual([]);
});
