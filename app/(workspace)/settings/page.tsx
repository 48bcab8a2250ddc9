import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { IdentitiesSection } from '@/components/settings/identities-section';
import { MembersSection } from '@/components/settings/members-section';
import { PasswordForm } from '@/components/settings/password-form';
import { ProfileForm } from '@/components/settings/profile-form';
import { SessionList } from '@/components/settings/session-list';
import { Page } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { openIdName } from '@/lib/auth/options';
import { requireViewer } from '@/lib/auth/viewer';
import { browserName } from '@/lib/domain/browser-name';
import { listOwnIdentities } from '@/lib/data/identities';
import { listMembers } from '@/lib/data/members';
import { listOwnSessions } from '@/lib/data/sessions';
import { can } from '@/lib/domain/policy';
import { timeZoneOptions } from '@/lib/domain/time-zones';
import { formatInstant } from '@/lib/domain/zoned-time';
import { cursor } from '@/lib/schemas/accounts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function SettingsPage({ searchParams }: PageProps<'/settings'>): Promise<ReactElement> {
  const viewer = await requireViewer();
  const [t, locale] = [await getTranslations('settings'), await getLocale()];
  const workspace = viewer.memberships.find(({ workspaceId }) =>
    can(viewer, 'workspace.manageMembers', { workspaceId }),
  );
  const query = await searchParams;
  const after = cursor.parse(query.after);
  const provider = openIdName();
  const [sessions, identities, members] = await Promise.all([
    listOwnSessions(viewer),
    provider === null ? [] : listOwnIdentities(viewer),
    workspace === undefined ? null : listMembers(viewer, workspace.workspaceId, after),
  ]);
  const when = (instant: Date): string => formatInstant(instant, viewer.timeZone, locale);
  const rows = sessions.map((session) => ({
    id: session.id,
    current: session.current,
    browser: browserName(session.userAgent) ?? t('sessions.unknown'),
    detail: `${t('sessions.since', { date: when(session.createdAt) })} · ${t('sessions.seen', { date: when(session.lastSeenAt) })}`,
  }));
  return (
    <Page title={t('title')} lead={viewer.email}>
      <div className="max-w-prose space-y-10">
        <Section title={t('profile.title')}>
          <ProfileForm
            profile={{ name: viewer.name, locale, timeZone: viewer.timeZone }}
            zones={timeZoneOptions(locale)}
            labels={{
              name: t('profile.name'),
              language: t('profile.language'),
              english: t('profile.english'),
              japanese: t('profile.japanese'),
              timeZone: t('profile.timeZone'),
              save: t('profile.save'),
              saved: t('profile.saved'),
              busy: t('busy'),
            }}
          />
        </Section>
        <Section title={t('password.title')}>
          <PasswordForm
            labels={{
              current: t('password.current'),
              next: t('password.next'),
              hint: t('password.hint'),
              save: t('password.save'),
              saved: t('password.saved'),
              wrong: t('password.wrong'),
              busy: t('busy'),
            }}
          />
        </Section>
        {provider === null ? null : (
          <IdentitiesSection
            provider={provider}
            identities={identities.map(({ id, issuer, createdAt }) => ({ id, issuer, since: when(createdAt) }))}
            outcome={query.identity}
          />
        )}
        <Section title={t('sessions.title')}>
          <SessionList
            sessions={rows}
            labels={{
              title: t('sessions.title'),
              end: t('sessions.end'),
              current: t('sessions.current'),
              busy: t('busy'),
            }}
          />
        </Section>
        {workspace === undefined || members === null ? null : (
          <MembersSection workspace={{ id: workspace.workspaceId, name: workspace.workspaceName }} page={members} />
        )}
      </div>
    </Page>
  );
}
