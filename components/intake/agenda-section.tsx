'use client';

import { useTranslations } from 'next-intl';
import { memo, type ReactElement, useMemo } from 'react';
import type { AcceptedDraft, AcceptedPerson } from '@/lib/domain/forum-draft';
import { newKey } from '@/lib/domain/review/review';
import { keepValue } from '@/lib/domain/review/submission';
import { ItemFrame } from './item-frame';
import { ItemSection } from './item-section';
import { MomentField } from './moment-field';
import { NumberField } from './number-field';
import { PeoplePicker } from './people-picker';
import { useReviewTools } from './review-tools';
import { WordsField } from './words-field';

type AgendaItem = AcceptedDraft['agenda'][number];

/** The run of show as the source has it. */
export const AgendaSection = memo(function AgendaSection({
  agenda,
  people,
}: {
  agenda: AgendaItem[];
  people: AcceptedPerson[];
}): ReactElement {
  const t = useTranslations('intake.review');
  const { change } = useReviewTools();
  const add = (): void => {
    const title = { value: '', spans: [] };
    const item: AgendaItem = { key: newKey(agenda), title, start: null, end: null, durationMinutes: null, people: [] };
    change({ type: 'add', list: 'agenda', item, after: null });
  };
  return (
    <ItemSection title={t('agenda')} count={agenda.length} addLabel={t('addAgenda')} onAdd={add}>
      {agenda.map((item) => (
        <AgendaRow key={item.key} item={item} people={people} />
      ))}
    </ItemSection>
  );
});

const AgendaRow = memo(function AgendaRow({
  item,
  people,
}: {
  item: AgendaItem;
  people: AcceptedPerson[];
}): ReactElement {
  const t = useTranslations('intake.review');
  const { change, read: draft } = useReviewTools();
  const read = useMemo(() => draft.agenda.find((one) => one.key === item.key), [draft, item.key]);
  const put = (changes: Partial<AgendaItem>): void =>
    change({ type: 'put', list: 'agenda', item: { ...item, ...changes } });
  const named = item.title.value || t('newAgenda');
  const field = (name: string): string => `agenda.${item.key}.${name}`;
  const label = (name: 'title' | 'start' | 'durationMinutes' | 'people'): string =>
    t('fieldOf', { field: t(`field.${name}`), of: named });
  return (
    <ItemFrame list="agenda" itemKey={item.key} name={named}>
      <WordsField
        field={field('title')}
        label={label('title')}
        placeholder={t('placeholder.agenda')}
        value={item.title}
        read={read?.title ?? null}
        onChange={(value) => put({ title: value ?? { value: '', spans: read?.title.spans ?? [] } })}
        compact
      />
      <div className="mt-1 flex flex-wrap items-center gap-1.5">
        <MomentField
          field={field('start')}
          label={label('start')}
          value={item.start?.value ?? null}
          onChange={(value) => put({ start: value === null ? null : keepValue(read?.start ?? null, value) })}
          compact
        />
        <NumberField
          field={field('durationMinutes')}
          label={label('durationMinutes')}
          unit={t('minutes')}
          value={item.durationMinutes}
          onChange={(durationMinutes) => put({ durationMinutes })}
          compact
        />
        <PeoplePicker
          label={label('people')}
          people={people}
          chosen={item.people}
          onChange={(chosen) => put({ people: chosen })}
        />
      </div>
    </ItemFrame>
  );
});
