import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { OwnerForm } from '@/components/account/owner-form';
import { ownerExists } from '@/lib/data/users';
import { timeZoneOptions } from '@/lib/domain/time-zones';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.welcome'))('title') };
}

/** The first visit: the owner account is made here, once. */
export default async function WelcomePage(): Promise<ReactElement> {
  if (await ownerExists()) redirect('/sign-in');
  const t = await getTranslations('account.welcome');
  const email = (await getTranslations('account.signIn'))('email');
  return (
    <div className="space-y-6">
      <div>
        <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
        <p className="mt-2 text-ink-soft">{t('lead')}</p>
        <p className="mt-2">{t('explain')}</p>
      </div>
      <OwnerForm
        zones={timeZoneOptions(await getLocale())}
        labels={{
          name: t('name'),
          email,
          workspace: t('workspace'),
          workspaceHint: t('workspaceHint'),
          timeZone: t('timeZone'),
          password: t('password'),
          passwordHint: t('passwordHint'),
          submit: t('submit'),
          busy: t('busy'),
        }}
      />
    </div>
  );
}
