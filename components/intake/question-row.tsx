'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, memo, type ReactElement, useMemo } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { AcceptedQuestion } from '@/lib/domain/forum-draft';
import { type Choice, ChoiceField } from './choice-field';
import { REMOVES_ROW, ROW } from './review-keys';
import { useReviewTools } from './review-tools';
import { keepFocus } from './review-focus';
import { WordsField } from './words-field';

const WHOLE_PANEL = 'all';
const AS_IT_IS = 'as-it-is';

/** One question: its words, to whom it is put, its place. Alt with an arrow moves it while one types. */
export const QuestionRow = memo(function QuestionRow({
  question,
  number,
  isFirst,
  isLast,
  people,
}: {
  question: AcceptedQuestion;
  number: number;
  isFirst: boolean;
  isLast: boolean;
  people: readonly Choice<string>[];
}): ReactElement {
  const t = useTranslations('intake.review');
  const { change, drop, read: draft } = useReviewTools();
  const read = useMemo(() => draft.questions.find((one) => one.key === question.key), [draft, question.key]);
  const put = (changes: Partial<AcceptedQuestion>): void =>
    change({ type: 'put', list: 'questions', item: { ...question, ...changes } });
  const move = (step: 1 | -1): void => {
    keepFocus();
    change({ type: 'moveQuestion', key: question.key, step });
  };
  const moveByKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || step === null) return;
    event.preventDefault();
    move(step);
  };
  const name = t('questionNumber', { number });
  return (
    <li
      {...ROW}
      className="group grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-1 px-2 py-1 [content-visibility:auto] [contain-intrinsic-size:auto_6rem]"
    >
      <span className="pt-1.5 text-right text-sm text-ink-faint">{number}</span>
      <div className="min-w-0">
        <WordsField
          field={`questions.${question.key}.text`}
          label={name}
          placeholder={t('placeholder.question')}
          value={question.text}
          read={read?.text ?? null}
          onChange={(value) => put({ text: value ?? { value: '', spans: read?.text.spans ?? [] } })}
          onKeyDown={moveByKey}
          compact
        />
        <div className="flex items-center justify-end gap-0.5">
          <AddresseeField
            question={question}
            name={name}
            people={people}
            onChange={(addressees) => put({ addressees })}
          />
          <IconButton
            icon="arrow-up"
            label={t('moveUp', { name })}
            disabled={isFirst}
            onClick={() => move(-1)}
            className="size-7"
          />
          <IconButton
            icon="arrow-down"
            label={t('moveDown', { name })}
            disabled={isLast}
            onClick={() => move(1)}
            className="size-7"
          />
          <IconButton
            {...REMOVES_ROW}
            icon="x"
            label={t('removeNamed', { name })}
            onClick={() => drop('questions', question.key, name)}
            className="size-7"
          />
        </div>
      </div>
    </li>
  );
});

/** One person or the whole panel; several, as the source may have them, stay until another choice is made. */
function AddresseeField({
  question,
  name,
  people,
  onChange,
}: {
  question: AcceptedQuestion;
  name: string;
  people: readonly Choice<string>[];
  onChange: (addressees: string[]) => void;
}): ReactElement {
  const t = useTranslations('intake.review');
  const locale = useLocale();
  const { addressees } = question;
  const several = addressees.length > 1;
  const names = people.filter((person) => addressees.includes(person.value)).map((person) => person.label);
  const choices = [
    ...(several ? [{ value: AS_IT_IS, label: new Intl.ListFormat(locale).format(names) }] : []),
    ...people,
    { value: WHOLE_PANEL, label: t('toAll') },
  ];
  return (
    <ChoiceField
      field={`questions.${question.key}.addressees`}
      label={t('fieldOf', { field: t('field.addressees'), of: name })}
      value={several ? AS_IT_IS : (addressees[0] ?? WHOLE_PANEL)}
      choices={choices}
      onChange={(value) => {
        if (value !== null && value !== AS_IT_IS) onChange(value === WHOLE_PANEL ? [] : [value]);
      }}
      compact
      bare
      className="mr-auto min-w-0"
    />
  );
}
