import Link from 'next/link';
import type { ComponentProps, ReactElement } from 'react';
import { LinkPending } from './link-pending';

/**
 * A link to another page of Rostrum: use it, or a part built on it, instead of next/link. Nothing is fetched ahead: every
 * page is rendered for its viewer, so what can be fetched ahead is empty and would cost two requests per visible link.
 */
export function AppLink({ children, ...rest }: ComponentProps<typeof Link>): ReactElement {
  return (
    <Link prefetch={false} {...rest}>
      {children}
      <LinkPending />
    </Link>
  );
}
