import type { ReactElement, ReactNode } from 'react';
import { AppLink } from './app-link';
import { classNames } from './class-names';

/**
 * One thing in an ItemList: its name (a link over the whole row when `href` is given), a line about it, what stands
 * before (one element: a checkbox, a mark) and after it (a date, a badge, acts). Where nothing but acts stands after it,
 * `tools` takes the RowTools as they are. Controls in `leading`, `trailing` and `tools` stay pressable. `j` and `k` move
 * between rows.
 */
export function ItemRow({
  href,
  title,
  detail,
  leading,
  trailing,
  tools,
  record = false,
  plain = false,
  done = false,
  lang,
}: {
  href?: string;
  title: ReactNode;
  detail?: ReactNode;
  leading?: ReactElement | null;
  trailing?: ReactNode;
  /** RowTools, instead of `trailing`. */
  tools?: ReactElement | null;
  /** The title is a forum's or a record's: set in the serif face. */
  record?: boolean;
  /** The title is a whole sentence: set as running text. */
  plain?: boolean;
  done?: boolean;
  /** Language of the title when it is not that of the page. */
  lang?: string;
}): ReactElement {
  const titleLook = classNames(
    record ? 'font-serif text-lg leading-snug font-semibold' : !plain && 'font-medium',
    done && 'text-done line-through decoration-1',
  );
  return (
    <li className={classNames('item-row', href && 'item-row-link')}>
      {leading}
      {href ? (
        <AppLink href={href} lang={lang} data-row className={classNames('item-name item-link', titleLook)}>
          {title}
        </AppLink>
      ) : (
        <span lang={lang} className={classNames('item-name', titleLook)}>
          {title}
        </span>
      )}
      {detail ? <div className="item-detail">{detail}</div> : null}
      {trailing ? <div className="item-trailing">{trailing}</div> : null}
      {tools}
    </li>
  );
}
