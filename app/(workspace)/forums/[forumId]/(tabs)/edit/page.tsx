import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ForumForm } from '@/components/forums/forum-form';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { getForumFrame } from '@/lib/data/forum-frame';

type Props = PageProps<'/forums/[forumId]/edit'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('forum.edit'))('title') };
}

/** Changes what was agreed about a forum. Who may not, finds nothing here. */
export default async function EditForumPage(props: Props): Promise<ReactElement> {
  const [viewer, { forumId }] = [await requireViewer(), await props.params];
  const forum = await orNotFound(getForumFrame(viewer, forumId));
  if (!forum.may.editForum) notFound();
  const t = await getTranslations('forum.edit');
  return (
    <Section title={t('title')}>
      <ForumForm forum={forum} />
    </Section>
  );
}
