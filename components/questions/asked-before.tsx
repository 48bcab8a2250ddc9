import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { RecordNames } from '@/components/map/record-names';
import { AppLink } from '@/components/ui/app-link';
import { Section } from '@/components/ui/section';
import type { AskedBefore as Asked } from '@/lib/domain/asked-before';
import { formatPartialDate } from '@/lib/domain/map-dates';
import { localName, type RecordRef } from '@/lib/domain/map-views';

/** Earlier questions of other forums that resemble this one, with what has changed on the map since; nothing without any. */
export function AskedBefore({
  questions,
  asOf,
}: {
  questions: readonly Asked[];
  asOf: string | null;
}): ReactElement | null {
  const t = useTranslations('questions.before');
  if (questions.length === 0) return null;
  return (
    <Section quiet title={t('title')} id="asked-before">
      <ul className="space-y-3">
        {questions.map((question) => (
          <Earlier key={question.questionId} question={question} asOf={asOf} />
        ))}
      </ul>
    </Section>
  );
}

function Earlier({ question, asOf }: { question: Asked; asOf: string | null }): ReactElement {
  const [t, map, locale] = [useTranslations('questions.before'), useTranslations('map.questions'), useLocale()];
  const join = locale === 'ja' ? '、' : ', ';
  const { forumDay, forumTitle, addressees, shared, changed, begun, language } = question;
  const parts = [
    forumDay === null ? map('undated') : formatPartialDate(forumDay, locale),
    forumTitle,
    addressees.length === 0 ? map('toAll') : map('to', { names: addressees.join(join) }),
  ];
  return (
    <li>
      <AppLink
        href={`/forums/${question.forumId}/questions/${question.questionId}`}
        lang={language === 'mixed' || language === locale ? undefined : language}
        className="text-link line-clamp-3"
      >
        {question.text}
      </AppLink>
      <p className="text-sm text-ink-soft">{parts.join(' · ')}</p>
      {shared.length === 0 ? null : (
        <p className="text-sm text-ink-soft">
          {t('shared', { names: shared.map((record) => localName(record, locale)).join(join) })}
        </p>
      )}
      {changed.length + begun.length === 0 ? null : (
        <p className="text-sm text-amber">
          {t('since')}{' '}
          {changed.map((record) => (
            <span key={record.id}>
              <Change record={record} asOf={asOf} />{' '}
            </span>
          ))}
          {begun.length === 0 ? null : t.rich('begun', { names: () => <RecordNames names={begun} asOf={asOf} /> })}
        </p>
      )}
    </li>
  );
}

/** What became of a body or a text between the two days. */
function Change({ record, asOf }: { record: RecordRef; asOf: string | null }): ReactNode {
  const [t, locale] = [useTranslations('questions.before'), useLocale()];
  const { later } = record.standing;
  if (later === null) return null;
  const name = localName(record, locale);
  const date = later.since === null ? null : formatPartialDate(later.since, locale);
  if (later.successors.length === 0) return date === null ? t('endedUndated', { name }) : t('ended', { name, date });
  const names = (): ReactNode => <RecordNames names={later.successors} asOf={asOf} />;
  return date === null ? t.rich('replacedUndated', { name, names }) : t.rich('replaced', { name, date, names });
}
