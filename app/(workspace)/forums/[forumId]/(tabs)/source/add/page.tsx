import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ENTRY_LIMITS, entryLabels } from '@/components/intake/entry-labels';
import { AddSource } from '@/components/updates/add-source';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { getForumFrame } from '@/lib/data/forum-frame';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates.add'))('title') };
}

/** Where a later mail about this forum is pasted or dropped. */
export default async function AddSourcePage(props: PageProps<'/forums/[forumId]/source/add'>): Promise<ReactElement> {
  const [viewer, { forumId }] = [await requireViewer(), await props.params];
  const forum = await orNotFound(getForumFrame(viewer, forumId));
  if (!forum.may.addSources) notFound();
  const [t, labels] = [await getTranslations('updates.add'), await entryLabels()];
  return (
    <AddSource forumId={forumId} limits={ENTRY_LIMITS} labels={{ ...labels, heading: t('title'), lead: t('lead') }} />
  );
}
