import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import type { Theme } from '@/lib/domain/theme';
import { AppLink } from '../ui/app-link';
import { ToastRegion } from '../ui/toast-region';
import { ViewerScope } from '../ui/viewer-scope';
import { Keyboard } from './keyboard';
import { KeysButton } from './keys-button';
import { type NavLink, NavLinks } from './nav-links';
import { Tools } from './tools';

export type FrameCounts = { today?: number; actions?: number };

/**
 * What stands around every signed-in page: the places at the left (at the foot of a phone), the tools at the upper
 * right, the way past both for the keyboard. A page fills it with Page, whose context line shares the tools' row.
 */
export function Frame({
  person,
  theme,
  counts = {},
  children,
}: {
  person: { id: string; name: string; email: string };
  theme: Theme;
  counts?: FrameCounts;
  children: ReactNode;
}): ReactElement {
  const t = useTranslations('common');
  const waiting = (count: number | undefined): Pick<NavLink, 'count' | 'countLabel'> =>
    count ? { count, countLabel: t('nav.waiting', { count }) } : {};
  const links: NavLink[] = [
    { href: '/', label: t('nav.today'), icon: 'sun', hotkey: 'g t', ...waiting(counts.today) },
    { href: '/forums', label: t('nav.forums'), icon: 'file-text', hotkey: 'g f' },
    { href: '/map', label: t('nav.map'), icon: 'map', hotkey: 'g m' },
    {
      href: '/actions',
      label: t('nav.actions'),
      icon: 'check-square',
      hotkey: 'g a',
      ...waiting(counts.actions),
    },
    { href: '/settings', label: t('nav.settings'), icon: 'settings', hotkey: 'g s' },
  ];
  const places = links.map(({ href, label, hotkey }) => ({ href, label, hotkey }));
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[11.5rem_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-2 text-on-accent focus:translate-y-0 print:hidden"
      >
        {t('skip')}
      </a>
      <header className="z-30 border-line bg-sunken print:hidden max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:border-t max-md:pb-[env(safe-area-inset-bottom)] md:border-r">
        <div className="md:sticky md:top-0 md:flex md:h-dvh md:flex-col md:px-2 md:pb-2">
          <AppLink href="/" className="flex h-12 items-center px-2.5 font-serif text-lg font-semibold max-md:hidden">
            {t('product')}
          </AppLink>
          <nav aria-label={t('nav.label')}>
            <NavLinks links={links} />
          </nav>
          <div className="mt-auto flex flex-col">
            <KeysButton
              labels={{
                open: t('keys.open'),
                title: t('keys.title'),
                close: t('close'),
                here: t('keys.here'),
                everywhere: t('keys.everywhere'),
                rows: t('keys.rows'),
                single: t('keys.single'),
                singleHint: t('keys.singleHint'),
              }}
            />
          </div>
        </div>
      </header>
      <div className="min-w-0">
        <Tools person={person} theme={theme} places={places} />
        <ViewerScope viewerId={person.id}>{children}</ViewerScope>
      </div>
      <ToastRegion label={t('notifications')} closeLabel={t('dismiss')} />
      <Keyboard />
    </div>
  );
}
