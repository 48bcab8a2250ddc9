import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { EntryChecks, EntrySelect, EntryText } from '@/components/ui/entry-fields';
import { FieldGroup } from '@/components/ui/field-group';
import {
  DUTY_COUNTRIES,
  DUTY_KINDS,
  DUTY_STARTS,
  DUTY_UNITS,
  INCIDENT_ANSWERS,
  INCIDENT_QUESTIONS,
  type IncidentQuestion,
} from '@/lib/domain/map/duties';
import { splitAnswers } from '@/lib/domain/map-editing/entry-duty';
import type { EntryForEditing } from '@/lib/domain/map-editing/views';
import { DUTY_LIMITS } from '@/lib/schemas/map-entry';
import { useAnswerWords, useDutyWords } from './duty-words';
import { END_ANCHOR } from './end-anchor';
import { EntryLine, EntryLines, EntryRecord } from './entry-line';

const CHOICES = { country: DUTY_COUNTRIES, kind: DUTY_KINDS, unit: DUTY_UNITS, start: DUTY_STARTS } as const;

/** What the form of a duty asks: who is told, of which incidents, what and by when, on which basis, and since when. */
export function DutyFields({ editing }: { editing: EntryForEditing }): ReactElement {
  const t = useTranslations('mapEditing');
  return (
    <>
      <Group title={t('duty.who')} hint={t('duty.bodyHint')}>
        <Choice editing={editing} name="country" className="sm:col-span-2" />
        <EntryRecord
          editing={editing}
          name="agency"
          records={editing.bodies}
          placeholder={t('duty.noBody')}
          className="min-w-0 sm:col-span-4"
        />
        <EntryLine editing={editing} name="bodyEn" className="sm:col-span-3" />
        <EntryLine editing={editing} name="bodyJa" className="sm:col-span-3" />
      </Group>
      <Group title={t('duty.of')} hint={t('duty.ofHint')}>
        {INCIDENT_QUESTIONS.map((question) => (
          <Answers key={question} editing={editing} question={question} />
        ))}
      </Group>
      <Group title={t('duty.what')}>
        <Choice editing={editing} name="kind" className="sm:col-span-6" />
        <EntryText
          name="count"
          type="number"
          min={1}
          max={DUTY_LIMITS.count}
          label={t('entry.fields.count')}
          stored={editing.entry?.count ?? ''}
          className="sm:col-span-1 sm:self-end"
        />
        <Choice editing={editing} name="unit" className="sm:col-span-2" />
        <Choice editing={editing} name="start" className="sm:col-span-3" />
        <Words editing={editing} names={['whatEn', 'whatJa']} required />
        <Words editing={editing} names={['thenEn', 'thenJa']} />
      </Group>
      <Group title={t('duty.ground')}>
        <EntryRecord
          editing={editing}
          name="basis"
          records={editing.texts}
          placeholder={t('entry.none')}
          className="min-w-0 sm:col-span-6"
        />
        <Words editing={editing} names={['basisEn', 'basisJa']} />
        <EntryLine editing={editing} name="since" hint={t('duty.dayHint')} className="sm:col-span-2" />
        <div id={END_ANCHOR} className="sm:col-span-2">
          <EntryLine editing={editing} name="until" hint={t('duty.dayHint')} />
        </div>
        <Words editing={editing} names={['doubtEn', 'doubtJa']} />
      </Group>
    </>
  );
}

function Group({ title, hint, children }: { title: string; hint?: string; children: ReactNode }): ReactElement {
  return (
    <FieldGroup legend={<span className="section-title-quiet">{title}</span>} hint={hint} className="mb-6">
      <div className="mt-2 grid gap-3 sm:grid-cols-6">{children}</div>
    </FieldGroup>
  );
}

/** A text in both languages. */
function Words({
  editing,
  names,
  required,
}: {
  editing: EntryForEditing;
  names: readonly Parameters<typeof EntryLines>[0]['name'][];
  required?: boolean;
}): ReactElement[] {
  return names.map((name) => (
    <EntryLines
      key={name}
      editing={editing}
      name={name}
      required={required}
      maxLength={DUTY_LIMITS.words}
      className="sm:col-span-3"
    />
  ));
}

/** One of a few that must be chosen. */
function Choice({
  editing,
  name,
  className,
}: {
  editing: EntryForEditing;
  name: keyof typeof CHOICES;
  className: string;
}): ReactElement {
  const t = useTranslations('mapEditing.entry');
  const words = useDutyWords();
  return (
    <EntrySelect
      name={name}
      label={t(`fields.${name}`)}
      options={CHOICES[name].map((value) => ({ value, label: words(name, value) ?? value }))}
      stored={editing.entry?.[name] ?? ''}
      placeholder={t('choose')}
      required
      className={className}
    />
  );
}

/** The answers to one question of the walk for which a duty holds. */
function Answers({ editing, question }: { editing: EntryForEditing; question: IncidentQuestion }): ReactElement {
  const t = useTranslations('mapEditing.entry.fields');
  const answersOf = useAnswerWords();
  const known = INCIDENT_ANSWERS[question];
  const labels = answersOf(known);
  return (
    <EntryChecks
      name={question}
      legend={t(question)}
      stored={splitAnswers(question, editing.entry?.[question])}
      options={known.map((value, at) => ({ value, label: labels[at] ?? value }))}
      className="sm:col-span-6"
    />
  );
}
