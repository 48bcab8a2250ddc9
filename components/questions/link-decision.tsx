import type { ReactElement } from 'react';
import { IconButton } from '@/components/ui/icon-button';

/** The words of the three acts; the name of the record is put behind each. */
export type LinkDecisionLabels = { confirm: string; reject: string; putBack: string };

/** Confirm and reject of a link that waits, by `y` and `n` where it has the keys; of a decided one the way back. */
export function LinkDecision({
  name,
  isWaiting,
  hasKeys,
  labels,
  decide,
}: {
  name: string;
  isWaiting: boolean;
  hasKeys: boolean;
  labels: LinkDecisionLabels;
  decide: (to: 'CONFIRMED' | 'REJECTED' | 'SUGGESTED') => void;
}): ReactElement {
  if (!isWaiting)
    return <IconButton icon="undo-2" label={`${labels.putBack}: ${name}`} onClick={() => decide('SUGGESTED')} />;
  return (
    <>
      <IconButton
        icon="check"
        label={`${labels.confirm}: ${name}`}
        hotkey={hasKeys ? 'y' : undefined}
        onClick={() => decide('CONFIRMED')}
      />
      <IconButton
        icon="x"
        label={`${labels.reject}: ${name}`}
        hotkey={hasKeys ? 'n' : undefined}
        onClick={() => decide('REJECTED')}
      />
    </>
  );
}
