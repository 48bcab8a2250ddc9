import type { ReactElement, ReactNode } from 'react';

/** The place of an editor, of one height whether the editor is there yet or not, so that nothing on the page moves. */
export function RichTextFrame({
  bar,
  over,
  foot,
  children,
}: {
  bar: ReactNode;
  /** Lies over the upper edge of the text and does not scroll with it. */
  over?: ReactNode;
  /** A word to the writer at the lower edge; the text gives way, the page does not. */
  foot?: ReactNode;
  children: ReactNode;
}): ReactElement {
  return (
    <div className="relative flex h-[min(34rem,62dvh)] min-h-72 flex-col overflow-hidden rounded-md border border-line-strong bg-raised focus-within:border-accent">
      <div className="flex min-h-10 shrink-0 items-center border-b border-line px-1 pointer-coarse:min-h-13">{bar}</div>
      <div className="relative flex min-h-0 flex-1 flex-col">
        {over}
        <div className="relative min-h-0 flex-1 overflow-y-auto px-4 py-3">{children}</div>
      </div>
      {foot ? <div className="shrink-0 border-t border-line p-2">{foot}</div> : null}
    </div>
  );
}
