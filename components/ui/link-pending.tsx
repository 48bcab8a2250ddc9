'use client';

import { useLinkStatus } from 'next/link';
import type { ReactElement } from 'react';

/** A thin line at the top of the window while the link around it is being followed for longer than a moment. */
export function LinkPending(): ReactElement | null {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span
      aria-hidden="true"
      className="fixed inset-x-0 top-0 z-50 h-0.5 origin-left animate-[advance_8s_300ms_both] bg-accent"
    />
  );
}
