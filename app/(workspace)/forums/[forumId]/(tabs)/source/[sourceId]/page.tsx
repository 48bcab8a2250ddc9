import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { TextLink } from '@/components/ui/text-link';
import { UpdateList } from '@/components/updates/update-list';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { getForumFrame } from '@/lib/data/forum-frame';
import { getForumUpdates } from '@/lib/data/forum-updates';
import { formatInstant } from '@/lib/domain/zoned-time';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates'))('title') };
}

/** What a later mail says otherwise than the forum, for who added it, to be taken over one by one. */
export default async function UpdatesPage(
  props: PageProps<'/forums/[forumId]/source/[sourceId]'>,
): Promise<ReactElement> {
  const [viewer, { forumId, sourceId }] = [await requireViewer(), await props.params];
  const [forum, view] = await orNotFound(
    Promise.all([getForumFrame(viewer, forumId), getForumUpdates(viewer, { forumId, sourceId })]),
  );
  const [t, locale] = [await getTranslations('updates'), await getLocale()];
  const { fileName, createdAt } = view.source;
  const time = formatInstant(createdAt, viewer.timeZone, locale);
  return (
    <div className="space-y-6">
      <div>
        <h2 className="text-xl font-semibold">{t('title')}</h2>
        <p className="text-sm text-ink-faint">
          {fileName ?? t('pasted')} · {t('added', { time })} · {t('count', { count: view.open.length })} ·{' '}
          <TextLink href={`/forums/${forumId}/source`}>{t('back')}</TextLink>
        </p>
        <p className="measure mt-1 text-ink-soft">{t('lead')}</p>
      </div>
      <UpdateList
        forum={forum}
        view={view}
        viewerZone={viewer.timeZone}
        lang={forum.language === 'mixed' || forum.language === locale ? undefined : forum.language}
      />
    </div>
  );
}
