import { expect, expectAccessible, followKey, speakJapanese, test } from '../support/browser';
import { makeForum, makeMember, makeQuestion } from '../support/factories';
import { makeQuestionLink } from '../support/links';

test('a process is walked by keys, step by step and back, with hand-overs and what was asked about who acts', async ({
  page,
  signInAs,
  workspace,
}) => {
  const organiser = await makeMember(workspace.id, 'ORGANISER');
  const forum = await makeForum(workspace.id, organiser.id);
  const question = await makeQuestion(forum.id, { text: 'Whom does CISA call first?' });
  await makeQuestionLink(question.id, 'cisa', { state: 'CONFIRMED' });
  await signInAs('VIEWER');
  await page.goto('/map/records/us-company-reporting');
  await followKey(page, 'w', /\/walk\?path=1$/);
  const main = page.getByRole('main');
  const step = main.getByRole('heading', { level: 2 }).first();
  await expect(step).toHaveText('Company detects an incident');
  await expect(main.getByText('Step 1', { exact: true })).toBeVisible();
  const ways = main.getByRole('navigation', { name: 'Ways on' });
  const covered = ways.getByRole('listitem').filter({ hasText: 'Covered entity under CIRCIA' });
  await page.keyboard.press((await covered.locator('kbd').textContent()) ?? '');
  await expect(step).toHaveText('Covered entity under CIRCIA rule in force?');
  await expect(main.getByText('Step 2', { exact: true })).toBeVisible();
  await expect(main.getByText('Whom does CISA call first?')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('1');
  await expect(step).toHaveText('Report to CISA (72 hours, 24 hours for ransom payment)');
  await expect(main.getByText('Step 3', { exact: true })).toBeVisible();
  await page.keyboard.press('n');
  await expect(main.getByText('The process ends here.')).toBeVisible();
  await page.keyboard.press('p');
  await expect(step).toHaveText('Report to CISA (72 hours, 24 hours for ransom payment)');
  const taken = main.getByRole('region', { name: 'Steps taken so far' });
  await expect(taken.getByRole('listitem')).toHaveCount(3);
  await taken.getByRole('link', { name: 'Company detects an incident' }).click();
  await expect(main.getByText('Step 1', { exact: true })).toBeVisible();
});

test('a hand-over is told in both steps; the walk speaks Japanese, fits a phone and keeps the day', async ({
  page,
  signInAs,
  context,
  faults,
}) => {
  faults.allow(/404 \(Not Found\)/);
  await signInAs('SPEAKER');
  await speakJapanese(context);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/map/records/us-ppd41-response/walk?path=1.2&as-of=2024-05-01');
  const main = page.getByRole('main');
  await expect(main.getByText('引き継ぎ先：')).toBeVisible();
  await page.keyboard.press('n');
  await expect(main.getByText('引き継ぎ元：')).toBeVisible();
  await expect(page).toHaveURL(/as-of=2024-05-01/);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.goto('/map/records/cisa/walk');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('サイバーセキュリティ');
});
