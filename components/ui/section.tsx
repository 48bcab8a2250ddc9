import { type ReactElement, type ReactNode, useId } from 'react';
import { classNames } from './class-names';

/**
 * A titled part of a page. `level` follows the outline (2 unless nested); `quiet` sets the title as a small label, for
 * side columns and dense overviews; `aside` stands at the right of the title (a count, one small act).
 */
export function Section({
  title,
  id,
  level = 2,
  quiet = false,
  aside,
  children,
  className,
}: {
  title: ReactNode;
  /** Anchor for links within the page. */
  id?: string;
  level?: 2 | 3;
  quiet?: boolean;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}): ReactElement {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const heading = (
    <Heading id={headingId} className={quiet ? 'section-title-quiet' : 'section-title'}>
      {title}
    </Heading>
  );
  return (
    <section id={id} aria-labelledby={headingId} className={classNames('min-w-0', className)}>
      {aside ? (
        <div className="section-head">
          {heading}
          <div className="section-aside">{aside}</div>
        </div>
      ) : (
        heading
      )}
      {children}
    </section>
  );
}
