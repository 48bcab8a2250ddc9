import http from 'node:http';
import { gzipSync } from 'node:zlib';
import { residentMegabytes, startBenchApplication, type BenchApplication } from './application';
import { peakWhileReading } from './reading-memory';

/*
 * First-load JavaScript, SQL statements, and time against a trivial dynamic page, of every kind of page; with the
 * example forum in the database. Run by `npm run bench`. Times are ratios of one run, never absolute claims.
 */

const PORT = 4421;
/** The frame of every signed-in page, its viewer read as always, and nothing in it. */
const TRIVIAL = '/debug/blank';
const ROUNDS = 7;
const TURNS = 12;
const REQUESTS_A_TURN = 10;

type Page = { name: string; path: string };
/** Time of a page as a multiple of the trivial page's: at the median and at p95. */
type Ratio = { middle: number; tail: number };

async function get(app: BenchApplication, path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${app.base}${path}`, { headers: { cookie: app.cookie }, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

/** The pages to measure; ids are found by following the pages' own links. */
export async function findPages(app: BenchApplication): Promise<Page[]> {
  const forums = await get(app, '/forums');
  const forum = /href="(\/forums\/[0-9a-f-]{36})"/.exec(forums.text)?.[1];
  if (forum === undefined) throw new Error('no forum on /forums');
  const questions = await get(app, `${forum}/questions`);
  const question = /href="(\/forums\/[0-9a-f-]{36}\/questions\/[0-9a-f-]{36})/.exec(questions.text)?.[1];
  const parts = ['questions', 'links', 'people', 'agenda', 'deadlines', 'actions', 'source'];
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
    { name: 'Map: compare', path: '/map/compare?records=cisa,nco' },
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

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** Milliseconds from asking for a page until its last byte, on a connection that stays open. */
export async function timeOf(app: BenchApplication, path: string): Promise<number> {
  const start = performance.now();
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const request = http.get(`${app.base}${path}`, { agent, headers: { cookie: app.cookie } }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
    });
    request.once('error', reject);
  });
  if (status !== 200) throw new Error(`${path} answers ${status}`);
  return performance.now() - start;
}

/** The time under which this share of them stays. */
export function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
}

/**
 * One round: the page and the trivial page in turns of a few requests, so that whatever else the machine does in these
 * seconds slows both. Requests go one after the other: of many at once a tail tells the queue.
 */
async function ratioToTrivial(app: BenchApplication, path: string): Promise<Ratio> {
  const times = { page: [] as number[], trivial: [] as number[] };
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const one of turn % 2 === 0 ? (['page', 'trivial'] as const) : (['trivial', 'page'] as const))
      for (let request = 0; request < REQUESTS_A_TURN; request += 1)
        times[one].push(await timeOf(app, one === 'page' ? path : TRIVIAL));
  const of = (share: number): number => percentile(times.page, share) / percentile(times.trivial, share);
  return { middle: of(0.5), tail: of(0.95) };
}

/** For each page the median of its rounds. One round before the first is not counted: code never run is slower. */
async function ratiosToTrivial(app: BenchApplication, pages: readonly Page[]): Promise<Map<string, Ratio>> {
  const rounds = new Map<string, Ratio[]>(pages.map((page) => [page.path, []]));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [path, list] of rounds) {
      const ratio = await ratioToTrivial(app, path);
      if (round > 0) list.push(ratio);
    }
  const median = (list: Ratio[], of: keyof Ratio): number =>
    percentile(
      list.map((one) => one[of]),
      0.5,
    );
  return new Map(
    [...rounds].map(([path, list]) => [path, { middle: median(list, 'middle'), tail: median(list, 'tail') }]),
  );
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
export async function benchPages({ quick, only }: { quick: boolean; only: readonly string[] | null }): Promise<void> {
  const statements = await countStatements();
  const app = await startBenchApplication(PORT, { countsStatements: false });
  try {
    const sizes = new Map<string, number>();
    const atStart = residentMegabytes(app.serverPid);
    process.stdout.write(
      'page | JS gzip kB | SQL statements | time / trivial page, median | p95\n--- | --- | --- | --- | ---\n',
    );
    const pages = (await findPages(app)).filter(({ name }) => only?.includes(name) ?? true);
    const ratios = quick ? new Map<string, Ratio>() : await ratiosToTrivial(app, pages);
    for (const page of pages) {
      const { status, text } = await get(app, page.path);
      if (status !== 200) throw new Error(`${page.path} answers ${status}`);
      const kilobytes = await firstLoadKilobytes(app, text, sizes);
      const ratio = ratios.get(page.path);
      const times = `${ratio?.middle.toFixed(2) ?? '–'} | ${ratio?.tail.toFixed(2) ?? '–'}`;
      process.stdout.write(`${page.name} | ${kilobytes.toFixed(1)} | ${statements.get(page.name)} | ${times}\n`);
    }
    process.stdout.write(
      `\nmemory of the web server: ${atStart} MB at the start, ${residentMegabytes(app.serverPid)} MB at the end, ` +
        `at most ${await peakWhileReading(app)} MB while two invitations of 100,000 characters are read at once\n`,
    );
  } finally {
    await app.stop();
  }
}
