'use client';

import { useLocale, useTranslations } from 'next-intl';
import { memo, type ReactElement, useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { AcceptedPerson, AcceptedQuestion } from '@/lib/domain/forum-draft';
import { groupForReview, type ReviewGroup } from '@/lib/domain/review/question-groups';
import { newKey } from '@/lib/domain/review/review';
import type { Choice } from './choice-field';
import { QuestionRow } from './question-row';
import { useReviewTools } from './review-tools';

function toChoice(keyAndName: string): Choice<string> {
  const space = keyAndName.indexOf(' ');
  return { value: keyAndName.slice(0, space), label: keyAndName.slice(space + 1) };
}

/** The questions, under the person they are put to. */
export const QuestionsSection = memo(function QuestionsSection({
  questions,
  people,
}: {
  questions: AcceptedQuestion[];
  people: AcceptedPerson[];
}): ReactElement {
  const t = useTranslations('intake.review');
  const { change } = useReviewTools();
  const groups = useMemo(() => groupForReview(questions, people), [questions, people]);
  // Rows depend on the names alone: typing a person's title must not draw two hundred of them again.
  const names = people.map(({ key, name }) => `${key} ${name.value}`).join('\n');
  const choices = useMemo(() => names.split('\n').filter(Boolean).map(toChoice), [names]);
  const add = (addressees: string[], after: string | null): void => {
    const text = { value: '', spans: [] };
    const item: AcceptedQuestion = { key: newKey(questions), text, addressees, addresseeSpans: [], theme: null };
    change({ type: 'add', list: 'questions', item, after });
  };
  return (
    <Section title={t('questions')} quiet aside={questions.length}>
      {questions.length === 0 ? <p className="px-2 text-ink-faint">{t('notStated')}</p> : null}
      {groups.map((group) => (
        <QuestionGroup key={group.addressees.join(' ')} group={group} people={choices} onAdd={add} />
      ))}
      {groups.some((group) => group.addressees.length === 0) ? null : (
        <AddQuestion label={t('addToAll')} onAdd={() => add([], null)} />
      )}
    </Section>
  );
});

function QuestionGroup({
  group: { addressees, names, questions },
  people,
  onAdd,
}: {
  group: ReviewGroup;
  people: readonly Choice<string>[];
  onAdd: (addressees: string[], after: string | null) => void;
}): ReactElement {
  const t = useTranslations('intake.review');
  const locale = useLocale();
  const heading =
    names.length === 0 ? t('toAll') : new Intl.ListFormat(locale).format(names.map((name) => name || t('newPerson')));
  return (
    <section aria-label={heading} className="pt-1 pb-2">
      <h3 className="flex gap-2 px-2 text-sm font-semibold">
        {heading}
        <span className="font-normal text-ink-faint">{questions.length}</span>
      </h3>
      <ol>
        {questions.map((question, index) => (
          <QuestionRow
            key={question.key}
            question={question}
            number={index + 1}
            isFirst={index === 0}
            isLast={index === questions.length - 1}
            people={people}
          />
        ))}
      </ol>
      <AddQuestion
        label={names.length === 0 ? t('addToAll') : t('addTo', { name: heading })}
        onAdd={() => onAdd(addressees, questions.at(-1)?.key ?? null)}
      />
    </section>
  );
}

function AddQuestion({ label, onAdd }: { label: string; onAdd: () => void }): ReactElement {
  return (
    <Button tone="quiet" size="sm" icon="plus" className="ml-2" onClick={onAdd}>
      {label}
    </Button>
  );
}
