import { describe, expect, it } from 'vitest';
import { readApart } from '@/lib/files/read-apart';
import { readSource, type ReadingTask } from '@/lib/files/read-source';
import { mailMessage } from '../support/mail-message';

const receivedAt = { local: '2026-01-15T09:00', timeZone: 'Asia/Tokyo' };
const words = 'Harbour Dialogue\n\n17 February 2026, 10:00 to 11:00 (JST)\n\nQuestions:\n1. What changed?\n';

function file(content: string, name: string): ReadingTask {
  return { sources: [{ bytes: new TextEncoder().encode(content), name }], receivedAt };
}

/** Elements that never end, then ends that never began: each end is looked for among all that are open. */
function unbalanced(count: number): ReadingTask {
  return file('<b>'.repeat(count) + '</i>'.repeat(count), 'page.html');
}

describe('reading in a thread of its own', { timeout: 60_000 }, () => {
  it('gives what reading gives, for words and files, again and again', async () => {
    for (const task of [
      { sources: [{ text: words }], receivedAt },
      file(words, 'a.md'),
      file(`<p>${words}</p>`, 'a.html'),
    ])
      expect(await readApart(task)).toEqual(await readSource(task));
  });

  it('refuses as reading refuses', async () => {
    for (const [task, code] of [
      [{ sources: [{ text: ' \n' }], receivedAt }, 'INVALID'],
      [{ sources: [{ text: 'a'.repeat(100_001) }], receivedAt }, 'TOO_LARGE'],
      [file('MZ', 'program.exe'), 'UNSUPPORTED'],
    ] as const)
      await expect(readApart(task)).rejects.toMatchObject({ name: 'AppError', code });
    await expect(readApart(file(words, 'a.txt'))).resolves.toBeDefined();
  });

  it('ends what takes too long, while everything else goes on', async () => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 20);
    await expect(readApart(unbalanced(300_000), 2_000)).rejects.toMatchObject({ code: 'TOO_LARGE' });
    clearInterval(turning);
    expect(turns).toBeGreaterThan(20);
    await expect(readApart(file(words, 'a.txt'))).resolves.toBeDefined();
  });

  it('reads a mail without the attachment that takes too long, and names it', async () => {
    const page = Buffer.from('<b>'.repeat(300_000) + '</i>'.repeat(300_000));
    const files = [
      { name: 'page.html', type: 'text/html', bytes: page },
      { name: 'notes.txt', type: 'text/plain', bytes: Buffer.from('No filming.') },
    ];
    const head = {
      from: 'mio@example.org',
      to: 'ren@example.org',
      subject: 'Panel',
      date: 'Mon, 02 Mar 2026 09:00 +0900',
    };
    const bytes = mailMessage(head, words, files);
    const reading = await readApart({ sources: [{ bytes, name: 'mail.eml' }], receivedAt });
    expect(reading).toMatchObject({ text: expect.stringMatching(/Harbour Dialogue[^]*No filming\.$/) as string });
    expect('draft' in reading && reading.draft.warnings).toContainEqual({
      code: 'attachments_too_slow',
      params: { names: 'page.html', count: 1 },
      spans: [],
    });
  });

  it('lets only so many wait', async () => {
    const all = await Promise.allSettled(Array.from({ length: 30 }, () => readApart(file(words, 'a.txt'))));
    const refused = all.filter((one) => one.status === 'rejected').map((one) => one.reason as unknown);
    expect(refused).toHaveLength(9); // one is read, twenty wait
    for (const one of refused) expect(one).toMatchObject({ code: 'TOO_MANY' });
  });
});
