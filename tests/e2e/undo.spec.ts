import { database } from '../../lib/data/prisma';
import { expect, test } from '../support/browser';
import { makeForumStage } from '../support/forum-stage';

test('an act is taken back from another page than the one it was done on', async ({ page, workspace, signInAs }) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await page.goto(`${stage.path}/questions`);
  const count = () => database().question.count({ where: { forumId: stage.forumId } });
  const before = await count();
  await page.getByRole('button', { name: 'Remove question 1' }).click();
  await expect.poll(count).toBe(before - 1);
  await page.getByRole('link', { name: 'Map', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Map');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(count).toBe(before);
  await page.goBack();
  await expect(page.getByRole('button', { name: /^Remove question/ })).toHaveCount(before);
});

test('the focus goes to the next row when one is removed, and stays in the page with the last', async ({
  page,
  workspace,
  signInAs,
}) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await page.goto(`${stage.path}/questions`);
  const removals = page.getByRole('button', { name: /^Remove question/ });
  const rows = page.getByRole('main').locator('[data-row]');
  for (let left = await removals.count(); left > 0; left -= 1) {
    await removals.first().press('Enter');
    await expect(removals).toHaveCount(left - 1);
    await expect(left > 1 ? rows.first() : page.getByRole('main')).toBeFocused();
  }
});
