import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { MembersSection } from '@/components/settings/members-section';
import { PasswordForm } from '@/components/settings/password-form';
import { ProfileForm } from '@/components/settings/profile-form';
import { SessionList } from '@/components/settings/session-list';
import { Page } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { listMembers } from '@/lib/data/members';
import { listOwnSessions } from '@/lib/data/sessions';
import { can } from '@/lib/domain/policy';
import { listTimeZones } from '@/lib/domain/time-zones';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}
