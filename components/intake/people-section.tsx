'use client';

import { useTranslations } from 'next-intl';
import { memo, type ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { AcceptedPerson } from '@/lib/domain/forum-draft';
import { newKey } from '@/lib/domain/review/review';
import { ChoiceField } from './choice-field';
import { MergePeople } from './merge-people';
import { PersonRow } from './person-row';
import { useReviewTools } from './review-tools';

/** Who takes part, and which of them the viewer is. */
export const PeopleSection = memo(function PeopleSection({
  people,
  me,
}: {
  people: AcceptedPerson[];
  me: string | null;
}): ReactElement {
  const t = useTranslations('intake.review');
  const { change } = useReviewTools();
  const add = (): void => {
    const item: AcceptedPerson = {
      key: newKey(people),
      name: { value: '', spans: [] },
      aliases: [],
      honorific: null,
      role: { value: 'speaker', spans: [] },
      title: null,
      affiliation: null,
    };
    change({ type: 'add', list: 'people', item, after: null });
  };
  return (
    <Section title={t('people')} quiet aside={people.length}>
      {people.length === 0 ? <p className="px-2 text-ink-faint">{t('notStated')}</p> : null}
      <ul className="divide-y divide-line">
        {people.map((person) => (
          <PersonRow key={person.key} person={person} />
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-2 px-2 pt-1">
        <Button tone="quiet" size="sm" icon="plus" onClick={add}>
          {t('addPerson')}
        </Button>
        {people.length < 2 ? null : <MergePeople people={people} />}
      </div>
      {people.length === 0 ? null : (
        <ChoiceField
          field="me"
          label={t('field.me')}
          optional={t('nobody')}
          value={me}
          choices={people.map(({ key, name }) => ({ value: key, label: name.value }))}
          onChange={(key) => change({ type: 'me', key })}
          after={<p className="mt-0.5 text-sm text-ink-faint">{t('meHint')}</p>}
        />
      )}
    </Section>
  );
});
