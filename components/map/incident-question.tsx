import { useTranslations } from 'next-intl';
import Form from 'next/form';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import type { IncidentWalk } from '@/lib/domain/map-duty-views';
import { KeptAnswers, type IncidentPlace } from './incident-place';

/** One question of the walk. A GET form: it works without script, and the way back is the browser's. */
export function IncidentQuestionForm({
  place,
  next,
  isRepeated,
}: {
  place: IncidentPlace;
  next: NonNullable<IncidentWalk['next']>;
  /** It was sent without an answer. */
  isRepeated: boolean;
}): ReactElement {
  const t = useTranslations('incident');
  const { question, options } = next;
  const [hintId, errorId] = [`${question}-hint`, `${question}-error`];
  return (
    <Form action={place.path} scroll={false} key={question}>
      <KeptAnswers place={place} />
      <input type="hidden" name="asked" value={question} />
      <fieldset aria-describedby={isRepeated ? `${errorId} ${hintId}` : hintId}>
        <legend className="section-title">{t(`question.${question}`)}</legend>
        <p id={hintId} className="mb-2 text-sm text-ink-soft">
          {t(`hint.${question}`)}
        </p>
        {isRepeated ? (
          <p id={errorId} role="alert" className="mb-2 text-sm text-red">
            {t('chooseOne')}
          </p>
        ) : null}
        <ul className="divide-y divide-line border-y border-line">
          {options.map((option) => (
            <li key={option}>
              <label className="flex cursor-pointer items-baseline gap-2.5 px-1 py-2 hover:bg-sunken">
                <input
                  type={question === 'sector' ? 'radio' : 'checkbox'}
                  name={question}
                  value={option}
                  className="accent-accent"
                />
                <span className="min-w-0">{t(`answer.${option}`)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <Button type="submit" tone="primary" className="mt-3">
        {t('next')}
      </Button>
    </Form>
  );
}
