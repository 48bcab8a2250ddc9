import type { ComponentProps, ReactElement } from 'react';
import { AppLink } from './app-link';
import { classNames } from './class-names';

/** A link in running text or a fact. Addresses outside Rostrum open in their own tab and learn nothing of ours. */
export function TextLink({ href, className, ...rest }: ComponentProps<'a'> & { href: string }): ReactElement {
  const look = classNames('text-link', className);
  if (/^(https?:|mailto:)/.test(href)) return <OutsideLink href={href} className={look} {...rest} />;
  return <AppLink href={href} className={look} {...rest} />;
}

function OutsideLink({ children, ...rest }: ComponentProps<'a'>): ReactElement {
  return (
    <a target="_blank" rel="noreferrer" {...rest}>
      {children}
    </a>
  );
}
