import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { chooseTheme } from '@/app/actions/preferences';
import type { Theme } from '@/lib/domain/theme';
import { menuItemLook } from '../ui/menu-look';
import { Icon } from '../ui/icon';
import { PreferenceForm } from './preference-form';

const choices = [
  { theme: 'system', icon: 'monitor' },
  { theme: 'light', icon: 'sun' },
  { theme: 'dark', icon: 'moon' },
] as const;

/** Light, dark or as the device; the server renders the choice, so nothing flashes. */
export function ThemeChoice({ current }: { current: Theme }): ReactElement {
  const t = useTranslations('common.theme');
  return (
    <PreferenceForm choose={chooseTheme} aria-label={t('label')}>
      {choices.map(({ theme, icon }) => (
        <button key={theme} name="theme" value={theme} aria-pressed={theme === current} className={menuItemLook}>
          <Icon of={icon} className="size-3.75" />
          {t(theme)}
          {theme === current ? <span aria-hidden="true" className="ml-auto size-1.5 rounded-full bg-accent" /> : null}
        </button>
      ))}
    </PreferenceForm>
  );
}
