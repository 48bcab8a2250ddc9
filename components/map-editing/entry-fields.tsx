import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { relationLabel } from '@/components/map/relation-words';
import { EntryArea, EntrySelect, EntryText, EntryTick } from '@/components/ui/entry-fields';
import { FieldGroup } from '@/components/ui/field-group';
import type { SelectOption } from '@/components/ui/select-field';
import { relationWord } from '@/lib/domain/map-editing/entry-submission';
import { isDirected } from '@/lib/domain/map/relations';
import type { EntryProperty } from '@/lib/domain/map-editing/merge-entry';
import type { EntryForEditing } from '@/lib/domain/map-editing/views';
import { RELATION_TYPES } from '@/lib/domain/map/records';
import { localName } from '@/lib/domain/map-views';
import { MAP_LIMITS } from '@/lib/schemas/map-editing';

/** Where in the form it is said that something has ended. */
export const END_ANCHOR = 'end';

/** What the form of an entry asks: of an office-holder who, which post and when; of a relation what, with whom and when. */
export function EntryFormFields({ editing }: { editing: EntryForEditing }): ReactElement {
  return editing.title.kind === 'holder' ? <HolderFields editing={editing} /> : <RelationFields editing={editing} />;
}

/** One line of the form under the property's own name. */
function Line({
  editing,
  name,
  required,
  className,
}: {
  editing: EntryForEditing;
  name: EntryProperty;
  required?: boolean;
  className?: string;
}): ReactElement {
  const t = useTranslations('mapEditing');
  const isDate = DATES.includes(name);
  return (
    <EntryText
      name={name}
      label={t(`entry.fields.${name}`)}
      stored={editing.entry?.[name] ?? ''}
      required={required}
      lang={name.endsWith('Ja') ? 'ja' : name.endsWith('En') ? 'en' : undefined}
      hint={isDate ? t('form.dateHint') : undefined}
      maxLength={isDate ? MAP_LIMITS.date : MAP_LIMITS.name}
      className={className}
    />
  );
}
const DATES: readonly EntryProperty[] = ['from', 'to', 'asOf', 'since', 'until'];

function Note({ editing }: { editing: EntryForEditing }): ReactElement {
  const t = useTranslations('mapEditing.entry.fields');
  return (
    <EntryArea
      name="note"
      label={t('note')}
      stored={editing.entry?.note ?? ''}
      rows={2}
      maxLength={MAP_LIMITS.text}
      className="sm:col-span-6"
    />
  );
}

function HolderFields({ editing }: { editing: EntryForEditing }): ReactElement {
  const t = useTranslations('mapEditing.entry');
  return (
    <>
      <FieldGroup legend={<span className="section-title-quiet">{t('who')}</span>} className="mb-6">
        <div className="grid gap-3 sm:grid-cols-6">
          <Line editing={editing} name="personEn" required className="sm:col-span-3" />
          <Line editing={editing} name="personJa" className="sm:col-span-3" />
          <Line editing={editing} name="postEn" required className="sm:col-span-3" />
          <Line editing={editing} name="postJa" className="sm:col-span-3" />
          <div className="sm:col-span-6">
            <EntryTick name="acting" label={t('fields.acting')} defaultTicked={editing.entry?.acting === 'yes'} />
          </div>
        </div>
      </FieldGroup>
      <FieldGroup
        legend={<span className="section-title-quiet">{t('when')}</span>}
        hint={t('asOfHint')}
        className="mb-6"
      >
        <div className="mt-2 grid gap-3 sm:grid-cols-6">
          <Line editing={editing} name="from" className="sm:col-span-2" />
          <div id={END_ANCHOR} className="sm:col-span-2">
            <Line editing={editing} name="to" />
          </div>
          <Line editing={editing} name="asOf" className="sm:col-span-2" />
          <Note editing={editing} />
        </div>
      </FieldGroup>
    </>
  );
}

/** Every kind of relation, told from this end; both ends of the others say the same. */
function useRelationOptions({ relation }: EntryForEditing): SelectOption[] {
  const map = useTranslations('map');
  return RELATION_TYPES.flatMap((type) => {
    const own = relation?.type === type ? relation.direction : 'out';
    const directions = isDirected(type) ? (['out', 'in'] as const) : [own];
    return directions.map((direction) => ({
      value: relationWord(type, direction),
      label: relationLabel(map, { type, direction }),
    }));
  });
}

function RelationFields({ editing }: { editing: EntryForEditing }): ReactElement {
  const t = useTranslations('mapEditing.entry');
  const locale = useLocale();
  const { relation, entry, bodies } = editing;
  const options = bodies
    .map((one) => ({ value: one.id, label: localName(one, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  const yesOrNo = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ];
  return (
    <>
      <FieldGroup legend={<span className="section-title-quiet">{t('what')}</span>} className="mb-6">
        <div className="grid gap-3 sm:grid-cols-6">
          <EntrySelect
            name="relation"
            label={t('fields.relation')}
            options={useRelationOptions(editing)}
            stored={relation === null ? '' : relationWord(relation.type, relation.direction)}
            placeholder={t('choose')}
            required
            className="sm:col-span-2"
          />
          <EntrySelect
            name="other"
            label={t('fields.other')}
            options={options}
            stored={relation?.other.id ?? ''}
            placeholder={t('choose')}
            required
            className="min-w-0 sm:col-span-4"
          />
          <EntrySelect
            name="onPaper"
            label={t('fields.onPaper')}
            options={yesOrNo}
            stored={entry?.onPaper ?? ''}
            placeholder={t('choose')}
            required
            className="sm:col-span-2"
          />
          <EntrySelect
            name="inPractice"
            label={t('fields.inPractice')}
            options={yesOrNo}
            stored={entry?.inPractice ?? ''}
            placeholder={t('unknown')}
            className="sm:col-span-2"
          />
        </div>
      </FieldGroup>
      <FieldGroup legend={<span className="section-title-quiet">{t('when')}</span>} className="mb-6">
        <div className="grid gap-3 sm:grid-cols-6">
          <Line editing={editing} name="since" className="sm:col-span-2" />
          <div id={END_ANCHOR} className="sm:col-span-2">
            <Line editing={editing} name="until" />
          </div>
          <Note editing={editing} />
        </div>
      </FieldGroup>
    </>
  );
}
