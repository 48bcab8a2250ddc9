import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { DataTable } from '@/components/ui/data-table';
import { FilterLinks } from '@/components/ui/filter-links';
import { ListBar } from '@/components/ui/list-bar';
import type { ComparisonRow } from '@/lib/domain/map-comparison';
import { localName } from '@/lib/domain/map-views';
import { CompareCell } from './compare-cell';
import { recordAddress } from './map-address';

/**
 * Attribute by attribute, what each of the compared has. Rows that differ are set strong, those that are the same say
 * so and can be folded away.
 */
export function CompareTable({
  caption,
  columns,
  rows,
  asOf,
  fold,
  hrefOf,
}: {
  caption: string;
  /** What is compared, by its short name; repeated at each value where the table is read row by row. */
  columns: readonly { key: string; label: string }[];
  rows: readonly ComparisonRow[];
  asOf: string | null;
  fold: boolean;
  /** The same comparison with equal rows shown or folded. */
  hrefOf: (fold: boolean) => string;
}): ReactElement {
  const t = useTranslations('compare');
  const differing = rows.filter((row) => !row.isEqual);
  const shown = fold ? differing : rows;
  const hasEqual = differing.length < rows.length;
  return (
    <div className="space-y-2">
      {hasEqual ? (
        <ListBar>
          <FilterLinks
            label={t('fold.label')}
            links={[
              { href: hrefOf(false), label: t('fold.all'), current: !fold, count: rows.length },
              { href: hrefOf(true), label: t('fold.different'), current: fold, count: differing.length },
            ]}
          />
        </ListBar>
      ) : null}
      <DataTable
        even
        caption={caption}
        columns={[{ key: 'attribute', label: t('attribute') }, ...columns]}
        rows={shown.map((row) => ({
          key: `${row.key} ${row.subject?.id ?? ''}`,
          cells: [
            <RowName key="name" row={row} asOf={asOf} isAlone={columns.length < 2} />,
            ...row.cells.map((cell, at) => (
              <CompareCell key={columns[at]?.key ?? at} cell={cell} rowKey={row.key} asOf={asOf} />
            )),
          ],
        }))}
      />
    </div>
  );
}

function RowName({
  row: { key, subject, isEqual },
  asOf,
  isAlone,
}: {
  row: ComparisonRow;
  asOf: string | null;
  /** One column: there is nothing to be the same as. */
  isAlone: boolean;
}): ReactElement {
  const t = useTranslations('compare');
  const locale = useLocale();
  const look = isEqual || isAlone ? 'text-ink-soft' : 'font-semibold';
  const same = isEqual ? <span className="block text-sm text-ink-faint">{t('same')}</span> : null;
  if (subject === null)
    return (
      <>
        <span className={look}>{t(`rows.${key}`)}</span>
        {same}
      </>
    );
  return (
    <>
      <span className="block text-sm text-ink-faint">{t(`rows.${key}`)}</span>
      <AppLink href={recordAddress(subject.id, asOf)} className={`${look} hover:underline`}>
        {localName(subject, locale)}
      </AppLink>
      {same}
    </>
  );
}
