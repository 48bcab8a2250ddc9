'use client';

import { useTranslations } from 'next-intl';
import { memo, type ReactElement, useMemo } from 'react';
import type { AcceptedDeadline, AcceptedDraft } from '@/lib/domain/forum-draft';
import { type DeadlineAnchor, resolveDeadline } from '@/lib/domain/deadlines';
import type { DeadlineKind } from '@/lib/domain/intake/draft';
import { newKey } from '@/lib/domain/review/review';
import { ChoiceField } from './choice-field';
import { FieldReadings } from './field-readings';
import { InstantLine } from './instant-line';
import { ItemFrame } from './item-frame';
import { ItemSection } from './item-section';
import { ReadingNoteLine } from './reading-note-line';
import { useReviewTools } from './review-tools';
import { RuleField } from './rule-field';
import { Traced } from './traced';
import { WordsField } from './words-field';

const KINDS: readonly DeadlineKind[] = [
  'slides',
  'bio',
  'photo',
  'confirm',
  'receipt',
  'rsvp',
  'consent',
  'questions',
  'remarks',
  'paper',
  'audio_test',
  'review',
  'other',
];

/** What is due when: each as a rule, and the instant that follows from it now. */
export const DeadlinesSection = memo(function DeadlinesSection({
  deadlines,
  start,
  durationMinutes,
}: {
  deadlines: AcceptedDeadline[];
  /** What relative rules count from. */
  start: AcceptedDraft['start'];
  durationMinutes: AcceptedDraft['durationMinutes'];
}): ReactElement {
  const t = useTranslations('intake.review');
  const { change } = useReviewTools();
  const anchor = useMemo<DeadlineAnchor>(
    () => ({
      startLocal: start?.value.local ?? null,
      timeZone: start?.value.timeZone ?? null,
      durationMinutes: durationMinutes?.value ?? null,
    }),
    [start, durationMinutes],
  );
  const add = (): void => {
    const item: AcceptedDeadline = {
      key: newKey(deadlines),
      what: { value: '', spans: [] },
      kind: 'other',
      rule: { type: 'unresolved' },
      precision: 'none',
      spans: [],
    };
    change({ type: 'add', list: 'deadlines', item, after: null });
  };
  return (
    <ItemSection title={t('deadlines')} count={deadlines.length} addLabel={t('addDeadline')} onAdd={add}>
      {deadlines.map((deadline) => (
        <DeadlineRow key={deadline.key} deadline={deadline} anchor={anchor} />
      ))}
    </ItemSection>
  );
});

const DeadlineRow = memo(function DeadlineRow({
  deadline,
  anchor,
}: {
  deadline: AcceptedDeadline;
  anchor: DeadlineAnchor;
}): ReactElement {
  const t = useTranslations('intake.review');
  const { change, read: draft } = useReviewTools();
  const read = useMemo(() => draft.deadlines.find((one) => one.key === deadline.key), [draft, deadline.key]);
  const put = (changes: Partial<AcceptedDeadline>): void =>
    change({ type: 'put', list: 'deadlines', item: { ...deadline, ...changes } });
  const named = deadline.what.value || t('newDeadline');
  const field = (name: string): string => `deadlines.${deadline.key}.${name}`;
  const ruleZone = deadline.rule.type === 'absolute' ? deadline.rule.at.timeZone : null;
  const due = resolveDeadline(deadline.rule, anchor);
  return (
    <ItemFrame list="deadlines" itemKey={deadline.key} name={named}>
      <div className="flex flex-wrap items-start gap-1.5">
        <WordsField
          field={field('what')}
          label={t('fieldOf', { field: t('field.what'), of: named })}
          placeholder={t('placeholder.deadline')}
          value={deadline.what}
          read={read?.what ?? null}
          onChange={(what) => put({ what: what ?? { value: '', spans: read?.what.spans ?? [] } })}
          compact
          className="min-w-48 flex-1"
        />
        <ChoiceField
          field={field('kind')}
          label={t('fieldOf', { field: t('field.kind'), of: named })}
          value={deadline.kind}
          choices={KINDS.map((value) => ({ value, label: t(`deadlineKind.${value}`) }))}
          onChange={(kind) => put({ kind: kind ?? 'other' })}
          compact
          className="w-44"
        />
      </div>
      <Traced field={field('rule')} className="mt-1">
        <RuleField
          name={named}
          rule={deadline.rule}
          onChange={(rule) => put({ rule, precision: 'minute', spans: [] })}
        />
        {due !== null ? (
          <InstantLine instant={due} timeZone={ruleZone ?? anchor.timeZone ?? 'UTC'} />
        ) : deadline.rule.type === 'promptly' ? null : (
          <p className="mt-0.5 text-sm text-ink-faint">{t('dueUnknown')}</p>
        )}
        <ReadingNoteLine field={field('rule')} />
        <FieldReadings field={field('rule')} label={t('fieldOf', { field: t('field.rule'), of: named })} />
      </Traced>
    </ItemFrame>
  );
});
