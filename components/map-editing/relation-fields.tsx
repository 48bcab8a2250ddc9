import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { relationLabel } from '@/components/map/relation-words';
import { EntrySelect } from '@/components/ui/entry-fields';
import { FieldGroup } from '@/components/ui/field-group';
import type { SelectOption } from '@/components/ui/select-field';
import { relationWord } from '@/lib/domain/map-editing/entry-submission';
import type { EntryForEditing } from '@/lib/domain/map-editing/views';
import { RELATION_TYPES } from '@/lib/domain/map/records';
import { isDirected } from '@/lib/domain/map/relations';
import { END_ANCHOR } from './end-anchor';
import { EntryLine, EntryLines, EntryRecord, useRecordOptions } from './entry-line';

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

/** What the form of a relation asks: what it is, with whom, in which function and on which basis, and when. */
export function RelationFields({ editing }: { editing: EntryForEditing }): ReactElement {
  const t = useTranslations('mapEditing.entry');
  const { relation, entry, bodies, functions, texts } = editing;
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
            options={useRecordOptions(bodies)}
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
          <EntryRecord
            editing={editing}
            name="function"
            records={functions}
            placeholder={t('none')}
            className="min-w-0 sm:col-span-6"
          />
          <EntryRecord
            editing={editing}
            name="basis"
            records={texts}
            placeholder={t('none')}
            hint={t('basisHint')}
            className="min-w-0 sm:col-span-6"
          />
        </div>
      </FieldGroup>
      <FieldGroup legend={<span className="section-title-quiet">{t('when')}</span>} className="mb-6">
        <div className="grid gap-3 sm:grid-cols-6">
          <EntryLine editing={editing} name="since" className="sm:col-span-2" />
          <div id={END_ANCHOR} className="sm:col-span-2">
            <EntryLine editing={editing} name="until" />
          </div>
          <EntryLines editing={editing} name="note" />
        </div>
      </FieldGroup>
    </>
  );
}
