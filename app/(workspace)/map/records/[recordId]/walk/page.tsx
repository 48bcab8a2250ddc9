import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache, type ReactElement } from 'react';
import { AsOfForm } from '@/components/map/as-of-form';
import { LinkedQuestions } from '@/components/map/linked-questions';
import { recordAddress } from '@/components/map/map-address';
import { RecordCrumbs } from '@/components/map/record-crumbs';
import { WalkStepCard } from '@/components/map/walk-step-card';
import { WalkTrail } from '@/components/map/walk-trail';
import { AppLink } from '@/components/ui/app-link';
import { Page } from '@/components/ui/page';
import { requireViewer } from '@/lib/auth/viewer';
import { readMapScene } from '@/lib/boundary/map-scene';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { listLinkedQuestions, type LinkedQuestions as Linked } from '@/lib/data/map-questions';
import { getMapRecord } from '@/lib/data/map-records';
import { localName } from '@/lib/domain/map-views';
import { placeInWalk } from '@/lib/domain/map-walk-path';

type Props = PageProps<'/map/records/[recordId]/walk'>;

const readWalk = cache(async ({ params, searchParams }: Props) => {
  const viewer = await requireViewer();
  const [{ recordId }, scene] = [await params, await readMapScene(viewer, searchParams)];
  const page = await orNotFound(getMapRecord(viewer, recordId, scene.viewpoint));
  const { body } = page;
  const place = body.kind === 'PROCESS' ? placeInWalk(body.steps, scene.query.path) : null;
  if (body.kind !== 'PROCESS' || place === null) notFound();
  return { viewer, scene, page, place };
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, { page, place, scene }] = [await getTranslations('walk'), await readWalk(props)];
  return { title: t('title', { name: localName(page.record, scene.locale), number: place.path.length }) };
}

function firstPage(found: Linked): { rows: typeof found.rows; olderHref: null; newestHref: null } {
  return { rows: found.rows, olderHref: null, newestHref: null };
}

/** One step of a process at a time: who acts, on which basis, what is known of practice, and the ways on. */
export default async function WalkPage(props: Props): Promise<ReactElement> {
  const [t, { viewer, scene, page, place }] = [await getTranslations('walk'), await readWalk(props)];
  const { record } = page;
  const { asOf, locale, viewpoint } = scene;
  const { agency } = place.step;
  const linked =
    agency === null ? null : await listLinkedQuestions(viewer, agency.id, { CONFIRMED: null, SUGGESTED: null });
  return (
    <Page
      context={<RecordCrumbs record={record} asOf={asOf} isPassage />}
      title={localName(record, locale)}
      actions={
        <AsOfForm
          path={`/map/records/${record.id}/walk`}
          asOfDay={viewpoint.asOfDay}
          asOf={asOf}
          query={{ path: place.path.join('.') }}
        />
      }
    >
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="min-w-0 space-y-7">
          <WalkStepCard recordId={record.id} place={place} asOf={asOf} />
          {linked === null || agency === null ? null : (
            <LinkedQuestions
              title={t('asked', { name: localName(agency, locale) })}
              confirmed={firstPage(linked.CONFIRMED)}
              suggested={firstPage(linked.SUGGESTED)}
            />
          )}
        </div>
        <div className="min-w-0 space-y-4">
          <WalkTrail recordId={record.id} place={place} asOf={asOf} />
          <AppLink href={recordAddress(record.id, asOf)} className="text-link text-sm">
            {t('asList')}
          </AppLink>
        </div>
      </div>
    </Page>
  );
}
