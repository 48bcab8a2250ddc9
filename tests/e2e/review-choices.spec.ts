import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, speakJapanese, test } from '../support/browser';
import { openReview, untilReviewIsKept } from '../support/review';

/** An invitation that leaves a field of nearly every kind open. */
const INVITATION = [
  'Title: Harbour Dialogue on Incident Response',
  'Date: Thursday, 10 March 2028',
  'Time: 10:00-11:30 JST / 15:00-16:30 HST (Thursday, 9 March)',
  'Duration: 60 minutes',
  'Venue: Example Hall, Room 4B',
  'Platform: Zoom',
  'Host: Example Institute',
  'Co-host: Sample University',
  '',
  'Please note: we have moved to Lantern House because of the works.',
  '',
  'The event is on the record.',
  '',
  'The Chatham House Rule applies.',
  '',
  'Speakers:',
  '- Aiko Mori, Analyst, Example Power Institute',
  '- Ken Mori, Professor, Sample University',
  '',
  'Questions',
  '1. [Mori] How do operators report an incident?',
  '2. Who decides when to disclose it?',
  '',
  'Please send your slides by noon the day before.',
].join('\n');

test('what the source leaves open is chosen at its field, with the words it rests on, and taken back by Undo', async ({
  page,
  signInAs,
}) => {
  await signInAs('ORGANISER');
  await openReview(page, INVITATION);
  const list = page.getByRole('listitem').filter({ hasText: 'The source names more than one place.' });
  await list.getByRole('button', { name: 'Choose' }).click();
  const venue = page.getByLabel('Venue', { exact: true });
  const choice = page.getByRole('group', { name: 'Venue' });
  await expect(choice.getByRole('radio', { name: 'Example Hall, Room 4B' })).toBeFocused();
  await expect(choice.getByRole('radio', { name: 'Example Hall, Room 4B' })).toBeChecked();
  await expect(page.locator('[data-marks~="readings.venue.0"]').first()).toHaveAttribute('data-lit', 'true');

  await page.keyboard.press('ArrowDown');
  await expect(venue).toHaveValue('Lantern House');
  await expect(choice.getByRole('radio', { name: 'Lantern House' })).toBeChecked();
  const mark = page.getByRole('region', { name: 'Source' }).getByRole('button', { name: 'Lantern House' });
  await expect(mark).toHaveAttribute('data-marks', /(^| )venue( |$)/);
  await expect(mark).toHaveAttribute('data-lit', 'true');
  await expect(mark).toBeInViewport();

  await venue.fill('Lantern House, upstairs');
  await expect(choice.getByRole('radio', { checked: true })).toHaveCount(0);
  await choice.getByRole('radio', { name: 'Example Hall, Room 4B' }).click();
  await expect(venue).toHaveValue('Example Hall, Room 4B');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(venue).toHaveValue('Lantern House, upstairs');
});

test('every kind of value is chosen in words and stored as chosen', async ({ page, workspace, signInAs }) => {
  test.slow(); // one choice of every kind
  await signInAs('ORGANISER');
  await openReview(page, INVITATION);
  await expectAccessible(page);
  const choose = async (field: string | RegExp, name: string | RegExp): Promise<void> =>
    page.getByRole('group', { name: field }).getByRole('radio', { name }).check();
  await choose('Starts', /Thu 9 Mar 2028 10:00 JST/);
  await expect(page.getByLabel('Starts', { exact: true })).toHaveValue('2028-03-09T10:00');
  await choose('Length', /In the source: “60 minutes”/);
  await choose('Organiser', 'Sample University');
  await choose('On record?', /Chatham House Rule/);
  await choose('Put to: Question 1', /Ken Mori/);
  await choose(/^Due: /, /HST/);
  await expect(page.getByLabel(/^Due: .*slides/)).toHaveValue('at_time');
  await page.getByRole('button', { name: 'Create forum' }).click();
  await expect(page).toHaveURL(/\/forums\/[0-9a-f-]{36}$/);
  const forum = await database().forum.findFirstOrThrow({
    where: { workspaceId: workspace.id },
    select: {
      startLocal: true,
      durationMinutes: true,
      organiser: true,
      recordRule: true,
      questions: {
        select: { addressees: { select: { participant: { select: { name: true } } } } },
        orderBy: { position: 'asc' },
      },
      deadlines: { select: { dueAt: true } },
    },
  });
  expect(forum).toMatchObject({
    startLocal: '2028-03-09T10:00',
    durationMinutes: 60,
    organiser: 'Sample University',
    recordRule: 'CHATHAM_HOUSE',
  });
  const asked = forum.questions.map(({ addressees }) => addressees.map(({ participant }) => participant.name));
  expect(asked).toEqual([['Ken Mori'], []]);
});

test('an invitation of one meaning offers no choice', async ({ page, signInAs }) => {
  await signInAs('ORGANISER');
  await openReview(page);
  await expect(page.getByLabel('Title', { exact: true })).not.toHaveValue('');
  await expect(page.getByRole('radio')).toHaveCount(0);
});

test('choices speak Japanese', async ({ page, context, signInAs }) => {
  await signInAs('ORGANISER');
  await openReview(page, INVITATION);
  await expect(page.getByRole('radio')).not.toHaveCount(0);
  await untilReviewIsKept(page, INVITATION);
  await speakJapanese(context);
  await page.goto('/forums/new');
  await expect(page.getByText('原文に複数の会場があります。').first()).toBeVisible();
  await expectAccessible(page);
  expect(await page.locator('main').innerText()).not.toMatch(/\bintake\.|ambiguity\.|\{\w+\}/);
});
