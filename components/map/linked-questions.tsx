import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { ItemList } from '@/components/ui/item-list';
import { ItemRow } from '@/components/ui/item-row';
import { Section } from '@/components/ui/section';
import { formatPartialDate } from '@/lib/domain/map-dates';
import type { LinkedQuestion } from '@/lib/domain/map-record-views';
import { isNothing, PageTurns, type TouchingPage } from './page-turns';

type QuestionPage = TouchingPage<LinkedQuestion>;

/** The questions that point at a record: what a person confirmed, and apart from it what is only suggested. */
export function LinkedQuestions({
  title,
  confirmed,
  suggested,
}: {
  /** Where the page is about something else than the record. */
  title?: string;
  confirmed: QuestionPage;
  suggested: QuestionPage;
}): ReactElement {
  const t = useTranslations('map.questions');
  const isEmpty = [confirmed, suggested].every(isNothing);
  return (
    <Section title={title ?? t('title')} id="questions">
      {isEmpty ? (
        <div className="measure text-ink-soft">
          <p>{t('none')}</p>
          <p>{t('noneBody')}</p>
        </div>
      ) : (
        <div className="space-y-4">
          <Part title={t('confirmed')} page={confirmed} />
          <Part title={t('suggested')} page={suggested} />
        </div>
      )}
    </Section>
  );
}

function Part({ title, page }: { title: string; page: QuestionPage }): ReactElement | null {
  const t = useTranslations('map.questions');
  if (isNothing(page)) return null;
  return (
    <Section title={title} level={3} quiet>
      <ItemList>
        {page.rows.map((row) => (
          <QuestionRow key={row.linkId} question={row} />
        ))}
      </ItemList>
      <PageTurns page={page} newest={t('first')} older={t('more')} />
    </Section>
  );
}

function QuestionRow({ question }: { question: LinkedQuestion }): ReactElement {
  const t = useTranslations('map.questions');
  const locale = useLocale();
  const { forumId, questionId, forumDay, addressees } = question;
  const to = addressees.length === 0 ? t('toAll') : t('to', { names: addressees.join(locale === 'ja' ? '、' : ', ') });
  return (
    <ItemRow
      href={`/forums/${forumId}/questions/${questionId}`}
      title={<span className="line-clamp-3">{question.text}</span>}
      detail={`${question.forumTitle} · ${to}`}
      trailing={forumDay === null ? t('undated') : formatPartialDate(forumDay, locale)}
    />
  );
}
