import type { ComponentProps, ReactElement } from 'react';

/**
 * A link to another page of Rostrum: use it, or a part built on it, instead of next/link. LinkFollower, once in the
 * document, follows it without loading a whole page; until its script is there, the browser follows it. Plain HTML,
 * because a list of two hundred links as components costs the server more than everything else on its page. `stay`
 * keeps the place on the page where the reader is.
 */
export function AppLink({
  href,
  stay = false,
  children,
  ...rest
}: ComponentProps<'a'> & { href: string; stay?: boolean }): ReactElement {
  const follow = stay ? { 'data-follow': 'stay' } : {}; // an attribute that is undefined would be sent as such
  return (
    <a href={href} {...follow} {...rest}>
      {children}
    </a>
  );
}
