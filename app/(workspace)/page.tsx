import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Coming } from '@/components/today/coming';
import { ExampleForm } from '@/components/today/example-form';
import { FirstSteps } from '@/components/today/first-steps';
import { NextForum } from '@/components/today/next-forum';
import { Waiting } from '@/components/today/waiting';
import { Page } from '@/components/ui/page';
import { Panes } from '@/components/ui/panes';
import { TextLink } from '@/components/ui/text-link';
import { requireViewer } from '@/lib/auth/viewer';
import { requestNow } from '@/lib/clock';
import { getToday } from '@/lib/data/today';
import { can } from '@/lib/domain/policy';
import { formatDay, zonePlace } from '@/lib/domain/zoned-time';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('today'))('title') };
}

/** What matters now: the next forum, what waits for the viewer, what comes. */
export default async function TodayPage(): Promise<ReactElement> {
  const viewer = await requireViewer();
  const now = await requestNow();
  const view = await getToday(viewer, now);
  const [t, locale] = [await getTranslations('today'), await getLocale()];
  const mayCreate = viewer.memberships.some(({ workspaceId }) => can(viewer, 'forum.create', { workspaceId }));
  const heading = `${formatDay(now, viewer.timeZone, locale)} · ${zonePlace(viewer.timeZone, locale)}`;
  if (view.isEmpty && mayCreate)
    return (
      <Page title={heading}>
        <FirstSteps example={<ExampleForm labels={{ load: t('empty.example'), busy: t('empty.loading') }} />} />
      </Page>
    );
  return (
    <Page title={heading}>
      <div className="space-y-8">
        {view.next === null ? (
          <p className="text-ink-soft">
            {t('none')} <TextLink href="/forums">{t('allForums')}</TextLink>
          </p>
        ) : (
          <NextForum forum={view.next} viewerZone={viewer.timeZone} now={now} />
        )}
        <Panes
          first={<Waiting view={view} viewerZone={viewer.timeZone} now={now} />}
          second={<Coming view={view} viewerZone={viewer.timeZone} now={now} />}
        />
      </div>
    </Page>
  );
}
