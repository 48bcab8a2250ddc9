import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ForumLead } from '@/components/forums/forum-lead';
import { ForumTabs } from '@/components/forums/forum-tabs';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { OffDiskScope } from '@/components/ui/viewer-scope';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { requestNow } from '@/lib/clock';
import { getForumFrame } from '@/lib/data/forum-frame';
import { staysOffDisk } from '@/lib/domain/off-disk';

/** Head and tabs of a forum. Never a gate: each page below asks for itself what the viewer may see. */
export default async function ForumLayout(props: LayoutProps<'/forums/[forumId]'>): Promise<ReactElement> {
  const [viewer, { forumId }] = [await requireViewer(), await props.params];
  const forum = await orNotFound(getForumFrame(viewer, forumId));
  const [t, common] = [await getTranslations(), await getTranslations('common')];
  return (
    <Page
      record
      title={forum.title}
      titleLang={forum.language === 'mixed' ? undefined : forum.language}
      context={
        <Breadcrumbs
          label={common('breadcrumbs')}
          crumbs={[{ label: t('forums.title'), href: '/forums' }, { label: forum.title }]}
        />
      }
      lead={<ForumLead forum={forum} viewerZone={viewer.timeZone} now={await requestNow()} />}
      actions={
        forum.may.editForum ? (
          <LinkButton href={`/forums/${forum.id}/edit`} icon="pencil" size="sm">
            {t('forum.head.edit')}
          </LinkButton>
        ) : null
      }
      tabs={<ForumTabs forum={forum} />}
    >
      <OffDiskScope isOffDisk={staysOffDisk(forum.tlp)}>{props.children}</OffDiskScope>
    </Page>
  );
}
