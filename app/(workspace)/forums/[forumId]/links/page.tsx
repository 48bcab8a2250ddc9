import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { PreviewList } from '@/components/forum-review/preview-list';
import { ReviewDesk } from '@/components/forum-review/review-desk';
import { toReviewQuestions } from '@/components/forum-review/review-items';
import { confirmAllLabels, reviewLabels } from '@/components/forum-review/review-labels';
import { ReviewTools } from '@/components/forum-review/review-tools';
import { RecordPanel } from '@/components/map/record-panel';
import { RecordPlace } from '@/components/questions/record-place';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { Pager } from '@/components/ui/pager';
import { Panes } from '@/components/ui/panes';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { requestNow } from '@/lib/clock';
import { getForumFrame } from '@/lib/data/forum-frame';
import { getLinkReview } from '@/lib/data/link-review';
import type { LinkReviewView } from '@/lib/domain/link-review';
import { listAddress } from '@/lib/domain/list-address';
import { localName } from '@/lib/domain/map-views';
import { localDay } from '@/lib/domain/time';
import { formatCalendarDay } from '@/lib/domain/zoned-time';
import { linksQuery } from '@/lib/schemas/page-query';

type Props = PageProps<'/forums/[forumId]/links'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [viewer, { forumId }] = [await requireViewer(), await props.params];
  const [t, forum] = [await getTranslations('links'), await orNotFound(getForumFrame(viewer, forumId))];
  return { title: `${t('title')} · ${forum.title}` };
}

/** All links of a forum to the map: decided one after the other, or at once from a score on; who only reads sees states. */
export default async function LinksPage(props: Props): Promise<ReactElement> {
  const [viewer, { forumId }] = [await requireViewer(), await props.params];
  const query = linksQuery.parse(await props.searchParams);
  const forum = await orNotFound(getForumFrame(viewer, forumId));
  const { decideLinks, editQuestions } = forum.may;
  // Who decides begins with what waits; who reads wants to see what was decided.
  const show = query.show ?? (decideLinks ? 'open' : 'all');
  const { after, record: recordId } = query;
  const above = editQuestions ? query.above : null;
  const today = localDay(await requestNow(), viewer.timeZone);
  const view = await orNotFound(getLinkReview(viewer, forumId, { show, after, above, recordId, today }));
  const [t, common, locale] = [await getTranslations('links'), await getTranslations('common'), await getLocale()];
  const questionWords = await getTranslations('questions');
  const path = `/forums/${forumId}/links`;
  const hrefOf = (changed: Record<string, string>): string =>
    listAddress(path, { show, after: after === 0 ? null : String(after), above: above?.toString() }, changed);
  const questionsHref = `/forums/${forumId}/questions`;
  const { tally, preview, panel } = view;
  const toQuestions = <LinkButton href={questionsHref}>{t('toQuestions')}</LinkButton>;
  return (
    <Page
      wide
      title={t('title')}
      lead={view.day === null ? t('lead') : t('leadAsOf', { day: formatCalendarDay(view.day, locale) })}
      context={
        <Breadcrumbs
          label={common('breadcrumbs')}
          crumbs={[
            { label: forum.title, href: `/forums/${forumId}` },
            { label: questionWords('crumb'), href: questionsHref },
            { label: t('title') },
          ]}
        />
      }
    >
      {tally.total === 0 ? (
        <EmptyState title={t('empty.title')} action={toQuestions}>
          {t('empty.body')}
        </EmptyState>
      ) : (
        <>
          <ReviewTools path={path} show={show} view={view} mayConfirmAll={editQuestions} />
          <Panes
            first={
              <ReviewDesk
                key={`${show} ${after}`}
                forumId={forumId}
                questions={toReviewQuestions(questionWords, t, locale, view, {
                  forumId,
                  language: forum.language,
                  hrefOf: (record) => hrefOf({ record }),
                  openId: recordId,
                })}
                tally={tally}
                mayDecide={decideLinks}
                preview={
                  preview === null
                    ? null
                    : {
                        percent: preview.percent,
                        seen: preview.seen,
                        count: preview.count,
                        title: t('confirmAll.title', { count: preview.count, percent: preview.percent }),
                        list: <PreviewList groups={preview.groups} />,
                        closeHref: hrefOf({ above: '' }),
                      }
                }
                questionsHref={questionsHref}
                pager={<LinksPager view={view} hrefOf={hrefOf} />}
                labels={reviewLabels(t)}
                confirmLabels={confirmAllLabels(t, preview?.count ?? 0)}
              />
            }
            second={
              <div className="lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto">
                {panel === null ? (
                  <p className="text-sm text-ink-faint max-lg:hidden">{t('openHint')}</p>
                ) : (
                  <RecordPlace
                    title={localName(panel.record, locale)}
                    sheetTitle={questionWords('map.title')}
                    closeHref={hrefOf({})}
                    closeLabel={questionWords('record.close')}
                  >
                    <RecordPanel panel={panel} level={2} />
                  </RecordPlace>
                )}
              </div>
            }
          />
        </>
      )}
    </Page>
  );
}

async function LinksPager({
  view,
  hrefOf,
}: {
  view: LinkReviewView;
  hrefOf: (changed: Record<string, string>) => string;
}): Promise<ReactElement | null> {
  const t = await getTranslations('links');
  const { questions, previousAfter, nextAfter } = view;
  const [first, last] = [questions.at(0)?.place, questions.at(-1)?.place];
  if (previousAfter === null && nextAfter === null) return null;
  const at = (after: number): string => hrefOf({ after: after === 0 ? '' : String(after) });
  return (
    <Pager
      label={t('pages.label')}
      position={first === undefined || last === undefined ? t('pages.none') : t('pages.position', { first, last })}
      previous={previousAfter === null ? null : { href: at(previousAfter), label: t('pages.previous') }}
      next={nextAfter === null ? null : { href: at(nextAfter), label: t('pages.next') }}
    />
  );
}
