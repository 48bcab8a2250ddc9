import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, followKey, speakJapanese, test } from '../support/browser';
import { viewerOf } from '../support/factories';
import { REVIEW_DAY } from '../support/map-editing';
import { giveProof, main } from '../support/map-forms';

/* Each test has a record of its own: the map is one for the whole installation. */

test('an editor is told what is wrong where it is wrong, loses nothing, and can take the change back', async ({
  page,
  signInAs,
}) => {
  await signInAs('STAFF');
  await page.goto('/map/records/nctc');
  await followKey(page, 'e', /\/edit$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Edit');
  await expectAccessible(page);
  await page.getByLabel('Note on the status').fill('A note of ours.');
  await page.getByLabel('From', { exact: true }).fill('2025-13');
  await giveProof(page);
  await page.getByRole('button', { name: 'Save changes' }).click();
  const from = page.getByLabel('From', { exact: true });
  await expect(from).toHaveAttribute('aria-invalid', 'true');
  await expect(main(page)).toContainText('“2025-13” is not a date');
  await expect(page.getByLabel('Note on the status')).toHaveValue('A note of ours.');
  await expect(page.getByLabel('Address of the source')).toHaveValue('https://example.org/gazette');
  await expectAccessible(page);
  await from.fill('2017-04-01');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(/\/map\/records\/nctc$/);
  await expect(main(page)).toContainText('A note of ours.');
  await expect(main(page)).toContainText('Edited here on');
  await expect(main(page).getByRole('link', { name: 'Official gazette' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(main(page)).not.toContainText('A note of ours.');
  await main(page).getByRole('link', { name: 'History' }).click();
  await expect(main(page).getByRole('listitem').filter({ hasText: 'taken back later' })).toContainText(
    'A note of ours.',
  );
  await expectAccessible(page);
  await main(page)
    .getByRole('button', { name: /^Take back the change/ })
    .click();
  await expect(main(page).getByRole('article')).toHaveCount(3);
  await page.goto('/map/records/nctc');
  await expect(main(page)).toContainText('A note of ours.');
});

test('a save from an older state shows what was saved meanwhile beside what was typed', async ({
  page,
  signInAs,
  context,
}) => {
  await signInAs('STAFF');
  await page.goto('/map/records/ipa/edit');
  await page.getByLabel('Note on the status').fill('Mine.');
  await giveProof(page);
  const other = await context.newPage();
  await other.goto('/map/records/ipa/edit');
  await other.getByLabel('Note on the status').fill('Theirs.');
  await giveProof(other);
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(main(other)).toContainText('Theirs.');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Saved meanwhile: Theirs.')).toBeVisible();
  await expect(page.getByLabel('Note on the status')).toHaveValue('Mine.');
  await page.getByRole('button', { name: 'Save mine instead' }).click();
  await expect(page).toHaveURL(/\/map\/records\/ipa$/);
  await expect(main(page)).toContainText('Mine.');
});

test('a reader suggests, an editor accepts it filled in, and the reader sees it', async ({
  page,
  signInAs,
  browser,
  faults,
}) => {
  faults.allow(/404/);
  const reader = await signInAs('VIEWER');
  await page.goto('/map/records/jp-nsc');
  await expect(main(page).getByRole('link', { name: 'Edit' })).toHaveCount(0);
  await main(page).getByRole('link', { name: 'Suggest a correction' }).click();
  await page.getByLabel('About', { exact: true }).selectOption({ label: 'Note on the status' });
  await page.getByLabel('What is wrong').fill('The note is missing.');
  await page.getByLabel('What it should say').fill('A suggested note.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send suggestion' }).click();
  await expect(main(page)).toContainText('waiting');
  await page.goto('/map/records/jp-nsc/edit');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Edit');

  const editorContext = await browser.newContext();
  const desk = await editorContext.newPage();
  await signInAs('ORGANISER', editorContext);
  await desk.goto('/map/suggestions');
  await desk
    .getByRole('listitem')
    .filter({ hasText: 'The note is missing.' })
    .getByRole('link', { name: /^Accept/ })
    .click();
  await expect(desk.getByLabel('Note on the status')).toHaveValue('A suggested note.');
  await giveProof(desk);
  await desk.getByRole('button', { name: 'Save changes' }).click();
  await expect(desk).toHaveURL(/\/map\/records\/jp-nsc$/);
  await expect(main(desk)).toContainText('A suggested note.');
  await desk.goto('/map/suggestions');
  await expect(desk.getByText('The note is missing.')).toHaveCount(0);
  await editorContext.close();

  await signInAs(reader);
  await page.goto('/map/suggestions');
  await expect(main(page)).toContainText('accepted');
  await expectAccessible(page);
});

test('a suggestion is declined with a sentence, and by Undo it waits again', async ({ page, signInAs }) => {
  const editor = await signInAs('ORGANISER');
  await database().mapSuggestion.create({
    data: { recordId: 'jp-nss', problem: 'A doubtful doubt.', authorId: editor.id },
    select: { id: true },
  });
  await page.goto('/map/suggestions');
  const row = page
    .getByRole('list', { name: 'Waiting for a decision' })
    .getByRole('listitem')
    .filter({ hasText: 'A doubtful doubt.' });
  await row.getByRole('link', { name: /^Decline/ }).click();
  await row.getByLabel('Why it is declined').fill('It is as the law says.');
  await row.getByRole('button', { name: 'Decline' }).click();
  await expect(row).toHaveCount(0);
  await expect(main(page)).toContainText('Answer: It is as the law says.');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(row).toBeVisible();
});

test('a decision is told in the language of the page, which need not be that of the account', async ({
  page,
  signInAs,
  context,
}) => {
  const editor = await signInAs('ORGANISER');
  expect((await viewerOf(editor)).locale).toBe('en');
  await speakJapanese(context);
  const { id } = await database().mapSuggestion.create({
    data: { recordId: 'jp-nss-2022', problem: 'Another doubt.', authorId: editor.id },
    select: { id: true },
  });
  await page.goto(`/map/suggestions?decline=${id}`);
  await page.getByLabel('採用しない理由').fill('法律のとおりです。');
  await page.getByRole('button', { name: '採用しない' }).click();
  await expect(page.getByText(/^採用しませんでした：国家安全保障戦略/)).toBeVisible();
});

test('the board is closed to readers, who are not shown the way to it', async ({ page, signInAs, faults }) => {
  faults.allow(/404/);
  await signInAs('VIEWER');
  await page.goto('/map');
  await expect(main(page).getByRole('link', { name: 'To be looked at again' })).toHaveCount(0);
  expect((await page.goto('/map/stale'))?.status()).toBe(404);
  expect((await page.goto('/map/records/nco/update'))?.status()).toBe(404);
  expect((await page.goto('/map/records/nco/edit'))?.status()).toBe(404);
});

test('everything can be read in Japanese, on a phone, with a screen reader', async ({ page, signInAs, context }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await signInAs('OWNER');
  await speakJapanese(context);
  for (const path of ['edit', 'history', 'suggest', 'edit/entry?entry=holder:new', 'edit/entry?entry=relation:new']) {
    await page.goto(`/map/records/cisa/${path}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  await page.goto('/map/records/cisa/edit');
  await page.getByLabel('終了日').fill('2010-01-01');
  await page.getByLabel('出典の題名').fill('官報');
  await page.getByLabel('出典のアドレス').fill('https://example.org/kanpo');
  await page.getByLabel('次に確認する期日').fill(REVIEW_DAY);
  await page.getByRole('button', { name: '変更を保存' }).click();
  await expect(main(page)).toContainText('より前です');
  for (const path of ['/map/stale', '/map/suggestions', '/map/stale?group=doubtful']) {
    await page.goto(path);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});
