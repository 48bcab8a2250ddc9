import { getTranslations } from 'next-intl/server';
import type { ChangeLabels } from './change-button';

/** The words around every change that can be taken back. */
export async function changeLabels(): Promise<ChangeLabels> {
  const [common, t] = [await getTranslations('common'), await getTranslations('mapEditing.form')];
  return { undo: common('undo'), undone: t('undone'), failed: t('failed'), conflict: t('conflict') };
}
