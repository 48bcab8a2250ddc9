import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { addParticipant, saveParticipant } from '@/app/actions/participants';
import { entryLabels } from '@/components/forums/entry-labels';
import { EntrySelect, EntryText } from '@/components/ui/entry-fields';
import { EntryForm } from '@/components/ui/entry-form';
import { PARTICIPANT_ROLES, type ParticipantLine } from '@/lib/domain/participants';

/** Adds a person to the panel, or changes the one given. */
export async function PersonForm({
  forumId,
  person,
  closeHref,
}: {
  forumId: string;
  person: ParticipantLine | null;
  closeHref: string;
}): Promise<ReactElement> {
  const [t, role] = [await getTranslations('forum.people'), await getTranslations('forum.role')];
  const labels = await entryLabels(t('save'));
  const options = PARTICIPANT_ROLES.map((value) => ({ value, label: role(value) }));
  const fields = (
    <div className="grid gap-3 sm:grid-cols-6">
      <EntryText
        name="name"
        label={t('name')}
        stored={person?.name}
        required
        maxLength={300}
        className="sm:col-span-3"
      />
      <EntryText name="honorific" label={t('honorific')} stored={person?.honorific ?? ''} maxLength={50} />
      <EntrySelect
        name="role"
        label={t('role')}
        stored={person?.role ?? 'SPEAKER'}
        options={options}
        className="sm:col-span-2"
      />
      <EntryText
        name="title"
        label={t('title')}
        stored={person?.title ?? ''}
        maxLength={300}
        className="sm:col-span-3"
      />
      <EntryText
        name="affiliation"
        label={t('affiliation')}
        stored={person?.affiliation ?? ''}
        maxLength={300}
        className="sm:col-span-3"
      />
      <EntryText
        name="aliases"
        label={t('aliases')}
        hint={t('aliasesHint')}
        stored={person?.aliases.join(', ') ?? ''}
        className="sm:col-span-6"
      />
    </div>
  );
  if (person === null)
    return (
      <EntryForm action={addParticipant} hidden={{ forumId }} {...{ closeHref, labels }} takesFocus>
        {fields}
      </EntryForm>
    );
  return (
    <EntryForm
      action={saveParticipant}
      hidden={{ participantId: person.id, version: person.version }}
      {...{ closeHref, labels }}
      takesFocus
    >
      {fields}
    </EntryForm>
  );
}
