import type { ReactElement } from 'react';
import { AppLink } from './app-link';
import { classNames } from './class-names';

export type FilterLink = { href: string; label: string; current: boolean; count?: number };

/** One choice among a few views of a list. The choice lives in the address, so it can be sent and comes back on reload. */
export function FilterLinks({ label, links }: { label: string; links: readonly FilterLink[] }): ReactElement {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-1 print:hidden">
      {links.map((link) => (
        <AppLink
          key={link.href}
          href={link.href}
          scroll={false}
          aria-current={link.current ? 'true' : undefined}
          className={classNames(
            'inline-flex h-7 items-center gap-1.5 rounded-full border px-2.5 text-sm transition-colors pointer-coarse:h-11 pointer-coarse:px-4',
            link.current
              ? 'border-accent/40 bg-accent-soft font-medium text-accent'
              : 'border-line text-ink-soft hover:border-line-strong hover:text-ink',
          )}
        >
          {link.label}
          {link.count === undefined ? null : <span className="text-xs">{link.count}</span>}
        </AppLink>
      ))}
    </nav>
  );
}
