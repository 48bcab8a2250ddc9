import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { addDeadline, saveDeadline } from '@/app/actions/deadlines';
import { entryLabels } from '@/components/forums/entry-labels';
import { EntrySelect, EntryText } from '@/components/ui/entry-fields';
import { EntryForm } from '@/components/ui/entry-form';
import { DEADLINE_KINDS, type DeadlineLine } from '@/lib/domain/deadline-rules';
import { timeZoneOptions } from '@/lib/domain/time-zones';
import { RuleFields } from './rule-fields';
import { toRuleValues } from './rule-values';

/** Adds a deadline to a forum, or changes the one given. */
export async function DeadlineForm({
  forumId,
  deadline,
  closeHref,
}: {
  forumId: string;
  deadline: DeadlineLine | null;
  closeHref: string;
}): Promise<ReactElement> {
  const t = await getTranslations('forum.deadlines');
  const [labels, locale] = [await entryLabels(t('save')), await getLocale()];
  const kinds = DEADLINE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }));
  const fields = (
    <div className="space-y-3">
      <div className="grid gap-3 sm:grid-cols-4">
        <EntryText
          name="what"
          label={t('what')}
          stored={deadline?.what}
          required
          maxLength={2000}
          className="sm:col-span-3"
        />
        <EntrySelect name="kind" label={t('kind')} stored={deadline?.kind ?? 'OTHER'} options={kinds} />
      </div>
      <RuleFields
        stored={toRuleValues(deadline?.rule ?? null)}
        options={{
          modes: (['relative', 'absolute', 'promptly', 'unresolved'] as const).map((value) => ({
            value,
            label: t(`modes.${value}`),
          })),
          units: (['minutes', 'hours', 'days'] as const).map((value) => ({ value, label: t(`units.${value}`) })),
          sides: (['before', 'after'] as const).map((value) => ({ value, label: t(`sides.${value}`) })),
          zones: timeZoneOptions(locale),
        }}
        labels={{
          mode: t('mode'),
          amount: t('amount'),
          unit: t('unit'),
          side: t('side'),
          day: t('day'),
          time: t('time'),
          timeHint: t('timeHint'),
          zone: t('zone'),
          zoneForum: t('zoneForum'),
        }}
      />
    </div>
  );
  if (deadline === null)
    return (
      <EntryForm action={addDeadline} hidden={{ forumId }} {...{ closeHref, labels }} takesFocus>
        {fields}
      </EntryForm>
    );
  return (
    <EntryForm
      action={saveDeadline}
      hidden={{ deadlineId: deadline.id, seen: deadline.seen }}
      {...{ closeHref, labels }}
      takesFocus
    >
      {fields}
    </EntryForm>
  );
}
