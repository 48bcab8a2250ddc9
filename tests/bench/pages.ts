import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { residentMegabytes, startBenchApplication, type BenchApplication } from './application';
import { peakWhileReading } from './reading-memory';

/*
 * First-load JavaScript, SQL statements, and time against a trivial dynamic page, of every kind of page; with the
 * example forum in the database. Run by `npm run bench`. Times are ratios of one run, never absolute claims.
 */

const PORT = 4421;
/** The frame of every signed-in page, its viewer read as always, and nothing in it. */
const TRIVIAL = '/debug/blank';
const ROUNDS = 9;
const REQUESTS = 40;

type Page = { name: string; path: string };

async function get(app: BenchApplication, path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${app.base}${path}`, { headers: { cookie: app.cookie }, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

/** The pages to measure; ids are found by following the pages' own links. */
async function findPages(app: BenchApplication): Promise<Page[]> {
  const forums = await get(app, '/forums');
  const forum = /href="(\/forums\/[0-9a-f-]{36})"/.exec(forums.text)?.[1];
  if (forum === undefined) throw new Error('no forum on /forums');
  const questions = await get(app, `${forum}/questions`);
  const question = /href="(\/forums\/[0-9a-f-]{36}\/questions\/[0-9a-f-]{36})/.exec(questions.text)?.[1];
  const parts = ['questions', 'people', 'agenda', 'deadlines', 'actions', 'source'];
  return [
    { name: 'Today', path: '/' },
    { name: 'Forums', path: '/forums' },
    { name: 'New forum', path: '/forums/new' },
    { name: 'Forum: overview', path: forum },
    ...parts.map((part) => ({ name: `Forum: ${part}`, path: `${forum}/${part}` })),
    ...(question === undefined ? [] : [{ name: 'Question', path: question }]),
    { name: 'Actions', path: '/actions' },
    { name: 'Map', path: '/map' },
    { name: 'Map: agencies', path: '/map/agencies' },
    { name: 'Map: search', path: '/map?q=cyber' },
    { name: 'Map: record', path: '/map/records/nco' },
    { name: 'Settings', path: '/settings' },
  ];
}

/** Gzipped kilobytes of the scripts that the page's HTML names, without those for old browsers only. */
async function firstLoadKilobytes(app: BenchApplication, html: string, sizes: Map<string, number>): Promise<number> {
  const tags = [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  const sources = new Set(tags.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []));
  let bytes = 0;
  for (const source of sources) {
    if (!sizes.has(source)) {
      const body = await (await fetch(`${app.base}${source}`)).arrayBuffer();
      sizes.set(source, gzipSync(Buffer.from(body), { level: 6 }).length);
    }
    bytes += sizes.get(source) ?? 0;
  }
  return bytes / 1000;
}

async function statementsOf(app: BenchApplication, path: string): Promise<number> {
  await get(app, '/api/debug/sql');
  await get(app, path);
  const { statements } = JSON.parse((await get(app, '/api/debug/sql')).text) as { statements: string[] }; // our own route
  return statements.length;
}

/** Milliseconds under which 95 % stay of requests made one after the other: of many at once a tail tells the queue. */
async function tail(app: BenchApplication, path: string): Promise<number> {
  const times: number[] = [];
  const { non2xx } = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      { url: `${app.base}${path}`, connections: 1, amount: REQUESTS, headers: { cookie: app.cookie } },
      (error: Error | null, result) => (error === null ? resolve(result) : reject(error)),
    );
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  if (non2xx > 0) throw new Error(`${path}: ${non2xx} answers that are no success`);
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * For each page the median of its ratios to the trivial page, which is measured beside it each time: what else the
 * machine does in these two seconds slows both. Every second round the page goes first. One round before the first is
 * not counted, because code that was never run is slower.
 */
async function ratiosToTrivial(app: BenchApplication, pages: readonly Page[]): Promise<Map<string, number>> {
  const ratios = new Map<string, number[]>(pages.map((page) => [page.path, []]));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [path, list] of ratios) {
      const [first, second] = round % 2 === 0 ? [TRIVIAL, path] : [path, TRIVIAL];
      const tails = { [first]: await tail(app, first), [second]: await tail(app, second) };
      if (round > 0) list.push((tails[path] ?? Number.NaN) / (tails[TRIVIAL] ?? Number.NaN));
    }
  return new Map([...ratios].map(([path, list]) => [path, median(list)]));
}

/** SQL statements of each page by its name, in an application of its own: counting them has a price. */
async function countStatements(): Promise<Map<string, number>> {
  const app = await startBenchApplication(PORT, { countsStatements: true });
  try {
    const counts = new Map<string, number>();
    for (const { name, path } of await findPages(app)) counts.set(name, await statementsOf(app, path));
    return counts;
  } finally {
    await app.stop();
  }
}

/** Measures and prints one line a page. `--quick` leaves the times out. */
export async function benchPages(quick: boolean): Promise<void> {
  const statements = await countStatements();
  const app = await startBenchApplication(PORT, { countsStatements: false });
  try {
    const sizes = new Map<string, number>();
    const atStart = residentMegabytes(app.serverPid);
    process.stdout.write('page | JS gzip kB | SQL statements | time / trivial page\n--- | --- | --- | ---\n');
    const pages = await findPages(app);
    const ratios = quick ? new Map<string, number>() : await ratiosToTrivial(app, pages);
    for (const page of pages) {
      const { status, text } = await get(app, page.path);
      if (status !== 200) throw new Error(`${page.path} answers ${status}`);
      const kilobytes = await firstLoadKilobytes(app, text, sizes);
      const ratio = ratios.get(page.path)?.toFixed(2) ?? '–';
      process.stdout.write(`${page.name} | ${kilobytes.toFixed(1)} | ${statements.get(page.name)} | ${ratio}\n`);
    }
    process.stdout.write(
      `\nmemory of the web server: ${atStart} MB at the start, ${residentMegabytes(app.serverPid)} MB at the end, ` +
        `at most ${await peakWhileReading(app)} MB while two invitations of 100,000 characters are read at once\n`,
    );
  } finally {
    await app.stop();
  }
}
