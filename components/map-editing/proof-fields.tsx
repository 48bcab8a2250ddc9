import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { EntrySelect, EntryText } from '@/components/ui/entry-fields';
import { FieldGroup } from '@/components/ui/field-group';
import type { RecordForEditing } from '@/lib/domain/map-editing/views';
import { MAP_LIMITS } from '@/lib/schemas/map-editing';

/** Where a change comes from, and by when to look again: without both nothing is kept. */
export function ProofFields({
  proof,
  hint,
  earliest,
}: {
  proof: Pick<RecordForEditing, 'sources' | 'reviewBy' | 'suggestion'>;
  /** Instead of what is said for a record. */
  hint?: string;
  earliest: string;
}): ReactElement {
  const t = useTranslations('mapEditing.form');
  const options = proof.sources.map((value) => ({ value, label: value }));
  return (
    <FieldGroup legend={<span className="section-title-quiet">{t('proof')}</span>} hint={hint ?? t('proofHint')}>
      <div className="mt-2 grid gap-3 sm:grid-cols-6">
        {options.length === 0 ? null : (
          <EntrySelect
            name="knownSource"
            label={t('knownSource')}
            options={options}
            placeholder={t('another')}
            className="min-w-0 sm:col-span-6"
          />
        )}
        <EntryText
          name="sourceTitle"
          label={t('sourceTitle')}
          maxLength={MAP_LIMITS.name}
          className="sm:col-span-3 sm:self-end"
        />
        <EntryText
          name="sourceUrl"
          type="url"
          label={t('sourceUrl')}
          initial={proof.suggestion?.sourceUrl ?? undefined}
          hint={t('addressHint')}
          maxLength={MAP_LIMITS.url}
          className="sm:col-span-3"
        />
        <EntryText
          name="reviewBy"
          type="date"
          label={t('reviewBy')}
          stored={proof.reviewBy ?? ''}
          min={earliest}
          required
          className="sm:col-span-2"
        />
      </div>
    </FieldGroup>
  );
}
