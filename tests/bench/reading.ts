import fs from 'node:fs';
import path from 'node:path';
import { readApart } from '@/lib/files/read-apart';
import { readSource } from '@/lib/files/read-source';
import { openDocument } from '@/lib/files/open-document';
import type { SourceInput } from '@/lib/files/source-file';
import { AppError } from '@/lib/domain/errors';
import { hostileSources } from '../support/hostile-texts';
import { stayOnSecondCore } from './cores';
import { percentile } from './pages';

/*
 * How long the intake takes: `npm run bench -- --reading`, without a build.
 *
 * Honest sources are read in this thread after warming up, by the clock and by the processor time of this thread, which
 * other programs on the machine disturb less (Linux only; a dash elsewhere). Hostile ones are read as the application
 * does, in the thread of `readApart`. What is held against them is that nobody else's request waits: a turn of this
 * thread's event loop, which is what every request of the web server needs, is timed meanwhile and compared with quiet.
 * It is not claimed that other readings are as fast meanwhile: they are read one at a time, so the next one waits for
 * the hostile one to be ended, two seconds at most.
 */

const corpus = path.resolve(import.meta.dirname, '../corpus');
const receivedAt = { local: '2026-01-15T09:00', timeZone: 'Asia/Tokyo' };
const WARM_UP = 5;
const ROUNDS = 20;
const TURN_MILLISECONDS = 5;
const QUIET_MILLISECONDS = 3_000;

type Source = SourceInput;
type Cost = { clock: number; processor: number };

/** Milliseconds for which this thread has had a processor, as the kernel counts them. */
function processorMilliseconds(): number {
  try {
    return Number(fs.readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

/** Texts of this many bytes, several per kind of file and language: whole documents of the corpus after each other. */
async function realisticTexts(bytes: number): Promise<Source[]> {
  const groups = new Map<string, string[]>();
  for (const name of fs.readdirSync(corpus).toSorted()) {
    if (!/\.(?:txt|md|eml|html|ics)$/.test(name)) continue;
    const { text } = await openDocument([{ bytes: fs.readFileSync(path.join(corpus, name)), name }]);
    const isJapanese = (text.match(/[\u3041-\u9fff]/g)?.length ?? 0) * 4 > text.length;
    const kind = `${path.extname(name)} ${isJapanese ? 'ja' : 'en'}`;
    // The head of a mail within a text would make all that follows a quoted thread.
    const known = groups.get(kind) ?? [];
    const words = known.length > 0 && name.endsWith('.eml') ? text.slice(text.indexOf('\n\n') + 2) : text;
    groups.set(kind, [...known, words]);
  }
  return [...groups.values()].flatMap((texts) =>
    [0, 1, 2].map((turn) => {
      const all = [...texts.slice(turn % texts.length), ...texts.slice(0, turn % texts.length)].join('\n\n');
      const long = `${all}\n\n`.repeat(Math.ceil(bytes / Buffer.byteLength(all)));
      return { text: new TextDecoder().decode(Buffer.from(long).subarray(0, bytes)).replace(/\ufffd+$/, '') };
    }),
  );
}

/** A mail of 1 MB: an invitation over a thread that was quoted on and on, and a picture. */
function longMail(): Source {
  const invitation = fs.readFileSync(path.join(corpus, '501.txt'), 'utf8');
  const older = fs.readFileSync(path.join(corpus, '512.txt'), 'utf8').replace(/^/gm, '> ');
  const thread = Array.from({ length: 8 }, () => `On 7 Oct 2025, Jane Doe wrote:\n${older}`).join('\n');
  const picture = Buffer.alloc(720_000, 'picture').toString('base64').replace(/.{76}/g, '$&\r\n');
  const head =
    'From: Jane Doe <jane@example.org>\r\nTo: john@example.org\r\nSubject: Invitation\r\nMIME-Version: 1.0\r\n';
  const parts = [
    `Content-Type: text/plain; charset=utf-8\r\n\r\n${invitation}\n\n${thread}`,
    `Content-Type: image/png; name=map.png\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture}`,
  ];
  const body = parts.map((part) => `--b\r\n${part}\r\n`).join('');
  const bytes = Buffer.from(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${body}--b--\r\n`);
  return { bytes, name: 'mail.eml' };
}

function manyQuestions(): Source {
  const people = ['Dr. Aiko Mori (Example Power)', 'Ben Fields (Example Institute)', 'Carla Diaz (Example Bank)'];
  const asked = Array.from(
    { length: 200 },
    (_, at) => `${at + 1}. ${at % 3 === 0 ? 'For Dr. Mori: ' : ''}What should allies share first in case ${at + 1}?`,
  );
  const head = 'Harbour Dialogue\n\n17 February 2026, 10:00 to 11:30 (JST)\n\nSpeakers:\n';
  return { text: `${head}${people.map((name) => `- ${name}`).join('\n')}\n\nQuestions:\n${asked.join('\n')}\n` };
}

async function costsOf(sources: readonly Source[]): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1)
    for (const source of sources) {
      const [clock, processor] = [performance.now(), processorMilliseconds()];
      await readSource({ sources: [source], receivedAt });
      const cost = { clock: performance.now() - clock, processor: processorMilliseconds() - processor };
      if (round >= 0) costs.push(cost);
    }
  return costs;
}

async function benchHonest(): Promise<void> {
  process.stdout.write(
    'source | clock p50 | clock p95 | processor p50 | processor p95 (ms)\n--- | --- | --- | --- | ---\n',
  );
  const rows: [string, Source[]][] = [
    ['10 kB of text', await realisticTexts(10_000)],
    ['30 kB of text', await realisticTexts(30_000)],
    ['mail of 1 MB', [longMail()]],
    ['200 questions', [manyQuestions()]],
  ];
  for (const [name, sources] of rows) {
    const costs = await costsOf(sources);
    const of = (kind: keyof Cost, share: number): string =>
      percentile(
        costs.map((cost) => cost[kind]),
        share,
      ).toFixed(1);
    const figures = [of('clock', 0.5), of('clock', 0.95), of('processor', 0.5), of('processor', 0.95)];
    process.stdout.write(`${[name, ...figures].join(' | ')}\n`);
  }
}

/** Times of short turns of this thread's event loop while something else goes on. */
async function turnsDuring<T>(work: Promise<T>): Promise<number[]> {
  const turns: number[] = [];
  let isOver = false;
  void work.catch(() => undefined).finally(() => (isOver = true));
  while (!isOver) {
    const from = performance.now();
    await new Promise((resolve) => setTimeout(resolve, TURN_MILLISECONDS));
    turns.push(performance.now() - from);
  }
  return turns;
}

function residentMegabytes(): number {
  return process.memoryUsage.rss() / 1_048_576;
}

async function outcomeOf(source: Source): Promise<string> {
  try {
    await readApart({ sources: [source], receivedAt });
    return 'read';
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

async function benchHostile(): Promise<void> {
  const sources = hostileSources();
  // The harder case: the thread that reads, and the turns that are timed, on one core.
  stayOnSecondCore();
  await readApart({ sources: [{ text: 'Harbour Dialogue' }], receivedAt });
  const quiet = percentile(await turnsDuring(new Promise((resolve) => setTimeout(resolve, QUIET_MILLISECONDS))), 0.95);
  process.stdout.write(`\nhostile source | ms | memory more by MB | turns of others, p95 / quiet | outcome\n`);
  process.stdout.write('--- | --- | --- | --- | ---\n');
  for (const { name, source } of sources) {
    const before = residentMegabytes();
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, residentMegabytes())), 20);
    const from = performance.now();
    const outcome = outcomeOf(source);
    const turns = await turnsDuring(outcome);
    const took = performance.now() - from;
    clearInterval(watch);
    const ratio = percentile(turns, 0.95) / quiet;
    const row = [name, took.toFixed(0), (peak - before).toFixed(0), ratio.toFixed(2), await outcome];
    process.stdout.write(`${row.join(' | ')}\n`);
    // A thread that was ended takes a moment to start again: that is no part of the next one.
    await readApart({ sources: [{ text: 'Harbour Dialogue' }], receivedAt });
  }
}

/** Prints what honest sources cost, then what hostile ones do to this process. */
export async function benchReading(): Promise<void> {
  await benchHonest();
  await benchHostile();
}
