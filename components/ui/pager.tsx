import type { ReactElement } from 'react';
import { LinkButton } from './link-button';

/** Earlier and later pages of a long list; a side without an address has nothing more and is not shown. */
export function Pager({
  label,
  position,
  previous,
  next,
}: {
  label: string;
  /** "51–100 of 230" */
  position: string;
  previous: { href: string; label: string } | null;
  next: { href: string; label: string } | null;
}): ReactElement {
  return (
    <nav aria-label={label} className="mt-3 flex items-center justify-between gap-3 text-sm text-ink-soft print:hidden">
      <span>{position}</span>
      <span className="flex gap-2">
        {previous ? (
          <LinkButton size="sm" href={previous.href} rel="prev">
            {previous.label}
          </LinkButton>
        ) : null}
        {next ? (
          <LinkButton size="sm" href={next.href} rel="next">
            {next.label}
          </LinkButton>
        ) : null}
      </span>
    </nav>
  );
}
