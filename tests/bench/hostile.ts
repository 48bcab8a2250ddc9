import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { hostileSources, type HostileSource } from '../support/hostile-texts';
import { startBenchApplication, type BenchApplication } from './application';
import { findPages, percentile, timeOf } from './pages';

/*
 * What others notice while somebody sends sources made to be slow or large: `npm run bench -- --hostile`, or
 * some of them by name (`--hostile 'digits,zip bomb'`), after `npm run build`. Pages are asked for one after the other, by
 * turns while nothing else goes on and while a hostile source, sent as the form of the page sends it, is under way; p95 of
 * the one over p95 of the other is printed. Both are taken within seconds of each other, so that whatever else the machine
 * does slows both. The application has one core to itself; `--two-cores` lets it, and who asks, have both. `--calm` asks for
 * a page every 100 ms at most, as some people do together, instead of the next as soon as one is there, which takes what
 * the machine has.
 */

const PORT = 4422;
/** Each kind is sent until so many requests were answered meanwhile: fewer have no p95. */
const BUSY_REQUESTS = 120;
const FEWEST_SENDINGS = 3;
const MOST_SENDINGS = 50;
const QUIET_REQUESTS = 16;
/** A sending that is not answered is given up: one is ended after two seconds of work, ten where the machine is busy. */
const GIVE_UP_MILLISECONDS = 15_000;
const CALM_MILLISECONDS = 100;
const WARM_UP = 20;
const PAGES = ['Today', 'Forum: overview', 'Forum: questions', 'Map'];
const KINDS = [
  'digits',
  'telephone signs',
  'zip bomb',
  'zip bomb that lies',
  '2,000 nested parts',
  '100,000 parts',
  '5 MB of >',
  '5 MB of <',
  'mail of 20 MB in base64',
  'head of a mail of 5 MB',
  'ends of what never began',
  'PDF of 20,000 objects',
  '20 MB of no encoding',
  'over 20 MB',
];

type Sending = { body: Buffer; contentType: string };
type Answer = { status: number; milliseconds: number };

/** The words or the file as the page's form would send it. */
async function toSending({ source }: HostileSource): Promise<Sending> {
  const form = new FormData();
  if ('text' in source) form.set('text', source.text);
  else form.set('file', new File([new Uint8Array(source.bytes)], source.name));
  const made = new Response(form);
  const body = Buffer.from(await made.arrayBuffer());
  return { body, contentType: made.headers.get('content-type') ?? '' };
}

async function send(app: BenchApplication, sender: Worker, { body, contentType }: Sending): Promise<Answer> {
  const headers = { cookie: app.cookie, origin: app.base, 'content-type': contentType, 'content-length': body.length };
  sender.postMessage({ url: `${app.base}/api/intake`, headers, body, giveUpMilliseconds: GIVE_UP_MILLISECONDS });
  const [answer] = (await once(sender, 'message')) as [Answer]; // what sender.mjs posts
  return answer;
}

/** Milliseconds until a page is there. */
async function askFor(app: BenchApplication, path: string): Promise<number> {
  const taken = await timeOf(app, path);
  if (process.argv.includes('--calm')) await setTimeout(Math.max(0, CALM_MILLISECONDS - taken));
  return taken;
}

async function quietTimes(app: BenchApplication, paths: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < QUIET_REQUESTS; at += 1) times.push(await askFor(app, paths[at % paths.length] ?? '/'));
  return times;
}

/** Times of requests that began before the source was answered. */
async function timesDuring(
  app: BenchApplication,
  paths: readonly string[],
  answer: Promise<Answer>,
): Promise<number[]> {
  const times: number[] = [];
  let isOver = false;
  void answer.then(() => (isOver = true));
  for (let at = 0; !isOver; at += 1) times.push(await askFor(app, paths[at % paths.length] ?? '/'));
  return times;
}

async function measure(
  app: BenchApplication,
  sender: Worker,
  paths: readonly string[],
  source: HostileSource,
): Promise<string> {
  await app.forgetAttempts();
  const sending = await toSending(source);
  const quiet: number[] = [];
  const busy: number[] = [];
  const answers: Answer[] = [];
  for (let turn = 0; turn < MOST_SENDINGS; turn += 1) {
    if (turn >= FEWEST_SENDINGS && busy.length >= BUSY_REQUESTS) break;
    quiet.push(...(await quietTimes(app, paths)));
    const answer = send(app, sender, sending);
    busy.push(...(await timesDuring(app, paths, answer)));
    answers.push(await answer);
  }
  const [before, during] = [percentile(quiet, 0.95), percentile(busy, 0.95)];
  const took = answers.map((answer) => answer.milliseconds);
  const statuses = [...new Set(answers.map((answer) => answer.status))].join(', ');
  const row = [
    source.name,
    answers.length,
    percentile(took, 0.5).toFixed(0),
    Math.max(...took).toFixed(0),
    statuses,
    busy.length,
    before.toFixed(1),
    during.toFixed(1),
  ];
  return [...row, (during / before).toFixed(2)].join(' | ');
}

/** Prints for each kind of hostile source how much slower pages are while it is read. */
export async function benchHostile(): Promise<void> {
  const named = process.argv[process.argv.indexOf('--hostile') + 1] ?? '--';
  const asked = named.startsWith('--') ? KINDS : named.split(',');
  const sources = hostileSources().filter(({ name }) => KINDS.includes(name) && asked.includes(name));
  const cores = process.argv.includes('--two-cores') ? '0,1' : '0';
  const app = await startBenchApplication(PORT, { countsStatements: false, cores });
  const sender = new Worker(new URL('./sender.mjs', import.meta.url));
  try {
    const pages = (await findPages(app)).filter(({ name }) => PAGES.includes(name)).map(({ path }) => path);
    for (let round = 0; round < WARM_UP; round += 1) for (const path of pages) await timeOf(app, path);
    await send(
      app,
      sender,
      await toSending({ name: 'honest', source: { text: 'Harbour Dialogue, 17 February 2026' } }),
    );
    process.stdout.write(
      'hostile source | sent | ms | slowest | status | requests meanwhile | quiet p95 | meanwhile p95 | ratio\n',
    );
    process.stdout.write('--- | --- | --- | --- | --- | --- | --- | --- | ---\n');
    for (const source of sources) process.stdout.write(`${await measure(app, sender, pages, source)}\n`);
  } finally {
    await sender.terminate();
    await app.stop();
  }
}
