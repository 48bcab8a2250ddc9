import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { saveAccountLink } from '@/app/actions/participants';
import { entryLabels } from '@/components/forums/entry-labels';
import { EntrySelect } from '@/components/ui/entry-fields';
import { EntryForm } from '@/components/ui/entry-form';
import type { ParticipantLine, PeoplePageView } from '@/lib/domain/participants';

/** Says which account a person is; once drafts exist it only says why that stays. */
export async function AccountForm({
  person,
  account,
  accounts,
  closeHref,
}: {
  person: ParticipantLine;
  account: NonNullable<ParticipantLine['account']>;
  accounts: PeoplePageView['accounts'];
  closeHref: string;
}): Promise<ReactElement> {
  const t = await getTranslations('forum.people.account');
  if (account.isFixed) return <p className="text-sm text-ink-soft">{t('fixed', { email: account.email ?? '' })}</p>;
  const known = accounts.some((one) => one.userId === account.userId);
  const current =
    account.userId === null || known
      ? []
      : [{ userId: account.userId, name: account.name ?? '', email: account.email ?? '' }];
  const options = [...current, ...accounts].map(({ userId, name, email }) => ({
    value: userId,
    label: `${name} · ${email}`,
  }));
  return (
    <EntryForm
      action={saveAccountLink}
      hidden={{ participantId: person.id, version: person.version }}
      closeHref={closeHref}
      labels={await entryLabels(t('save'))}
      reasons={{ CONFLICT: t('conflict') }}
    >
      <EntrySelect
        name="userId"
        label={t('label', { name: person.name })}
        hint={t('hint', { name: person.name })}
        stored={account.userId ?? ''}
        placeholder={t('none')}
        options={options}
        className="max-w-md"
      />
    </EntryForm>
  );
}
