import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { mapAddress } from '@/components/map/map-address';
import { ItemList } from '@/components/ui/item-list';
import { ItemRow } from '@/components/ui/item-row';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { EntryLine } from '@/lib/domain/map-editing/entry-views';
import { newKey, type EntryKey, type EntryKind } from '@/lib/domain/map-editing/keys';
import { END_ANCHOR } from './end-anchor';
import { useEntryDates, useEntryName } from './entry-words';

export const ENTRY_WORDS = {
  holder: { title: 'holders', none: 'noHolders', add: 'addHolder' },
  relation: { title: 'relations', none: 'noRelations', add: 'addRelation' },
  duty: { title: 'duties', none: 'noDuties', add: 'addDuty' },
} as const;

/** The office-holders or the relations of a body, or the duties of a function, each with the ways to change and to end it, and the way to one more. */
export function EntryList({
  recordId,
  kind,
  entries,
  asOf,
}: {
  recordId: string;
  kind: EntryKind;
  entries: readonly EntryLine[];
  asOf: string | null;
}): ReactElement {
  const t = useTranslations('mapEditing.entry');
  const [nameOf, datesOf] = [useEntryName(), useEntryDates()];
  const words = ENTRY_WORDS[kind];
  const address = (entry: EntryKey): string =>
    mapAddress(`/map/records/${recordId}/edit/entry`, { entry, 'as-of': asOf });
  return (
    <Section
      id={kind}
      title={t(words.title)}
      aside={
        <LinkButton size="sm" href={address(newKey(kind))}>
          {t(words.add)}
        </LinkButton>
      }
    >
      {entries.length === 0 ? (
        <p className="text-sm text-ink-soft">{t(words.none)}</p>
      ) : (
        <ItemList>
          {entries.map((line) => {
            const name = nameOf(line.title);
            return (
              <ItemRow
                key={line.key}
                title={name}
                detail={datesOf(line)}
                trailing={
                  <span className="flex flex-wrap justify-end gap-1.5">
                    <LinkButton size="sm" tone="quiet" href={address(line.key)} aria-label={t('changeNamed', { name })}>
                      {t('change')}
                    </LinkButton>
                    {line.to === null ? (
                      <LinkButton
                        size="sm"
                        tone="quiet"
                        href={`${address(line.key)}#${END_ANCHOR}`}
                        aria-label={t('endNamed', { name })}
                      >
                        {t('end')}
                      </LinkButton>
                    ) : null}
                  </span>
                }
              />
            );
          })}
        </ItemList>
      )}
    </Section>
  );
}
