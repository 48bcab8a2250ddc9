import { getTranslations } from 'next-intl/server';
import { SOURCE_MAXIMUM_CHARACTERS } from '@/lib/domain/forum-draft';
import { MAX_FILE_BYTES, MAX_FILES } from '@/lib/files/source-file';
import type { EntryLabels, EntryLimits } from './entry-form';

/** The most that is read at once. */
export const ENTRY_LIMITS: EntryLimits = {
  characters: SOURCE_MAXIMUM_CHARACTERS,
  bytes: MAX_FILE_BYTES,
  files: MAX_FILES,
};

/** The words of the form that takes an invitation, as strings: the form itself carries no translation runtime. */
export async function entryLabels(): Promise<EntryLabels> {
  const t = await getTranslations('intake.entry');
  return {
    heading: t('heading'),
    lead: t('lead'),
    text: t('text'),
    placeholder: t('placeholder'),
    drop: t('drop'),
    choose: t('choose'),
    files: t('files'),
    removeNamed: t('removeNamed', { name: '{name}' }), // the browser puts the name in
    read: t('read'),
    reading: t('reading'),
    empty: t('empty'),
    textTooLong: t('textTooLong', { maximum: SOURCE_MAXIMUM_CHARACTERS }),
    fileTooLarge: t('fileTooLarge'),
    filesTooLarge: t('filesTooLarge'),
    tooManyFiles: t('tooManyFiles', { files: MAX_FILES }),
    wrongKind: t('wrongKind'),
    notRead: t('notRead'),
    keeping: { notKept: t('keeping.notKept'), again: t('keeping.again'), kept: t('keeping.kept') },
    failed: t('failed'),
  };
}
