import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import type { QuestionPageView } from '@/lib/domain/question-links';

/** Which question this is, whose, and the way to the ones beside it ("[" and "]"). */
export function QuestionPlace({ view }: { view: QuestionPageView }): ReactElement {
  const t = useTranslations('questions');
  const whom = view.addressees.length === 0 ? t('toAll') : view.addressees.map((one) => one.name).join(', ');
  return (
    <p className="text-sm text-ink-soft">
      {t('place', view.place)}
      {' · '}
      {whom}
      {view.question.theme === null ? null : ` · ${view.question.theme}`}
    </p>
  );
}

export function QuestionSteps({ view }: { view: QuestionPageView }): ReactElement {
  const t = useTranslations('questions');
  const hrefOf = (id: string): string => `/forums/${view.forum.id}/questions/${id}`;
  return (
    <>
      {view.previous === null ? null : (
        <LinkButton tone="quiet" size="sm" href={hrefOf(view.previous.id)} hotkey="[" title={view.previous.text}>
          {t('previous')}
        </LinkButton>
      )}
      {view.next === null ? null : (
        <LinkButton tone="quiet" size="sm" href={hrefOf(view.next.id)} hotkey="]" title={view.next.text}>
          {t('next')}
        </LinkButton>
      )}
    </>
  );
}
