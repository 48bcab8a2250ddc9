import type { ReactElement } from 'react';
import { AppLink } from './app-link';

export type FilterLink = { href: string; label: string; current: boolean; count?: number };

/** One choice among a few views of a list. The choice lives in the address, so it can be sent and comes back on reload. */
export function FilterLinks({ label, links }: { label: string; links: readonly FilterLink[] }): ReactElement {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-1 print:hidden">
      {links.map((link) => (
        <AppLink
          key={link.href}
          href={link.href}
          stay
          aria-current={link.current ? 'true' : undefined}
          className="filter-link"
        >
          {link.label}
          {link.count === undefined ? null : <span className="text-xs">{link.count}</span>}
        </AppLink>
      ))}
    </nav>
  );
}
