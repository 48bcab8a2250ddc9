import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { EntryTick } from '@/components/ui/entry-fields';
import { FieldGroup } from '@/components/ui/field-group';
import type { EntryForEditing } from '@/lib/domain/map-editing/views';
import { DutyFields } from './duty-fields';
import { END_ANCHOR } from './end-anchor';
import { EntryLine, EntryLines } from './entry-line';
import { RelationFields } from './relation-fields';

/**
 * What the form of an entry asks: of an office-holder who, which post and when; of a relation what, with whom and when; of
 * a duty who is told what, of which incidents, by when and on which basis.
 */
export function EntryFormFields({ editing }: { editing: EntryForEditing }): ReactElement {
  switch (editing.title.kind) {
    case 'holder':
      return <HolderFields editing={editing} />;
    case 'relation':
      return <RelationFields editing={editing} />;
    case 'duty':
      return <DutyFields editing={editing} />;
  }
}

function HolderFields({ editing }: { editing: EntryForEditing }): ReactElement {
  const t = useTranslations('mapEditing.entry');
  return (
    <>
      <FieldGroup legend={<span className="section-title-quiet">{t('who')}</span>} className="mb-6">
        <div className="grid gap-3 sm:grid-cols-6">
          <EntryLine editing={editing} name="personEn" required className="sm:col-span-3" />
          <EntryLine editing={editing} name="personJa" className="sm:col-span-3" />
          <EntryLine editing={editing} name="postEn" required className="sm:col-span-3" />
          <EntryLine editing={editing} name="postJa" className="sm:col-span-3" />
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
          <EntryLine editing={editing} name="from" className="sm:col-span-2" />
          <div id={END_ANCHOR} className="sm:col-span-2">
            <EntryLine editing={editing} name="to" />
          </div>
          <EntryLine editing={editing} name="asOf" className="sm:col-span-2" />
          <EntryLines editing={editing} name="note" />
        </div>
      </FieldGroup>
    </>
  );
}
