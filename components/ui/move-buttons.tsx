import type { ReactElement } from 'react';
import { ActButton } from './act-button';

/** Moves a row a place up or down in the list of a RowActs; the button of an end that it has reached does nothing. */
export function MoveButtons({
  isFirst,
  isLast,
  labels,
}: {
  isFirst: boolean;
  isLast: boolean;
  labels: { up: string; down: string };
}): ReactElement {
  // Not `disabled`: a button that reaches the end under the finger must keep the focus.
  return (
    <>
      <ActButton act="up" icon="chevron-up" label={labels.up} aria-disabled={isFirst || undefined} />
      <ActButton act="down" icon="chevron-down" label={labels.down} aria-disabled={isLast || undefined} />
    </>
  );
}
