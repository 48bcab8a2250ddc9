import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { Section } from '@/components/ui/section';
import { INCIDENT_QUESTIONS } from '@/lib/domain/map/duties';
import { addressWithout, type IncidentPlace } from './incident-place';

/** What was answered so far, each with the way to answer it again. */
export function IncidentAnswersList({ place }: { place: IncidentPlace }): ReactElement | null {
  const t = useTranslations('incident');
  const given = INCIDENT_QUESTIONS.flatMap((question) => {
    const answers = place.answers[question];
    return answers === undefined ? [] : [{ question, answers }];
  });
  if (given.length === 0) return null;
  return (
    <Section
      title={t('answers')}
      quiet
      aside={
        <AppLink href={addressWithout(place, null)} stay className="text-link text-sm">
          {t('startOver')}
        </AppLink>
      }
    >
      <dl className="space-y-2 text-sm">
        {given.map(({ question, answers }) => {
          return (
            <div key={question}>
              <dt className="text-ink-faint">{t(`question.${question}`)}</dt>
              <dd className="flex items-baseline justify-between gap-3">
                <span className="min-w-0">{answers.map((answer) => t(`answer.${answer}`)).join(' · ')}</span>
                <AppLink
                  href={addressWithout(place, question)}
                  stay
                  className="text-link shrink-0 print:hidden"
                  aria-label={t('changeOf', { question: t(`question.${question}`) })}
                >
                  {t('change')}
                </AppLink>
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
