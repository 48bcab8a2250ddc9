import fs from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { sizeChart, toLayoutInput } from '@/lib/domain/map/chart-layout';
import { layOutApart } from '@/lib/map-layout/layout-apart';
import { largeChart } from '../support/charts';
import { startBenchApplication, type BenchApplication } from './application';
import { percentile, timeOf } from './pages';

/*
 * The drawings of the map: laying out alone, their pages with and without a layout in the cache, and how long until a
 * drawing can be moved and walked through. Run by `npm run bench -- --chart`; needs a build. Milliseconds of one machine.
 */

const PORT = 4423;
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

/** Milliseconds from asking for the page until its drawing answers to hand and key, each visit with the scripts at hand. */
async function timesToInteractive(app: BenchApplication, browser: Browser, path: string): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name = '', value = ''] = app.cookie.split('=');
  await context.addCookies([{ name, value, url: app.base }]);
  await context.addInitScript(() => {
    const seen = new MutationObserver(() => {
      const view = document.querySelector('[data-view="open"]');
      if (view?.querySelector('.react-flow__node a') == null || view.querySelector('[data-ties] path') === null) return;
      seen.disconnect();
      requestAnimationFrame(() => document.documentElement.setAttribute('data-bench', String(performance.now())));
    });
    seen.observe(document, { subtree: true, childList: true, attributes: true });
  });
  const page = await context.newPage();
  const times: number[] = [];
  for (let visit = 0; visit <= VISITS; visit += 1) {
    await page.goto(`${app.base}${path}`);
    const at = await page.locator('html[data-bench]').getAttribute('data-bench', { timeout: 60_000 });
    if (visit > 0) times.push(Number(at));
  }
  await context.close();
  return times;
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
  const executablePath = ['/usr/bin/chromium'].find((file) => fs.existsSync(file));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await addLargest(app);
    process.stdout.write(
      'page | first, laid out | median from the cache | until it can be moved\n--- | --- | --- | ---\n',
    );
    for (const id of [...PAGES, LARGEST.id]) {
      const first = Math.round(await timeOf(app, drawing(id)));
      const times: number[] = [];
      for (let visit = 0; visit < VISITS; visit += 1) times.push(await timeOf(app, drawing(id)));
      const open = await timesToInteractive(app, browser, drawing(id));
      process.stdout.write(`${id} | ${first} | ${median(times)} | ${median(open)}\n`);
    }
  } finally {
    await browser.close();
    await app.stop();
  }
  await benchLayout();
}
