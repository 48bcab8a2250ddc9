import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { addAgendaItem, saveAgendaItem } from '@/app/actions/agenda';
import { entryLabels } from '@/components/forums/entry-labels';
import { EntryChecks, EntryText } from '@/components/ui/entry-fields';
import { EntryForm } from '@/components/ui/entry-form';
import type { AgendaLine } from '@/lib/domain/agenda';

/** Adds an item at the end of the run of show, or changes the one given. */
export async function AgendaForm({
  forumId,
  item,
  people,
  closeHref,
}: {
  forumId: string;
  item: AgendaLine | null;
  people: { id: string; name: string }[];
  closeHref: string;
}): Promise<ReactElement> {
  const t = await getTranslations('forum.agenda');
  const labels = await entryLabels(t('save'));
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  const start = item === null || item.isDerived ? '' : (item.startLocal ?? '');
  const fields = (
    <div className="grid gap-3 sm:grid-cols-4">
      <EntryText
        name="title"
        label={t('title')}
        stored={item?.title}
        required
        maxLength={1000}
        className="sm:col-span-4"
      />
      <EntryText
        name="startLocal"
        type="datetime-local"
        label={t('start')}
        hint={t('startHint')}
        stored={start}
        className="sm:col-span-2"
      />
      <EntryText
        name="durationMinutes"
        type="number"
        min={0}
        max={43_200}
        label={t('duration')}
        hint={t('durationHint')}
        stored={String(item?.durationMinutes ?? '')}
        className="sm:col-span-2"
      />
      {options.length === 0 ? null : (
        <EntryChecks
          name="people"
          legend={t('people')}
          stored={item?.people.map((one) => one.id) ?? []}
          options={options}
          className="sm:col-span-4"
        />
      )}
    </div>
  );
  if (item === null)
    return (
      <EntryForm action={addAgendaItem} hidden={{ forumId }} {...{ closeHref, labels }} takesFocus>
        {fields}
      </EntryForm>
    );
  return (
    <EntryForm
      action={saveAgendaItem}
      hidden={{ itemId: item.id, seen: item.seen }}
      {...{ closeHref, labels }}
      takesFocus
    >
      {fields}
    </EntryForm>
  );
}
