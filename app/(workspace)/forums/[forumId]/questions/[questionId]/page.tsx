import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache, Suspense, type ReactElement } from 'react';
import { RecordPanel } from '@/components/map/record-panel';
import { AskedBefore } from '@/components/questions/asked-before';
import { AnswererList } from '@/components/questions/answerer-list';
import { toMarkedLink } from '@/components/questions/link-items';
import { MapColumn } from '@/components/questions/map-column';
import { MarkedQuestion } from '@/components/questions/marked-question';
import { PointsDesk } from '@/components/questions/points-desk';
import { QuestionPlace, QuestionSteps } from '@/components/questions/question-heading';
import { RecordPlace } from '@/components/questions/record-place';
import { SharedPoints } from '@/components/questions/shared-points';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Page } from '@/components/ui/page';
import { Panes } from '@/components/ui/panes';
import { draftKeyOf } from '@/lib/auth/draft-key';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { requestNow } from '@/lib/clock';
import { listAskedBefore } from '@/lib/data/asked-before';
import { getQuestionPage } from '@/lib/data/question-page';
import { getTalkingPointsForEditing, listReadablePoints } from '@/lib/data/talking-points';
import { localName } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { localDay } from '@/lib/domain/time';
import { mapRecordId } from '@/lib/schemas/question-links';

type Props = PageProps<'/forums/[forumId]/questions/[questionId]'>;

const findQuestion = cache(async (viewer: Viewer, forumId: string, questionId: string, recordId: string | null) => {
  const today = localDay(await requestNow(), viewer.timeZone);
  return orNotFound(getQuestionPage(viewer, { forumId, questionId, recordId, today }));
});

async function readQuestion(props: Props) {
  const viewer = await requireViewer();
  const [{ forumId, questionId }, query] = [await props.params, await props.searchParams];
  const recordId = mapRecordId.safeParse(query.record).data ?? null;
  return { viewer, recordId, view: await findQuestion(viewer, forumId, questionId, recordId) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view } = await readQuestion(props);
  return { title: `${view.question.text.slice(0, 60)} · ${view.forum.title}` };
}

/** One question: its words and what they point at, the record beside it, and the desk of who answers it. */
export default async function QuestionPage(props: Props): Promise<ReactElement> {
  const { viewer, view, recordId } = await readQuestion(props);
  const [t, common, locale] = [await getTranslations('questions'), await getTranslations('common'), await getLocale()];
  const { question, forum, links } = view;
  const path = `/forums/${forum.id}/questions/${question.id}`;
  const hrefOf = (id: string): string => `${path}?record=${id}`;
  const desk = view.answerers.find((one) => one.mayEdit);
  const day = forum.day ?? localDay(await requestNow(), viewer.timeZone);
  const ownIds = links.filter((link) => link.state !== 'REJECTED').map((link) => link.record.id);
  const points = desk === undefined ? null : await getTalkingPointsForEditing(viewer, question.id, desk.participantId);
  const shared = desk === undefined ? await listReadablePoints(viewer, question.id) : [];
  return (
    <Page
      wide
      titleHidden
      title={question.text}
      context={
        <Breadcrumbs
          label={common('breadcrumbs')}
          crumbs={[
            { label: forum.title, href: `/forums/${forum.id}` },
            { label: t('crumb'), href: `/forums/${forum.id}/questions` },
            { label: t('place', view.place) },
          ]}
        />
      }
    >
      <div className="mb-6 space-y-2">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
          <QuestionPlace view={view} />
          <div className="flex gap-1">
            <QuestionSteps view={view} />
          </div>
        </div>
        <MarkedQuestion
          text={question.text}
          lang={forum.language === 'mixed' || forum.language === locale ? undefined : forum.language}
          links={links.map((link) => toMarkedLink(t, link, hrefOf))}
        />
      </div>
      <Panes
        first={
          <div className="space-y-8">
            {desk === undefined || points === null ? null : (
              <PointsDesk
                key={`${viewer.userId} ${question.id} ${desk.participantId}`}
                viewerId={viewer.userId}
                timeZone={viewer.timeZone}
                draftKey={viewer.sessionId === null ? null : draftKeyOf(viewer.sessionId)}
                answerer={desk}
                points={points}
              />
            )}
            <SharedPoints points={shared} />
            <AnswererList answerers={view.answerers.filter((one) => !one.mayEdit)} />
          </div>
        }
        second={
          <div className="space-y-6">
            <MapColumn
              view={view}
              hrefOf={hrefOf}
              openId={recordId}
              record={
                view.panel === null ? null : (
                  <RecordPlace
                    title={localName(view.panel.record, locale)}
                    sheetTitle={t('map.title')}
                    closeHref={path}
                    closeLabel={t('record.close')}
                  >
                    <RecordPanel panel={view.panel} />
                  </RecordPlace>
                )
              }
            />
            {/* The more has been asked, the longer the search: the page is there before it ends. */}
            <Suspense fallback={null}>
              <Before viewer={viewer} place={{ questionId: question.id, ownIds, day }} asOf={forum.day} />
            </Suspense>
          </div>
        }
      />
    </Page>
  );
}

type Asking = Parameters<typeof listAskedBefore>[1];

async function Before({
  viewer,
  place,
  asOf,
}: {
  viewer: Viewer;
  place: Asking;
  asOf: string | null;
}): Promise<ReactElement> {
  return <AskedBefore questions={await listAskedBefore(viewer, place)} asOf={asOf} />;
}
