import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ForumLinks } from '@/components/forums/forum-links';
import { MissingPanel } from '@/components/forums/missing-panel';
import { NextPanel } from '@/components/forums/next-panel';
import { OwnQuestions } from '@/components/forums/own-questions';
import { PanelTable } from '@/components/forums/panel-table';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { requestNow } from '@/lib/clock';
import { getForumFrame } from '@/lib/data/forum-frame';
import { getForumOverview } from '@/lib/data/overview';

type Props = PageProps<'/forums/[forumId]'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [viewer, { forumId }] = [await requireViewer(), await props.params];
  return { title: (await orNotFound(getForumFrame(viewer, forumId))).title };
}

/** What is next, what is missing, who is how far. */
export default async function ForumPage(props: Props): Promise<ReactElement> {
  const [viewer, { forumId }] = [await requireViewer(), await props.params];
  const now = await requestNow();
  const [forum, overview] = await orNotFound(
    Promise.all([getForumFrame(viewer, forumId), getForumOverview(viewer, forumId, now)]),
  );
  const t = await getTranslations('forum.overview');
  return (
    <div className="space-y-7">
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <NextPanel forum={forum} overview={overview} viewerZone={viewer.timeZone} now={now} />
        <MissingPanel forumId={forum.id} missing={overview.missing} mayEditForum={forum.may.editForum} />
      </div>
      {overview.own.map((own) => (
        <OwnQuestions key={own.participantId} forumId={forum.id} own={own} />
      ))}
      <PanelTable people={overview.people} />
      {overview.links.length === 0 ? null : (
        <Section quiet title={t('links')}>
          <ForumLinks links={overview.links} />
        </Section>
      )}
    </div>
  );
}
