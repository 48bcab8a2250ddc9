import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { IconLink } from '@/components/ui/icon-link';
import { MoveButtons } from '@/components/ui/move-buttons';
import { RowTools } from '@/components/ui/row-tools';
import type { AgendaLine } from '@/lib/domain/agenda';
import { localDay, localToInstant } from '@/lib/domain/time';
import {
  formatCalendarDay,
  formatMinutes,
  formatOtherTime,
  formatTime,
  showsOtherTime,
  zoneAbbreviation,
} from '@/lib/domain/zoned-time';

/** The clocks by which an agenda is read. */
export type AgendaClock = { timeZone: string | null; viewerZone: string };

/** Where an item stands; it names its day, by either clock, only where the item before has another. */
export type AgendaPlace = { isFirst: boolean; isLast: boolean; previous: AgendaLine | null };

/** One item of the run of show: its time by the forum's clock and the viewer's, who, and what is wrong with its place. */
export function AgendaEntry({
  item,
  clock,
  place,
  editHref,
}: {
  item: AgendaLine;
  clock: AgendaClock;
  place: AgendaPlace;
  /** Null: the viewer may not change the agenda. */
  editHref: string | null;
}): ReactElement {
  return (
    <li className="grid gap-x-5 gap-y-1 py-2.5 sm:grid-cols-[11rem_minmax(0,1fr)_auto]">
      <AgendaTime item={item} clock={clock} previous={place.previous} />
      <div className="min-w-0">
        <p className="font-medium">{item.title}</p>
        {item.people.length === 0 ? null : (
          <p className="text-sm text-ink-soft">{item.people.map((one) => one.name).join(', ')}</p>
        )}
        <AgendaFaults item={item} />
      </div>
      {editHref === null ? null : <AgendaActs {...{ item, place, editHref }} />}
    </li>
  );
}

function AgendaTime({
  item,
  clock,
  previous,
}: {
  item: AgendaLine;
  clock: AgendaClock;
  previous: AgendaLine | null;
}): ReactElement {
  const [t, locale] = [useTranslations('forum.agenda'), useLocale()];
  const { startLocal, endLocal, durationMinutes, isDerived } = item;
  const length = durationMinutes === null ? null : formatMinutes(durationMinutes, locale);
  if (startLocal === null)
    return <p className="text-ink-faint">{[t('unknown'), length].filter((one) => one !== null).join(' · ')}</p>;
  const day = startLocal.slice(0, 10);
  const isNewDay = previous?.startLocal != null && previous.startLocal.slice(0, 10) !== day;
  return (
    <div className="tabular-nums">
      {isNewDay ? <p className="text-sm text-ink-soft">{formatCalendarDay(day, locale, false)}</p> : null}
      <p className={isDerived ? 'text-ink-soft' : 'font-medium'}>
        {startLocal.slice(11)}
        {endLocal === null ? null : `–${endLocal.slice(11)}`}
        {length === null ? null : <span className="font-normal text-ink-faint"> · {length}</span>}
      </p>
      <p className="text-sm text-ink-soft">{otherTime(startLocal, previous?.startLocal ?? null, clock, locale)}</p>
    </div>
  );
}

/** The viewer's time of a wall time, where their clock differs; null where it does not. */
function otherTime(
  startLocal: string,
  previousLocal: string | null,
  { timeZone, viewerZone }: AgendaClock,
  locale: 'en' | 'ja',
): string | null {
  if (timeZone === null) return null;
  const instant = localToInstant(startLocal, timeZone);
  if (!showsOtherTime(instant, timeZone, viewerZone)) return null;
  const before = previousLocal === null ? null : localDay(localToInstant(previousLocal, timeZone), viewerZone);
  if (before !== localDay(instant, viewerZone)) return formatOtherTime(instant, timeZone, viewerZone, locale);
  return `${formatTime(instant, viewerZone)} ${zoneAbbreviation(instant, viewerZone)}`;
}

function AgendaFaults({ item }: { item: AgendaLine }): ReactElement | null {
  const t = useTranslations('forum.agenda');
  const { gapMinutes, overlapMinutes, overrunMinutes } = item;
  if (gapMinutes + overlapMinutes + overrunMinutes === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 text-sm">
      {gapMinutes === 0 ? null : <span className="text-ink-soft">{t('gap', { minutes: gapMinutes })}</span>}
      {overlapMinutes === 0 ? null : <span className="text-amber">{t('overlap', { minutes: overlapMinutes })}</span>}
      {overrunMinutes === 0 ? null : <span className="text-red">{t('overrun', { minutes: overrunMinutes })}</span>}
    </p>
  );
}

function AgendaActs({
  item,
  place,
  editHref,
}: {
  item: AgendaLine;
  place: AgendaPlace;
  editHref: string;
}): ReactElement {
  const t = useTranslations('forum.agenda');
  const { title } = item;
  return (
    <RowTools input={{ itemId: item.id, seen: item.seen }} removeLabel={t('remove', { title })}>
      <MoveButtons
        isFirst={place.isFirst}
        isLast={place.isLast}
        labels={{ up: t('up', { title }), down: t('down', { title }) }}
      />
      <IconLink icon="pencil" href={editHref} stay label={t('edit', { title })} />
    </RowTools>
  );
}
