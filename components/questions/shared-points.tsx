import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { RichTextView } from '@/components/editor/rich-text-view';
import { Section } from '@/components/ui/section';
import type { ReadablePoints } from '@/lib/domain/talking-points';

/** Talking points that their speaker has shared, to read; rendered on the server, without any of the editor. */
export function SharedPoints({ points }: { points: ReadablePoints[] }): ReactElement | null {
  const t = useTranslations('questions');
  if (points.length === 0) return null;
  return (
    <>
      {points.map((one) => (
        <Section key={one.participantId} quiet title={t('points.sharedBy', { name: one.participantName })}>
          <RichTextView body={one.body} />
        </Section>
      ))}
    </>
  );
}
