'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, useDeferredValue, useMemo } from 'react';
import { Meter } from '@/components/ui/meter';
import { type Budget, budgetOf, minutesAndSeconds } from '@/lib/domain/speech/budget';
import { spokenSeconds } from '@/lib/domain/speech/estimate';
import { type RichText, toPlainText } from '@/lib/domain/rich-text';

function Line({ budget, name }: { budget: Budget; name: 'question' | 'forum' }): ReactElement {
  const t = useTranslations('points');
  const { writtenSeconds, limitSeconds, overSeconds } = budget;
  const written = minutesAndSeconds(writtenSeconds);
  if (limitSeconds === null) return <span>{t(`budget.${name}.unlimited`, { written })}</span>;
  const text = t(`budget.${name}.limited`, { written, limit: minutesAndSeconds(limitSeconds) });
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span className={overSeconds > 0 ? 'text-red' : undefined}>
        {text}
        {overSeconds > 0 ? ` ${t('budget.over', { over: minutesAndSeconds(overSeconds) })}` : null}
      </span>
      <Meter value={writtenSeconds} max={limitSeconds} text={text} />
    </span>
  );
}

/** How long the words take to say, as they are written: this question against its part, all of them against the limit. */
export function PointsBudget({
  text,
  otherPointsSeconds,
  limitSeconds,
  questionSeconds,
}: {
  text: RichText;
  otherPointsSeconds: number;
  limitSeconds: number | null;
  questionSeconds: number | null;
}): ReactElement {
  const t = useTranslations('points');
  // Counting waits for the letters to appear.
  const settled = useDeferredValue(text);
  const here = useMemo(() => ({ spokenSeconds: spokenSeconds(toPlainText(settled)) }), [settled]);
  const others = { spokenSeconds: otherPointsSeconds };
  return (
    <p className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-ink-soft" title={t('budget.basis')}>
      <Line name="question" budget={budgetOf([here], questionSeconds)} />
      <Line name="forum" budget={budgetOf([here, others], limitSeconds)} />
    </p>
  );
}
