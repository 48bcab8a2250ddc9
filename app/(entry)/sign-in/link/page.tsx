import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { LinkSignInForm } from '@/components/account/link-sign-in-form';
import { TextLink } from '@/components/ui/text-link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.link'))('title'), referrer: 'no-referrer' };
}

/** Opening this page uses nothing up: the token waits in the fragment until the button posts it. */
export default async function LinkPage(): Promise<ReactElement> {
  const t = await getTranslations('account.link');
  return (
    <div className="space-y-6">
      <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
      <LinkSignInForm
        labels={{
          explain: t('explain'),
          submit: t('submit'),
          busy: t('busy'),
          missing: t('missing'),
          expired: t('expired'),
        }}
      />
      <p>
        <TextLink href="/sign-in">{t('again')}</TextLink>
      </p>
    </div>
  );
}
