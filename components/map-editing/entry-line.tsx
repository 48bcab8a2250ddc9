import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { EntryArea, EntrySelect, EntryText } from '@/components/ui/entry-fields';
import type { SelectOption } from '@/components/ui/select-field';
import type { EntryProperty } from '@/lib/domain/map-editing/merge-entry';
import type { EntryForEditing } from '@/lib/domain/map-editing/views';
import { localName, type RecordName } from '@/lib/domain/map-views';
import { MAP_LIMITS } from '@/lib/schemas/map-editing';

type Field = { editing: EntryForEditing; name: EntryProperty; className?: string };

const DATES: readonly EntryProperty[] = ['from', 'to', 'asOf', 'since', 'until'];

function langOf(name: EntryProperty): string | undefined {
  return name.endsWith('Ja') ? 'ja' : name.endsWith('En') ? 'en' : undefined;
}

/** One line of the form of an entry under the property's own name. */
export function EntryLine({
  editing,
  name,
  required,
  hint,
  className,
}: Field & { required?: boolean; hint?: string }): ReactElement {
  const t = useTranslations('mapEditing');
  const isDate = DATES.includes(name);
  return (
    <EntryText
      name={name}
      label={t(`entry.fields.${name}`)}
      stored={editing.entry?.[name] ?? ''}
      required={required}
      lang={langOf(name)}
      hint={hint ?? (isDate ? t('form.dateHint') : undefined)}
      maxLength={isDate ? MAP_LIMITS.date : MAP_LIMITS.name}
      className={className}
    />
  );
}

/** Several lines of it. */
export function EntryLines({
  editing,
  name,
  required,
  maxLength = MAP_LIMITS.text,
  className = 'sm:col-span-6',
}: Field & { required?: boolean; maxLength?: number }): ReactElement {
  const t = useTranslations('mapEditing.entry.fields');
  return (
    <EntryArea
      name={name}
      label={t(name)}
      stored={editing.entry?.[name] ?? ''}
      required={required}
      lang={langOf(name)}
      rows={2}
      maxLength={maxLength}
      className={className}
    />
  );
}

/** Records as the choices of a select, by name. */
export function useRecordOptions(records: readonly RecordName[]): SelectOption[] {
  const locale = useLocale();
  return records
    .map((one) => ({ value: one.id, label: localName(one, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** A record that an entry names, if any. */
export function EntryRecord({
  editing,
  name,
  records,
  placeholder,
  hint,
  className,
}: Field & { records: readonly RecordName[]; placeholder: string; hint?: string }): ReactElement {
  const t = useTranslations('mapEditing.entry.fields');
  return (
    <EntrySelect
      name={name}
      label={t(name)}
      options={useRecordOptions(records)}
      stored={editing.entry?.[name] ?? ''}
      placeholder={placeholder}
      hint={hint}
      className={className}
    />
  );
}
