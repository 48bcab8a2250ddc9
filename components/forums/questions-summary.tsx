import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { QuestionsPageView } from '@/lib/domain/questions';

/** How many questions there are and, when all are shown, how many of their links wait for a decision. */
export function QuestionsSummary({ view }: { view: QuestionsPageView }): ReactElement {
  const t = useTranslations('forum.questions');
  const shown = new Map(view.groups.flatMap((group) => (group.questions ?? []).map((one) => [one.id, one] as const)));
  const suggested = [...shown.values()].reduce((sum, question) => sum + question.suggestedLinks, 0);
  const isComplete = shown.size === view.total;
  return (
    <p>
      {t('count', { count: view.total })}
      {isComplete && suggested > 0 ? ` · ${t('suggested', { count: suggested })}` : null}
    </p>
  );
}
