import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { putActionBack, takeActionAway } from '@/app/actions/actions';
import { ListActs } from '@/components/forums/list-acts';
import { ItemList } from '@/components/ui/item-list';
import { Section } from '@/components/ui/section';
import { groupByDueState, type ActionLine } from '@/lib/domain/actions';
import { ActionEntry } from './action-entry';

/** Actions by how pressing they are; the one being edited gives its place to its form. */
export function ActionGroups({
  actions,
  viewerZone,
  now,
  showsForum,
  showsOwner,
  editHrefOf,
  editing,
}: {
  actions: ActionLine[];
  viewerZone: string;
  now: Date;
  showsForum: boolean;
  showsOwner: boolean;
  editHrefOf: (action: ActionLine) => string | null;
  editing: { id: string; form: ReactNode } | null;
}): ReactElement {
  const [t, common] = [useTranslations('actions.groups'), useTranslations('actions')];
  return (
    <ListActs remove={takeActionAway} restore={putActionBack} place={{}} done={common('removed')}>
      <div className="space-y-6">
        {groupByDueState(actions, now, viewerZone).map((group) => (
          <Section key={group.state} quiet title={t(group.state)} aside={group.actions.length}>
            <ItemList label={t(group.state)}>
              {group.actions.map((action) =>
                action.id === editing?.id ? (
                  <li key={action.id} className="py-4">
                    {editing.form}
                  </li>
                ) : (
                  <ActionEntry
                    key={action.id}
                    {...{ action, viewerZone, now, showsForum, showsOwner }}
                    editHref={editHrefOf(action)}
                  />
                ),
              )}
            </ItemList>
          </Section>
        ))}
      </div>
    </ListActs>
  );
}
