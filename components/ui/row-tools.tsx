import type { ReactElement, ReactNode } from 'react';
import type { AppErrorCode } from '@/lib/domain/errors';
import { ActButton } from './act-button';

/** What the acts on one row need beyond what RowActs knows of its list. */
export type RowSubject = {
  /** What the server actions take, each of it its part; without the direction of a move. */
  input: Record<string, string | number>;
  /** Said once the row is gone ("Emily Goldman removed"), where that names it. */
  done?: string;
  /** Refusals that can be explained better here than in general, where that names it. */
  reasons?: Partial<Record<AppErrorCode, string>>;
};

/**
 * The acts at the end of a row, heard by the RowActs around the list: what `children` hold and, last, the button that
 * takes it away, whose name is `removeLabel`.
 */
export function RowTools({
  removeLabel,
  children,
  ...subject
}: RowSubject & { removeLabel: string; children?: ReactNode }): ReactElement {
  return (
    <div className="row-tools" data-subject={JSON.stringify(subject)}>
      {children}
      <ActButton act="remove" icon="trash-2" label={removeLabel} />
    </div>
  );
}
