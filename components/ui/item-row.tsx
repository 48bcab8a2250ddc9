import type { ReactElement, ReactNode } from 'react';
import { AppLink } from './app-link';
import { classNames } from './class-names';

/**
 * One thing in an ItemList: its name (a link over the whole row when `href` is given), a line about it, what stands
 * before (a checkbox, a mark) and after it (a date, a badge, acts). Controls in `leading` and `trailing` stay pressable.
 * `j` and `k` move between rows.
 */
export function ItemRow({
  href,
  title,
  detail,
  leading,
  trailing,
  record = false,
  done = false,
  lang,
}: {
  href?: string;
  title: ReactNode;
  detail?: ReactNode;
  leading?: ReactNode;
  trailing?: ReactNode;
  /** The title is a forum's or a record's: set in the serif face. */
  record?: boolean;
  done?: boolean;
  /** Language of the title when it is not that of the page. */
  lang?: string;
}): ReactElement {
  const titleLook = classNames(
    'block',
    record ? 'font-serif text-lg leading-snug font-semibold' : 'font-medium',
    done && 'text-done line-through decoration-1',
  );
  return (
    <li
      className={classNames(
        'relative isolate flex items-start gap-x-3 py-2',
        href &&
          'before:absolute before:-inset-x-2 before:inset-y-0 before:-z-1 before:rounded-md hover:before:bg-hover/60',
      )}
    >
      {leading ? <div className="relative z-1 flex shrink-0 items-center pt-px">{leading}</div> : null}
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-56">
          {href ? (
            <AppLink
              href={href}
              lang={lang}
              data-row
              className={classNames(
                titleLook,
                'outline-none after:absolute after:-inset-x-2 after:inset-y-0 after:rounded-md',
                'focus-visible:after:outline-2 focus-visible:after:outline-accent',
              )}
            >
              {title}
            </AppLink>
          ) : (
            <span lang={lang} className={titleLook}>
              {title}
            </span>
          )}
          {detail ? <div className="mt-0.5 text-sm text-ink-soft">{detail}</div> : null}
        </div>
        {trailing ? (
          <div className="relative z-1 flex max-w-full min-w-0 flex-wrap items-center gap-2 pt-0.5 text-sm text-ink-soft">
            {trailing}
          </div>
        ) : null}
      </div>
    </li>
  );
}
