import { useLocale } from 'next-intl';
import type { ReactElement } from 'react';

/** Text of the reference data that exists in English only: marked as such, so that it is read and set as English. */
export function DataText({ children }: { children: string }): ReactElement {
  return <span lang={useLocale() === 'en' ? undefined : 'en'}>{children}</span>;
}
