import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { MemberPage } from '@/lib/domain/members';
import { WorkspaceRole } from '@/prisma/generated/enums';
import { AddMemberForm } from './add-member-form';
import { MemberList } from './member-list';

/** The people of one workspace: roles, a way in and a way out. */
export function MembersSection({
  workspace,
  page,
}: {
  workspace: { id: string; name: string };
  page: MemberPage;
}): ReactElement {
  const [t, all, common] = [
    useTranslations('settings.members'),
    useTranslations('settings'),
    useTranslations('common'),
  ];
  const roles = Object.values(WorkspaceRole).map((role) => ({
    value: role,
    label: `${all(`roles.${role}`)} – ${all(`roleHints.${role}`)}`,
  }));
  const title = t('title', { workspace: workspace.name });
  const byMember = (say: (name: string) => string): Record<string, string> =>
    Object.fromEntries(page.members.map(({ membershipId, name }) => [membershipId, say(name)]));
  const shared = { role: t('role'), busy: all('busy') };
  return (
    <Section title={title} id="members">
      <MemberList
        members={page.members}
        roles={Object.values(WorkspaceRole).map((role) => ({ value: role, label: all(`roles.${role}`) }))}
        labels={{
          ...shared,
          title,
          change: t('change'),
          remove: byMember((name) => t('remove', { name })),
          removed: byMember((name) => t('removed', { name })),
          undo: common('undo'),
          failed: t('failed'),
          you: t('you'),
          lastOwner: t('lastOwner'),
        }}
      />
      {page.nextCursor === null ? null : (
        <TextLink href={`/settings?after=${page.nextCursor}#members`}>{t('more')}</TextLink>
      )}
      <div className="mt-4">
        <Disclosure summary={t('add')}>
          <AddMemberForm
            workspaceId={workspace.id}
            roles={roles}
            labels={{
              ...shared,
              name: t('name'),
              email: t('email'),
              password: t('password'),
              passwordHint: t('passwordHint'),
              submit: t('submit'),
              added: t('added'),
              joined: t('joined'),
              exists: t('exists'),
            }}
          />
        </Disclosure>
      </div>
    </Section>
  );
}
