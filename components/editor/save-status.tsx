'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { classNames } from '@/components/ui/class-names';
import { phaseOf } from './autosave';
import type { PointsSnapshot } from './points-session';

/** A time in the reader's zone: of today alone for saves made on this page, else with its day. */
export function useSaveTime(timeZone: string): (instant: Date, isOfToday: boolean) => string {
  const format = useFormatter();
  return (instant, isOfToday) =>
    format.dateTime(instant, {
      ...(isOfToday ? {} : { month: 'short', day: 'numeric' }),
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone },
    });
}

function useSaveText(snapshot: PointsSnapshot, timeZone: string): string {
  const t = useTranslations('points');
  const timeOf = useSaveTime(timeZone);
  const { accepted, failure, place, hasSaved } = snapshot;
  switch (phaseOf(snapshot)) {
    case 'clean':
      return accepted.savedAt === null
        ? t('save.nothing')
        : t('save.saved', { time: timeOf(accepted.savedAt, hasSaved) });
    case 'conflict':
      return t('save.conflict');
    case 'failed':
      if (failure === 'unreachable') return place === 'browser' ? t('save.offlineKept') : t('save.offline');
      return failure === null ? '' : t(`save.${failure}`);
    default:
      return t('save.saving');
  }
}

/**
 * The silent and visible state of saving. It is read out only where it matters: a failure, a conflict, their end, and a
 * save that was asked for; not at every pause in typing.
 */
export function SaveStatus({ snapshot, timeZone }: { snapshot: PointsSnapshot; timeZone: string }): ReactElement {
  const text = useSaveText(snapshot, timeZone);
  const phase = phaseOf(snapshot);
  const isSettled = phase !== 'waiting' && phase !== 'saving';
  const look = phase === 'conflict' ? 'text-red' : phase === 'failed' ? 'text-amber' : 'text-ink-faint';
  return (
    <>
      <p aria-hidden="true" data-phase={phase} className={classNames('min-h-[1.45em] text-sm', look)}>
        {text}
      </p>
      <p role="status" className="sr-only">
        {snapshot.isLoud && isSettled ? text : ''}
      </p>
    </>
  );
}
