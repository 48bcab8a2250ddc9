import type { Page } from '@playwright/test';
import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, giveSession, speakJapanese, test } from '../support/browser';
import { makeForum, makeMember, makeQuestion } from '../support/factories';

const question = 'How do CISA and JPCERT/CC read the National Cyber Strategy 2021 of Japan?';

type Stage = { forumPath: string; organiser: { id: string; email: string } };

/** A forum of February 2023 with one question, typed into its form, so that its links are those of the linker. */
async function askQuestion(page: Page, workspaceId: string): Promise<Stage> {
  const organiser = await makeMember(workspaceId, 'ORGANISER');
  await giveSession(page.context(), organiser);
  const forum = await makeForum(workspaceId, organiser.id, { title: 'Harbour Dialogue' });
  const forumPath = `/forums/${forum.id}`;
  await page.goto(`${forumPath}/questions?add=1`);
  await page.getByLabel('Question', { exact: true }).fill(question);
  await page.getByRole('button', { name: 'Save question' }).click();
  await page.getByRole('link', { name: question }).click();
  await expect(page.getByRole('list', { name: 'On the map' }).getByRole('listitem')).toHaveCount(3);
  return { forumPath, organiser };
}

function linkStates(workspaceId: string): Promise<{ recordId: string; state: string; byHand: boolean }[]> {
  return database().questionLink.findMany({
    where: { question: { forum: { workspaceId } } },
    select: { recordId: true, state: true, byHand: true },
    orderBy: { recordId: 'asc' },
  });
}

test('links are suggested with their words and a reason, confirmed and rejected by one key, undone by another', async ({
  page,
  workspace,
}) => {
  await askQuestion(page, workspace.id);
  const map = page.getByRole('list', { name: 'On the map' });
  await expect(page.getByText('3 suggestions to review')).toBeVisible();
  const words = page.locator('main').getByRole('link', { name: 'National Cyber Strategy 2021' });
  await expect(words).toHaveCSS('text-decoration-style', 'dotted');
  const strategy = map.getByRole('listitem').filter({ hasText: 'Cybersecurity Strategy (2021)' });
  await expect(strategy).toContainText('“National Cyber Strategy 2021” is another name for it');
  await expect(strategy).toContainText('since replaced by');
  await expectAccessible(page);

  await strategy.getByRole('link').first().focus();
  await page.keyboard.press('y');
  await expect(page.getByText('Confirmed: Cybersecurity Strategy (2021)')).toBeVisible();
  await expect(words).toHaveCSS('text-decoration-style', 'solid');
  await expect(page.getByText('2 suggestions to review')).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText('3 suggestions to review')).toBeVisible();
  await expect(words).toHaveCSS('text-decoration-style', 'dotted');

  const cisa = map.getByRole('listitem').filter({ hasText: 'Cybersecurity and Infrastructure Security Agency' });
  await cisa.getByRole('link').first().focus();
  await page.keyboard.press('n');
  await expect(page.getByText('Rejected (1)')).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: 'CISA', exact: true })).toHaveCount(0);
  await strategy.getByRole('button', { name: /^Confirm/ }).click();
  await expect
    .poll(() => linkStates(workspace.id))
    .toEqual([
      { recordId: 'cisa', state: 'REJECTED', byHand: false },
      { recordId: 'jp-cybersecurity-strategy-2021', state: 'CONFIRMED', byHand: false },
      { recordId: 'jpcert-cc', state: 'SUGGESTED', byHand: false },
    ]);
});

test('a record is linked by hand, found in Japanese, and opens beside the question as of the forum’s day', async ({
  page,
  workspace,
}) => {
  await askQuestion(page, workspace.id);
  await page.getByText('Link a record by hand').click();
  await page.getByLabel('Agency, strategy, law or concept').fill('内閣サイバー');
  await page
    .getByRole('list', { name: 'Records found' })
    .getByRole('button')
    .filter({ hasText: /NISC|National center/ })
    .click();
  await expect(page.getByText(/^Linked:/)).toBeVisible();
  const added = page
    .getByRole('list', { name: 'On the map' })
    .getByRole('listitem')
    .filter({ hasText: 'linked by hand' });
  await expect(added).toHaveCount(1);
  await added.getByRole('link').first().click();
  await expect(page).toHaveURL(/record=nisc/);
  const record = page.getByRole('region', { name: /National center of Incident readiness/ });
  await expect(record).toContainText(/since replaced by/i);
  await expect(page.getByText(question).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const sheet = page.getByRole('dialog', { name: 'On the map' });
  await expect(sheet).toContainText(/since replaced by/i);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/record=/);
  await expect(sheet).toHaveCount(0);
});

test('who only reads the forum sees links and reasons, and nothing to decide', async ({ page, browser, workspace }) => {
  await askQuestion(page, workspace.id);
  const context = await browser.newContext();
  await giveSession(context, await makeMember(workspace.id, 'VIEWER'));
  const reader = await context.newPage();
  await reader.goto(page.url());
  await expect(reader.getByText('“National Cyber Strategy 2021” is another name for it')).toBeVisible();
  await expect(reader.getByRole('button', { name: /^Confirm|^Not this|Link a record/ })).toHaveCount(0);
  await reader.keyboard.press('y');
  await context.close();
  expect((await linkStates(workspace.id)).map(({ state }) => state)).toEqual(['SUGGESTED', 'SUGGESTED', 'SUGGESTED']);
});

test('the page of a question can be read with a screen reader in Japanese, and fits a phone', async ({
  page,
  context,
  workspace,
}) => {
  await askQuestion(page, workspace.id);
  await speakJapanese(context);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator('main').innerText()).not.toMatch(/\bquestions\.|\bmap\.|\{\w+\}/);
});

test('a question shows what was asked before in other forums, and what has changed on the map since', async ({
  page,
  context,
  workspace,
  signInAs,
}) => {
  const organiser = await signInAs('ORGANISER');
  const ask = async (title: string, startLocal: string, text: string, recordId: string): Promise<string> => {
    const forum = await makeForum(workspace.id, organiser.id, { title, startLocal });
    const { id } = await makeQuestion(forum.id, { text });
    const link = { questionId: id, recordId, score: 1, byHand: true, reason: { code: 'by_hand', params: {} } };
    await database().questionLink.create({ data: link, select: { id: true } });
    return `/forums/${forum.id}/questions/${id}`;
  };
  const earlier = await ask('Years ago', '2024-05-20T10:00', 'How will NISC warn ports of new attacks?', 'nisc');
  const now = await ask('This autumn', '2025-10-01T10:00', 'How will the NCO warn ports of new attacks?', 'nco');
  await page.goto(now);
  const before = page.getByRole('region', { name: 'Asked before' });
  await expect(before.getByRole('listitem')).toHaveCount(1);
  await expect(before).toContainText('20 May 2024 · Years ago · to the whole panel');
  await expect(before).toContainText(/was replaced by National Cybersecurity Office.* \(1 July 2025\)/);
  await expectAccessible(page);
  await speakJapanese(context);
  await page.reload();
  await expect(page.getByRole('region', { name: '以前の似た質問' })).toContainText(
    '2025年7月1日に国家サイバー統括室へ移行',
  );
  await page.getByRole('link', { name: 'How will NISC warn ports of new attacks?' }).click();
  await expect(page).toHaveURL(new RegExp(`${earlier}$`));
  await expect(page.getByRole('region', { name: '以前の似た質問' })).toHaveCount(0);
});
