import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { entryLabels } from '@/components/forums/entry-labels';
import { changeLabels } from '@/components/map-editing/change-labels';
import { EditingCrumbs } from '@/components/map-editing/editing-crumbs';
import { EntryFormFields } from '@/components/map-editing/entry-fields';
import { ENTRY_WORDS } from '@/components/map-editing/entry-list';
import { entryName } from '@/components/map-editing/entry-words';
import { ProofFields } from '@/components/map-editing/proof-fields';
import { RecordEditForm } from '@/components/map-editing/record-edit-form';
import { SuggestionWords } from '@/components/map-editing/suggestion-list';
import { mapAddress, recordAddress } from '@/components/map/map-address';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { SubmitButton } from '@/components/ui/submit-button';
import { saveEntry } from '@/app/actions/map-editing';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { getEntryForEditing } from '@/lib/data/map-entry-pages';
import { shiftLocalDays } from '@/lib/domain/time';
import { readRecordPlace } from '../../../../record-place';

type Props = PageProps<'/map/records/[recordId]/edit/entry'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name } = await readRecordPlace(props);
  return { title: (await getTranslations('mapEditing'))('editTitle', { name }) };
}

/** The form of an office-holder or a relation of a body, or of a duty of a function, for who may change the map: to add, change, end or remove it. */
export default async function EditEntryPage(props: Props): Promise<ReactElement> {
  const viewer = await requireViewer();
  const { record, name, scene, query } = await readRecordPlace(props);
  if (query.entry === null) notFound();
  const asked = { recordId: record.id, key: query.entry, suggestionId: query.suggestion };
  const editing = await orNotFound(getEntryForEditing(viewer, asked));
  const [t, map] = [await getTranslations('mapEditing.entry'), await getTranslations('map')];
  const [words, common] = [await getTranslations('mapEditing'), await getTranslations('common')];
  const { suggestion, title, entry } = editing;
  const called = entryName(title, { t, map, locale: scene.locale });
  // A duty is told on no page but that of the walk, and of the many in the list one is seldom the last.
  const closeHref =
    title.kind === 'duty'
      ? `${mapAddress(`/map/records/${record.id}/edit`, { 'as-of': scene.asOf })}#${title.kind}`
      : recordAddress(record.id, scene.asOf);
  const heading = entry !== null ? t('changeTitle', { name: called }) : t(ENTRY_WORDS[title.kind].add);
  return (
    <Page
      context={<EditingCrumbs record={record} asOf={scene.asOf} label={words('edit')} />}
      title={heading}
      lead={name}
      record
    >
      <div className="max-w-measure space-y-5">
        {suggestion === null ? null : (
          <Notice title={words('form.fromSuggestion', { name: suggestion.authorName })}>
            <SuggestionWords suggestion={suggestion} />
          </Notice>
        )}
        <RecordEditForm
          act={saveEntry}
          hidden={{
            recordId: record.id,
            key: editing.key,
            seen: editing.seen,
            knownReviewBy: editing.reviewBy ?? '',
            suggestionId: suggestion?.id ?? '',
          }}
          saved={entry === null ? t('saved', { name }) : t('saved', { name: called })}
          removed={t('removed', { name: called })}
          labels={await entryLabels(t('save'))}
          change={await changeLabels()}
          closeHref={closeHref}
          acts={
            entry === null ? null : (
              <SubmitButton name="act" value="remove" tone="danger" busyLabel={common('saving')}>
                {t('remove')}
              </SubmitButton>
            )
          }
        >
          <EntryFormFields editing={editing} />
          <ProofFields proof={editing} hint={t('proofHint')} earliest={shiftLocalDays(scene.viewpoint.today, 1)} />
        </RecordEditForm>
      </div>
    </Page>
  );
}
