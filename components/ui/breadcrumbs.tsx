import { Fragment, type ReactElement } from 'react';
import { AppLink } from './app-link';

export type Crumb = { label: string; href?: string; lang?: string };

/** The way down to this page, for the top bar; the last step is the page itself and is cut when room is short. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }): ReactElement {
  return (
    <nav aria-label={label}>
      <ol className="flex min-w-0 items-center gap-1.5">
        {crumbs.map((crumb, at) => (
          <Fragment key={crumb.href ?? crumb.label}>
            {at > 0 ? (
              <li aria-hidden="true" className="text-ink-faint">
                /
              </li>
            ) : null}
            <li
              lang={crumb.lang}
              className={at === crumbs.length - 1 ? 'min-w-0 truncate' : 'max-w-[18ch] shrink-0 truncate'}
            >
              {crumb.href ? (
                <AppLink href={crumb.href} className="hover:text-ink hover:underline">
                  {crumb.label}
                </AppLink>
              ) : (
                crumb.label
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
