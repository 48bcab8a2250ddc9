import { describe, expect, it } from 'vitest';
import { openDocument } from '@/lib/files/open-document';
import { MEDIA_TYPES, type SourceInput } from '@/lib/files/source-file';
import { mailMessage, type MailFile } from '../support/mail-message';
import { pdfDocument } from '../support/pdf-document';
import { wordDocument, zipOf } from '../support/word-document';

const head = {
  from: 'Mio Example <mio@example.org>',
  to: 'ren@example.org',
  subject: 'Panel on harbours',
  date: 'Mon, 02 Mar 2026 09:00:00 +0900',
};
const headLines = [
  'Subject: Panel on harbours',
  'From: Mio Example <mio@example.org>',
  'To: ren@example.org',
  'Date: Mon, 02 Mar 2026 09:00:00 +0900',
].join('\n');

function file(name: string, content: string | Uint8Array, type = 'application/octet-stream'): MailFile {
  return { name, type, bytes: typeof content === 'string' ? Buffer.from(content) : content };
}

function mail(files: MailFile[], words = 'Welcome.', boundary = 'b0'): SourceInput {
  return { bytes: mailMessage(head, words, files, boundary), name: 'mail.eml' };
}

const agenda = wordDocument([{ heading: 'Run of show' }, { rows: [['14:00', 'Welcome']] }]);
const bios = pdfDocument(['Ren Example', 'Director, 例示研究所']);

describe('a mail with attachments', () => {
  it('is one text: its own words, then each attachment under its name', async () => {
    const calendar = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Harbours\nEND:VEVENT\nEND:VCALENDAR\n';
    const opened = await openDocument([
      mail([
        file('agenda.docx', agenda, MEDIA_TYPES.docx),
        file('略歴.pdf', bios, MEDIA_TYPES.pdf),
        { name: null, type: MEDIA_TYPES.ics, bytes: Buffer.from(calendar) },
        file('notes [2].md', 'No filming.\n'),
      ]),
    ]);
    expect(opened.text).toBe(
      [
        headLines,
        'Welcome.',
        '[agenda.docx]\n\n# Run of show\n\n| 14:00 | Welcome |',
        '[略歴.pdf]\n\nRen Example\nDirector, 例示研究所',
        '[invite.ics]\n\nTitle: Harbours',
        '[notes (2).md]\n\nNo filming.',
      ].join('\n\n'),
    );
    expect(opened.warnings).toEqual([
      { code: 'calendar_part_used', params: {} },
      { code: 'attachments_used', params: { names: 'agenda.docx, 略歴.pdf, notes [2].md', count: 3 } },
    ]);
  });

  it('names what cannot be read, and says nothing of pictures within the words and of signatures', async () => {
    const picture = Buffer.from('89504e470d0a1a0a', 'hex');
    const { text, warnings } = await openDocument([
      mail([
        { name: 'logo.png', type: 'image/png', bytes: picture, contentId: 'logo@example.org' },
        file('smime.p7s', 'x', 'application/pkcs7-signature'),
        file('map.png', picture, 'image/png'),
        file('data.zip', zipOf({ 'a.txt': 'a' }), 'application/zip'),
        file('broken.docx', 'PK\u0003\u0004', MEDIA_TYPES.docx),
        file('empty.txt', ' \n', 'text/plain'),
      ]),
    ]);
    expect(text).toBe(`${headLines}\n\nWelcome.`);
    const names = 'map.png, data.zip, broken.docx, empty.txt';
    expect(warnings).toEqual([{ code: 'attachments_unread', params: { names, count: 4 } }]);
  });

  it('opens mails within it, to a depth, and what they bring', async () => {
    const within = (depth: number): Uint8Array =>
      mailMessage(
        { ...head, subject: `Level ${depth}` },
        `Words ${depth}.`,
        depth === 5 ? [] : [file(`level-${depth + 1}.eml`, within(depth + 1), MEDIA_TYPES.eml)],
        `b${depth}`,
      );
    const { text, warnings } = await openDocument([{ bytes: within(0), name: 'mail.eml' }]);
    expect(text.match(/^\[.*\]$/gm)).toEqual(['[level-1.eml]', '[level-2.eml]', '[level-3.eml]']);
    expect(text).toContain('Words 3.');
    expect(warnings.at(-1)).toEqual({ code: 'attachments_left_out', params: { names: 'level-4.eml', count: 1 } });
  });

  it('leaves out what is too many or too long, names it, and reads the rest', async () => {
    const many = Array.from({ length: 33 }, (_, index) => file(`${index}.txt`, `Note ${index}`));
    const long = file('long.txt', 'word '.repeat(25_000));
    const { text, warnings } = await openDocument([mail([long, ...many])]);
    expect(text.match(/^\[.*\]$/gm)).toHaveLength(29);
    expect(warnings.at(-1)).toEqual({
      code: 'attachments_left_out',
      params: { names: 'long.txt, 29.txt, 30.txt, 31.txt, 32.txt', count: 5 },
    });
  });

  it('reads an attachment once that came twice', async () => {
    const { text } = await openDocument([mail([file('a.docx', agenda), file('copy.docx', agenda)])]);
    expect(text.match(/^\[.*\]$/gm)).toEqual(['[a.docx]']);
  });

  it('reads a paper once that came in two formats, the fuller one, and says so', async () => {
    const rows = [
      '14:00 Welcome by the Example Institute',
      '14:10 Panel: Harbours and what they need',
      '15:20 Questions',
    ];
    const word = file(
      'programme.docx',
      wordDocument([{ heading: 'Run of show' }, ...rows.map((row) => ({ text: row }))]),
    );
    const pdf = (lines: string[]): MailFile =>
      file('programme.pdf', pdfDocument(['Run of show', ...lines, 'Page 1 of 1']));
    const repeated = (names: string): object => ({ code: 'attachments_repeated', params: { names, count: 1 } });

    const second = await openDocument([mail([word, pdf(rows)])]);
    expect(second.text.match(/^\[.*\]$/gm)).toEqual(['[programme.docx]']);
    expect(second.warnings.at(-1)).toEqual(repeated('programme.pdf'));

    const longer = await openDocument([mail([word, pdf([...rows, '15:30 End'])])]);
    expect(longer.text.match(/^\[.*\]$/gm)).toEqual(['[programme.pdf]']);
    expect(longer.warnings.at(-1)).toEqual(repeated('programme.docx'));

    const moved = await openDocument([mail([word, pdf([...rows.slice(0, 2), '15:25 Questions'])])]);
    expect(moved.text.match(/^\[.*\]$/gm)).toEqual(['[programme.docx]', '[programme.pdf]']);
  });

  it('leaves out attachments that took too long before, and after two of them the rest', async () => {
    const notes = [0, 1, 2, 3].map((at) => file(`${at}.txt`, `Note ${at}`));
    const one = await openDocument([mail(notes)], { slow: [1] });
    expect(one.text.match(/^\[.*\]$/gm)).toEqual(['[0.txt]', '[2.txt]', '[3.txt]']);
    const two = await openDocument([mail(notes)], { slow: [0, 2] });
    expect(two.text.match(/^\[.*\]$/gm)).toEqual(['[1.txt]']);
    expect(two.warnings.at(-1)).toEqual({
      code: 'attachments_too_slow',
      params: { names: '0.txt, 2.txt, 3.txt', count: 3 },
    });
  });
});

describe('words and files together', () => {
  it('are one text: words first, then mails, then the rest as given', async () => {
    const opened = await openDocument([
      { bytes: agenda, name: 'agenda.docx' },
      mail([file('bios.pdf', bios)]),
      { text: 'Please see below.' },
    ]);
    expect(opened.text).toBe(
      [
        'Please see below.',
        `[mail.eml]\n\n${headLines}\n\nWelcome.`,
        '[agenda.docx]\n\n# Run of show\n\n| 14:00 | Welcome |',
        '[bios.pdf]\n\nRen Example\nDirector, 例示研究所',
      ].join('\n\n'),
    );
    expect(opened).toMatchObject({ name: null, format: 'txt', refusals: [] });
  });

  it('lose none to a file that cannot be read: it is told by its place, with the reason', async () => {
    const opened = await openDocument([
      { bytes: Buffer.from('no pdf'), name: 'a.pdf' },
      { bytes: agenda, name: 'agenda.docx' },
      { bytes: Buffer.from(' '), name: 'empty.txt' },
      { bytes: Buffer.from('word '.repeat(25_000)), name: 'long.txt' },
    ]);
    expect(opened.refusals).toEqual([
      { position: 0, code: 'UNSUPPORTED' },
      { position: 2, code: 'INVALID' },
      { position: 3, code: 'TOO_LARGE' },
    ]);
    expect(opened.text).toContain('# Run of show');
  });

  it('are left as they came when they are alone, whatever stands in them', async () => {
    const words = '[agenda.docx]\n\n Words \n\n';
    expect((await openDocument([{ text: words }])).text).toBe(words);
    await expect(openDocument([{ bytes: Buffer.from('no pdf'), name: 'a.pdf' }])).rejects.toMatchObject({
      code: 'UNSUPPORTED',
    });
  });

  it('are refused beyond 20 MB and 20 files together', async () => {
    const half = { bytes: Buffer.alloc(11 * 1024 * 1024, 'a'), name: 'a.txt' };
    await expect(openDocument([half, half])).rejects.toMatchObject({ code: 'TOO_LARGE' });
    const many = Array.from({ length: 22 }, (_, index) => ({ text: `${index}` }));
    await expect(openDocument(many)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });
});
