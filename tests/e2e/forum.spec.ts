import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, giveSession, speakJapanese, test } from '../support/browser';
import { makeDraft } from '../support/cast';
import { makeForum, makeMember, makeParticipant, makeQuestion } from '../support/factories';

type Person = { id: string; email: string };
type Stage = {
  path: string;
  forumId: string;
  organiser: Person;
  speaker: Person;
  questionId: string;
  speakerId: string;
};

const start = '2030-02-15T10:00'; // a Friday in Tokyo

async function makeStage(workspaceId: string): Promise<Stage> {
  const organiser = await makeMember(workspaceId, 'ORGANISER');
  const speaker = await makeMember(workspaceId, 'SPEAKER');
  const forum = await makeForum(workspaceId, organiser.id, { title: 'Harbour Dialogue', startLocal: start });
  const { id: speakerId } = await makeParticipant(forum.id, { name: 'Hana Example', userId: speaker.id, position: 1 });
  await makeParticipant(forum.id, { name: 'Ben Fields', role: 'MODERATOR', position: 2 });
  const { id: questionId } = await makeQuestion(forum.id, { text: 'What comes first?', addressees: [speakerId] });
  await makeQuestion(forum.id, { text: 'What comes second?', addressees: [speakerId] });
  return { path: `/forums/${forum.id}`, forumId: forum.id, organiser, speaker, questionId, speakerId };
}

/** Everything that lies under a forum. */
const parts = ['', '/questions', '/people', '/agenda', '/deadlines', '/actions', '/edit'];
const editors = [
  '/questions?add=1',
  '/people?add=1',
  '/people?limit=new',
  '/agenda?add=1',
  '/deadlines?add=1',
  '/actions?add=1',
];

const everywhere = (stage: Stage): string[] => ['/', '/forums', '/actions', ...parts.map((one) => stage.path + one)];

test('every page of a forum can be read with a screen reader, at rest and while something is added', async ({
  page,
  workspace,
  signInAs,
}) => {
  test.slow();
  const stage = await makeStage(workspace.id);
  await signInAs(stage.organiser);
  for (const path of [...everywhere(stage), '/actions?add=1', ...editors.map((one) => stage.path + one)]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
});

test('every page of a forum is there in Japanese, for a screen reader too', async ({
  page,
  context,
  workspace,
  signInAs,
}) => {
  test.slow();
  const stage = await makeStage(workspace.id);
  await signInAs(stage.organiser);
  await speakJapanese(context);
  for (const path of everywhere(stage)) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await expectAccessible(page);
    expect(await page.locator('main').innerText()).not.toMatch(/\bforum\.|\bactions\.|\{\w+\}/);
  }
});

test('no page of a forum is wider than a phone', async ({ page, workspace, signInAs }) => {
  const stage = await makeStage(workspace.id);
  await signInAs(stage.organiser);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/', '/forums', '/actions', ...[...parts, ...editors].map((one) => stage.path + one)]) {
    await page.goto(path);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      path,
    ).toBeLessThanOrEqual(0);
  }
});

test('a stranger finds nothing, on any page, and a reader finds no way to change anything', async ({
  browser,
  workspace,
}) => {
  const stage = await makeStage(workspace.id);
  const stranger = await browser.newContext();
  await giveSession(stranger, await makeMember((await otherWorkspace()).id, 'OWNER'));
  for (const part of parts) {
    const answer = await stranger.request.get(stage.path + part);
    expect(answer.status(), part).toBe(404);
    expect(await answer.text()).not.toContain('Harbour');
    const rsc = await stranger.request.get(stage.path + part, { headers: { rsc: '1' } });
    expect(await rsc.text()).not.toContain('Harbour');
  }
  const reader = await browser.newContext();
  await giveSession(reader, await makeMember(workspace.id, 'VIEWER'));
  const page = await reader.newPage();
  expect((await reader.request.get(`${stage.path}/edit`)).status()).toBe(404);
  for (const part of editors) {
    await page.goto(stage.path + part);
    await expect(page.getByRole('heading', { name: 'Harbour Dialogue' })).toBeVisible();
    expect(await page.locator('main form').count(), part).toBe(0);
    await expect(page.locator('main').getByRole('button', { name: /Remove|Move/ })).toHaveCount(0);
  }
});

function otherWorkspace(): Promise<{ id: string }> {
  return database().workspace.create({ data: { name: 'Elsewhere' }, select: { id: true } });
}

test('a forum is moved, and what hangs on its start moves along', async ({ page, workspace, signInAs }) => {
  const stage = await makeStage(workspace.id);
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
  const stage = await makeStage(workspace.id);
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
  expect(kept?.startLocal).toBe(start);
});

test('two tabs: the second sees what the first saved, beside its own words', async ({
  page,
  context,
  workspace,
  signInAs,
}) => {
  const stage = await makeStage(workspace.id);
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
  const stage = await makeStage(workspace.id);
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

test('a question that somebody has begun to answer stays, and says why', async ({ page, workspace, signInAs }) => {
  const stage = await makeStage(workspace.id);
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
  const stage = await makeStage(workspace.id);
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
  const stage = await makeStage(workspace.id);
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
  const stage = await makeStage(workspace.id);
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
  const stage = await makeStage(workspace.id);
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
