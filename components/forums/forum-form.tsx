import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { saveForum } from '@/app/actions/forums';
import { EntrySelect, EntryText, EntryTick } from '@/components/ui/entry-fields';
import { EntryForm } from '@/components/ui/entry-form';
import { Section } from '@/components/ui/section';
import type { ForumFrame } from '@/lib/domain/forums';
import { timeZoneOptions } from '@/lib/domain/time-zones';
import { entryLabels } from './entry-labels';
import { StartFields } from './start-fields';

const RULES = ['ON_RECORD', 'CHATHAM_HOUSE', 'NOT_FOR_ATTRIBUTION', 'OFF_RECORD', 'MIXED'] as const;
const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'] as const;

/** Everything that was agreed about a forum. Moving it moves what hangs on it, as the form says. */
export async function ForumForm({ forum }: { forum: ForumFrame }): Promise<ReactElement> {
  const t = await getTranslations('forum.edit');
  return (
    <EntryForm
      action={saveForum}
      hidden={{ forumId: forum.id, version: forum.version }}
      closeHref={`/forums/${forum.id}`}
      labels={await entryLabels(t('save'))}
      className="max-w-3xl"
    >
      <div className="space-y-6">
        <WhatAndWhen forum={forum} />
        <Section quiet title={t('sections.where')}>
          <div className="grid gap-3 sm:grid-cols-2">
            <EntryText name="platform" label={t('platform')} stored={forum.platform ?? ''} maxLength={300} />
            <EntryText name="venue" label={t('venue')} stored={forum.venue ?? ''} maxLength={300} />
            <EntryText name="format" label={t('format')} stored={forum.format ?? ''} maxLength={300} />
            <EntryText name="organiser" label={t('organiser')} stored={forum.organiser ?? ''} maxLength={300} />
          </div>
        </Section>
        <Rules forum={forum} />
      </div>
    </EntryForm>
  );
}

function WhatAndWhen({ forum }: { forum: ForumFrame }): ReactElement {
  const t = useTranslations('forum.edit');
  return (
    <Section quiet title={t('sections.what')}>
      <div className="grid gap-3 sm:grid-cols-6">
        <EntryText
          name="title"
          label={t('name')}
          stored={forum.title}
          required
          maxLength={500}
          className="sm:col-span-6"
        />
        <StartFields
          stored={{ startLocal: forum.startLocal ?? '', timeZone: forum.timeZone ?? '' }}
          zones={timeZoneOptions(useLocale())}
          labels={{
            start: t('start'),
            startHint: t('startHint'),
            zone: t('zone'),
            noZone: t('noZone'),
            // The browser puts the times in.
            reading: t('reading', { there: '{there}', here: '{here}' }),
            gap: t('gap'),
            overlap: t('overlap'),
          }}
        />
        <EntryText
          name="durationMinutes"
          type="number"
          min={1}
          max={43_200}
          label={t('duration')}
          stored={String(forum.durationMinutes ?? '')}
          className="sm:col-span-2"
        />
        <div className="sm:col-span-4 sm:pt-6">
          <EntryTick name="moveAgenda" label={t('moveAgenda')} hint={t('moveAgendaHint')} defaultTicked />
        </div>
      </div>
    </Section>
  );
}

function tristate(value: boolean | null): string {
  return value === null ? '' : value ? 'yes' : 'no';
}

function Rules({ forum }: { forum: ForumFrame }): ReactElement {
  const [t, rules, tlp] = [useTranslations('forum.edit'), useTranslations('forum.rules'), useTranslations('forum.tlp')];
  const yesOrNo = {
    placeholder: t('notStated'),
    options: (['yes', 'no'] as const).map((value) => ({ value, label: t(value) })),
  };
  return (
    <Section quiet title={t('sections.rules')}>
      <div className="grid gap-3 sm:grid-cols-3">
        <EntrySelect
          name="recordRule"
          label={t('rule')}
          stored={forum.recordRule ?? ''}
          placeholder={t('notStated')}
          options={RULES.map((value) => ({ value, label: rules(value) }))}
        />
        <EntrySelect name="recorded" label={t('recorded')} stored={tristate(forum.recorded)} {...yesOrNo} />
        <EntrySelect name="openToPublic" label={t('public')} stored={tristate(forum.openToPublic)} {...yesOrNo} />
        <EntrySelect
          name="reviewBeforePublication"
          label={t('review')}
          stored={tristate(forum.reviewBeforePublication)}
          {...yesOrNo}
        />
        <EntrySelect
          name="tlp"
          label={t('tlp')}
          stored={forum.tlp ?? ''}
          placeholder={t('notStated')}
          options={LABELS.map((value) => ({ value, label: tlp(value) }))}
        />
        <EntryText
          name="embargoLocal"
          type="datetime-local"
          label={t('embargo')}
          hint={t('embargoHint')}
          stored={forum.embargoLocal ?? ''}
          className="sm:col-span-2"
        />
      </div>
    </Section>
  );
}
