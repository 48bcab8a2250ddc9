'use client';

import { usePathname } from 'next/navigation';
import type { ReactElement } from 'react';
import { AppLink } from '../ui/app-link';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-name';
import { Kbd } from '../ui/kbd';

export type NavLink = {
  href: string;
  label: string;
  icon: IconName;
  hotkey?: string;
  /** What waits there; none is shown for zero. `countLabel` says it to a screen reader ("3 waiting"). */
  count?: number;
  countLabel?: string;
};

/** The places of Rostrum: a rail at the left, a bar at the foot of a phone. The current place is marked on the client. */
export function NavLinks({ links }: { links: readonly NavLink[] }): ReactElement {
  const path = usePathname();
  return (
    <ul className="flex md:flex-col md:gap-px">
      {links.map((link) => {
        const current = link.href === '/' ? path === '/' : path === link.href || path.startsWith(`${link.href}/`);
        return (
          <li key={link.href} className="min-w-0 flex-1 last:md:mt-4">
            <AppLink
              href={link.href}
              data-hotkey={link.hotkey}
              aria-current={current ? 'page' : undefined}
              className={classNames(
                'group relative flex items-center gap-2.5 rounded-md transition-colors max-md:h-14 max-md:flex-col max-md:justify-center max-md:gap-0.5 max-md:text-xs md:h-8 md:px-2.5',
                current ? 'font-medium text-accent md:bg-accent-soft' : 'text-ink-soft hover:bg-hover hover:text-ink',
              )}
            >
              <Icon of={link.icon} className="size-4.25" />
              <span className="max-w-full truncate">{link.label}</span>
              {link.count ? (
                <span className="text-xs max-md:absolute max-md:top-1 max-md:left-[calc(50%+0.6rem)] md:ml-auto">
                  <span aria-hidden="true">{link.count}</span>
                  <span className="sr-only">{link.countLabel}</span>
                </span>
              ) : null}
              {link.hotkey ? (
                <span
                  className={classNames(
                    'absolute right-2 rounded-sm bg-inherit opacity-0 group-hover:opacity-100 max-md:hidden',
                    link.count ? 'hidden' : null,
                  )}
                >
                  <Kbd keys={link.hotkey} />
                </span>
              ) : null}
            </AppLink>
          </li>
        );
      })}
    </ul>
  );
}
