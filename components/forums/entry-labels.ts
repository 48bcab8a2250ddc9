import { getTranslations } from 'next-intl/server';
import type { EntryLabels } from '@/components/ui/entry-form';

/** The words of a form that are the same everywhere, around what its button does ("Save question"). */
export async function entryLabels(save: string): Promise<EntryLabels> {
  const [common, t] = [await getTranslations('common'), await getTranslations('forum.entry')];
  return {
    save,
    busy: common('saving'),
    cancel: common('cancel'),
    overwrite: t('overwrite'),
    theirs: t('theirs'),
    restored: t('restored'),
    discard: t('discard'),
  };
}
