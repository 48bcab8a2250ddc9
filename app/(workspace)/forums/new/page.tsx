import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ENTRY_LIMITS, entryLabels } from '@/components/intake/entry-labels';
import { NewForum } from '@/components/intake/new-forum';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { draftKeyOf } from '@/lib/auth/draft-key';
import { requireViewer } from '@/lib/auth/viewer';
import { prepareToRead } from '@/lib/data/read-invitation';
import { can } from '@/lib/domain/policy';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('title') };
}

/** From the pasted invitation to a forum. The review itself is loaded when there is something to review. */
export default async function NewForumPage(): Promise<ReactElement> {
  const viewer = await requireViewer();
  prepareToRead(viewer);
  const [t, common, locale, messages, entry] = await Promise.all([
    getTranslations('intake'),
    getTranslations('common'),
    getLocale(),
    getMessages(),
    entryLabels(),
  ]);
  const workspace = viewer.memberships.find(({ workspaceId }) => can(viewer, 'forum.create', { workspaceId }));
  const crumbs = [{ label: common('nav.forums'), href: '/forums' }, { label: t('title') }];
  return (
    <Page context={<Breadcrumbs label={common('breadcrumbs')} crumbs={crumbs} />} title={t('title')} titleHidden wide>
      {workspace === undefined ? (
        <Notice>{t('entry.forbidden')}</Notice>
      ) : (
        <div className="-mx-4 -mt-5 -mb-16 sm:-mx-6 lg:-mx-8 lg:-mt-7">
          <NewForum
            viewer={{ id: viewer.userId, name: viewer.name, timeZone: viewer.timeZone }}
            workspaceId={workspace.workspaceId}
            draftKey={draftKeyOf(viewer.sessionId ?? viewer.userId)}
            limits={ENTRY_LIMITS}
            labels={{
              entry,
              restored: t('restored', { time: '{time}' }), // the browser puts the time in
              discard: t('discard'),
              discarded: t('discarded'),
              undo: common('undo'),
              memoryOnly: t('memoryOnly'),
              opening: t('opening'),
            }}
            locale={locale}
            messages={{ intake: messages.intake, common: { undo: messages.common.undo } }}
          />
        </div>
      )}
    </Page>
  );
}
