import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { KeepFile } from '@/components/intake/keep-file';
import { OriginalFiles } from '@/components/intake/original-files';
import { SourceText } from '@/components/intake/source-text';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ListBar } from '@/components/ui/list-bar';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { getForumFrame } from '@/lib/data/forum-frame';
import { getSources } from '@/lib/data/sources';
import { formatInstant } from '@/lib/domain/zoned-time';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake.sourcePage'))('title') };
}

/** The originals that the viewer added to this forum; without any, and for who may add none, there is no such page. */
export default async function SourcePage(props: PageProps<'/forums/[forumId]/source'>): Promise<ReactElement> {
  const [viewer, { forumId }] = [await requireViewer(), await props.params];
  const [forum, sources] = await orNotFound(Promise.all([getForumFrame(viewer, forumId), getSources(viewer, forumId)]));
  if (sources.length === 0 && !forum.may.addSources) notFound();
  const [t, updates, locale] = [
    await getTranslations('intake.sourcePage'),
    await getTranslations('updates'),
    await getLocale(),
  ];
  const addButton = forum.may.addSources ? (
    <LinkButton href={`/forums/${forumId}/source/add`} icon="plus" size="sm">
      {updates('add.short')}
    </LinkButton>
  ) : null;
  if (sources.length === 0)
    return (
      <EmptyState title={updates('add.empty')} action={addButton}>
        {updates('add.emptyBody')}
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-6">
      <ListBar action={addButton}>{t('lead')}</ListBar>
      {sources.map((source) => (
        <Section key={source.id} title={source.fileName ?? t('pasted')}>
          <p className="mb-2 text-sm text-ink-faint">
            {t('taken', {
              time: formatInstant(source.createdAt, viewer.timeZone, locale),
              count: source.characterCount,
            })}{' '}
            · {t('legend')}
          </p>
          <div className="mb-3 flex flex-wrap gap-2">
            {source.isFirst ? null : (
              <LinkButton href={`/forums/${forumId}/source/${source.id}`} size="sm">
                {updates('show')}
              </LinkButton>
            )}
            <LinkButton href={`/api/sources/${source.id}`} size="sm" icon="download" download>
              {t('download')}
            </LinkButton>
            <KeepFile
              sourceId={source.id}
              firstPosition={source.files.length}
              labels={{
                add: t('keep.add'),
                sending: t('keep.sending'),
                kept: t('keep.kept'),
                failed: t('keep.failed'),
              }}
            />
          </div>
          <OriginalFiles sourceId={source.id} files={source.files} />
          <SourceText pieces={source.pieces} />
        </Section>
      ))}
    </div>
  );
}
