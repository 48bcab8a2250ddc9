import { expect, expectAccessible, speakJapanese, test } from '../support/browser';
import { makeForum, makeQuestion } from '../support/factories';
import { main } from '../support/map-forms';

test('the palette leads to all hits on the map, page by page, best first, in both languages', async ({
  page,
  signInAs,
  context,
}) => {
  await signInAs('VIEWER');
  await page.goto('/map');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('cyber');
  await page
    .getByRole('group', { name: 'On the map' })
    .getByRole('option', { name: /^All of them/ })
    .click();
  await expect(page).toHaveURL(/\/search\?q=cyber&in=map$/);
  const rows = main(page).getByRole('list', { name: 'On the map' }).getByRole('listitem');
  await expect(rows).toHaveCount(30);
  const first = await rows.first().textContent();
  await expectAccessible(page);
  await main(page).getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(rows.first()).not.toHaveText(first ?? '');
  await main(page).getByRole('link', { name: 'First' }).click();
  await expect(rows.first()).toHaveText(first ?? '');
  await main(page).getByRole('link', { name: 'Questions' }).click();
  await expect(main(page)).toContainText('No question found for “cyber”');
  await speakJapanese(context);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/search?q=サイバー&in=map');
  await expect(main(page).getByRole('list', { name: 'マップ' }).getByRole('listitem')).toHaveCount(30);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('words that find nothing of one kind lead to the other, with how many there are', async ({
  page,
  workspace,
  signInAs,
}) => {
  const organiser = await signInAs('ORGANISER');
  const forum = await makeForum(workspace.id, organiser.id);
  await makeQuestion(forum.id, { text: 'What do quokkas teach us?' });
  await page.goto('/search?q=Keidanren');
  await expect(main(page)).toContainText('No question found for “Keidanren”');
  await main(page)
    .getByRole('link', { name: /^\d+ on the map$/ })
    .click();
  await expect(main(page).getByRole('list', { name: 'On the map' })).toBeVisible();
  await page.goto('/search?q=cyber');
  await expect(main(page).getByRole('link', { name: '10+ on the map' })).toBeVisible();
  await page.goto('/search?q=quokkas&in=map');
  await main(page).getByRole('link', { name: '1 among the questions' }).click();
  await expect(main(page).getByRole('list', { name: 'Questions' })).toBeVisible();
  await page.goto('/search?q=zzyzx');
  await expect(main(page)).toContainText('Nothing found for “zzyzx”');
});
