import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { OpenIdButton } from '@/components/account/openid-button';
import { SignInForm } from '@/components/account/sign-in-form';
import { Notice } from '@/components/ui/notice';
import { openIdName } from '@/lib/auth/options';
import { getNewcomer, getViewer } from '@/lib/auth/viewer';
import { ownerExists } from '@/lib/data/users';
import { mailConfigured } from '@/lib/mail/send';
import { returnPath } from '@/lib/schemas/accounts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.signIn'))('title') };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>): Promise<ReactElement> {
  const query = await searchParams;
  const next = returnPath.parse(query.next);
  if ((await getViewer()) !== null) redirect(next);
  if ((await getNewcomer()) !== null) redirect('/sign-in/password');
  if (!(await ownerExists())) redirect('/welcome');
  const t = await getTranslations('account.signIn');
  const provider = openIdName();
  const fault =
    query.error === undefined ? null : query.error === 'unknown-identity' ? t('unknownIdentity') : t('failed');
  return (
    <div className="space-y-6">
      <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
      {fault === null ? null : <Notice tone="red">{fault}</Notice>}
      <SignInForm
        next={next}
        withLink={mailConfigured()}
        labels={{
          email: t('email'),
          password: t('password'),
          submit: t('submit'),
          busy: t('busy'),
          wrong: t('wrong'),
          byLink: t('byLink'),
          sendLink: t('sendLink'),
          linkSent: t('linkSent'),
        }}
      />
      {provider === null ? null : <OpenIdButton label={t('withProvider', { name: provider })} next={next} />}
    </div>
  );
}
