import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ChoosePasswordForm } from '@/components/account/choose-password-form';
import { getNewcomer } from '@/lib/auth/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.choose'))('title') };
}

/** The one page that is open to who signed in with a password that was handed to them. */
export default async function ChoosePasswordPage(): Promise<ReactElement> {
  const newcomer = await getNewcomer();
  if (newcomer === null) redirect('/sign-in');
  const t = await getTranslations('account.choose');
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
        <p className="text-ink-soft">{t('explain')}</p>
      </div>
      <ChoosePasswordForm
        email={newcomer.email}
        labels={{
          email: t('email'),
          password: t('password'),
          hint: t('hint'),
          submit: t('submit'),
          busy: t('busy'),
          same: t('same'),
        }}
      />
    </div>
  );
}
