import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { TabNav } from '@/components/ui/tab-nav';
import type { ForumFrame } from '@/lib/domain/forums';

/** The parts of one forum. Originals are listed for who pasted one, and for who may add one. */
export function ForumTabs({ forum }: { forum: ForumFrame }): ReactElement {
  const t = useTranslations('forum.tabs');
  const path = `/forums/${forum.id}`;
  return (
    <TabNav
      label={t('label')}
      tabs={[
        { href: path, label: t('overview'), exact: true },
        { href: `${path}/questions`, label: t('questions'), count: forum.questionCount },
        { href: `${path}/people`, label: t('people'), count: forum.participantCount },
        { href: `${path}/agenda`, label: t('agenda') },
        { href: `${path}/deadlines`, label: t('deadlines') },
        { href: `${path}/actions`, label: t('actions'), count: forum.openActionCount },
        ...(forum.hasSource || forum.may.addSources ? [{ href: `${path}/source`, label: t('source') }] : []),
      ]}
    />
  );
}
