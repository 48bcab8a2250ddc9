import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache, type ReactElement } from 'react';
import { AsOfForm } from '@/components/map/as-of-form';
import { IncidentAnswersList } from '@/components/map/incident-answers';
import { IncidentQuestionForm } from '@/components/map/incident-question';
import { DutyList } from '@/components/map/duty-list';
import { MapCrumbs } from '@/components/map/map-crumbs';
import { MapTabs } from '@/components/map/map-tabs';
import { NoticedForm } from '@/components/map/noticed-form';
import { Page } from '@/components/ui/page';
import { requireViewer } from '@/lib/auth/viewer';
import { readMapScene } from '@/lib/boundary/map-scene';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { mayEditMap } from '@/lib/data/map-book';
import { walkIncident } from '@/lib/data/notification-duties';
import { localToInstant } from '@/lib/domain/time';
import { incidentQuery } from '@/lib/schemas/incident-query';

const PATH = '/map/incident';
type Props = PageProps<'/map/incident'>;

const readWalk = cache(async (searchParams: Props['searchParams']) => {
  const viewer = await requireViewer();
  const { viewpoint, asOf } = await readMapScene(viewer, searchParams);
  const query = await searchParams;
  const { answers, noticed } = incidentQuery.parse(query);
  const noticedAt = noticed === null ? null : localToInstant(noticed, viewer.timeZone);
  const walk = await orNotFound(walkIncident(viewer, answers, noticedAt, viewpoint));
  return { viewer, viewpoint, asOf, answers, noticed, walk, asked: query.asked };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, { walk }] = await Promise.all([getTranslations('incident'), readWalk(searchParams)]);
  const { next } = walk;
  return { title: next === null ? t('title') : t('titleOf', { question: t(`question.${next.question}`) }) };
}

/** Who must be told of an incident: question by question, by the address alone, to the list of bodies. */
export default async function IncidentPage({ searchParams }: Props): Promise<ReactElement> {
  const t = await getTranslations('incident');
  const { viewer, viewpoint, asOf, answers, noticed, walk, asked } = await readWalk(searchParams);
  const place = { path: PATH, answers, noticed, asOf };
  return (
    <Page
      context={<MapCrumbs label={t('title')} asOf={asOf} />}
      title={t('title')}
      lead={t('lead')}
      actions={<AsOfForm path={PATH} asOfDay={viewpoint.asOfDay} asOf={asOf} query={{ ...answers, noticed }} />}
      tabs={<MapTabs asOf={asOf} />}
    >
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(17rem,22rem)_minmax(0,1fr)]">
        <div className="min-w-0 space-y-5">
          {walk.next === null ? null : (
            <IncidentQuestionForm place={place} next={walk.next} isRepeated={asked === walk.next.question} />
          )}
          <IncidentAnswersList place={place} />
          <NoticedForm place={place} timeZone={viewer.timeZone} />
          <p className="text-sm text-ink-faint">{t('disclaimer')}</p>
        </div>
        <DutyList
          duties={walk.duties}
          isDone={walk.next === null}
          isBegun={Object.keys(answers).length > 0}
          asOf={asOf}
          viewerZone={viewer.timeZone}
          editing={{ mayEdit: mayEditMap(viewer), functionId: walk.functionId }}
        />
      </div>
    </Page>
  );
}
