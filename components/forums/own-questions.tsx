import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { ProgressMark } from './progress-mark';
import { ItemList } from '@/components/ui/item-list';
import { ItemRow } from '@/components/ui/item-row';
import { Section } from '@/components/ui/section';
import { aboutMinutes } from '@/lib/domain/limits';
import type { OwnQuestions as Own } from '@/lib/domain/readiness';

/** What the viewer, or the speaker they assist, has to answer, with how far each answer is. */
export function OwnQuestions({ forumId, own }: { forumId: string; own: Own }): ReactElement {
  const t = useTranslations('forum.overview');
  const written = aboutMinutes(own.writtenSeconds);
  const title = own.isSelf ? t('own') : t('ownOf', { name: own.name });
  return (
    <Section
      quiet
      title={title}
      aside={
        own.limitSeconds === null
          ? t('ownFree', { written })
          : t('ownMinutes', { written, limit: aboutMinutes(own.limitSeconds) })
      }
    >
      <ItemList label={title}>
        {own.questions.map((question, at) => (
          <ItemRow
            key={question.id}
            href={`/forums/${forumId}/questions/${question.id}`}
            leading={<span className="item-number">{at + 1}</span>}
            title={question.text}
            plain
            trailing={<ProgressMark state={question.state} label={t(`state.${question.state}`)} />}
          />
        ))}
      </ItemList>
    </Section>
  );
}
