import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { settleUpdate } from '@/app/actions/map-editing';
import { ChangeButton } from '@/components/map-editing/change-button';
import { changeLabels } from '@/components/map-editing/change-labels';
import { EditingCrumbs } from '@/components/map-editing/editing-crumbs';
import { ShownValue } from '@/components/map-editing/shown-value';
import { recordAddress } from '@/components/map/map-address';
import { DataTable } from '@/components/ui/data-table';
import { Page } from '@/components/ui/page';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { getWaitingUpdate } from '@/lib/data/map-edit-pages';
import { readRecordPlace } from '../../../record-place';

type Props = PageProps<'/map/records/[recordId]/update'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name } = await readRecordPlace(props);
  return { title: (await getTranslations('mapEditing.update'))('title', { name }) };
}

/** Both sides of a record whose reference data changed where people here had changed it: one of them is chosen. */
export default async function RecordUpdatePage(props: Props): Promise<ReactElement> {
  const viewer = await requireViewer();
  const { record, name, scene } = await readRecordPlace(props);
  const { seen, changes } = await orNotFound(getWaitingUpdate(viewer, record.id));
  const [t, fields] = [await getTranslations('mapEditing.update'), await getTranslations('mapEditing.fields')];
  const labels = await changeLabels();
  const decide = { recordId: record.id, seen };
  const thenHref = recordAddress(record.id, scene.asOf);
  return (
    <Page
      context={<EditingCrumbs record={record} asOf={scene.asOf} label={t('theirs')} />}
      title={t('title', { name })}
      record
      lead={t('lead')}
    >
      <DataTable
        caption={t('title', { name })}
        columns={[
          { key: 'field', label: t('field') },
          { key: 'mine', label: t('mine') },
          { key: 'theirs', label: t('theirs') },
        ]}
        rows={changes.map(({ field, from, to }) => ({
          key: field,
          cells: [
            fields(field),
            <ShownValue key="mine" field={field} value={from} />,
            <ShownValue key="theirs" field={field} value={to} />,
          ],
        }))}
      />
      <div className="mt-4 flex flex-wrap gap-2">
        <ChangeButton
          act={settleUpdate.bind(null, { ...decide, choice: 'keep' })}
          done={t('kept')}
          label={t('keep')}
          thenHref={thenHref}
          labels={labels}
        />
        <ChangeButton
          act={settleUpdate.bind(null, { ...decide, choice: 'take' })}
          done={t('taken')}
          label={t('take')}
          thenHref={thenHref}
          labels={labels}
        />
      </div>
    </Page>
  );
}
