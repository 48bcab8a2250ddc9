import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';

export type Column = { key: string; label: string; align?: 'start' | 'end'; labelHidden?: boolean };

/**
 * Rows and columns that are compared with one another. The first cell of a row is its name. Wide tables scroll inside
 * their own frame, which takes the focus, so the page never scrolls sideways.
 */
export function DataTable({
  caption,
  columns,
  rows,
}: {
  /** Names the table for those who do not see it. */
  caption: string;
  columns: readonly Column[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}): ReactElement {
  return (
    <div className="overflow-x-auto" role="group" aria-label={caption} tabIndex={0}>
      <table className="w-full border-y border-line">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classNames('px-2 py-1.5 first:pl-0', alignment(column))}>
                <span className={column.labelHidden ? 'sr-only' : 'text-sm font-medium text-ink-faint'}>
                  {column.label}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={row.key} className="align-baseline">
              {columns.map((column, at) => {
                const Cell = at === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    scope={at === 0 ? 'row' : undefined}
                    className={classNames('px-2 py-1.5 font-normal first:pl-0', alignment(column))}
                  >
                    {row.cells[at]}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function alignment(column: Column): string {
  return column.align === 'end' ? 'text-right' : 'text-left';
}
