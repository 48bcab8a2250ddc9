import type { Page } from '@playwright/test';
import { decideLinks } from '../../lib/data/link-decisions';
import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, giveSession, speakJapanese, test } from '../support/browser';
import { makeForum, makeMember, makeQuestion, viewerOf } from '../support/factories';

const TEXT = 'How do CISA and NISC share warnings today?';

type Stage = { path: string; forumId: string; organiser: { id: string; email: string } };

/** Three questions of February 2023, each about CISA (0.96) and NISC (0.62). */
async function makeStage(page: Page, workspaceId: string): Promise<Stage> {
  const organiser = await makeMember(workspaceId, 'ORGANISER');
  await giveSession(page.context(), organiser);
  const forum = await makeForum(workspaceId, organiser.id, { title: 'Harbour Dialogue' });
  for (let at = 0; at < 3; at += 1) {
    const { id: questionId } = await makeQuestion(forum.id, { text: TEXT });
    const link = (recordId: string, surface: string, score: number) => {
      const start = TEXT.indexOf(surface);
      const reason = { code: 'abbreviation', params: { surface } };
      return { questionId, recordId, surface, start, end: start + surface.length, score, reason };
    };
    await database().questionLink.createMany({ data: [link('cisa', 'CISA', 0.96), link('nisc', 'NISC', 0.62)] });
  }
  return { path: `/forums/${forum.id}/links`, forumId: forum.id, organiser };
}

/** The states of the six links in the order of the page: "CISA NISC, CISA NISC, …" by first letters. */
async function states(forumId: string): Promise<string> {
  const questions = await database().question.findMany({
    where: { forumId },
    orderBy: { position: 'asc' },
    select: { links: { orderBy: { recordId: 'asc' }, select: { state: true } } },
  });
  return questions.map(({ links }) => links.map(({ state }) => state.charAt(0)).join('')).join(' ');
}

const rowsOf = (page: Page) => page.getByRole('list', { name: 'Links to the map' }).locator('[data-row]');

test('a whole forum is decided by keys: the focus goes on to what waits, and several decisions are taken back', async ({
  page,
  workspace,
}) => {
  const { path, forumId } = await makeStage(page, workspace.id);
  await page.goto(`${path.replace(/links$/, 'questions')}`);
  await page.getByRole('link', { name: 'Review links' }).click();
  await expect(page.getByText('0 of 6 decided')).toBeVisible();
  await expectAccessible(page);
  const rows = rowsOf(page);
  await page.keyboard.press('j');
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press('y');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('n');
  await page.keyboard.press('y');
  await expect(rows.nth(3)).toBeFocused();
  await expect(page.getByText('3 of 6 decided')).toBeVisible();
  await expect.poll(() => states(forumId)).toBe('CR CS SS');
  // What is decided stays where it is, and says so.
  await expect(rows).toHaveCount(6);
  await expect(page.locator('[data-link]').nth(1)).toContainText('Rejected');
  const words = page.locator('p').filter({ hasText: TEXT }).first().getByRole('link', { name: 'CISA' });
  await expect(words).toHaveCSS('text-decoration-style', 'solid');

  await page.keyboard.press('u');
  await expect(rows.nth(2)).toBeFocused();
  await page.keyboard.press('u');
  await expect(rows.nth(1)).toBeFocused();
  await expect.poll(() => states(forumId)).toBe('CS SS SS');
  await expect(page.getByText('1 of 6 decided')).toBeVisible();

  await page.keyboard.press('o');
  await expect(page).toHaveURL(/record=nisc/);
  await expect(page.getByRole('region', { name: /National center of Incident readiness/ })).toContainText(
    /since replaced by/i,
  );
  await expect(rows.nth(1)).toBeFocused();
  await expect(rows).toHaveCount(6);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const words of ['confirm', 'not this', 'open record', 'Undo']) await expect(keys).toContainText(words);
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await expect(page).toHaveURL(/record=nisc/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/record=/);
  await expect(rows.nth(1)).toBeFocused();

  await page.reload();
  await expect(rows).toHaveCount(5);
  // The first key may come before the page hears keys; the others come as fast as a hand.
  await expect(async () => {
    await page.keyboard.press('y');
    await expect(page.getByText('2 of 6 decided')).toBeVisible({ timeout: 3_000 });
  }).toPass();
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('y');
  await expect(page.getByText('Every link of this forum is decided.')).toBeVisible();
  await expect.poll(() => states(forumId)).toBe('CC CC CC');
  await page.getByRole('link', { name: 'Back to the questions' }).click();
  await expect(page).toHaveURL(/questions$/);
});

test('everything from a score on is confirmed after a look, by one press, and undone by another', async ({
  page,
  workspace,
}) => {
  const { path, forumId } = await makeStage(page, workspace.id);
  await page.goto(path);
  await page.getByLabel('Confirm all from').selectOption('95');
  await page.getByRole('button', { name: 'Show which' }).click();
  await expect(page).toHaveURL(/above=95/);
  const preview = page.getByRole('region', { name: '3 suggestions of 95 % or more' });
  await expect(preview.getByRole('listitem')).toHaveText([
    /Infrastructure Security Agency questions 1, 2, 3 \(to the whole panel\)\s*96 %/,
  ]);
  await expectAccessible(page);
  await preview.getByRole('button', { name: 'Confirm 3 suggestions' }).click();
  await expect(page).not.toHaveURL(/above=/);
  await expect(page.getByText('3 of 6 decided')).toBeVisible();
  expect(await states(forumId)).toBe('CS CS CS');
  await expect(rowsOf(page).nth(1)).toBeFocused();
  await page.keyboard.press('u');
  await expect(page.getByText('0 of 6 decided')).toBeVisible();
  await expect.poll(() => states(forumId)).toBe('SS SS SS');
});

test('what a colleague decided meanwhile stands, and is told by name; a preview that no longer holds confirms nothing', async ({
  page,
  workspace,
}) => {
  const { path, forumId } = await makeStage(page, workspace.id);
  const colleague = await viewerOf(await makeMember(workspace.id, 'STAFF'));
  const decide = async (recordId: string): Promise<void> => {
    const link = await database().questionLink.findFirstOrThrow({
      where: { recordId, state: 'SUGGESTED', question: { forumId } },
      orderBy: { question: { position: 'asc' } },
      select: { id: true, version: true },
    });
    const decision = { linkId: link.id, version: link.version, state: 'REJECTED' as const };
    await decideLinks(colleague, { forumId, decisions: [decision] });
  };
  await page.goto(path);
  await decide('cisa');
  await page.keyboard.press('j');
  await page.keyboard.press('y');
  await expect(page.getByText(/Test Person decided on Cybersecurity .* in the meantime/)).toBeVisible();
  await expect(page.getByText('Rejected by Test Person')).toBeVisible();
  expect(await states(forumId)).toBe('RS SS SS');
  await page.goto(`${path}?above=60`);
  await decide('nisc');
  await page.getByRole('button', { name: 'Confirm 5 suggestions' }).click();
  await expect(page.getByText(/Nothing was confirmed/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Confirm 4 suggestions' })).toBeVisible();
  expect(await states(forumId)).toBe('RR SS SS');
});

test('who only reads the forum sees every state and nothing to decide', async ({ page, browser, workspace }) => {
  const { path, forumId } = await makeStage(page, workspace.id);
  await page.goto(path);
  // Keys are heard once the page is hydrated, which nothing shows; decided already, the row takes the second press for nothing.
  await expect(async () => {
    if (!(await states(forumId)).startsWith('R')) await page.keyboard.press('n');
    await expect.poll(() => states(forumId), { timeout: 2_000 }).toBe('RS SS SS');
  }).toPass();
  const context = await browser.newContext();
  await giveSession(context, await makeMember(workspace.id, 'VIEWER'));
  const reader = await context.newPage();
  await reader.goto(path);
  await expect(rowsOf(reader)).toHaveCount(6);
  await expect(reader.getByText('Rejected by Test Person')).toBeVisible();
  await expect(reader.getByText('Suggested', { exact: true })).toHaveCount(5);
  await expect(reader.getByRole('button', { name: /Confirm|Not this|Undo|Show which/ })).toHaveCount(0);
  await reader.goto(`${path}?above=50`);
  await expect(reader.getByRole('region', { name: /suggestions of/ })).toHaveCount(0);
  await context.close();
});

test('the review fits a phone of 320 points in Japanese and can be read with a screen reader', async ({
  page,
  context,
  workspace,
}) => {
  const { path } = await makeStage(page, workspace.id);
  await speakJapanese(context);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${path}?above=60`);
  await expect(page.getByText('6件中0件を判断済み')).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator('main').innerText()).not.toMatch(/\blinks\.|\{\w+\}/);
  await page.getByRole('link', { name: 'サイバーセキュリティ・インフラストラクチャセキュリティ庁' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
});

test('a forum without links says what belongs there', async ({ page, workspace, signInAs }) => {
  const organiser = await signInAs('ORGANISER');
  const forum = await makeForum(workspace.id, organiser.id);
  await page.goto(`/forums/${forum.id}/links`);
  await expect(page.getByText('No links yet')).toBeVisible();
  await expectAccessible(page);
});

test('the overview of the forum and Today lead to its review while suggestions wait', async ({ page, workspace }) => {
  const { path } = await makeStage(page, workspace.id);
  await page.goto(path.replace(/\/links$/, ''));
  await page
    .locator('main')
    .getByRole('link', { name: /6 suggested links/ })
    .click();
  await expect(page).toHaveURL(path);
  await page.goto('/');
  await page
    .locator('main')
    .getByRole('link', { name: /6 suggested links|Review links/ })
    .click();
  await expect(page).toHaveURL(path);
});
