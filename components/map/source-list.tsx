import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Section } from '@/components/ui/section';
import { placeAtHost, type SourceView } from '@/lib/domain/map-record-views';
import { SourceLink } from './source-link';

/** Where a record comes from, each source by its host and place there, and of each whether anybody read it; once for all when all were read. */
export function SourceList({ sources }: { sources: readonly SourceView[] }): ReactElement {
  const t = useTranslations('map.sources');
  const isAllChecked = sources.every((source) => source.isChecked);
  return (
    <Section title={t('title')} quiet>
      {sources.length === 0 ? (
        <p className="text-sm text-ink-soft">{t('none')}</p>
      ) : (
        <ul className="space-y-0.5 text-sm">
          {sources.map((source) => (
            <li key={source.address}>
              <SourceLink source={source}>
                {source.host}
                <span className="wrap-anywhere text-ink-faint">{placeAtHost(source)}</span>
              </SourceLink>
              {isAllChecked ? null : (
                <span className={source.isChecked ? 'text-ink-faint' : 'text-amber'}>
                  {' '}
                  {source.isChecked ? t('checked') : t('unchecked')}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {sources.length > 0 && isAllChecked ? <p className="mt-1 text-sm text-ink-faint">{t('allChecked')}</p> : null}
    </Section>
  );
}
