import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { changeLabels } from '@/components/map-editing/change-labels';
import { EditingCrumbs } from '@/components/map-editing/editing-crumbs';
import { entryName } from '@/components/map-editing/entry-words';
import { SettleForm } from '@/components/map-editing/settle-form';
import { UpdateTable } from '@/components/map-editing/update-table';
import { recordAddress } from '@/components/map/map-address';
import { Page } from '@/components/ui/page';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { findWaitingUpdate } from '@/lib/data/map-edit-pages';
import { fieldsOf } from '@/lib/domain/map-editing/fields';
import { readRecordPlace } from '../../../record-place';

type Props = PageProps<'/map/records/[recordId]/update'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name } = await readRecordPlace(props);
  return { title: (await getTranslations('mapEditing.update'))('title', { name }) };
}

/** Both sides of a record whose reference data changed where people here had changed it: decided field by field, or at once. */
export default async function RecordUpdatePage(props: Props): Promise<ReactElement> {
  const viewer = await requireViewer();
  const { record, name, scene } = await readRecordPlace(props);
  const doneHref = recordAddress(record.id, scene.asOf);
  const update = await orNotFound(findWaitingUpdate(viewer, record.id));
  if (update === null) redirect(doneHref);
  const [t, fields] = [await getTranslations('mapEditing.update'), await getTranslations('mapEditing.fields')];
  const common = await getTranslations('common');
  const words = {
    t: await getTranslations('mapEditing.entry'),
    map: await getTranslations('map'),
    locale: scene.locale,
  };
  const own = fieldsOf(update.kind).map((field) => [field, fields(field)] as const);
  const entries = update.changes.flatMap(({ field, title }) =>
    title === null ? [] : [[field, entryName(title, words)] as const],
  );
  const isOne = update.changes.length === 1;
  return (
    <Page
      context={<EditingCrumbs record={record} asOf={scene.asOf} label={t('theirs')} />}
      title={t('title', { name })}
      record
      lead={t('lead')}
    >
      <SettleForm
        hidden={{ recordId: record.id, seen: update.seen }}
        fieldNames={Object.fromEntries([...own, ...entries])}
        labels={{
          decide: isOne ? null : t('decide'),
          keepAll: t(isOne ? 'keep' : 'keepAll'),
          takeAll: t(isOne ? 'take' : 'takeAll'),
          busy: common('saving'),
          decided: t('decided'),
          stale: t('stale'),
          chooseFirst: t('chooseFirst'),
          refused: t('refused'),
        }}
        change={await changeLabels()}
        doneHref={doneHref}
      >
        <UpdateTable update={update} caption={t('title', { name })} />
      </SettleForm>
    </Page>
  );
}
