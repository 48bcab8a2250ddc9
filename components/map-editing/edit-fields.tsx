import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { statusLabel } from '@/components/map/words';
import { EntryArea, EntrySelect, EntryText } from '@/components/ui/entry-fields';
import { FieldGroup } from '@/components/ui/field-group';
import {
  asList,
  fieldsOf,
  isListField,
  mustBeFilled,
  statusesOf,
  type MapField,
} from '@/lib/domain/map-editing/fields';
import { formName } from '@/lib/domain/map-editing/record-names';
import type { RecordForEditing } from '@/lib/domain/map-editing/views';
import { localName, type RecordName } from '@/lib/domain/map-views';
import { MAP_LIMITS } from '@/lib/schemas/map-editing';

const GROUPS = {
  names: ['nameEn', 'nameJa', 'abbreviation', 'aliasesEn', 'aliasesJa'],
  life: ['issued', 'from', 'to', 'status', 'statusNote'],
  line: ['parent', 'predecessors', 'successors'],
  words: [
    ...(['summaryEn', 'summaryJa', 'definitionEn', 'definitionJa', 'agendaEn', 'agendaJa'] as const),
    ...(['practiceEn', 'practiceJa', 'noteEn', 'noteJa'] as const),
  ],
} as const satisfies Record<string, readonly MapField[]>;
const DATES: readonly MapField[] = ['issued', 'from', 'to'];
const LINES: readonly MapField[] = ['nameEn', 'nameJa', 'abbreviation', ...DATES];

/** All fields of a record that can be changed, in groups. */
export function EditFields({ record }: { record: RecordForEditing }): ReactElement {
  const t = useTranslations('mapEditing.form');
  const own = fieldsOf(record.kind);
  return (
    <>
      {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => {
        const fields = GROUPS[group].filter((field) => own.includes(field));
        if (fields.length === 0) return null;
        return (
          <FieldGroup key={group} legend={<span className="section-title-quiet">{t(group)}</span>} className="mb-6">
            <div className="grid gap-3 sm:grid-cols-6">
              {fields.map((field) => (
                <EditField key={field} field={field} record={record} />
              ))}
            </div>
          </FieldGroup>
        );
      })}
    </>
  );
}

/** What the field holds, as the form writes it: one entry a line, records by name. */
function storedText(field: MapField, { fields, relatives }: RecordForEditing, locale: 'en' | 'ja'): string {
  const value = fields[field] ?? null;
  if (!isListField(field)) return Array.isArray(value) ? '' : (value ?? '');
  if (field === 'aliasesEn' || field === 'aliasesJa') return asList(value).join('\n');
  return asList(value)
    .map((id) => nameOf(id, relatives, locale))
    .join('\n');
}

function nameOf(id: string, relatives: readonly RecordName[], locale: 'en' | 'ja'): string {
  const record = relatives.find((one) => one.id === id);
  return record === undefined ? id : formName(record, relatives, locale);
}

function EditField({ field, record }: { field: MapField; record: RecordForEditing }): ReactElement {
  const [t, map] = [useTranslations('mapEditing'), useTranslations('map')];
  const locale = useLocale();
  const stored = storedText(field, record, locale);
  const proposed = record.suggestion?.field === field ? (record.suggestion.proposal ?? undefined) : undefined;
  const lang = field.endsWith('Ja') ? 'ja' : field.endsWith('En') ? 'en' : undefined;
  const common = { name: field, label: t(`fields.${field}`), stored, required: mustBeFilled(field) };
  if (field === 'status') {
    const options = statusesOf(record.kind).map((value) => ({ value, label: statusLabel(map, value) }));
    return <EntrySelect {...common} options={options} className="sm:col-span-2 sm:self-end" />;
  }
  if (field === 'parent') {
    const options = record.relatives
      .map((one) => ({ value: one.id, label: localName(one, locale) }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
    return <EntrySelect {...common} options={options} placeholder={t('form.none')} className="sm:col-span-6" />;
  }
  if (LINES.includes(field)) {
    const isDate = DATES.includes(field);
    return (
      <EntryText
        {...common}
        initial={proposed}
        lang={lang}
        hint={isDate ? t('form.dateHint') : undefined}
        maxLength={isDate ? MAP_LIMITS.date : MAP_LIMITS.name}
        className={isDate ? 'sm:col-span-2' : field === 'abbreviation' ? 'sm:col-span-6 sm:max-w-48' : 'sm:col-span-6'}
      />
    );
  }
  const isRecords = field === 'predecessors' || field === 'successors';
  return (
    <EntryArea
      {...common}
      initial={proposed}
      lang={lang}
      rows={2}
      hint={isListField(field) ? t(isRecords ? 'form.recordsHint' : 'form.listHint') : undefined}
      maxLength={isListField(field) ? MAP_LIMITS.entries * MAP_LIMITS.name : MAP_LIMITS.text}
      className={isListField(field) ? 'sm:col-span-3' : 'sm:col-span-6'}
    />
  );
}
