import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import type { Theme } from '@/lib/domain/theme';
import { Menu } from '../ui/menu';
import { LanguageSwitch } from './language-switch';
import { PaletteButton } from './palette-button';
import type { PaletteLabels } from './palette-labels';
import { SignOutForm } from './sign-out-form';
import { ThemeChoice } from './theme-choice';
import { Icon } from '../ui/icon';

const round =
  'flex size-8 items-center justify-center rounded-full transition-colors hover:bg-hover pointer-coarse:size-11';

/** The tools at the upper right of every signed-in page: find, language, light, account. */
export async function Tools({
  person,
  theme,
  places,
}: {
  person: { name: string; email: string };
  theme: Theme;
  places: PaletteLabels['go'];
}): Promise<ReactElement> {
  const t = await getTranslations('common');
  const mac = /Mac|iPhone|iPad/.test((await headers()).get('user-agent') ?? '');
  const labels: PaletteLabels = {
    open: t('palette.open'),
    title: t('palette.title'),
    placeholder: t('palette.placeholder'),
    close: t('close'),
    nothing: t('palette.nothing'),
    searching: t('palette.searching'),
    failed: t('palette.failed'),
    places: t('palette.places'),
    all: t('palette.all'),
    go: places,
    kinds: {
      forum: t('palette.kinds.forum'),
      question: t('palette.kinds.question'),
      person: t('palette.kinds.person'),
      record: t('palette.kinds.record'),
      action: t('palette.kinds.action'),
    },
  };
  return (
    <div className="pointer-events-none sticky top-0 z-20 flex h-12 items-center justify-end gap-0.5 pr-3 sm:pr-5 lg:pr-7 print:hidden">
      <div className="pointer-events-auto flex items-center gap-0.5">
        <PaletteButton labels={labels} mac={mac} />
        <div className="contents max-md:hidden">
          <LanguageSwitch />
          <Menu label={t('theme.label')} trigger={<Icon of="contrast" />} triggerClassName={`${round} text-ink-soft`}>
            <ThemeChoice current={theme} />
          </Menu>
        </div>
        <Menu
          label={t('account.label', { name: person.name })}
          trigger={<span className="text-xs font-semibold">{initialsOf(person.name)}</span>}
          triggerClassName={`${round} bg-hover text-ink`}
        >
          <div className="px-2.5 py-1.5">
            <p className="font-medium">{person.name}</p>
            <p className="text-sm text-ink-faint">{person.email}</p>
          </div>
          <div className="border-y border-line py-1 md:hidden">
            <LanguageSwitch inMenu />
            <ThemeChoice current={theme} />
          </div>
          <div className="border-line pt-1 md:border-t">
            <SignOutForm label={t('account.signOut')} />
          </div>
        </Menu>
      </div>
    </div>
  );
}

/** "Koichiro Komiyama" gives KK, 小宮山 功一朗 gives 小: one letter of a name written without spaces between its words. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return /^[\p{Script=Latin}]/u.test(first) ? `${first}${last}`.toUpperCase() : first;
}
