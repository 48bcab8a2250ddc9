import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { database } from '../../lib/data/prisma';
import { MEDIA_TYPES } from '../../lib/files/source-file';
import { expect, expectAccessible, speakJapanese, test } from '../support/browser';
import { makeForum } from '../support/factories';
import { mailMessage } from '../support/mail-message';
import { pdfDocument } from '../support/pdf-document';
import { wordDocument } from '../support/word-document';

type Dropped = { name: string; bytes: Uint8Array };

const biography = pdfDocument(['Speaker biographies', '', 'Ren Example is Director of the Example Institute.']);
const mail: Dropped = {
  name: 'invitation.eml',
  bytes: mailMessage(
    {
      from: 'Mio Example <mio@example.org>',
      to: 'ren@example.org',
      subject: 'Invitation: Harbours and Cables',
      date: 'Mon, 04 Mar 2030 09:00:00 +0900',
    },
    [
      'Panel: Harbours and Cables',
      'Date: Tuesday 12 March 2030, 14:00-15:30 JST',
      'Speakers:',
      '- Ren Example, Director, Example Institute',
      '- Aya Sample, Professor, Sample University',
      'Questions for Ren Example:',
      '1. Which cables matter most?',
    ].join('\n'),
    [{ name: 'bios.pdf', type: MEDIA_TYPES.pdf, bytes: biography }],
  ),
};
const agenda: Dropped = {
  name: '進行表 agenda.docx',
  bytes: wordDocument([
    { heading: 'Run of show' },
    {
      rows: [
        ['14:00', 'Welcome'],
        ['14:05', 'Remarks by Ren Example'],
        ['14:45', 'Discussion'],
      ],
    },
  ]),
};

/** The names of the files that are kept in a workspace, in order. */
async function keptFiles(workspaceId: string): Promise<string[]> {
  const where = { source: { forum: { workspaceId } } };
  const files = await database().sourceFile.findMany({
    where,
    orderBy: { position: 'asc' },
    select: { fileName: true },
  });
  return files.map(({ fileName }) => fileName);
}

function countForums(workspaceId: string): Promise<number> {
  return database().forum.count({ where: { workspaceId } });
}

/** Drops files on the form, all at once, as a person drags them from a folder. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, sent);
  await page.getByLabel('The invitation').dispatchEvent('drop', { dataTransfer: transfer });
}

async function readAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read the invitation' }).click();
  await expect(page.getByRole('button', { name: 'Create forum' })).toBeVisible();
}

async function expectDownload(page: Page, { name, bytes }: Dropped): Promise<void> {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: `Download ${name}` }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe(name);
  expect(fs.readFileSync(await download.path()).equals(Buffer.from(bytes))).toBe(true);
}

test('a mail and a programme dropped together are one review, one forum, and can be downloaded as they came', async ({
  page,
  workspace,
  signInAs,
}) => {
  await signInAs('STAFF');
  await page.goto('/forums/new');
  await drop(page, [agenda, mail]);
  await expect(page.getByRole('list', { name: 'Files to read' }).getByRole('listitem')).toHaveText([
    agenda.name,
    mail.name,
  ]);
  await readAll(page);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Harbours and Cables');
  await expect(page.getByLabel('Starts', { exact: true })).toHaveValue('2030-03-12T14:00');
  const source = page.getByRole('region', { name: 'Source' });
  await expect(source).toContainText(`From ${agenda.name} · ${mail.name}`);
  await expect(source.getByRole('heading')).toHaveText([`[${mail.name}]`, `[${agenda.name}]`, '[bios.pdf]']);
  await expectAccessible(page);
  expect(await countForums(workspace.id)).toBe(0);

  await page.getByRole('button', { name: 'Create forum' }).click();
  await expect(page).toHaveURL(/\/forums\/[0-9a-f-]{36}$/);
  const forum = await database().forum.findFirstOrThrow({
    where: { workspaceId: workspace.id },
    select: {
      participants: { select: { name: true }, orderBy: { position: 'asc' } },
      agenda: { select: { title: true }, orderBy: { position: 'asc' } },
    },
  });
  expect(forum.participants.map(({ name }) => name)).toEqual(['Ren Example', 'Aya Sample']);
  expect(forum.agenda.map(({ title }) => title)).toEqual(['Welcome', 'Remarks by Ren Example', 'Discussion']);

  await page.goto(`${page.url()}/source`);
  await expectAccessible(page);
  await expectDownload(page, mail);
  await expectDownload(page, agenda);
});

test('a file that cannot be read says so beside its name and leaves the others', async ({ page, signInAs }) => {
  await signInAs('STAFF');
  await page.goto('/forums/new');
  await drop(page, [
    mail,
    { name: 'broken.pdf', bytes: Buffer.from('no PDF') },
    { name: 'photo.jpg', bytes: Buffer.from([0xff, 0xd8]) },
  ]);
  const items = page.getByRole('list', { name: 'Files to read' }).getByRole('listitem');
  await expect(items.nth(2)).toContainText('Rostrum does not read this kind of file.');
  await page.getByRole('button', { name: 'Remove photo.jpg' }).click();
  await page.getByLabel('The invitation').fill('Please find the invitation below.');
  await page.getByRole('button', { name: 'Read the invitation' }).click();
  await expect(items.nth(1)).toContainText('Not read: it is damaged');
  await expect(page.getByText('Not everything could be read.')).toBeVisible();
  await expect(items.first()).toHaveText(mail.name);
  await expectAccessible(page);
  await readAll(page);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Harbours and Cables');
  await expect(page.getByRole('region', { name: 'Source' })).toContainText('Please find the invitation below.');
});

test('the forum is there when a file does not arrive, and the file can be sent again', async ({
  page,
  workspace,
  signInAs,
  faults,
}) => {
  faults.allow(/status of 503|ERR_FAILED/);
  await signInAs('STAFF');
  await page.goto('/forums/new');
  await drop(page, [mail, agenda]);
  await readAll(page);
  await page.route('**/api/sources/*/files?position=1', (route) => route.fulfill({ status: 503, json: {} }));
  await page.getByRole('button', { name: 'Create forum' }).click();
  await expect(page).toHaveURL(/\/forums\/[0-9a-f-]{36}$/);
  await expect(page.getByText('The text is kept, but not every file with it.')).toBeVisible();
  expect(await keptFiles(workspace.id)).toEqual([mail.name]);
  await page.unroute('**/api/sources/*/files?position=1');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('The files are kept with the forum.')).toBeVisible();
  expect(await keptFiles(workspace.id)).toEqual([mail.name, agenda.name]);
});

test('after a reload the review is back without the files, and says so in both languages', async ({
  page,
  context,
  workspace,
  signInAs,
  faults,
}) => {
  faults.allow(/status of 415/);
  await signInAs('STAFF');
  await page.goto('/forums/new');
  await drop(page, [mail]);
  await readAll(page);
  await expect(page.getByText('The files are kept with the forum when you create it.')).toBeVisible();
  const title = page.getByLabel('Title', { exact: true });
  await title.fill('Harbours, Cables and Ports');
  await title.blur();
  await page.getByRole('link', { name: 'Forums' }).first().click();
  await expect(page).toHaveURL(/\/forums$/);
  await page.goBack();
  await expect(page.getByText('The files are kept with the forum when you create it.')).toBeVisible();
  await page.reload();
  await expect(title).toHaveValue('Harbours, Cables and Ports');
  await expect(page.getByText('only the text is still here')).toBeVisible();
  await speakJapanese(context);
  await page.reload();
  await expect(page.getByText('ファイルそのものは手元にありません')).toBeVisible();
  await page.getByRole('button', { name: 'フォーラムを作成' }).click();
  await expect(page).toHaveURL(/\/forums\/[0-9a-f-]{36}$/);
  expect([await countForums(workspace.id), await keptFiles(workspace.id)]).toEqual([1, []]);

  // What was lost on the way is added where the text is.
  await page.goto(`${page.url()}/source`);
  await page.getByLabel('元のファイルを追加').setInputFiles([
    { name: mail.name, mimeType: MEDIA_TYPES.eml, buffer: Buffer.from(mail.bytes) },
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8]) },
  ]);
  await expect(page.getByText('photo.jpg: 保存できるのは')).toBeVisible();
  await expect(page.getByRole('link', { name: `${mail.name} をダウンロード` })).toBeVisible();
  expect(await keptFiles(workspace.id)).toEqual([mail.name]);
});

test('the files of a later mail are kept with it', async ({ page, workspace, signInAs }) => {
  const person = await signInAs('ORGANISER');
  const { id } = await makeForum(workspace.id, person.id);
  await page.goto(`/forums/${id}/source/add`);
  await drop(page, [mail, agenda]);
  await page.getByRole('button', { name: 'Read the invitation' }).click();
  await expect(page.getByRole('heading', { name: 'What this mail changes' })).toBeVisible();
  await page.goto(`/forums/${id}/source`);
  await expectDownload(page, mail);
  await expectDownload(page, agenda);
  expect(await keptFiles(workspace.id)).toEqual([mail.name, agenda.name]);
});
