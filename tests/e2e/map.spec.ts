import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, speakJapanese, test } from '../support/browser';
import { makeForum, makeMember, makeQuestion } from '../support/factories';
import { makeQuestionLink } from '../support/links';

const pages = [
  '/map',
  '/map/agencies',
  '/map/strategies',
  '/map/concepts',
  '/map/functions',
  '/map/processes',
  '/map/records/nco',
  '/map/records/nisc?as-of=2023-02-17',
  '/map/records/incident-response',
  '/map/records/jp-ci-incident-report',
];

for (const path of pages) {
  test(`${path} can be read with a screen reader, in both languages`, async ({ page, signInAs, context }) => {
    await signInAs('VIEWER');
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await speakJapanese(context);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await expect(page.getByRole('main').locator('.paper-line [lang="en"]')).toHaveCount(0);
    await expectAccessible(page);
  });
}

test('a function draws what is laid down, what is done, or both', async ({ page, signInAs }) => {
  await signInAs('VIEWER');
  await page.goto('/map/records/incident-response');
  const lane = page.getByRole('region', { name: 'United States' });
  const cisa = lane.getByRole('listitem').filter({ hasText: /Cybersecurity and Infrastructure Security Agency/ });
  const choose = (name: string) => page.getByRole('navigation', { name: 'What is shown' }).getByRole('link', { name });
  await expect(cisa).toBeVisible();
  await expect(lane).not.toContainText('On paper:');
  await choose('On paper').click();
  await expect(cisa).toContainText('On paper:');
  await expect(lane).not.toContainText('In practice:');
  await choose('In practice').click();
  await expect(cisa).toContainText('In practice:');
  await expect(lane).not.toContainText('On paper:');
  await expect(lane.getByRole('heading', { name: 'Practice not known' })).toBeVisible();
  await expectAccessible(page);
  await choose('Both').click();
  await expect(cisa).toContainText(/On paper:.*In practice:/s);
  await expect(choose('Both')).toHaveAttribute('aria-current', 'true');
});

test('a search finds a Japanese word inside a name, and an abbreviation first', async ({ page, signInAs }) => {
  await signInAs('SPEAKER');
  await page.goto('/map');
  const search = page.getByRole('searchbox').first();
  await search.fill('サイバー統括');
  await search.press('Enter');
  await expect(page.getByRole('link', { name: /National Cybersecurity Office/ }).first()).toBeVisible();
  await page.getByRole('searchbox').first().fill('CISA');
  await page.getByRole('searchbox').first().press('Enter');
  await expect(page.locator('main').getByRole('listitem').filter({ hasText: 'CISA' }).first()).toContainText(
    'Cybersecurity and Infrastructure Security Agency',
  );
});

test('a record says what it was on the day asked for, and what came after', async ({ page, signInAs }) => {
  await signInAs('SPEAKER');
  await page.goto('/map/records/nisc?as-of=2023-02-17');
  await expect(page.locator('main')).toContainText('since replaced by');
  await expect(
    page
      .locator('main')
      .getByRole('link', { name: /National Cybersecurity Office/ })
      .first(),
  ).toBeVisible();
  await page.goto('/map/records/nisc?as-of=2026-11-22');
  await expect(page.locator('main')).toContainText(/Replaced by/);
});

test('a record lists the questions that touch it, and only those that the reader may see', async ({
  page,
  workspace,
  signInAs,
}) => {
  const organiser = await signInAs('ORGANISER');
  const mine = await makeForum(workspace.id, organiser.id, { title: 'Forum of mine' });
  const question = await makeQuestion(mine.id, { text: 'Where does the NCO stand on this?' });
  const elsewhere = await database().workspace.create({ data: { name: 'Elsewhere' }, select: { id: true } });
  const stranger = await makeMember(elsewhere.id, 'ORGANISER');
  const hidden = await makeForum(elsewhere.id, stranger.id, { title: 'Hidden forum' });
  const hiddenQuestion = await makeQuestion(hidden.id, { text: 'CANARY question about the NCO' });
  for (const { id } of [question, hiddenQuestion])
    await database().questionLink.create({
      data: {
        questionId: id,
        recordId: 'nco',
        start: 0,
        end: 3,
        surface: 'NCO',
        score: 0.9,
        reason: { code: 'name', params: {} },
        state: 'CONFIRMED',
        decidedAt: new Date('2026-01-01'),
      },
      select: { id: true },
    });
  await page.goto('/map/records/nco');
  await expect(page.getByText('Where does the NCO stand on this?')).toBeVisible();
  expect(await page.content()).not.toContain('CANARY');
});

test('a record says what it is before where it comes up, on a phone in this order, and prints nothing of the frame', async ({
  page,
  signInAs,
  workspace,
}) => {
  const organiser = await makeMember(workspace.id, 'ORGANISER');
  const forum = await makeForum(workspace.id, organiser.id);
  const question = await makeQuestion(forum.id, { text: 'Whom does CISA call first?' });
  await makeQuestionLink(question.id, 'cisa', { state: 'CONFIRMED' });
  await signInAs(organiser);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/map/records/cisa');
  const main = page.getByRole('main');
  const top = async (text: string): Promise<number> =>
    (await main.getByText(text, { exact: true }).first().boundingBox())?.y ?? Number.NaN;
  const tops = await Promise.all(['Dates', 'What it does', 'Questions about it', 'Relations', 'Sources'].map(top));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeHidden();
});

test('every page of the map begins its way with the map', async ({ page, signInAs }) => {
  await signInAs('VIEWER');
  for (const path of ['', '/agencies', '/processes', '/incident', '/compare', '/records/cisa', '/suggestions']) {
    await page.goto(`/map${path}`);
    await expect(page.getByRole('navigation', { name: 'You are here' }).getByRole('listitem').first()).toHaveText(
      'Map',
    );
  }
});
