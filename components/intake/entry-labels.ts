import { getTranslations } from 'next-intl/server';
import { SOURCE_MAXIMUM_CHARACTERS } from '@/lib/domain/forum-draft';
import type { EntryLabels } from './entry-form';

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
    removeFile: t('removeFile'),
    read: t('read'),
    reading: t('reading'),
    empty: t('empty'),
    oneFile: t('oneFile'),
    textTooLong: t('textTooLong', { maximum: SOURCE_MAXIMUM_CHARACTERS }),
    fileTooLarge: t('fileTooLarge'),
    failed: t('failed'),
  };
}
