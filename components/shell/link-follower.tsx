'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useEffect, useTransition } from 'react';

/**
 * Follows the links inside the application, all from one place, and shows a thin line at the top of the
 * window while the way takes longer than a moment. A click that asks the browser for something else (another tab, a
 * download), or that something on the page has already answered, is left alone. Nothing is fetched ahead: every page is
 * rendered for its viewer.
 */
export function LinkFollower(): ReactElement | null {
  const router = useRouter();
  const [isUnderWay, startTransition] = useTransition();
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const link = linkToFollow(event);
      if (link === null) return;
      event.preventDefault();
      const { pathname, search, hash } = link;
      startTransition(() => router.push(pathname + search + hash, { scroll: link.dataset.follow !== 'stay' }));
    };
    // Added after React's own listeners on the document: what a component answers has been answered by now.
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [router]);
  if (!isUnderWay) return null;
  return (
    <span
      aria-hidden="true"
      className="fixed inset-x-0 top-0 z-50 h-0.5 origin-left animate-[advance_8s_300ms_both] bg-accent"
    />
  );
}

function linkToFollow(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null;
  // A link inside a drawing is no HTML element, and has no path of its own.
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return null;
  if (link.pathname.startsWith('/api/')) return null;
  return link.origin === location.origin ? link : null;
}
