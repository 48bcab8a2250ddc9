'use client';

import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import type { DeskProps } from './desk-root';

type Props = DeskProps & {
  /** The text, to be read until its desk is there, and in its place should its code not arrive. */
  text: ReactNode;
  /** Said above the text in the second case. */
  failure: ReactNode;
};

function PlainText({ text, failure }: Props): ReactElement {
  return (
    <>
      {failure}
      {text}
    </>
  );
}

const DeskRoot = lazy<(props: Props) => ReactElement>(() =>
  import('./desk-root').then(
    ({ DeskRoot: Root }) => ({ default: ({ text: _text, failure: _failure, ...desk }: Props) => <Root {...desk} /> }),
    () => ({ default: PlainText }),
  ),
);

/** The speaker's desk. Whoever only reads the question never loads its code. */
export function Desk(props: Props): ReactElement {
  return (
    <Suspense fallback={props.text}>
      <DeskRoot {...props} />
    </Suspense>
  );
}
