import { Pencil } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { putAgendaItemBack, shiftAgendaItem, takeAgendaItemAway } from '@/app/actions/agenda';
import { IconLink } from '@/components/ui/icon-link';
import { MoveButtons } from '@/components/ui/move-buttons';
import { RemoveButton } from '@/components/ui/remove-button';
import type { AgendaLine } from '@/lib/domain/agenda';
import { localToInstant } from '@/lib/domain/time';
import { formatCalendarDay, formatMinutes, formatOtherTime, showsOtherTime } from '@/lib/domain/zoned-time';

/** The clocks by which an agenda is read. `day` is the forum's first: items on it do not name it. */
export type AgendaClock = { timeZone: string | null; viewerZone: string; day: string | null };

/** One item of the run of show: its time by the forum's clock and the viewer's, who, and what is wrong with its place. */
export async function AgendaEntry({
  forumId,
  item,
  clock,
  place,
  editHref,
}: {
  forumId: string;
  item: AgendaLine;
  clock: AgendaClock;
  place: { isFirst: boolean; isLast: boolean };
  /** Null: the viewer may not change the agenda. */
  editHref: string | null;
}): Promise<ReactElement> {
  return (
    <li className="grid gap-x-5 gap-y-1 py-2.5 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto]">
      <AgendaTime item={item} clock={clock} />
      <div className="min-w-0">
        <p className="font-medium">{item.title}</p>
        {item.people.length === 0 ? null : (
          <p className="text-sm text-ink-soft">{item.people.map((one) => one.name).join(', ')}</p>
        )}
        <AgendaFaults item={item} />
      </div>
      {editHref === null ? null : <AgendaActs {...{ forumId, item, place, editHref }} />}
    </li>
  );
}

async function AgendaTime({ item, clock }: { item: AgendaLine; clock: AgendaClock }): Promise<ReactElement> {
  const [t, locale] = [await getTranslations('forum.agenda'), await getLocale()];
  const { startLocal, endLocal, durationMinutes, isDerived } = item;
  const length = durationMinutes === null ? null : formatMinutes(durationMinutes, locale);
  if (startLocal === null)
    return <p className="text-ink-faint">{[t('unknown'), length].filter((one) => one !== null).join(' · ')}</p>;
  const day = startLocal.slice(0, 10);
  const instant = clock.timeZone === null ? null : localToInstant(startLocal, clock.timeZone);
  const other =
    instant !== null && clock.timeZone !== null && showsOtherTime(instant, clock.timeZone, clock.viewerZone)
      ? formatOtherTime(instant, clock.timeZone, clock.viewerZone, locale)
      : null;
  return (
    <div className="tabular-nums">
      {day === clock.day ? null : <p className="text-sm text-ink-soft">{formatCalendarDay(day, locale, false)}</p>}
      <p className={isDerived ? 'text-ink-soft' : 'font-medium'}>
        {startLocal.slice(11)}
        {endLocal === null ? null : `–${endLocal.slice(11)}`}
        {length === null ? null : <span className="font-normal text-ink-faint"> · {length}</span>}
      </p>
      {other === null ? null : <p className="text-sm text-ink-soft">{other}</p>}
    </div>
  );
}

async function AgendaFaults({ item }: { item: AgendaLine }): Promise<ReactElement | null> {
  const t = await getTranslations('forum.agenda');
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

async function AgendaActs({
  forumId,
  item,
  place,
  editHref,
}: {
  forumId: string;
  item: AgendaLine;
  place: { isFirst: boolean; isLast: boolean };
  editHref: string;
}): Promise<ReactElement> {
  const [t, common, entry] = [
    await getTranslations('forum.agenda'),
    await getTranslations('common'),
    await getTranslations('forum.entry'),
  ];
  const { title } = item;
  return (
    <div className="flex items-start">
      <MoveButtons
        act={shiftAgendaItem}
        input={{ itemId: item.id }}
        {...place}
        labels={{ up: t('up', { title }), down: t('down', { title }), failed: entry('failed') }}
      />
      <IconLink icon={Pencil} href={editHref} scroll={false} label={t('edit', { title })} />
      <RemoveButton
        act={takeAgendaItemAway}
        input={{ itemId: item.id, seen: item.seen }}
        restore={putAgendaItemBack}
        place={{ forumId }}
        labels={{
          remove: t('remove', { title }),
          removed: t('removed'),
          undo: common('undo'),
          failed: entry('failed'),
        }}
      />
    </div>
  );
}
