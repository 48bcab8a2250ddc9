import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';

const looks = { calm: 'text-ink-faint', busy: 'text-ink-faint', amber: 'text-amber', red: 'text-red' } as const;

/** The silent and visible state of saving ("Saved 10:42"): one line, read out politely when it changes. */
export function StatusLine({
  tone = 'calm',
  children,
  className,
}: {
  tone?: keyof typeof looks;
  children: ReactNode;
  className?: string;
}): ReactElement {
  return (
    <p
      role="status"
      aria-busy={tone === 'busy' || undefined}
      className={classNames('min-h-[1.45em] text-sm', looks[tone], className)}
    >
      {children}
    </p>
  );
}
