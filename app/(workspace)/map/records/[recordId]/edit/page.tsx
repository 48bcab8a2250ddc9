import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { saveRecord } from '@/app/actions/map-editing';
import { entryLabels } from '@/components/forums/entry-labels';
import { changeLabels } from '@/components/map-editing/change-labels';
import { EditFields } from '@/components/map-editing/edit-fields';
import { EditingCrumbs } from '@/components/map-editing/editing-crumbs';
import { ENTRY_WORDS, EntryList } from '@/components/map-editing/entry-list';
import { ProofFields } from '@/components/map-editing/proof-fields';
import { RecordEditForm } from '@/components/map-editing/record-edit-form';
import { SuggestionWords } from '@/components/map-editing/suggestion-list';
import { WaitingNotice } from '@/components/map-editing/waiting-notice';
import { recordAddress } from '@/components/map/map-address';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { getRecordForEditing } from '@/lib/data/map-edit-pages';
import type { EntryLine } from '@/lib/domain/map-editing/entry-views';
import { entryKindsOf, type EntryKind } from '@/lib/domain/map-editing/keys';
import type { RecordForEditing } from '@/lib/domain/map-editing/views';
import { shiftLocalDays } from '@/lib/domain/time';
import { readRecordPlace } from '../../../record-place';

type Props = PageProps<'/map/records/[recordId]/edit'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name } = await readRecordPlace(props);
  return { title: (await getTranslations('mapEditing'))('editTitle', { name }) };
}

function entriesOf({ entries }: RecordForEditing, kind: EntryKind): EntryLine[] {
  return entries.filter(({ title }) => title.kind === kind);
}

/** The form of a record, for who may change the map; from a suggestion it is filled in. Under it what hangs on the record. */
export default async function EditRecordPage(props: Props): Promise<ReactElement> {
  const viewer = await requireViewer();
  const { record, name, scene, query } = await readRecordPlace(props);
  const editing = await orNotFound(getRecordForEditing(viewer, record.id, query.suggestion));
  const t = await getTranslations('mapEditing');
  const { asOf, viewpoint } = scene;
  const { suggestion } = editing;
  const kinds = entryKindsOf(editing.kind, record.id);
  return (
    <Page
      context={<EditingCrumbs record={record} asOf={asOf} label={t('edit')} />}
      title={t('editTitle', { name })}
      record
      actions={
        kinds.length === 0 ? null : (
          <>
            {kinds.map((kind) => (
              <LinkButton key={kind} href={`#${kind}`}>
                {t(`entry.${ENTRY_WORDS[kind].title}`)}
              </LinkButton>
            ))}
          </>
        )
      }
    >
      <div className="max-w-measure space-y-5">
        {editing.waiting === 0 ? null : (
          <WaitingNotice recordId={record.id} asOf={asOf} decide={t('note.decide')}>
            {t('form.waits')}
          </WaitingNotice>
        )}
        {suggestion === null ? null : (
          <Notice title={t('form.fromSuggestion', { name: suggestion.authorName })}>
            <SuggestionWords suggestion={suggestion} />
          </Notice>
        )}
        <RecordEditForm
          act={saveRecord}
          hidden={{ recordId: record.id, seen: editing.seen, suggestionId: suggestion?.id ?? '' }}
          saved={t('form.saved', { name })}
          labels={await entryLabels(t('form.save'))}
          change={await changeLabels()}
          closeHref={recordAddress(record.id, asOf)}
        >
          <EditFields record={editing} />
          <ProofFields proof={editing} earliest={shiftLocalDays(viewpoint.today, 1)} />
        </RecordEditForm>
        {kinds.map((kind) => (
          <EntryList key={kind} {...{ recordId: record.id, kind, asOf }} entries={entriesOf(editing, kind)} />
        ))}
      </div>
    </Page>
  );
}
