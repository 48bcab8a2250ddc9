import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { INCIDENT_QUESTIONS } from '@/lib/domain/map/duties';
import type { DutyView } from '@/lib/domain/map-duty-views';
import { DataText } from './data-text';
import { useDutyTime } from './duty-words';
import { incidentAddress } from './incident-place';
import { mapAddress } from './map-address';
import { RecordLink } from './record-link';

const WALK = '/map/incident';

/** What a body is to be told after an incident, or what of it rests on a text; nothing where there is none. */
export function RecordDuties({
  duties,
  recordId,
  asOf,
}: {
  duties: readonly DutyView[];
  recordId: string;
  asOf: string | null;
}): ReactElement | null {
  const t = useTranslations('incident.about');
  if (duties.length === 0) return null;
  const isTold = duties.some(({ body }) => body?.id === recordId);
  return (
    <Section title={isTold ? t('body') : t('text')} aside={duties.length}>
      <ul className="divide-y divide-line border-y border-line">
        {duties.map((duty) => (
          <AboutItem key={duty.id} duty={duty} recordId={recordId} asOf={asOf} />
        ))}
      </ul>
      <p className="mt-2 text-sm print:hidden">
        <TextLink href={mapAddress(WALK, { 'as-of': asOf })}>{t('walk')}</TextLink>
      </p>
    </Section>
  );
}

/** One of them: by when, of whom, what, and the walk with those answers given. */
function AboutItem({ duty, recordId, asOf }: { duty: DutyView; recordId: string; asOf: string | null }): ReactElement {
  const t = useTranslations('incident');
  const either = new Intl.ListFormat(useLocale(), { type: 'disjunction' });
  const { answers, body, bodyText, kind, what } = duty;
  const place = { path: WALK, answers, noticed: null, asOf };
  const given = INCIDENT_QUESTIONS.flatMap((question) => {
    const words = (answers[question] ?? []).map((answer) => t(`answer.${answer}`));
    return words.length === 0 ? [] : [either.format(words)];
  });
  return (
    <li className="grid gap-x-5 gap-y-1 py-2.5 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <div className="min-w-0">
        {body?.id === recordId ? null : (
          <p className="font-medium">
            {body === null ? (
              bodyText === null ? null : (
                <DataText text={bodyText} />
              )
            ) : (
              <RecordLink record={body} asOf={asOf} />
            )}
          </p>
        )}
        <p>{useDutyTime(duty)}</p>
        <p className="text-sm text-ink-faint">{t(`kind.${kind}`)}</p>
      </div>
      <div className="min-w-0 space-y-0.5">
        <p>
          <DataText text={what} />
        </p>
        <p className="text-sm text-ink-soft">
          {given.length === 0 ? t('about.always') : t('about.when', { answers: given.join(' · ') })}{' '}
          <TextLink
            href={incidentAddress(place)}
            className="print:hidden"
            aria-label={t('about.showOf', { time: useDutyTime(duty) })}
          >
            {t('about.show')}
          </TextLink>
        </p>
      </div>
    </li>
  );
}
