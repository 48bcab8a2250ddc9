import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Countdown } from '@/components/forums/countdown';
import { Badge } from '@/components/ui/badge';
import { IconLink } from '@/components/ui/icon-link';
import { ItemRow } from '@/components/ui/item-row';
import { RowTools } from '@/components/ui/row-tools';
import type { DeadlineLine } from '@/lib/domain/deadline-rules';
import { DeadlineDue } from './deadline-due';
import { ruleWords } from './rule-words';

/** One deadline: its rule in words, the instant that follows, and how far that is. */
export function DeadlineEntry({
  forum,
  deadline,
  viewerZone,
  now,
  editHref,
}: {
  forum: { id: string; timeZone: string | null };
  deadline: DeadlineLine;
  viewerZone: string;
  now: Date;
  /** Null: the viewer may not change deadlines. */
  editHref: string | null;
}): ReactElement {
  const t = useTranslations('forum.deadlines');
  const kind = t(`kinds.${deadline.kind}`);
  const saysMore = deadline.kind !== 'OTHER' && deadline.what.toLowerCase() !== kind.toLowerCase();
  const isPast = deadline.dueAt !== null && deadline.dueAt.getTime() <= now.getTime();
  return (
    <ItemRow
      title={
        <>
          {deadline.what} {saysMore ? <Badge>{kind}</Badge> : null}
        </>
      }
      detail={
        <span className="flex flex-wrap gap-x-3">
          <span>{ruleWords(t, deadline.rule)}</span>
          <DeadlineDue deadline={deadline} forumZone={forum.timeZone} viewerZone={viewerZone} />
          {deadline.openActionCount === 0 ? null : <span>{t('actions', { count: deadline.openActionCount })}</span>}
        </span>
      }
      trailing={
        <>
          {deadline.dueAt === null ? null : (
            <span className={isPast ? 'text-ink-faint' : undefined}>
              <Countdown instant={deadline.dueAt} now={now} viewerZone={viewerZone} />
            </span>
          )}
          {editHref === null ? null : <DeadlineActs {...{ deadline, editHref }} />}
        </>
      }
    />
  );
}

function DeadlineActs({ deadline, editHref }: { deadline: DeadlineLine; editHref: string }): ReactElement {
  const t = useTranslations('forum.deadlines');
  const { what } = deadline;
  return (
    <RowTools input={{ deadlineId: deadline.id, seen: deadline.seen }} removeLabel={t('remove', { what })}>
      <IconLink icon="pencil" href={editHref} stay label={t('edit', { what })} />
    </RowTools>
  );
}
