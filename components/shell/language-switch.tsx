import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { chooseLocale } from '@/app/actions/preferences';
import { menuItemLook } from '../ui/menu-look';
import { PreferenceForm } from './preference-form';

/** One press to the other language, on the same page, with or without JavaScript. Named in the language it leads to. */
export function LanguageSwitch({ inMenu = false }: { inMenu?: boolean }): ReactElement {
  const t = useTranslations('common');
  const other = useLocale() === 'ja' ? 'en' : 'ja';
  return (
    <PreferenceForm choose={chooseLocale}>
      <button
        name="locale"
        value={other}
        lang={other}
        className={
          inMenu
            ? menuItemLook
            : 'flex h-8 items-center rounded-md px-2 text-sm text-ink-soft transition-colors hover:bg-hover hover:text-ink pointer-coarse:h-11'
        }
      >
        {t(`language.${other}`)}
      </button>
    </PreferenceForm>
  );
}
