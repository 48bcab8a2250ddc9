import { deflateRawSync } from 'node:zlib';

/** A source made to be slow or large, as somebody would send it. */
export type HostileSource = { name: string; source: { text: string } | { bytes: Uint8Array; name: string } };

const TEXT_LENGTH = 100_000;
const FILE_BYTES = 5_000_000;

function filled(piece: string, length = TEXT_LENGTH): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Words that are nothing but one piece, over and over, as long as a text may be. */
const PIECES: Readonly<Record<string, string>> = {
  digits: '1',
  'digits with spaces': '1 ',
  'telephone signs': '+1 (2)-',
  'quote marks': '>',
  'quote marks by line': '> > > a\n',
  brackets: '(',
  'brackets both ways': '()',
  'brackets with words': '(a',
  'one word': 'a',
  capitals: 'A',
  'capital words': 'Aa ',
  initials: 'A. ',
  'names in a row': 'Jane Doe, ',
  'names by line': 'Jane Doe, Director, Example University\n',
  'people by line': '- Dr. Aa Bb (Example Institute), Chair\n',
  spaces: ' ',
  'wide spaces': '\u3000',
  'spaces between letters': `a${' '.repeat(60)}`,
  tabs: '\t',
  'rows of bars': '|',
  'table rows': '| a | b | c |\n',
  'empty lines': '\n',
  'list items': '- a\n',
  'numbered items': '1. Why?\n',
  'questions in one line': '(1) Why? ',
  colons: ':',
  'labels by line': 'Date: \n',
  'labels in one line': 'Date: Time: ',
  hyphens: '-',
  'spaced hyphens': ' - ',
  stars: '*',
  'stars with words': '*a ',
  commas: 'a, ',
  'full stops': 'a. ',
  dots: '.',
  'times by line': '10:00 a\n',
  'times in one line': '10:00-11:00 ',
  'dates in one line': '1 May 2026, ',
  'dates by line': '1 May 2026, 10:00 JST\n',
  'days alone': 'Monday ',
  'minutes in one line': '5 minutes each, ',
  'deadlines by line': 'by 1 May\n',
  addresses: 'https://example.org/a ',
  'one long address': 'https://example.org/',
  'mail addresses': 'a@example.org ',
  kanji: '会',
  'kanji by line': '会議\n',
  katakana: 'ア',
  'Japanese names': '山田 太郎、',
  'Japanese posts': '山田太郎部長、',
  'Japanese numerals': '十',
  'Japanese dates': '3月3日、',
  'Japanese sentences': 'します。',
  'Japanese brackets': '「',
  'combining marks': 'e\u0301',
  'lone surrogates': '\ud83d',
  underscores: '_',
  'mail heads': 'From: a\nTo: b\nDate: c\nSubject: d\n\n',
  'join blocks': '____________\nMeeting ID\n',
  slashes: 'a/',
  ampersands: 'A & ',
  'of and the': 'of the ',
};

function mail(head: string, body: string): Uint8Array {
  return Buffer.from(`From: a@example.org\r\nMIME-Version: 1.0\r\n${head}\r\n\r\n${body}`);
}

/** A mail whose parts each hold the next one. */
function nestedMail(depth: number): Uint8Array {
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  );
  return Buffer.from(`From: a@example.org\r\nMIME-Version: 1.0\r\n${open.join('')}\r\nHello\r\n`);
}

/** A mail of parts beside each other, each almost empty. */
function manyParts(count: number, head: string): Uint8Array {
  const part = `--b\r\n${head}\r\n\r\na\r\n`;
  return mail('Content-Type: multipart/mixed; boundary=b', `${part.repeat(count)}--b--\r\n`);
}

type Stored = { name: string; data: Buffer; packed: Buffer; stated?: number };

function stored(name: string, data: Buffer, stated?: number): Stored {
  return { name, data, packed: deflateRawSync(data), ...(stated === undefined ? {} : { stated }) };
}

/** A zip as a Word file is one. `stated`: the size that it claims for a part, true or not. */
function zipOf(parts: readonly Stored[]): Uint8Array {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, data, packed, stated } of parts) {
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(stated ?? data.length, 8);
    const named = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    sizes.copy(local, 14);
    local.writeUInt16LE(named.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(8, 10);
    sizes.copy(central, 16);
    central.writeUInt16LE(named.length, 28);
    central.writeUInt32LE(offset, 42);
    files.push(local, named, packed);
    entries.push(central, named);
    offset += 30 + named.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word file with this body; `stated` is the size that it claims for it. */
export function wordFile(body: string, stated?: number): Uint8Array {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipOf([stored('_rels/.rels', Buffer.from(RELATIONS)), stored('word/document.xml', Buffer.from(xml), stated)]);
}

function files(): [string, Uint8Array, string][] {
  const pdf = Buffer.from(`%PDF-1.7\n${'1 0 obj\n<</Kids[1 0 R]/Type/Pages>>\nendobj\n'.repeat(20_000)}`);
  return [
    ['zip bomb', wordFile(`<w:p>${' '.repeat(200_000_000)}</w:p>`), 'a.docx'],
    ['zip bomb that lies', wordFile(`<w:p>${' '.repeat(200_000_000)}</w:p>`, 1_000), 'a.docx'],
    ['Word file of 150,000 paragraphs', wordFile('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(150_000)), 'a.docx'],
    ['Word file nested 50,000 deep', wordFile('<w:p>'.repeat(50_000)), 'a.docx'],
    ['2,000 nested parts', nestedMail(2_000), 'a.eml'],
    ['100,000 parts', manyParts(100_000, 'Content-Type: text/plain'), 'a.eml'],
    ['20,000 calendars', manyParts(20_000, 'Content-Type: text/calendar'), 'a.eml'],
    ['20,000 pages in a mail', manyParts(20_000, 'Content-Type: text/html'), 'a.eml'],
    ['head of a mail of 5 MB', mail(`To: ${filled('a@example.org, ', FILE_BYTES)}`, 'a'), 'a.eml'],
    ['5 MB of encoded words', mail(`Subject: ${filled('=?utf-8?q?a?= ', FILE_BYTES)}`, 'a'), 'a.eml'],
    ['mail of 20 MB in base64', mail('Content-Transfer-Encoding: base64', filled('QUFB\r\n', 20_000_000)), 'a.eml'],
    ['5 MB of >', Buffer.from(filled('>', FILE_BYTES)), 'a.txt'],
    ['5 MB of > in a page', Buffer.from(filled('>', FILE_BYTES)), 'a.html'],
    ['5 MB of <', Buffer.from(filled('<', FILE_BYTES)), 'a.html'],
    ['1,000,000 elements that never end', Buffer.from(filled('<b>', FILE_BYTES)), 'a.html'],
    ['ends of what never began', Buffer.from(`${filled('<b>', 1_000_000)}${filled('</i>', 1_000_000)}`), 'a.html'],
    ['tables in tables', Buffer.from(filled('<table><tr><td>', FILE_BYTES)), 'a.html'],
    ['quotes in quotes', Buffer.from(filled('<blockquote>a', FILE_BYTES)), 'a.html'],
    ['lists in lists', Buffer.from(filled('<ol><li>a', FILE_BYTES)), 'a.html'],
    ['cells of one row', Buffer.from(`<table><tr>${filled('<td>a', FILE_BYTES)}`), 'a.html'],
    ['5 MB of spaces in a page', Buffer.from(`<p>${filled(' ', FILE_BYTES)}`), 'a.html'],
    ['5 MB of attributes', Buffer.from(`<p ${filled('a=b ', FILE_BYTES)}`), 'a.html'],
    ['calendar of 5 MB', Buffer.from(`BEGIN:VCALENDAR\r\n${filled('BEGIN:VEVENT\r\n', FILE_BYTES)}`), 'a.ics'],
    [
      'calendar line folded 1,000,000 times',
      Buffer.from(`BEGIN:VCALENDAR\r\nX:${filled('a\r\n ', FILE_BYTES)}`),
      'a.ics',
    ],
    ['20 MB of no encoding', Buffer.alloc(20_000_000, 0x81), 'a.txt'],
    ['PDF of 20,000 objects', pdf, 'a.pdf'],
    ['over 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, 0x61), 'a.txt'],
  ];
}

/** Words of so many characters (100,000: as long as a text may be), each text one piece over and over. */
export function hostileTexts(length = TEXT_LENGTH): { name: string; text: string }[] {
  return Object.entries(PIECES).map(([name, piece]) => ({ name, text: filled(piece, length) }));
}

/** Every hostile text and file. Some take a second to make. */
export function hostileSources(): HostileSource[] {
  return [
    ...hostileTexts().map(({ name, text }) => ({ name, source: { text } })),
    ...files().map(([name, bytes, file]) => ({ name, source: { bytes, name: file } })),
  ];
}
