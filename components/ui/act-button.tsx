import type { ComponentProps, ReactElement } from 'react';
import { IconButton } from './icon-button';

/** What the button of a row asks for; the RowActs around its list hears it. */
export type RowAct = 'up' | 'down' | 'remove';

/** An act on one row of a list. A plain button: as a component with a state of its own it would cost each row twice. */
export function ActButton({
  act,
  ...rest
}: { act: RowAct } & Omit<ComponentProps<typeof IconButton>, 'onClick'>): ReactElement {
  return <IconButton data-act={act} {...rest} />;
}
