import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { BOUNDS, type Chart, type ChartNode } from '@/lib/domain/map/chart';
import { toShown, type ChartDrawing } from '@/lib/domain/map/chart-layout';
import type { LaneView } from '@/lib/domain/map-lanes';
import type { RecordRef } from '@/lib/domain/map-views';
import { recordAddress } from '../map-address';
import { ChartDownloads } from './chart-downloads';
import { ChartLegend } from './chart-legend';
import type { ChartLinks } from './chart-picture';
import { ChartStage } from './chart-stage';
import { drawingFileAddress, drawingFileName } from './drawing-address';
import { sourceWords } from './source-words';

/** From this many times as wide as high on, a drawing is larger on a sheet that lies on its side. */
const LANDSCAPE = 1.3;

type Found = {
  page: { record: RecordRef };
  view: LaneView | null;
  chart: Chart;
  drawing: ChartDrawing;
  hosts: string[];
  absent: number;
};

/** The drawing with what explains it. On a phone it is shown when somebody asks for it, which needs no script. */
export function ChartFigure({
  found: { page, view, drawing, chart, hosts, absent },
  asOf,
  asOfDay,
}: {
  found: Found;
  asOf: string | null;
  asOfDay: string;
}): ReactElement {
  const t = useTranslations('map');
  const locale = useLocale();
  const { id } = page.record;
  const { nodes: missing, edges: untied } = chart.leftOut;
  return (
    <>
      <p className="max-md:order-first md:hidden print:hidden">
        <a href="#drawing" className="text-link">
          {t('drawing.show')}
        </a>
      </p>
      <figure
        id="drawing"
        aria-label={t('drawing.picture')}
        data-drawing={drawing.width > drawing.height * LANDSCAPE ? 'wide' : 'tall'}
        className="min-w-0 max-md:hidden max-md:target:block print:block!"
      >
        <ChartStage
          key={drawingFileName(id, asOfDay, view)}
          drawing={toShown(drawing)}
          links={linksOf(drawing.nodes, asOf)}
          labels={{
            picture: t('drawing.picture'),
            tools: t('drawing.tools'),
            larger: t('drawing.larger'),
            smaller: t('drawing.smaller'),
            whole: t('drawing.whole'),
          }}
        />
        <figcaption className="mt-3 space-y-2 text-sm text-ink-soft">
          <ChartLegend drawing={drawing} />
          {missing + untied === 0 ? null : (
            <p className="text-amber">
              {t('drawing.leftOut', {
                nodes: missing,
                edges: untied,
                both: missing > 0 && untied > 0 ? 'yes' : 'no',
                maximum: BOUNDS[chart.arrangement].nodes,
                ties: BOUNDS[chart.arrangement].edges,
              })}
            </p>
          )}
          {absent === 0 ? null : <p>{t('drawing.absent', { count: absent })}</p>}
          {hosts.length === 0 ? null : <p className="text-ink-faint">{sourceWords(t, locale, hosts)}</p>}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
            <ChartDownloads
              href={drawingFileAddress(id, asOfDay, view)}
              name={drawingFileName(id, asOfDay, view)}
              labels={{ svg: t('drawing.svg'), png: t('drawing.png'), failed: t('drawing.pngFailed') }}
            />
            <a href="#list" className="text-link">
              {t('drawing.toList')}
            </a>
            <p className="text-ink-faint max-md:hidden">{t('drawing.hint')}</p>
          </div>
        </figcaption>
      </figure>
    </>
  );
}

/** Each box opens its record; a step by nobody on the map leads to itself in the list. */
function linksOf(nodes: readonly ChartNode[], asOf: string | null): ChartLinks {
  return Object.fromEntries(
    nodes
      .filter(({ look }) => look !== 'group')
      .map(({ id, recordId }) => [id, recordId === null ? `#step-${id}` : recordAddress(recordId, asOf)]),
  );
}
