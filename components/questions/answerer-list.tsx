import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Section } from '@/components/ui/section';
import type { AnswererView } from '@/lib/domain/question-links';
import { minutesAndSeconds } from '@/lib/domain/speech/budget';

/** How far each person is who answers this question, for those who run the forum: state and minutes, never words. */
export function AnswererList({ answerers }: { answerers: AnswererView[] }): ReactElement | null {
  const t = useTranslations('questions');
  if (answerers.length === 0) return null;
  return (
    <Section quiet title={t('points.answerers')}>
      <ul className="divide-y divide-line border-y border-line">
        {answerers.map((one) => (
          <li key={one.participantId} className="py-2">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="font-medium">{one.name}</span>
              <span className="text-ink-soft">
                {t(`points.${one.state}`, { minutes: minutesAndSeconds(one.spokenSeconds) })}
              </span>
            </p>
            <p className="text-sm text-ink-faint">{t('points.hidden', { name: one.name })}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
