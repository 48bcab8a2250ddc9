/** A part of a mail that is a file. `contentId` makes it a picture within the words. */
export type MailFile = { name: string | null; type: string; bytes: Uint8Array; contentId?: string };
export type MailHead = { from: string; to: string; subject: string; date: string };

const BOUNDARY = 'part-of-an-invented-mail';
const LINE = 76;

function base64(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64');
  return (text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join('\r\n');
}

function encodedWord(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
}

/** "Name <address>" with the name encoded where it must be. */
function address(text: string): string {
  const [, name = '', mailbox = text] = /^(.*?)\s?(<[^>]+>)$/.exec(text) ?? [];
  return name === '' ? text : `${encodedWord(name)} ${mailbox}`;
}

function filePart({ name, type, bytes, contentId }: MailFile): string {
  const isCalendar = type === 'text/calendar';
  const disposition = contentId === undefined ? 'attachment' : 'inline';
  return [
    `Content-Type: ${type}${isCalendar ? '; charset=utf-8; method=REQUEST' : ''}`,
    `Content-Transfer-Encoding: base64`,
    ...(name === null ? [] : [`Content-Disposition: ${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`]),
    ...(contentId === undefined ? [] : [`Content-ID: <${contentId}>`]),
    '',
    base64(bytes),
  ].join('\r\n');
}

/** A mail (RFC 822) with its words and its files, as a mail program sends it. */
export function mailMessage(
  head: MailHead,
  words: string,
  files: readonly MailFile[],
  boundary = BOUNDARY,
): Uint8Array {
  const text = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${words.replaceAll('\n', '\r\n')}`;
  const parts = [text, ...files.map(filePart)].map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  const lines = [
    `From: ${address(head.from)}`,
    `To: ${address(head.to)}`,
    `Date: ${head.date}`,
    `Subject: ${encodedWord(head.subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${parts}--${boundary}--\r\n`, 'utf8');
}
