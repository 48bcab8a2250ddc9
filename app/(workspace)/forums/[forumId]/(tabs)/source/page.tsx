import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { SourceText } from '@/components/intake/source-text';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { getSources } from '@/lib/data/sources';
import { formatInstant } from '@/lib/domain/zoned-time';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake.sourcePage'))('title') };
}

/** The originals that the viewer pasted for this forum; for everybody else there is no such page. */
export default async function SourcePage(props: PageProps<'/forums/[forumId]/source'>): Promise<ReactElement> {
  const [viewer, { forumId }] = [await requireViewer(), await props.params];
  const sources = await orNotFound(getSources(viewer, forumId));
  const [t, locale] = [await getTranslations('intake.sourcePage'), await getLocale()];
  return (
    <div className="flex flex-col gap-6">
      <p className="measure text-ink-soft">{t('lead')}</p>
      {sources.map((source) => (
        <Section
          key={source.id}
          title={source.fileName ?? t('pasted')}
          aside={
            <LinkButton href={`/api/sources/${source.id}`} size="sm" icon="download" download>
              {t('download')}
            </LinkButton>
          }
        >
          <p className="mb-2 text-sm text-ink-faint">
            {t('taken', {
              time: formatInstant(source.createdAt, viewer.timeZone, locale),
              count: source.characterCount,
            })}{' '}
            · {t('legend')}
          </p>
          <SourceText pieces={source.pieces} />
        </Section>
      ))}
    </div>
  );
}
