'use client';

import { useTranslations } from 'next-intl';
import { memo, type ReactElement } from 'react';
import type { AcceptedDraft } from '@/lib/domain/forum-draft';
import { newKey } from '@/lib/domain/review/review';
import { ChoiceField } from './choice-field';
import { ItemFrame } from './item-frame';
import { ItemSection } from './item-section';
import { useReviewTools } from './review-tools';
import { Traced } from './traced';
import { WordsField } from './words-field';

type Todo = AcceptedDraft['todos'][number];

const PHASES = ['before', 'after'] as const;

/** What the source lists to be done; what it ticks as done is shown, but not taken over. */
export const TodosSection = memo(function TodosSection({ todos }: { todos: Todo[] }): ReactElement {
  const t = useTranslations('intake.review');
  const { change, read } = useReviewTools();
  const add = (): void => {
    const item: Todo = { key: newKey(todos), text: { value: '', spans: [] }, done: false, phase: 'before' };
    change({ type: 'add', list: 'todos', item, after: null });
  };
  return (
    <ItemSection title={t('todos')} count={todos.length} addLabel={t('addTodo')} onAdd={add}>
      {todos.map((todo) => {
        const before = read.todos.find((one) => one.key === todo.key)?.text ?? null;
        const named = todo.text.value || t('newTodo');
        const put = (changes: Partial<Todo>): void =>
          change({ type: 'put', list: 'todos', item: { ...todo, ...changes } });
        return (
          <ItemFrame key={todo.key} list="todos" itemKey={todo.key} name={named}>
            {todo.done ? (
              <Traced field={`todos.${todo.key}`} className="py-1">
                <span className="text-done line-through">{todo.text.value}</span>{' '}
                <span className="text-sm text-ink-faint">{t('doneTodo')}</span>
              </Traced>
            ) : (
              <div className="flex flex-wrap items-start gap-1.5">
                <WordsField
                  field={`todos.${todo.key}`}
                  label={t('fieldOf', { field: t('field.todo'), of: named })}
                  placeholder={t('placeholder.todo')}
                  value={todo.text}
                  read={before}
                  onChange={(text) => put({ text: text ?? { value: '', spans: before?.spans ?? [] } })}
                  compact
                  className="min-w-48 flex-1"
                />
                <ChoiceField
                  field={`todos.${todo.key}.phase`}
                  label={t('fieldOf', { field: t('field.phase'), of: named })}
                  value={todo.phase ?? 'before'}
                  choices={PHASES.map((value) => ({ value, label: t(`phase.${value}`) }))}
                  onChange={(phase) => put({ phase })}
                  compact
                  className="w-44"
                />
              </div>
            )}
          </ItemFrame>
        );
      })}
    </ItemSection>
  );
});
