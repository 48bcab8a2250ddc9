import 'server-only';
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { findChartLayout, keepChartLayout, releaseChartLayout } from '../data/chart-layouts';
import { AppError } from '../domain/errors';
import { LAYOUT_VERSION } from '../domain/map/chart-elk';
import type { ChartLayout, LayoutInput } from '../domain/map/chart-layout';
import type { Viewer } from '../domain/policy';
import { oncePerProcess } from '../once-per-process';
import { layOutApart } from './layout-apart';

/** How long a page waits for a layout; what comes later is kept for the next who asks. */
const PATIENCE_MILLISECONDS = 8_000;
/** How often it asks for one that another process is at. */
const ASK_MILLISECONDS = 150;

/** The key of a layout: everything that it depends on, and nothing else. */
export function layoutHash(input: LayoutInput): string {
  return createHash('sha256')
    .update(`${LAYOUT_VERSION}\n${JSON.stringify(input)}`)
    .digest('hex');
}

type Work = (input: LayoutInput) => Promise<ChartLayout | null>;

async function bring(viewer: Viewer, hash: string, input: LayoutInput, work: Work): Promise<ChartLayout | null> {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const found = await findChartLayout(viewer, hash);
    if (found.state === 'done') return found.layout;
    if (found.state === 'failed') return null;
    if (found.state === 'mine') break;
    if (performance.now() > until) return null;
    await wait(ASK_MILLISECONDS);
  }
  try {
    const layout = await work(input);
    await keepChartLayout(viewer, hash, layout);
    return layout;
  } catch (error) {
    await releaseChartLayout(viewer, hash);
    if (error instanceof AppError && error.code === 'TOO_MANY') return null;
    throw error;
  }
}

/** Who asks for the same at the same time waits for the same work. */
function layoutsUnderWay(): Map<string, Promise<ChartLayout | null>> {
  return oncePerProcess('layouts under way', () => new Map());
}

/**
 * The layout of a chart. It is computed once for the same input, whichever process asks, and kept in the database. Null
 * when it takes too long or fails, or too much is under way; the page then does without the drawing. Policy: map.read.
 * `work` lays out, `patienceMilliseconds` is how long to wait for it; tests give their own.
 */
export async function getChartLayout(
  viewer: Viewer,
  input: LayoutInput,
  work: Work = layOutApart,
  patienceMilliseconds = PATIENCE_MILLISECONDS,
): Promise<ChartLayout | null> {
  const hash = layoutHash(input);
  const stop = new AbortController();
  const late = wait(patienceMilliseconds, null, { signal: stop.signal }).catch(() => null);
  return Promise.race([underWayOrBegun(viewer, hash, input, work), late]).finally(() => stop.abort());
}

function underWayOrBegun(viewer: Viewer, hash: string, input: LayoutInput, work: Work): Promise<ChartLayout | null> {
  const underWay = layoutsUnderWay();
  const known = underWay.get(hash);
  if (known !== undefined) return known;
  const layout = bring(viewer, hash, input, work).finally(() => underWay.delete(hash));
  underWay.set(hash, layout);
  // Whoever waits hears of a fault; when nobody waits any more it must not end the process.
  layout.catch((error: unknown) => console.error('a chart could not be laid out:', error));
  return layout;
}
