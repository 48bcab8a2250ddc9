import 'server-only';
import type { MapWords } from '@/components/map/words';
import { chartWords } from '@/components/map/chart/chart-words';
import { getMapRecord } from '@/lib/data/map-records';
import { listFunctionTies } from '@/lib/data/map-ties';
import type { Chart } from '@/lib/domain/map/chart';
import { functionChart } from '@/lib/domain/map/chart-function';
import { sizeChart, toDrawing, toLayoutInput, type ChartDrawing } from '@/lib/domain/map/chart-layout';
import { processChart } from '@/lib/domain/map/chart-process';
import { recordChart } from '@/lib/domain/map/chart-record';
import type { LaneView } from '@/lib/domain/map-lanes';
import { toSourceView, type RecordPageView } from '@/lib/domain/map-record-views';
import type { Viewpoint } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { getChartLayout } from '@/lib/map-layout/chart-layout';

/**
 * A record's drawing in the language of the page. `view` is null where nothing is told on paper and in practice;
 * `drawing` is null when it could not be laid out in time. `hosts`: where what is drawn comes from.
 */
export type RecordDrawing = {
  page: RecordPageView;
  view: LaneView | null;
  chart: Chart;
  drawing: ChartDrawing | null;
  hosts: string[];
  absent: number;
};

/** Policy: map.read. Throws NOT_FOUND. At most four statements, two when somebody has seen the drawing before. */
export async function readDrawing(
  viewer: Viewer,
  recordId: string,
  { viewpoint, view, locale }: { viewpoint: Viewpoint; view: LaneView | null; locale: 'en' | 'ja' },
  t: MapWords,
): Promise<RecordDrawing> {
  const page = await getMapRecord(viewer, recordId, viewpoint);
  const words = chartWords(t, locale);
  const { record, body } = page;
  const chosen = view ?? 'both';
  const own = page.sources.map(({ host }) => host);
  const draw = async (): Promise<Omit<RecordDrawing, 'page' | 'drawing'>> => {
    if (body.kind === 'PROCESS') return { view: null, chart: processChart(body, words), hosts: own, absent: 0 };
    if (body.kind === 'FUNCTION') {
      const ties = await listFunctionTies(viewer, recordId, viewpoint.asOfDay);
      const hosts = ties.map(({ source }) => toSourceView({ url: source, verified: 'known' }).host);
      const absent = body.lanes.reduce((sum, lane) => sum + lane.absent.length, 0);
      return { view: chosen, chart: functionChart(body.lanes, ties, chosen, words), hosts: [...own, ...hosts], absent };
    }
    const hosts = body.kind === 'AGENCY' ? body.relations.map(({ source }) => source.host) : [];
    const told = body.kind === 'AGENCY' ? chosen : null;
    return { view: told, chart: recordChart(record, body, chosen, words), hosts: [...own, ...hosts], absent: 0 };
  };
  const { hosts, ...drawn } = await draw();
  const sized = sizeChart(drawn.chart);
  const layout = drawn.chart.edges.length === 0 ? null : await getChartLayout(viewer, toLayoutInput(sized));
  const drawing = layout === null ? null : toDrawing(sized, layout);
  return { page, ...drawn, drawing, hosts: [...new Set(hosts)] };
}
