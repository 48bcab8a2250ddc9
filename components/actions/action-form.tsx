import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { addAction, saveAction } from '@/app/actions/actions';
import { entryLabels } from '@/components/forums/entry-labels';
import { EntrySelect, EntryText } from '@/components/ui/entry-fields';
import { EntryForm } from '@/components/ui/entry-form';
import { toDueFields, type ActionLine, type OwnerChoice } from '@/lib/domain/actions';
import { zoneAbbreviation } from '@/lib/domain/zoned-time';

/** Where a new action belongs: a forum, or a workspace. */
export type ActionPlace = { forumId: string } | { workspaceId: string };

/** Adds something owed, or changes the action given. A day is kept to its end, in the zone chosen. */
export async function ActionForm({
  place,
  action,
  owners,
  zones,
  now,
  closeHref,
}: {
  place: ActionPlace;
  action: ActionLine | null;
  owners: OwnerChoice[];
  /** The forum's zone is null where there is none. */
  zones: { forum: string | null; viewer: string };
  now: Date;
  closeHref: string;
}): Promise<ReactElement> {
  const [t, phases] = [await getTranslations('actions.form'), await getTranslations('actions.phase')];
  const labels = await entryLabels(t('save'));
  const due = toDueFields(action, [zones.viewer, zones.forum]);
  const isOneZone = zones.forum === null || zones.forum === zones.viewer;
  const nameOf = (zone: string): string => zoneAbbreviation(action?.dueAt ?? now, zone);
  const choices = isOneZone
    ? [{ value: zones.viewer, label: nameOf(zones.viewer) }]
    : [
        { value: zones.viewer, label: t('zoneYours', { zone: nameOf(zones.viewer) }) },
        { value: zones.forum ?? '', label: t('zoneForum', { zone: nameOf(zones.forum ?? zones.viewer) }) },
      ];
  const fields = (
    <div className="grid gap-3 sm:grid-cols-6">
      <EntryText
        name="text"
        label={t('text')}
        stored={action?.text}
        required
        maxLength={2000}
        className="sm:col-span-6"
      />
      <EntrySelect
        name="ownerId"
        label={t('owner')}
        stored={action?.owner?.id ?? ''}
        placeholder={t('nobody')}
        options={ownerOptions(action, owners)}
        className="sm:col-span-3"
      />
      <EntrySelect
        name="phase"
        label={t('phase')}
        stored={action?.phase ?? 'BEFORE'}
        options={(['BEFORE', 'AFTER'] as const).map((value) => ({ value, label: phases(value) }))}
        className="sm:col-span-3"
      />
      <EntryText name="dueDay" type="date" label={t('day')} stored={due.day} className="sm:col-span-2" />
      <EntryText
        name="dueTime"
        type="time"
        label={t('time')}
        hint={t('timeHint')}
        stored={due.time}
        className="sm:col-span-2"
      />
      <EntrySelect
        name="timeZone"
        label={t('zone')}
        stored={due.timeZone}
        options={choices}
        className="sm:col-span-2"
      />
    </div>
  );
  if (action === null) {
    const hidden = { forumId: '', workspaceId: '', ...place };
    return (
      <EntryForm action={addAction} hidden={hidden} {...{ closeHref, labels }} takesFocus>
        {fields}
      </EntryForm>
    );
  }
  return (
    <EntryForm
      action={saveAction}
      hidden={{ actionId: action.id, version: action.version }}
      {...{ closeHref, labels }}
      takesFocus
    >
      {fields}
    </EntryForm>
  );
}

/** Whoever owns it now stays a choice, also after leaving the workspace. */
function ownerOptions(action: ActionLine | null, owners: OwnerChoice[]): { value: string; label: string }[] {
  const current = action?.owner ?? null;
  const isKnown = current === null || owners.some((one) => one.userId === current.id);
  const options = owners.map(({ userId, name }) => ({ value: userId, label: name }));
  return isKnown ? options : [{ value: current.id, label: current.name }, ...options];
}
