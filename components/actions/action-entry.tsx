import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { IconLink } from '@/components/ui/icon-link';
import { ItemRow } from '@/components/ui/item-row';
import { RowTools } from '@/components/ui/row-tools';
import { TextLink } from '@/components/ui/text-link';
import { dueStateOf, type ActionLine } from '@/lib/domain/actions';
import { DueWords } from './due-words';
import { TickBox } from './tick-box';

const SHOWN_IN_A_NAME = 60;

/** One thing owed: the box to tick, who and by when, and the acts on it. */
export function ActionEntry({
  action,
  viewerZone,
  now,
  showsForum,
  showsOwner,
  editHref,
}: {
  action: ActionLine;
  viewerZone: string;
  now: Date;
  /** In lists across forums. */
  showsForum: boolean;
  /** Where not everything is the viewer's own. */
  showsOwner: boolean;
  /** Null: no way to edit here. */
  editHref: string | null;
}): ReactElement {
  const [t, common, entry] = [useTranslations('actions'), useTranslations('common'), useTranslations('forum.entry')];
  const text = action.text.slice(0, SHOWN_IN_A_NAME);
  const state = dueStateOf(action, now, viewerZone);
  return (
    <ItemRow
      done={state === 'done'}
      leading={
        <div>
          <TickBox
            actionId={action.id}
            version={action.version}
            done={action.doneAt !== null}
            disabled={!action.mayEdit}
            labels={{
              tick: t('tick', { text: action.text }),
              ticked: t('ticked', { text }),
              unticked: t('unticked', { text }),
              undo: common('undo'),
              failed: entry('failed'),
            }}
          />
        </div>
      }
      title={action.text}
      plain
      detail={<ActionDetail {...{ action, showsForum, showsOwner }} />}
      trailing={
        <>
          <DueWords {...{ action, state, viewerZone, now }} />
          {editHref === null || !action.mayEdit ? null : (
            <RowTools input={{ actionId: action.id, version: action.version }} removeLabel={t('remove', { text })}>
              <IconLink icon="pencil" href={editHref} stay label={t('edit', { text })} />
            </RowTools>
          )}
        </>
      }
    />
  );
}

function ActionDetail({
  action,
  showsForum,
  showsOwner,
}: {
  action: ActionLine;
  showsForum: boolean;
  showsOwner: boolean;
}): ReactElement {
  const t = useTranslations('actions');
  const { owner, forum, phase, isMine, deadlineId } = action;
  return (
    <span className="flex flex-wrap gap-x-3">
      {showsOwner ? <span>{isMine ? t('me') : (owner?.name ?? t('nobody'))}</span> : null}
      {showsForum && forum !== null ? (
        <span className="max-w-full min-w-0 truncate">
          {forum.isVisible ? <TextLink href={`/forums/${forum.id}/actions`}>{forum.title}</TextLink> : forum.title}
        </span>
      ) : null}
      {forum !== null && phase === 'AFTER' ? <span>{t('phase.AFTER')}</span> : null}
      {deadlineId === null ? null : <span>{t('follows')}</span>}
    </span>
  );
}
