import { database } from '../../lib/data/prisma';
import { expect, speakJapanese, test } from '../support/browser';
import { makeDraft } from '../support/cast';
import { makeMember } from '../support/factories';
import { makeForumStage, STAGE_START } from '../support/forum-stage';

test('a forum is moved, and what hangs on its start moves along', async ({ page, workspace, signInAs }) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await page.goto(`${stage.path}/deadlines?add=1`);
  await page.getByLabel('What').fill('Slides');
  await page.getByLabel('Number').fill('2');
  await page.getByRole('button', { name: 'Save deadline' }).click();
  await expect(page.getByText('2 hours before the start')).toBeVisible();
  await expect(page.locator('main')).toContainText('Fri 15 Feb 2030 08:00 JST');

  await page.goto(`${stage.path}/agenda?add=1`);
  await page.getByLabel('What').fill('Audio test');
  await page.getByLabel('Start (forum time)').fill('2030-02-15T09:30');
  await page.getByRole('button', { name: 'Save item' }).click();
  await expect(page.locator('main').getByText('09:30')).toBeVisible();

  await page.goto(`${stage.path}/edit`);
  await page.getByLabel('Start', { exact: true }).fill('2030-02-18T14:00');
  await expect(page.getByText('Mon 18 Feb 2030 14:00 JST')).toBeVisible();
  await page.getByRole('button', { name: 'Save forum' }).click();
  await expect(page).toHaveURL(stage.path);
  await expect(page.locator('main')).toContainText('Mon 18 Feb 2030 14:00');
  await page.goto(`${stage.path}/deadlines`);
  await expect(page.locator('main')).toContainText('Mon 18 Feb 2030 12:00 JST');
  await page.goto(`${stage.path}/agenda`);
  await expect(page.locator('main').getByText('13:30')).toBeVisible();
});

test('a time that clocks skip is named while it is typed, and refused', async ({ page, workspace, signInAs }) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await page.goto(`${stage.path}/edit`);
  await page.getByLabel('Time zone').selectOption('America/New_York');
  await page.getByLabel('Start', { exact: true }).fill('2030-03-10T02:30');
  await expect(page.getByRole('status').filter({ hasText: 'Clocks skip this time' })).toBeVisible();
  await page.getByRole('button', { name: 'Save forum' }).click();
  await expect(page.getByText('it does not exist there')).toBeVisible();
  await expect(page.getByLabel('Start', { exact: true })).toHaveValue('2030-03-10T02:30');
  await expect(page.getByLabel('Time zone')).toHaveValue('America/New_York');
  const kept = await database().forum.findFirst({ where: { id: stage.forumId }, select: { startLocal: true } });
  expect(kept?.startLocal).toBe(STAGE_START);
});

test('a start is read back in the language of the page, whatever the account says', async ({
  page,
  context,
  workspace,
  signInAs,
}) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await speakJapanese(context);
  await page.goto(`${stage.path}/edit`);
  await page.getByLabel('開始', { exact: true }).fill('2030-02-18T14:00');
  await expect(page.getByText('2030年2月18日(月) 14:00 JST')).toBeVisible();
});

test('two tabs: the second sees what the first saved, beside its own words', async ({
  page,
  context,
  workspace,
  signInAs,
}) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  const second = await context.newPage();
  await page.goto(`${stage.path}/edit`);
  await second.goto(`${stage.path}/edit`);
  await page.getByLabel('Title').fill('Harbour Dialogue of the first tab');
  await page.getByRole('button', { name: 'Save forum' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour Dialogue of the first tab');
  await second.getByLabel('Title').fill('Harbour Dialogue of the second tab');
  await second.getByRole('button', { name: 'Save forum' }).click();
  await expect(second.getByText('Saved meanwhile: Harbour Dialogue of the first tab')).toBeVisible();
  await expect(second.getByLabel('Title')).toHaveValue('Harbour Dialogue of the second tab');
  const stored = await database().forum.findFirst({ where: { id: stage.forumId }, select: { title: true } });
  expect(stored?.title).toBe('Harbour Dialogue of the first tab');
  await second.getByRole('button', { name: 'Save mine instead' }).click();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Harbour Dialogue of the second tab');
});

test('questions are added, put in order by keyboard, removed and brought back', async ({
  page,
  workspace,
  signInAs,
}) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await page.goto(`${stage.path}/questions`);
  const list = page.getByRole('region', { name: 'Hana Example' }).getByRole('listitem');
  await expect(list).toHaveCount(2);
  await page.keyboard.press('n');
  await page.getByLabel('Question', { exact: true }).fill('What comes third?');
  await page.getByRole('checkbox', { name: 'Hana Example' }).check();
  await page.getByRole('button', { name: 'Save question' }).click();
  await expect(list).toHaveCount(3);

  const up = page.getByRole('button', { name: 'Move question 3 up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(list.nth(1)).toContainText('What comes third?');

  await page.getByRole('button', { name: 'Remove question 1' }).click();
  await expect(list).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list).toHaveCount(3);
  await expect(list.first()).toContainText('What comes first?');
});

test('an act that does not reach the server says so, and the list stays as it is', async ({
  page,
  workspace,
  context,
  signInAs,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await page.goto(`${stage.path}/questions`);
  const list = page.getByRole('region', { name: 'Hana Example' }).getByRole('listitem');
  await expect(list).toHaveCount(2);
  await context.setOffline(true);
  for (const name of ['Remove question 1', 'Move question 2 up']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByText('That did not work. Please try again.').last()).toBeVisible();
    await expect(list.first()).toContainText('What comes first?');
    await page.getByRole('button', { name: 'Dismiss' }).last().click();
  }
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Move question 2 up' }).click();
  await expect(list.last()).toContainText('What comes first?');
});

test('a question that somebody has begun to answer stays, and says why', async ({ page, workspace, signInAs }) => {
  const stage = await makeForumStage(workspace.id);
  await makeDraft(stage.questionId, stage.speakerId, stage.speaker.id);
  await signInAs(stage.organiser);
  await page.goto(`${stage.path}/questions`);
  await page.getByRole('button', { name: 'Remove question 1' }).click();
  await expect(page.getByText('Somebody has begun to answer this question')).toBeVisible();
  await expect(page.locator('main').getByText('What comes first?')).toBeVisible();
  await page.goto(`${stage.path}/people`);
  await page.getByRole('button', { name: 'Remove Hana Example' }).click();
  await expect(page.getByText('Hana Example has written answers here')).toBeVisible();
  expect(await database().talkingPoints.count({ where: { questionId: stage.questionId } })).toBe(1);
});

test('two hundred questions stay usable: one group open, the others one press away', async ({
  page,
  workspace,
  signInAs,
}) => {
  const stage = await makeForumStage(workspace.id);
  await database().question.createMany({
    data: Array.from({ length: 200 }, (_, at) => ({
      forumId: stage.forumId,
      position: 10_000 + at,
      text: `Question to all ${at + 1}`,
      searchText: '',
    })),
  });
  await signInAs(stage.organiser);
  await page.goto(`${stage.path}/questions`);
  await expect(page.locator('main').getByRole('listitem').filter({ hasText: 'to all' })).toHaveCount(0);
  await page.getByRole('link', { name: 'To the whole panel' }).click();
  await expect(page.locator('main').getByRole('listitem').filter({ hasText: 'to all' })).toHaveCount(50);
  await page.getByRole('link', { name: 'Next questions' }).click();
  await expect(page.locator('main').getByText('Question to all 51', { exact: true })).toBeVisible();
});

test('the speaker names an assistant, notes receipt and slides, and sees their own minutes', async ({
  page,
  workspace,
  signInAs,
}) => {
  const stage = await makeForumStage(workspace.id);
  const assistant = await makeMember(workspace.id, 'SPEAKER');
  await makeDraft(stage.questionId, stage.speakerId, stage.speaker.id, { state: 'READY', spokenSeconds: 90 });
  await signInAs(stage.speaker);
  await page.goto('/');
  await expect(page.locator('main')).toContainText('2 questions, 1 drafted, about 1½ minutes written');
  await page.goto(`${stage.path}/people`);
  await page.getByLabel('E-mail of their account').fill('nobody@example.org');
  await page.getByRole('button', { name: 'Name as assistant' }).click();
  await expect(page.getByText('No account with this address can be named.')).toBeVisible();
  await page.getByLabel('E-mail of their account').fill(assistant.email);
  await page.getByRole('button', { name: 'Name as assistant' }).click();
  await expect(page.getByText(assistant.email)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Receipt confirmed' }).check();
  await page.getByLabel('Slides').selectOption('PROMISED');
  await expect
    .poll(() => database().participant.findFirst({ where: { id: stage.speakerId }, select: { slides: true } }))
    .toEqual({ slides: 'PROMISED' });
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Receipt confirmed' })).toBeChecked();
  await expect(page.getByLabel('Slides')).toHaveValue('PROMISED');
});

test('an action is added, ticked on Today with undo, edited and removed with undo', async ({
  page,
  workspace,
  signInAs,
}) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await page.goto(`${stage.path}/actions?add=1`);
  await page.getByLabel('What').fill('Send the programme');
  await page.getByLabel('Due day').fill('2020-02-14');
  await page.getByLabel('Who').selectOption(stage.organiser.id);
  await page.getByRole('button', { name: 'Save action' }).click();
  await expect(page.getByText('Overdue · by Fri 14 Feb')).toBeVisible();

  await page.goto('/');
  const box = page.getByRole('checkbox', { name: 'Done: Send the programme' });
  await box.check();
  await expect(page.locator('main').getByText('Send the programme')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('main').getByText('Send the programme')).toBeVisible();

  await page.goto('/actions?due=overdue');
  await page.getByRole('link', { name: 'Edit: Send the programme' }).click();
  await page.getByLabel('What').fill('Send the final programme');
  await page.getByRole('button', { name: 'Save action' }).click();
  await expect(page.locator('main').getByText('Send the final programme')).toBeVisible();
  await page.getByRole('button', { name: 'Remove: Send the final programme' }).click();
  await expect(page.locator('main').getByText('Send the final programme')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('main').getByText('Send the final programme')).toBeVisible();
});

test('a deadline rule keeps its way and its fields when something is missing', async ({
  page,
  workspace,
  signInAs,
}) => {
  const stage = await makeForumStage(workspace.id);
  await signInAs(stage.organiser);
  await page.goto(`${stage.path}/deadlines?add=1`);
  await page.getByLabel('What').fill('Biography');
  await page.getByRole('radio', { name: 'on a date' }).check();
  await page.getByLabel('Time', { exact: true }).fill('17:00');
  await page.getByRole('button', { name: 'Save deadline' }).click();
  await expect(page.getByText('Fill this in.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'on a date' })).toBeChecked();
  await expect(page.getByLabel('Time', { exact: true })).toHaveValue('17:00');
  await page.getByLabel('Day').fill('2030-02-08');
  await page.getByRole('button', { name: 'Save deadline' }).click();
  await expect(page.locator('main')).toContainText('Fri 8 Feb 2030 17:00 JST');
});
