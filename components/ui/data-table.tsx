'use client';

import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';

export type Column = { key: string; label: string; align?: 'start' | 'end'; labelHidden?: boolean };

/**
 * Rows and columns that are compared with one another. The first cell of a row is its name. Wide tables scroll inside
 * their own frame, which takes the focus, so the page never scrolls sideways. On a phone each row is a block of its own:
 * the name, and under it each cell beside its column's label; the roles are spelled out, since a table that is not laid
 * out as one loses them in some browsers. A client component without any state: the page then tells of a cell what is in
 * it, not its place and its roles a second time.
 */
export function DataTable({
  caption,
  columns,
  rows,
  even = false,
}: {
  /** Names the table for those who do not see it. */
  caption: string;
  columns: readonly Column[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** The same width for every column but the first, whatever stands in them. */
  even?: boolean;
}): ReactElement {
  return (
    <div className="overflow-x-auto" role="group" aria-label={caption} tabIndex={0}>
      <table
        role="table"
        className={classNames(
          'w-full border-y border-line max-sm:block',
          even && 'min-w-120 table-fixed max-sm:min-w-0',
        )}
      >
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="max-sm:sr-only">
          <tr role="row" className="border-b border-line">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={classNames('px-2 py-1.5 first:pl-0', even && 'first:w-44', alignment(column))}
              >
                <span className={column.labelHidden ? 'sr-only' : 'text-sm font-medium text-ink-faint'}>
                  {column.label}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="divide-y divide-line max-sm:block">
          {rows.map((row) => (
            <tr key={row.key} role="row" className="data-line">
              {columns.map((column, at) => {
                if (at === 0)
                  return (
                    <th
                      key={column.key}
                      role="rowheader"
                      scope="row"
                      className={classNames('py-1.5 pr-2 font-normal max-sm:col-span-2 max-sm:py-0', alignment(column))}
                    >
                      {row.cells[at]}
                    </th>
                  );
                return (
                  <td
                    key={column.key}
                    role="cell"
                    data-label={column.labelHidden ? '' : column.label}
                    className={`data-cell ${alignment(column)}`}
                  >
                    <div>{row.cells[at]}</div>
                  </td>
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
