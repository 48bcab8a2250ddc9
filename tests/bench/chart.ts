import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { chromium, type Browser, type Page } from '@playwright/test';
import { sizeChart, toLayoutInput } from '@/lib/domain/map/chart-layout';
import { layOutApart } from '@/lib/map-layout/layout-apart';
import { largeChart } from '../support/charts';
import { startBenchApplication, type BenchApplication } from './application';
import { percentile, timeOf } from './pages';

/*
 * The drawings of the map: laying out alone, their pages with and without a layout in the cache, and how long until a
 * drawing can be moved and walked through. Run by `npm run bench -- --chart`; needs a build. Milliseconds of one machine.
 *
 * Until it can be moved: from asking for the page to the frame in which a turn of the wheel and an arrow key, sent to a box
 * again and again from the beginning, have been answered; a window of 1440 by 900, scripts in the browser's cache, layout in
 * the database's, medians of seven visits. Twice, by turns: with every core for the browser, the server's own among them, as
 * on somebody's machine; and with the browser, its drawing without a graphics card and this process on one core together,
 * which is far less than anybody has but tells small differences. Beside it what does not depend on who else is busy: the
 * processor's time for all that the page's own thread did until then and for its scripts in it, and the elements of the page,
 * all three of the browser with every core.
 */

const PORT = 4423;
/** Where run.ts puts what measures; the server has the first. */
const OWN_CORE = '1';
const VISITS = 7;
const LAYOUTS = 5;
const PAGES = ['jp-ci-incident-report', 'bilateral-significant-incident', 'critical-infrastructure', 'nco'];
/** A body with so many others around it that the drawing is as large as drawings get: itself, one heading, the rest. */
const LARGEST = { id: 'bench-hub', others: 148 };

const drawing = (id: string): string => `/map/records/${id}/drawing`;
const median = (times: readonly number[]): number => Math.round(percentile(times, 0.5));

async function addLargest(app: BenchApplication): Promise<void> {
  const body = (id: string, n: string): string =>
    `SELECT ${id}, 'AGENCY'::"MapKind", 'Bench body ' || ${n}, 'ベンチ機関' || ${n}, 'US', 'active', '', '{}'::jsonb`;
  const columns = '(id, kind, "nameEn", "nameJa", country, status, "searchText", data)';
  await app.execute(`
    INSERT INTO "MapRecord" ${columns} ${body(`'${LARGEST.id}'`, `'hub'`)};
    INSERT INTO "MapRecord" ${columns} ${body(`'bench-' || n`, 'n')} FROM generate_series(1, ${LARGEST.others}) n;
    INSERT INTO "Agency" (id) SELECT id FROM "MapRecord" WHERE id LIKE 'bench-%';
    INSERT INTO "Relation" (id, "fromId", "toId", type, "onPaper", "inPractice", source, verified, evidence)
      SELECT gen_random_uuid(), '${LARGEST.id}', 'bench-' || n, 'oversees', true, n % 2 = 0, 'https://example.org', 'seen', 'direct'
      FROM generate_series(1, ${LARGEST.others}) n;
    UPDATE "InstallationState" SET key = key WHERE key = 'map-data'`);
}

/**
 * In the page, before anything else of it: again and again the first box that can be seen gets a turn of the wheel with Ctrl
 * held; once that has been answered, an arrow key. When both have been, and the answer is on the screen, the time is noted.
 */
function askAgainAndAgain(): void {
  let isMoved = false;
  // No function in here has a name: what names them is left behind when this one goes to the browser.
  const asking = setInterval(() => {
    const box = [...document.querySelectorAll<SVGElement>('[data-node]')].find(
      (one) => one.getClientRects().length > 0,
    );
    if (box === undefined) return;
    const { left, top } = box.getBoundingClientRect();
    const how = { bubbles: true, cancelable: true };
    const wheel = { ...how, ctrlKey: true, deltaY: -4, clientX: left + 2, clientY: top + 2 };
    isMoved ||= !box.dispatchEvent(new WheelEvent('wheel', wheel));
    if (!isMoved || box.dispatchEvent(new KeyboardEvent('keydown', { ...how, key: 'ArrowDown' }))) return;
    clearInterval(asking);
    requestAnimationFrame(() => document.documentElement.setAttribute('data-bench', String(performance.now())));
  }, 8);
}

type Opened = { milliseconds: number; thread: number; scripts: number; elements: number };

/** One visit to a page whose scripts the browser has kept, until its drawing answers to hand and key. */
async function open(page: Page, address: string): Promise<Opened> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address, { waitUntil: 'commit' });
  const at = await page.locator('html[data-bench]').getAttribute('data-bench', { timeout: 60_000 });
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const spent = (name: string): number => 1_000 * (metrics.find((one) => one.name === name)?.value ?? Number.NaN);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  return { milliseconds: Number(at), thread: spent('TaskDuration'), scripts: spent('ScriptDuration'), elements };
}

/** A browser on the cores given, and a page of it in which the owner is signed in. */
async function startBrowser(app: BenchApplication, cores: string): Promise<{ page: Page; browser: Browser }> {
  // What is started from here runs where this process runs at that moment; it goes back to its own core at once.
  moveTo(cores);
  const executablePath = ['/usr/bin/chromium'].find((file) => fs.existsSync(file));
  const browser = await chromium
    .launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
    .finally(() => moveTo(OWN_CORE));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name = '', value = ''] = app.cookie.split('=');
  await context.addCookies([{ name, value, url: app.base }]);
  await context.addInitScript(askAgainAndAgain);
  return { page: await context.newPage(), browser };
}

function moveTo(cores: string): void {
  spawnSync('taskset', ['-cp', cores, String(process.pid)]);
}

/** Both browsers by turns, so that whatever else the machine does slows both; the first visit fills their caches. */
async function timesToOpen(pages: readonly Page[], address: string): Promise<Opened[][]> {
  const visits = pages.map((): Opened[] => []);
  for (let visit = 0; visit <= VISITS; visit += 1)
    for (const [index, page] of pages.entries()) {
      const seen = await open(page, address);
      if (visit > 0) visits[index]?.push(seen);
    }
  return visits;
}

async function benchLayout(): Promise<void> {
  process.stdout.write(
    'laying out alone: boxes / ties | first, with its thread | median of the next\n--- | --- | ---\n',
  );
  for (const [boxes, ties] of [
    [12, 16],
    [40, 44],
    [70, 100],
  ] as const) {
    const times: number[] = [];
    for (let turn = 0; turn <= LAYOUTS; turn += 1) {
      const start = performance.now();
      const layout = await layOutApart(toLayoutInput(sizeChart(largeChart(boxes, ties))), 60_000);
      if (layout === null) throw new Error('not laid out');
      times.push(performance.now() - start);
    }
    const [first = 0, ...rest] = times;
    process.stdout.write(`${boxes} / ${ties} | ${Math.round(first)} | ${median(rest)}\n`);
  }
}

/** Measures and prints. */
export async function benchChart(): Promise<void> {
  const app = await startBenchApplication(PORT, { countsStatements: false });
  const free = await startBrowser(app, `0-${os.cpus().length - 1}`);
  const pinned = await startBrowser(app, OWN_CORE);
  try {
    await addLargest(app);
    process.stdout.write(
      'page | first, laid out | median from the cache | until it can be moved: all cores | one core | ' +
        'thread of the page | of that scripts | elements\n--- | --- | --- | --- | --- | --- | --- | ---\n',
    );
    for (const id of [...PAGES, LARGEST.id]) {
      const first = Math.round(await timeOf(app, drawing(id)));
      const times: number[] = [];
      for (let visit = 0; visit < VISITS; visit += 1) times.push(await timeOf(app, drawing(id)));
      const [apart = [], beside = []] = await timesToOpen([free.page, pinned.page], `${app.base}${drawing(id)}`);
      const middle = (visits: readonly Opened[], of: keyof Opened): number => median(visits.map((visit) => visit[of]));
      process.stdout.write(
        `${id} | ${first} | ${median(times)} | ${middle(apart, 'milliseconds')} | ${middle(beside, 'milliseconds')} | ` +
          `${middle(apart, 'thread')} | ${middle(apart, 'scripts')} | ${middle(apart, 'elements')}\n`,
      );
    }
  } finally {
    await free.browser.close();
    await pinned.browser.close();
    await app.stop();
  }
  await benchLayout();
}
