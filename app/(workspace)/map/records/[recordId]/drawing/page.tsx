import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Activity, cache, type ReactElement } from 'react';
import { AsOfForm } from '@/components/map/as-of-form';
import { ChartFigure } from '@/components/map/chart/chart-figure';
import { ChartList } from '@/components/map/chart/chart-list';
import { drawingAddress } from '@/components/map/chart/drawing-address';
import { mapAddress, recordAddress } from '@/components/map/map-address';
import { ProcessBody } from '@/components/map/process-body';
import { RecordCrumbs } from '@/components/map/record-crumbs';
import { RecordLead } from '@/components/map/record-lead';
import { FilterLinks } from '@/components/ui/filter-links';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { requireViewer } from '@/lib/auth/viewer';
import { readMapScene, type MapScene } from '@/lib/boundary/map-scene';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { LANE_VIEWS, type LaneView } from '@/lib/domain/map-lanes';
import { localName } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { readDrawing, type RecordDrawing } from './read-drawing';

type Props = PageProps<'/map/records/[recordId]/drawing'>;

/** Title and page ask for the same drawing; by its words and days, because what is made of them twice is not the same. */
const findDrawing = cache(
  async (
    viewer: Viewer,
    recordId: string,
    asOfDay: string,
    today: string,
    view: LaneView | null,
    locale: 'en' | 'ja',
  ) => {
    const t = await getTranslations('map');
    return orNotFound(readDrawing(viewer, recordId, { viewpoint: { asOfDay, today }, view, locale }, t));
  },
);

async function readPlace(props: Props): Promise<{ scene: MapScene; found: RecordDrawing }> {
  const viewer = await requireViewer();
  const [{ recordId }, scene] = [await props.params, await readMapScene(viewer, props.searchParams)];
  const { viewpoint, query, locale } = scene;
  const found = await findDrawing(viewer, recordId, viewpoint.asOfDay, viewpoint.today, query.view, locale);
  return { scene, found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { scene, found } = await readPlace(props);
  const t = await getTranslations('map.drawing');
  return { title: t('title', { name: localName(found.page.record, scene.locale) }) };
}

/** A record as a drawing, and the same as a list: beside each other on a page, on a phone the list first. */
export default async function DrawingPage(props: Props): Promise<ReactElement> {
  const { scene, found } = await readPlace(props);
  const t = await getTranslations('map');
  const { asOf, locale, viewpoint } = scene;
  const { page, view, chart, drawing } = found;
  const { record, body } = page;
  const isEmpty = chart.edges.length === 0;
  return (
    <Page
      context={<RecordCrumbs record={record} asOf={asOf} />}
      title={localName(record, locale)}
      record
      wide
      lead={<RecordLead page={page} asOf={asOf} asOfDay={viewpoint.asOfDay} />}
      actions={
        <>
          <AsOfForm path={drawingAddress(record.id, {})} asOfDay={viewpoint.asOfDay} asOf={asOf} query={{ view }} />
          <LinkButton
            size="sm"
            hotkey="d"
            href={mapAddress(recordAddress(record.id, null), { 'as-of': asOf, view: scene.query.view })}
            className="print:hidden"
          >
            {t('drawing.back')}
          </LinkButton>
        </>
      }
    >
      {view === null ? null : (
        <FilterLinks
          label={t('function.views.label')}
          links={LANE_VIEWS.map((one) => ({
            href: drawingAddress(record.id, { asOf, view: one }),
            label: t(`function.views.${one}`),
            current: one === view,
          }))}
        />
      )}
      <div className="flex flex-col gap-7">
        {drawing === null ? (
          <Notice tone={isEmpty ? 'info' : 'amber'}>{t(isEmpty ? 'drawing.empty' : 'drawing.late')}</Notice>
        ) : (
          <ChartFigure found={{ ...found, drawing }} asOf={asOf} asOfDay={viewpoint.asOfDay} />
        )}
        <div id="list" className="max-w-page max-md:order-first">
          {/* A boundary of its own is hydrated after the rest: the drawing can be moved sooner. */}
          <Activity>
            {body.kind === 'PROCESS' ? (
              <ProcessBody body={body} recordId={record.id} asOf={asOf} />
            ) : (
              <ChartList chart={chart} asOf={asOf} />
            )}
          </Activity>
        </div>
      </div>
    </Page>
  );
}
