import type { ReactElement } from 'react';
import { EntryFrame } from '@/components/account/entry-frame';

/** The pages before signing in: one narrow column, the product's name and the choice of language. */
export default function EntryLayout({ children }: LayoutProps<'/'>): ReactElement {
  return <EntryFrame>{children}</EntryFrame>;
}
