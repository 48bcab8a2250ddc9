import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatTime } from '@/lib/domain/zoned-time';

/** Unfinished work that is here again: since when, in which zone that is told, and the words, with "{time}" in them. */
export type Restored = { at: Date; timeZone: string; label: string };

/** Says that unfinished work is here again, and offers to start anew. */
export function RestoredNotice({
  restored: { at, timeZone, label },
  discardLabel,
  onDiscard,
}: {
  restored: Restored;
  discardLabel: string;
  onDiscard: () => void;
}): ReactElement {
  return (
    <Notice
      action={
        <Button size="sm" onClick={onDiscard}>
          {discardLabel}
        </Button>
      }
    >
      {label.replace('{time}', formatTime(at, timeZone))}
    </Notice>
  );
}
