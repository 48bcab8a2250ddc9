'use client';

import { usePathname } from 'next/navigation';
import type { ReactElement } from 'react';
import { AppLink } from './app-link';
import { classNames } from './class-names';

export type TabLink = {
  href: string;
  label: string;
  count?: number;
  /** Current on its own address only, not below it: for the first tab, whose address begins all others. */
  exact?: boolean;
};

function showCurrent(item: HTMLLIElement | null): void {
  const row = item?.closest('nav');
  if (item && row) row.scrollLeft = item.offsetLeft + item.offsetWidth - row.clientWidth + 40;
}

/** The parts of one record as links, with the current one marked; each has its own address. Scrolls sideways on a phone, to the current one. */
export function TabNav({ label, tabs }: { label: string; tabs: readonly TabLink[] }): ReactElement {
  const path = usePathname();
  return (
    <nav
      aria-label={label}
      className="relative -mx-4 mb-5 overflow-x-auto border-b border-line px-4 sm:mx-0 sm:px-0 print:hidden"
    >
      <ul className="flex gap-5">
        {tabs.map((tab) => {
          const place = tab.href.split('?')[0];
          const current = path === place || (!tab.exact && path.startsWith(`${place}/`));
          return (
            <li key={tab.href} ref={current ? showCurrent : undefined} className="shrink-0">
              <AppLink
                href={tab.href}
                aria-current={current ? 'page' : undefined}
                className={classNames(
                  'flex h-9 items-center gap-1.5 border-b-2 whitespace-nowrap transition-colors pointer-coarse:h-11',
                  current
                    ? 'border-accent font-medium text-ink'
                    : 'border-transparent text-ink-soft hover:border-line-strong hover:text-ink',
                )}
              >
                {tab.label}
                {tab.count === undefined ? null : <span className="text-sm text-ink-faint">{tab.count}</span>}
              </AppLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
