import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache, type ReactElement } from 'react';
import { AsOfForm } from '@/components/map/as-of-form';
import { CompareLink } from '@/components/map/compare-link';
import { drawingAddress } from '@/components/map/chart/drawing-address';
import { FunctionLanes } from '@/components/map/function-lanes';
import { LinkedQuestions } from '@/components/map/linked-questions';
import { changeLabels } from '@/components/map-editing/change-labels';
import { EditNote } from '@/components/map-editing/edit-note';
import { WaitingNotice } from '@/components/map-editing/waiting-notice';
import { mapAddress, recordAddress } from '@/components/map/map-address';
import { MentioningPointsList } from '@/components/map/mentioning-points-list';
import { isNothing, type TouchingPage } from '@/components/map/page-turns';
import { RecordCrumbs } from '@/components/map/record-crumbs';
import { RecordDuties } from '@/components/map/record-duties';
import { RecordFacts } from '@/components/map/record-facts';
import { RecordLayout } from '@/components/map/record-layout';
import { RecordLead } from '@/components/map/record-lead';
import { RecordOwnPart } from '@/components/map/record-own-part';
import { RecordSummary } from '@/components/map/record-summary';
import { RecordSurroundings } from '@/components/map/record-surroundings';
import { SourceList } from '@/components/map/source-list';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { requireViewer } from '@/lib/auth/viewer';
import { readMapScene, type MapScene } from '@/lib/boundary/map-scene';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { listMentioningPoints } from '@/lib/data/map-points';
import { listLinkedQuestions } from '@/lib/data/map-questions';
import { getEditNote } from '@/lib/data/map-edit-note';
import { getMapRecord } from '@/lib/data/map-records';
import type { RecordWithDuties } from '@/lib/domain/map-duty-views';
import { localName } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';

type Props = PageProps<'/map/records/[recordId]'>;

/** Title and page ask for the same record; by day, because a view point made twice is not the same object. */
const findRecord = cache(async (viewer: Viewer, recordId: string, asOfDay: string, today: string) =>
  orNotFound(getMapRecord(viewer, recordId, { asOfDay, today })),
);

async function readPlace(props: Props): Promise<{ viewer: Viewer; scene: MapScene; recordId: string }> {
  const viewer = await requireViewer();
  const [{ recordId }, scene] = [await props.params, await readMapScene(viewer, props.searchParams)];
  return { viewer, scene, recordId };
}

async function readRecord({
  viewer,
  scene,
  recordId,
}: Awaited<ReturnType<typeof readPlace>>): Promise<RecordWithDuties> {
  const { asOfDay, today } = scene.viewpoint;
  return findRecord(viewer, recordId, asOfDay, today);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const place = await readPlace(props);
  const [page, scene] = [await readRecord(place), place.scene];
  return { title: localName(page.record, scene.locale) };
}

/** One record of the map with all that is known of it, and the questions that touch it. */
export default async function RecordPage(props: Props): Promise<ReactElement> {
  const place = await readPlace(props);
  const { viewer, scene, recordId } = place;
  const drawing = await getTranslations('map.drawing');
  const [page, note, linked, points] = await Promise.all([
    readRecord(place),
    orNotFound(getEditNote(viewer, recordId)),
    orNotFound(
      listLinkedQuestions(viewer, recordId, { CONFIRMED: scene.query.confirmed, SUGGESTED: scene.query.suggested }),
    ),
    orNotFound(listMentioningPoints(viewer, recordId, scene.query.points)),
  ]);
  const confirmed = shownPage(linked.CONFIRMED, recordId, 'confirmed', scene);
  const suggested = shownPage(linked.SUGGESTED, recordId, 'suggested', scene);
  const mentioning = shownPage(points, recordId, 'points', scene);
  const { record, body } = page;
  const t = await getTranslations('mapEditing.note');
  const { asOf, locale, viewpoint, query } = scene;
  const { view, rows } = query;
  const address = addressOf(record.id, scene);
  const extent = { recordId: record.id, asOf, showAll: rows === 'all', allHref: address({ rows: 'all' }) };
  const comesUp = ![confirmed, suggested, mentioning].every(isNothing);
  const questions = (
    <>
      <LinkedQuestions confirmed={confirmed} suggested={suggested} />
      <MentioningPointsList page={mentioning} />
    </>
  );
  return (
    <Page
      context={<RecordCrumbs record={record} asOf={asOf} />}
      title={localName(record, locale)}
      record
      lead={<RecordLead page={page} asOf={asOf} asOfDay={viewpoint.asOfDay} />}
      actions={
        <>
          <AsOfForm
            path={recordAddress(record.id, null)}
            asOfDay={viewpoint.asOfDay}
            asOf={asOf}
            query={{ view, rows }}
          />
          <LinkButton size="sm" hotkey="d" href={drawingAddress(record.id, { asOf, view })} className="print:hidden">
            {drawing('link')}
          </LinkButton>
          <CompareLink record={record} asOf={asOf} />
        </>
      }
    >
      {note.waiting === 0 ? null : (
        <div className="mb-5">
          <WaitingNotice recordId={recordId} asOf={asOf} decide={t('decide')}>
            {t('waiting', { count: note.waiting })}
          </WaitingNotice>
        </div>
      )}
      <div className="mb-7 space-y-6 empty:hidden">
        <RecordSummary page={page} />
        {body.kind === 'FUNCTION' ? (
          <FunctionLanes lanes={body.lanes} asOf={asOf} view={view} hrefOf={(choice) => address({ view: choice })} />
        ) : null}
      </div>
      <RecordLayout
        facts={<RecordFacts page={page} asOf={asOf} />}
        origins={
          <>
            <SourceList sources={page.sources} />
            <EditNote
              {...{ recordId, note, asOf }}
              today={viewpoint.today}
              viewerZone={viewer.timeZone}
              labels={await changeLabels()}
            />
          </>
        }
      >
        {/* First what the record is; where it comes up, before what stands around it; that it does not, last. */}
        <RecordOwnPart body={body} extent={extent} />
        {comesUp ? questions : null}
        <RecordSurroundings body={body} extent={extent} />
        <RecordDuties duties={page.duties} recordId={record.id} asOf={asOf} />
        {comesUp ? null : questions}
      </RecordLayout>
    </Page>
  );
}

type ListName = 'confirmed' | 'suggested' | 'points';
type Choices = Pick<MapScene['query'], 'view' | 'rows' | ListName>;

/** This page with some of its choices changed and the others kept. */
function addressOf(recordId: string, { asOf, query }: MapScene): (change: Partial<Choices>) => string {
  const { view, rows, confirmed, suggested, points } = query;
  return (change) =>
    mapAddress(recordAddress(recordId, null), { 'as-of': asOf, view, rows, confirmed, suggested, points, ...change });
}

/** One page of a list of what touches the record; the lists turn their pages without moving each other. */
function shownPage<Row>(
  found: { rows: readonly Row[]; next: string | null },
  recordId: string,
  name: ListName,
  scene: MapScene,
): TouchingPage<Row> {
  const anchor = name === 'points' ? 'talking-points' : 'questions';
  const address = (at: string | null): string => `${addressOf(recordId, scene)({ [name]: at })}#${anchor}`;
  return {
    rows: found.rows,
    olderHref: found.next === null ? null : address(found.next),
    newestHref: scene.query[name] === null ? null : address(null),
  };
}
