import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { formatPartialDate } from '@/lib/domain/map-dates';
import { hasStanding, type RecordName, type RecordRef } from '@/lib/domain/map-views';
import { RecordNames } from './record-names';
import { notYetOf } from './standing-chip';

/**
 * What a record is on the day of the view, in a sentence that names what took its place: "Replaced by the National
 * Cybersecurity Office, since 1 July 2025". Nothing for records without dates of force. `status` is that of the
 * reference data: a published statement and a voluntary guide are never called "in force".
 */
export function StandingLine({
  record,
  status,
  asOf,
}: {
  record: RecordRef;
  status?: string;
  asOf: string | null;
}): ReactElement | null {
  const t = useTranslations('map.standing');
  const locale = useLocale();
  const { standing } = record;
  if (!hasStanding(record.kind) && standing.state !== 'withdrawn') return null;
  const say = (date: string): string => formatPartialDate(date, locale);
  const named = (names: readonly RecordName[]) => (): ReactNode => <RecordNames names={names} asOf={asOf} />;
  const { later, successors, current, since, from } = standing;
  const change = (): ReactNode => {
    if (later === null) return null;
    const date = later.since === null ? null : say(later.since);
    if (later.state === 'ended') return t('laterEnded', { date: date ?? '' });
    if (date === null) return t.rich('laterUndated', { names: named(later.successors) });
    return t.rich('later', { date, names: named(later.successors) });
  };
  const state = (): ReactNode => {
    switch (standing.state) {
      case 'withdrawn':
        return t('withdrawn');
      case 'not_yet':
        return from === null ? t(notYetOf(record)) : t(`${notYetOf(record)}From`, { date: say(from) });
      case 'superseded':
        if (since === null) return t.rich('superseded', { names: named(successors) });
        return t.rich('supersededSince', { date: say(since), names: named(successors) });
      case 'ended':
        return since === null ? t('ended') : t('endedOn', { date: say(since) });
      case 'unknown':
        return t('unknown');
      default:
        return inForce();
    }
  };
  const inForce = (): ReactNode => {
    if (status === 'not_binding') return t('voluntary');
    if (status === 'published') return from === null ? null : t('published', { date: say(from) });
    if (record.kind === 'AGENCY') return since === null ? t('active') : t('activeSince', { date: say(since) });
    return since === null ? t('inForce') : t('inForceSince', { date: say(since) });
  };
  const isPlain = standing.state === 'in_force';
  return (
    <span>
      <span className={isPlain ? undefined : 'text-amber'}>{state()}</span>
      {current.length > 0 ? (
        <span className="text-amber"> · {t.rich('current', { names: named(current) })}</span>
      ) : null}
      {later === null ? null : (
        <>
          {' · '}
          <span className="text-amber">{change()}</span>
        </>
      )}
    </span>
  );
}
