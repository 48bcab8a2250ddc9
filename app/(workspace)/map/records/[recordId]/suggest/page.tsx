import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { sendSuggestion } from '@/app/actions/map-editing';
import { entryLabels } from '@/components/forums/entry-labels';
import { EditingCrumbs } from '@/components/map-editing/editing-crumbs';
import { entryName } from '@/components/map-editing/entry-words';
import { EntryArea, EntrySelect, EntryText } from '@/components/ui/entry-fields';
import { EntryForm } from '@/components/ui/entry-form';
import { Page } from '@/components/ui/page';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { listEntries } from '@/lib/data/map-entry-pages';
import { entryKindsOf } from '@/lib/domain/map-editing/keys';
import { fieldsOf } from '@/lib/domain/map-editing/fields';
import { MAP_LIMITS } from '@/lib/schemas/map-editing';
import { readRecordPlace } from '../../../record-place';

type Props = PageProps<'/map/records/[recordId]/suggest'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name } = await readRecordPlace(props);
  return { title: (await getTranslations('mapEditing'))('suggestTitle', { name }) };
}

/** Any reader of the map says what is wrong with a record; their own suggestions follow. */
export default async function SuggestCorrectionPage(props: Props): Promise<ReactElement> {
  const viewer = await requireViewer();
  const { record, name, scene, query } = await readRecordPlace(props);
  const t = await getTranslations('mapEditing');
  const [common, form] = [await getTranslations('common'), await getTranslations('mapEditing.suggestForm')];
  const entries =
    entryKindsOf(record.kind, record.id).length > 0 ? await orNotFound(listEntries(viewer, record.id)) : [];
  const words = {
    t: await getTranslations('mapEditing.entry'),
    map: await getTranslations('map'),
    locale: scene.locale,
  };
  const options = [
    ...fieldsOf(record.kind).map((value) => ({ value, label: t(`fields.${value}`) })),
    ...entries.map(({ key, title }) => ({ value: key, label: entryName(title, words) })),
  ];
  return (
    <Page
      context={<EditingCrumbs record={record} asOf={scene.asOf} label={t('suggest')} />}
      title={t('suggestTitle', { name })}
      record
      lead={form('lead')}
    >
      <EntryForm
        action={sendSuggestion}
        hidden={{ recordId: record.id }}
        closeHref="/map/suggestions"
        labels={await entryLabels(form('send'))}
        reasons={{ TOO_MANY: form('tooMany') }}
        className="max-w-measure"
      >
        <div className="grid gap-3">
          <EntrySelect
            name="field"
            label={form('field')}
            options={options}
            stored={query.entry ?? ''}
            placeholder={form('whole')}
          />
          <EntryArea name="problem" label={form('problem')} required maxLength={MAP_LIMITS.words} rows={3} />
          <EntryArea
            name="proposal"
            label={form('proposal')}
            note={common('optional')}
            maxLength={MAP_LIMITS.words}
            rows={3}
          />
          <EntryText
            name="sourceUrl"
            type="url"
            label={form('sourceUrl')}
            note={common('optional')}
            hint={t('form.addressHint')}
            maxLength={MAP_LIMITS.url}
          />
        </div>
      </EntryForm>
    </Page>
  );
}
