import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { mapAddress, recordAddress } from '@/components/map/map-address';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { TextLink } from '@/components/ui/text-link';
import { isEntryKey } from '@/lib/domain/map-editing/keys';
import type { SuggestionLine } from '@/lib/domain/map-editing/views';
import { localName, toSafeLink } from '@/lib/domain/map-views';
import { formatDay } from '@/lib/domain/zoned-time';
import { useKeyName } from './entry-words';

/** What a suggestion says: which field, what is wrong, what it should say, and on what ground. */
export function SuggestionWords({ suggestion }: { suggestion: SuggestionLine }): ReactElement {
  const t = useTranslations('mapEditing.suggestions');
  const nameOf = useKeyName();
  const { field, title, problem, proposal, sourceUrl } = suggestion;
  const link = sourceUrl === null ? null : toSafeLink(sourceUrl);
  return (
    <div className="min-w-0 space-y-1 break-words">
      <p className="whitespace-pre-wrap">
        {field === null ? null : <span className="text-ink-faint">{nameOf({ field, title })}: </span>}
        {problem}
      </p>
      {proposal === null ? null : (
        <p className="whitespace-pre-wrap">
          <span className="text-ink-faint">{t('proposes')}</span> {proposal}
        </p>
      )}
      {link === null ? null : (
        <p className="text-sm">
          <span className="text-ink-faint">{t('source')}</span> <TextLink href={link}>{link}</TextLink>
        </p>
      )}
    </div>
  );
}

/** The form that a suggestion is about: of its record, or of an office-holder or a relation. */
function acceptAddress({ id: suggestion, record, field }: SuggestionLine): string {
  const path = `/map/records/${record.id}/edit`;
  return field !== null && isEntryKey(field)
    ? mapAddress(`${path}/entry`, { entry: field, suggestion })
    : mapAddress(path, { suggestion });
}

/** Suggestions, newest first. For who decides: the ways to accept and decline; for their author: what became of them. */
export function SuggestionList({
  label,
  rows,
  viewerZone,
  deciding,
}: {
  label: string;
  rows: readonly SuggestionLine[];
  viewerZone: string;
  /** Null: a list of one's own. */
  deciding: { declining: string | null; form: ReactNode; hrefOf: (declining: string) => string } | null;
}): ReactElement {
  const t = useTranslations('mapEditing.suggestions');
  const locale = useLocale();
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {rows.map((row) => {
        const name = localName(row.record, locale);
        const day = formatDay(row.at, viewerZone, locale);
        return (
          <li key={row.id} id={`suggestion-${row.id}`} className="space-y-2 py-3">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <TextLink href={recordAddress(row.record.id, null)} className="font-medium">
                {name}
              </TextLink>
              <span className="text-sm text-ink-soft">
                {deciding === null ? day : t('by', { name: row.authorName, day })}
              </span>
              {deciding === null ? (
                <Badge tone={row.state === 'OPEN' ? 'neutral' : row.state === 'ACCEPTED' ? 'accent' : 'done'}>
                  {t(`states.${row.state}`)}
                </Badge>
              ) : null}
            </p>
            <SuggestionWords suggestion={row} />
            {row.answer === null ? null : <p className="text-ink-soft">{t('answer', { answer: row.answer })}</p>}
            {deciding === null ? null : deciding.declining === row.id ? (
              deciding.form
            ) : (
              <p className="flex flex-wrap gap-2">
                <LinkButton size="sm" href={acceptAddress(row)} aria-label={t('acceptNamed', { name })}>
                  {t('accept')}
                </LinkButton>
                <LinkButton
                  size="sm"
                  tone="quiet"
                  stay
                  href={deciding.hrefOf(row.id)}
                  aria-label={t('declineNamed', { name })}
                >
                  {t('decline')}
                </LinkButton>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
