import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { IdentityList } from './identity-list';

/** Sign-in with the OpenID provider of this installation: what is connected, and what has just come of connecting. */
export function IdentitiesSection({
  provider,
  identities,
  outcome,
}: {
  provider: string;
  identities: { id: string; issuer: string; since: string }[];
  /** How the browser came back from the provider; anything else is ignored. */
  outcome: unknown;
}): ReactElement {
  const t = useTranslations('settings');
  const title = t('identities.title', { provider });
  const isFirst = identities.length === 0;
  return (
    <Section title={title}>
      <div className="space-y-3">
        {outcome === 'connected' && !isFirst ? <Notice>{t('identities.connected', { provider })}</Notice> : null}
        {outcome === 'taken' ? <Notice tone="red">{t('identities.taken')}</Notice> : null}
        {isFirst ? <p className="text-ink-soft">{t('identities.lead', { provider })}</p> : null}
        <IdentityList
          identities={identities.map(({ id, issuer, since }) => ({
            id,
            issuer,
            detail: t('identities.since', { date: since }),
          }))}
          labels={{
            title,
            connect: isFirst ? t('identities.connect', { provider }) : t('identities.connectAnother'),
            end: t('identities.end'),
            busy: t('busy'),
          }}
        />
      </div>
    </Section>
  );
}
