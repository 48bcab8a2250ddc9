'use client';

import { useLocale, useTranslations } from 'next-intl';
import { memo, type ReactElement } from 'react';
import type { AcceptedDraft, AcceptedPerson } from '@/lib/domain/forum-draft';
import type { LimitKind } from '@/lib/domain/intake/draft';
import { newKey } from '@/lib/domain/review/review';
import { ChoiceField } from './choice-field';
import { ItemFrame } from './item-frame';
import { ItemSection } from './item-section';
import { NumberField } from './number-field';
import { ReadingNoteLine } from './reading-note-line';
import { useReviewTools } from './review-tools';
import { Traced } from './traced';

type Limit = AcceptedDraft['limits'][number];

const KINDS: readonly LimitKind[] = ['remarks', 'answer', 'question', 'qa', 'discussion', 'session'];
const GROUPS = ['all', 'audience', 'discussant'] as const;
const SEVERAL = 'several';

/** How long somebody may speak. */
export const LimitsSection = memo(function LimitsSection({
  limits,
  people,
}: {
  limits: Limit[];
  people: AcceptedPerson[];
}): ReactElement {
  const t = useTranslations('intake.review');
  const { change } = useReviewTools();
  const add = (): void => {
    const item: Limit = {
      key: newKey(limits),
      who: 'all',
      kind: 'remarks',
      minutesMin: null,
      minutesMax: null,
      spans: [],
    };
    change({ type: 'add', list: 'limits', item, after: null });
  };
  return (
    <ItemSection title={t('limits')} count={limits.length} addLabel={t('addLimit')} onAdd={add}>
      {limits.map((limit) => (
        <LimitRow key={limit.key} limit={limit} people={people} />
      ))}
    </ItemSection>
  );
});

const LimitRow = memo(function LimitRow({ limit, people }: { limit: Limit; people: AcceptedPerson[] }): ReactElement {
  const t = useTranslations('intake.review');
  const locale = useLocale();
  const { change } = useReviewTools();
  const put = (changes: Partial<Limit>): void =>
    change({ type: 'put', list: 'limits', item: { ...limit, spans: [], ...changes } });
  const field = `limits.${limit.key}`;
  const { who } = limit;
  const named = typeof who === 'string' ? [] : people.filter((person) => who.includes(person.key));
  const several = named.length > 1;
  const choices = [
    ...GROUPS.map((group) => ({ value: group, label: t(`who.${group}`) })),
    ...(several
      ? [{ value: SEVERAL, label: new Intl.ListFormat(locale).format(named.map((one) => one.name.value)) }]
      : []),
    ...people.map((person) => ({ value: person.key, label: person.name.value })),
  ];
  const choose = (value: string | null): void => {
    const group = GROUPS.find((one) => one === value);
    if (value !== null && value !== SEVERAL) put({ who: group ?? [value] });
  };
  const kind = t(`limitKind.${limit.kind}`);
  const label = (name: 'who' | 'kind' | 'minutesMin' | 'minutesMax'): string =>
    t('fieldOf', { field: t(`field.${name}`), of: kind });
  const chosen = typeof who === 'string' ? who : several ? SEVERAL : (who[0] ?? 'all');
  return (
    <ItemFrame list="limits" itemKey={limit.key} name={kind}>
      <Traced field={field}>
        <div className="flex flex-wrap items-center gap-1.5">
          <ChoiceField
            field={`${field}.who`}
            label={label('who')}
            value={chosen}
            choices={choices}
            onChange={choose}
            compact
            className="min-w-32 flex-1 sm:max-w-56"
          />
          <ChoiceField
            field={`${field}.kind`}
            label={label('kind')}
            value={limit.kind}
            choices={KINDS.map((value) => ({ value, label: t(`limitKind.${value}`) }))}
            onChange={(kind) => put({ kind: kind ?? limit.kind })}
            compact
            className="min-w-52 flex-1 sm:max-w-52"
          />
          <div className="flex items-center gap-1.5">
            <NumberField
              field={`${field}.minutesMin`}
              label={label('minutesMin')}
              unit="–"
              step="any"
              value={limit.minutesMin}
              onChange={(minutesMin) => put({ minutesMin })}
              compact
            />
            <NumberField
              field={`${field}.minutesMax`}
              label={label('minutesMax')}
              unit={t('minutes')}
              step="any"
              value={limit.minutesMax}
              onChange={(minutesMax) => put({ minutesMax })}
              compact
            />
          </div>
        </div>
        <ReadingNoteLine field={field} />
      </Traced>
    </ItemFrame>
  );
});
