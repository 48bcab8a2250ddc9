import type { ReactElement } from 'react';
import { TextLink } from '@/components/ui/text-link';

/** One page of a list of what touches a record; an address is null where nothing more lies that way. */
export type TouchingPage<Row> = { rows: readonly Row[]; olderHref: string | null; newestHref: string | null };

/** Whether there is nothing at all, not only nothing on this page. */
export function isNothing({ rows, olderHref, newestHref }: TouchingPage<unknown>): boolean {
  return rows.length === 0 && olderHref === null && newestHref === null;
}

export function PageTurns({
  page: { newestHref, olderHref },
  newest,
  older,
}: {
  page: TouchingPage<unknown>;
  newest: string;
  older: string;
}): ReactElement | null {
  if (newestHref === null && olderHref === null) return null;
  return (
    <p className="mt-1 flex gap-4 text-sm print:hidden">
      {newestHref === null ? null : <TextLink href={newestHref}>{newest}</TextLink>}
      {olderHref === null ? null : <TextLink href={olderHref}>{older}</TextLink>}
    </p>
  );
}
