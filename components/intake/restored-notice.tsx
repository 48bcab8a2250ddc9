import type { ReactElement, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** Says that unfinished work is here again, and offers to start anew. */
export function RestoredNotice({
  discardLabel,
  onDiscard,
  children,
}: {
  discardLabel: string;
  onDiscard: () => void;
  children: ReactNode;
}): ReactElement {
  return (
    <Notice
      action={
        <Button size="sm" onClick={onDiscard}>
          {discardLabel}
        </Button>
      }
    >
      {children}
    </Notice>
  );
}
