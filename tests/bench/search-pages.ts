import { listMapRecords } from '@/lib/data/map-search';
import { listQuestionHits } from '@/lib/data/question-list';
import type { Viewer } from '@/lib/domain/policy';
import { percentile } from './pages';

const [ROUNDS, WARM_UP, DEEP] = [6, 3, 10];

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const started = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - started);
  }
}

/** The key of a page of questions so many pages on, or of the last that there is; null: there is one page. */
async function keyOf(viewer: Viewer, query: string, pages: number): Promise<string | null> {
  let key: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const { next } = await listQuestionHits(viewer, query, key);
    if (next === null) return key;
    key = next;
  }
  return key;
}

/** Prints what a page of all hits takes: the first, the second, one far down the list, and the first of the map. */
export async function measurePages(
  name: string,
  viewer: Viewer,
  queries: readonly string[],
  today: string,
): Promise<void> {
  const times = { first: [] as number[], second: [] as number[], deep: [] as number[], map: [] as number[] };
  const viewpoint = { asOfDay: today, today };
  for (const query of queries) {
    await timed(times.first, () => listQuestionHits(viewer, query, null));
    const filter = { kind: null, query, country: null, after: null };
    await timed(times.map, () => listMapRecords(viewer, filter, viewpoint, 'en'));
    const [second, deep] = [await keyOf(viewer, query, 1), await keyOf(viewer, query, DEEP)];
    if (second !== null) await timed(times.second, () => listQuestionHits(viewer, query, second));
    if (deep !== null && deep !== second) await timed(times.deep, () => listQuestionHits(viewer, query, deep));
  }
  process.stdout.write(`\n${name}: pages of all hits\n\n| page | p50 ms | p95 ms |\n| --- | --- | --- |\n`);
  for (const [page, found] of Object.entries(times))
    process.stdout.write(
      `| ${page} | ${percentile(found, 0.5).toFixed(1)} | ${percentile(found, 0.95).toFixed(1)} |\n`,
    );
}
