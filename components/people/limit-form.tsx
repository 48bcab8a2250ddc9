import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { addLimit, saveLimit } from '@/app/actions/limits';
import { entryLabels } from '@/components/forums/entry-labels';
import { EntrySelect, EntryText } from '@/components/ui/entry-fields';
import { EntryForm } from '@/components/ui/entry-form';
import type { LimitLine } from '@/lib/domain/limits';
import { toMinutesText } from './limit-words';

const GROUPS = ['ALL', 'AUDIENCE', 'DISCUSSANT'] as const;
const KINDS = ['REMARKS', 'ANSWER', 'QUESTION', 'QA', 'DISCUSSION', 'SESSION'] as const;

/** Adds a time limit for everybody, a group or one person, or changes the one given. */
export async function LimitForm({
  forumId,
  limit,
  people,
  closeHref,
}: {
  forumId: string;
  limit: LimitLine | null;
  people: { id: string; name: string }[];
  closeHref: string;
}): Promise<ReactElement> {
  const t = await getTranslations('forum.limits');
  const labels = await entryLabels(t('save'));
  const who = [
    ...GROUPS.map((value) => ({ value, label: t(`audience.${value}`) })),
    ...people.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const kinds = KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }));
  const minutes = { type: 'number', inputMode: 'decimal', min: 0.1, max: 1440, step: 'any' } as const;
  const fields = (
    <div className="grid gap-3 sm:grid-cols-4">
      <EntrySelect
        name="who"
        label={t('who')}
        stored={limit?.participantId ?? limit?.audience ?? 'ALL'}
        options={who}
      />
      <EntrySelect name="kind" label={t('kind')} stored={limit?.kind ?? 'REMARKS'} options={kinds} />
      <EntryText name="minSeconds" label={t('min')} stored={toMinutesText(limit?.minSeconds ?? null)} {...minutes} />
      <EntryText name="maxSeconds" label={t('max')} stored={toMinutesText(limit?.maxSeconds ?? null)} {...minutes} />
    </div>
  );
  if (limit === null)
    return (
      <EntryForm action={addLimit} hidden={{ forumId }} {...{ closeHref, labels }} takesFocus>
        {fields}
      </EntryForm>
    );
  return (
    <EntryForm
      action={saveLimit}
      hidden={{ limitId: limit.id, seen: limit.seen }}
      {...{ closeHref, labels }}
      takesFocus
    >
      {fields}
    </EntryForm>
  );
}
