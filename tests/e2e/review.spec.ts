import type { Page } from '@playwright/test';
import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, speakJapanese, test } from '../support/browser';
import { openReview, untilReviewIsKept } from '../support/review';

const title = 'US-Japan Cyber Forum: Advancing Cyber Defense and Resilience in the Age of Strategic Competition';

function countForums(workspaceId: string): Promise<number> {
  return database().forum.count({ where: { workspaceId } });
}

/** All that this browser keeps on its disk for the app, as one string. */
function keptInBrowser(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const request = indexedDB.open('rostrum-drafts', 1);
    const opened = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const all = opened.transaction('drafts').objectStore('drafts').getAll();
    const rows = await new Promise<{ data: ArrayBuffer }[]>((resolve) => (all.onsuccess = () => resolve(all.result)));
    opened.close();
    const text = rows.map(({ data }) => new TextDecoder('latin1').decode(data)).join('');
    return `${rows.length} ${text} ${JSON.stringify(localStorage)} ${JSON.stringify(sessionStorage)}`;
  });
}

test('the pasted note becomes a forum: every field reviewed beside its words, nothing stored before', async ({
  page,
  workspace,
  signInAs,
}) => {
  const owner = await signInAs('OWNER');
  await openReview(page);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(title);
  await expect(page.getByLabel('Starts', { exact: true })).toHaveValue('2023-02-17T10:00');
  await expect(page.getByLabel('Zone', { exact: true })).toHaveValue('Asia/Tokyo');
  await expect(page.getByLabel('Length', { exact: true })).toHaveValue('90');
  await expect(page.getByText('People 4 · Questions 13 · Deadlines 4')).toBeVisible();
  await expect(page.getByText('Fri 17 Feb 2023 08:00 JST').first()).toBeVisible();
  expect(await countForums(workspace.id)).toBe(0);

  await page.getByRole('button', { name: 'Create forum' }).click();
  await expect(page).toHaveURL(/\/forums\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(await countForums(workspace.id)).toBe(1);
  const forum = await database().forum.findFirstOrThrow({
    where: { workspaceId: workspace.id },
    select: {
      startLocal: true,
      timeZone: true,
      durationMinutes: true,
      platform: true,
      organiser: true,
      recordRule: true,
      recorded: true,
      openToPublic: true,
      createdById: true,
      participants: { select: { name: true, role: true }, orderBy: { position: 'asc' } },
      questions: {
        select: { text: true, addressees: { select: { participant: { select: { name: true } } } } },
        orderBy: { position: 'asc' },
      },
      deadlines: { select: { kind: true, dueAt: true }, orderBy: { dueAt: 'asc' } },
    },
  });
  expect(forum).toMatchObject({
    startLocal: '2023-02-17T10:00',
    timeZone: 'Asia/Tokyo',
    durationMinutes: 90,
    platform: 'Zoom',
    organiser: 'Pacific Forum',
    recordRule: 'ON_RECORD',
    recorded: true,
    openToPublic: true,
    createdById: owner.id,
  });
  expect(forum.participants).toEqual([
    { name: 'Emily Goldman', role: 'SPEAKER' },
    { name: 'Koichiro Komiyama', role: 'SPEAKER' },
    { name: 'Michael Karimian', role: 'SPEAKER' },
    { name: 'Mark Manantan', role: 'MODERATOR' },
  ]);
  const asked = forum.questions.map(({ addressees }) => addressees.map(({ participant }) => participant.name).join());
  expect(asked).toEqual([
    ...Array.from({ length: 5 }, () => 'Emily Goldman'),
    ...Array.from({ length: 4 }, () => 'Koichiro Komiyama'),
    ...Array.from({ length: 4 }, () => 'Michael Karimian'),
  ]);
  expect(forum.deadlines.map(({ kind, dueAt }) => [kind, dueAt?.toISOString() ?? null])).toEqual([
    ['SLIDES', '2023-02-16T23:00:00.000Z'],
    ['OTHER', '2023-02-17T00:00:00.000Z'],
    ['AUDIO_TEST', '2023-02-17T00:30:00.000Z'],
    ['RECEIPT', null],
  ]);
  await page.goto(`${page.url()}/source`);
  await expect(page.locator('main')).toContainText('Please do not share this link with anyone else.');
  await expectAccessible(page);
  await page.goto('/forums/new');
  await expect(page.getByLabel('The invitation')).toHaveValue('');
});

test('a field lights its words and brings them into view, and words light and lead to their field', async ({
  page,
  signInAs,
}) => {
  await signInAs('ORGANISER');
  await openReview(page);
  const source = page.getByRole('region', { name: 'Source' });
  const last = page.getByRole('textbox', { name: 'Question 4', exact: true }).last();
  await last.focus();
  const mark = source.getByRole('button', { name: /Given variances in priorities/ });
  await expect(mark).toHaveAttribute('data-lit', 'true');
  await expect(mark).toBeInViewport();
  await page.getByLabel('Length', { exact: true }).focus();
  await expect(mark).not.toHaveAttribute('data-lit');

  const limit = source.getByRole('button', { name: /12 minutes/ });
  await limit.hover();
  await expect(page.locator('[data-field^="limits."][data-lit]').first()).toBeInViewport();
  await limit.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-field^="limits."] :focus')).toHaveCount(1);
});

test('leaving keeps the draft with its changes, unreadable on the disk; discarding can be undone', async ({
  page,
  workspace,
  signInAs,
}) => {
  await signInAs('ORGANISER');
  await openReview(page);
  await page.getByLabel('Title', { exact: true }).fill('CANARY title of my own');
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await expect(page).toHaveURL(/\/map$/);
  const kept = await keptInBrowser(page);
  expect(kept).toMatch(/^1 /);
  expect(kept).not.toContain('CANARY');
  expect(kept).not.toContain('Goldman');
  await page.goto('/forums/new');
  await expect(page.getByText(/Draft of .* restored/)).toBeVisible();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('CANARY title of my own');
  await page.getByRole('button', { name: 'Discard', exact: true }).last().click();
  await expect(page.getByLabel('The invitation')).toHaveValue('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('CANARY title of my own');
  await page.getByRole('button', { name: 'Discard', exact: true }).last().click();
  await expect.poll(() => keptInBrowser(page)).toMatch(/^0 /);
  expect(await countForums(workspace.id)).toBe(0);
});

test('fields are edited, dropped, added and put in order; what is refused is said at its field and loses nothing', async ({
  page,
  workspace,
  signInAs,
}) => {
  await signInAs('ORGANISER');
  await openReview(page);
  await page.getByLabel('Title', { exact: true }).fill('');
  await page.getByLabel('Length', { exact: true }).fill('75');
  await page.getByRole('button', { name: 'Create forum' }).click();
  await expect(page.getByText('Give the forum a title.')).toBeVisible();
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Length', { exact: true })).toHaveValue('75');
  await page.getByLabel('Title', { exact: true }).fill('A title of my own');

  await page.getByRole('button', { name: 'Remove Michael Karimian' }).click();
  await expect(page.getByText('People 3 · Questions 13')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('People 4 · Questions 13')).toBeVisible();

  await page.getByRole('button', { name: 'Add a question for Koichiro Komiyama' }).click();
  await expect(page.getByRole('textbox', { name: 'Question 5', exact: true }).nth(1)).toBeFocused();
  await page.keyboard.type('What would you have asked yourself?');
  await page.getByRole('textbox', { name: 'Question 1', exact: true }).nth(1).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('textbox', { name: 'Question 2', exact: true }).nth(1)).toHaveValue(
    /^Kindly provide an overview of Japan/,
  );
  await expect(page.getByRole('textbox', { name: 'Question 2', exact: true }).nth(1)).toBeFocused();
  await page.getByRole('button', { name: 'Create forum' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A title of my own');
  const forum = await database().forum.findFirstOrThrow({
    where: { workspaceId: workspace.id },
    select: { durationMinutes: true, questions: { select: { text: true }, orderBy: { position: 'asc' } } },
  });
  expect(forum.durationMinutes).toBe(75);
  expect(forum.questions).toHaveLength(14);
  expect(forum.questions[5]?.text).toMatch(/^What is your assessment/);
  expect(forum.questions[6]?.text).toMatch(/^Kindly provide an overview/);
  expect(forum.questions[9]?.text).toBe('What would you have asked yourself?');
});

test('a dropped mail is read; a file of another kind and an empty paste are refused in words', async ({
  page,
  signInAs,
  faults,
}) => {
  faults.allow(/status of 4\d\d/);
  await signInAs('STAFF');
  await page.goto('/forums/new');
  await page.getByRole('button', { name: 'Read the invitation' }).click();
  await expect(page.getByText('Paste the invitation or choose files first.')).toBeVisible();
  const chooser = page.locator('input[type="file"]');
  await chooser.setInputFiles({ name: 'paper.docx', mimeType: '', buffer: Buffer.from('no Word file') });
  await page.getByRole('button', { name: 'Read the invitation' }).click();
  await expect(page.getByText('This one is of another kind, or damaged.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove paper.docx' }).click();
  const mail = [
    'From: Mio Example <mio@example.org>',
    'Subject: =?UTF-8?B?44K144Kk44OQ44O8?= panel',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Panel: Harbours and cables',
    'Date: Tuesday 12 March 2030, 14:00-15:30 JST',
    'Speakers:',
    '- Ren Example, Director, Example Institute',
    'Questions for Ren Example:',
    '1. Which cables matter most?',
  ].join('\r\n');
  await chooser.setInputFiles({ name: 'invitation.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail) });
  await page.getByRole('button', { name: 'Read the invitation' }).click();
  await expect(page.getByLabel('Starts', { exact: true })).toHaveValue('2030-03-12T14:00');
  await expect(page.getByRole('textbox', { name: 'Question 1', exact: true })).toHaveValue('Which cables matter most?');
});

test('a reader of the workspace is told that they cannot create forums', async ({ page, signInAs }) => {
  await signInAs('VIEWER');
  await page.goto('/forums/new');
  await expect(page.locator('main')).toContainText('not create forums in it');
  await expect(page.getByRole('button', { name: 'Read the invitation' })).toHaveCount(0);
});

test('entry and review can be read with a screen reader in both languages, and fit a phone', async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs('ORGANISER');
  await page.goto('/forums/new');
  await expectAccessible(page);
  await openReview(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Source' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('button', { name: /10:00 AM JST/ })).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: /10:00 AM JST/ }).click();
  await expect(page.getByLabel('Starts', { exact: true })).toBeFocused();
  await untilReviewIsKept(page);
  await speakJapanese(context);
  await page.goto('/forums/new');
  await expect(page.getByRole('button', { name: 'フォーラムを作成' })).toBeVisible();
  await expectAccessible(page);
  expect(await page.locator('main').innerText()).not.toMatch(/\bintake\.|\{\w+\}/);
});

test('the example forum is one press away, and only where nothing is yet', async ({ page, workspace, signInAs }) => {
  await signInAs('OWNER');
  await page.goto('/');
  await page.getByRole('button', { name: 'Load the example forum' }).click();
  await expect(page.getByText(title).first()).toBeVisible();
  expect(await countForums(workspace.id)).toBe(1);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Load the example forum' })).toHaveCount(0);
});
