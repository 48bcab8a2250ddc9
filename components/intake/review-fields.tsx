'use client';

import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { ForumDraft } from '@/lib/domain/intake/draft';
import type { Review } from '@/lib/domain/review/review';
import { AgendaSection } from './agenda-section';
import { BasicsSection } from './basics-section';
import { DeadlinesSection } from './deadlines-section';
import { LimitsSection } from './limits-section';
import { LinksSection } from './links-section';
import { PeopleSection } from './people-section';
import { QuestionsSection } from './questions-section';
import { RulesSection } from './rules-section';
import { TodosSection } from './todos-section';

/** All fields of a review, in the order in which a person checks them. Warnings about a whole list lead to its `data-field`. */
export function ReviewFields({ review, asRead }: { review: Review; asRead: ForumDraft }): ReactElement {
  const { draft, me, tlp } = review;
  return (
    <div className="flex flex-col gap-5 pt-2 pb-6">
      <BasicsSection draft={draft} asRead={asRead} />
      <RulesSection draft={draft} tlp={tlp} />
      <div data-field="people">
        <PeopleSection people={draft.people} me={me} />
      </div>
      <div data-field="questions">
        <QuestionsSection questions={draft.questions} people={draft.people} />
      </div>
      <LimitsSection limits={draft.limits} people={draft.people} />
      <AgendaSection agenda={draft.agenda} people={draft.people} />
      <div data-field="deadlines">
        <DeadlinesSection deadlines={draft.deadlines} start={draft.start} durationMinutes={draft.durationMinutes} />
      </div>
      <div data-field="todos">
        <TodosSection todos={draft.todos} />
      </div>
      <LinksSection links={draft.links} confidential={draft.confidential} />
    </div>
  );
}

/** "People 4 · Questions 13 · Deadlines 4". */
export function ReviewCounts({ review: { draft } }: { review: Review }): ReactElement {
  const t = useTranslations('intake.review');
  const counts = { people: draft.people.length, questions: draft.questions.length, deadlines: draft.deadlines.length };
  return <p className="text-sm text-ink-soft">{t('counts', counts)}</p>;
}
