'use client';

import { X } from 'lucide-react';
import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { classNames } from './class-names';
import { IconButton } from './icon-button';

/**
 * A modal dialog on the browser's own <dialog>: focus goes in, stays in, and returns to where it was. Escape, the close
 * button and a press beside it call `onClose`; the owner sets `open`. `side` makes it a sheet from the right edge (from
 * below on a phone) for a second pane. Content is mounted only while open.
 */
export function Dialog({
  open,
  onClose,
  title,
  titleHidden = false,
  closeLabel,
  side = false,
  wide = false,
  flush = false,
  footer,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  titleHidden?: boolean;
  closeLabel: string;
  side?: boolean;
  wide?: boolean;
  /** No padding: the content brings its own. */
  flush?: boolean;
  /** The acts, at the lower right; the main one last. */
  footer?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog?.open === false) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  useEffect(() => {
    const dialog = element.current;
    // A press on the backdrop lands on the dialog itself, as nothing else of it lies there.
    const pressBeside = (event: PointerEvent): void => {
      if (event.target === dialog) dialog?.close();
    };
    dialog?.addEventListener('pointerdown', pressBeside);
    return () => dialog?.removeEventListener('pointerdown', pressBeside);
  }, []);
  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onClose={onClose}
      className={classNames(
        'dialog m-auto flex-col overflow-hidden border border-line bg-raised p-0 text-ink shadow-float open:flex',
        side
          ? 'mr-0 h-dvh max-h-none w-[min(30rem,100vw)] rounded-l-lg max-sm:mb-0 max-sm:h-[85dvh] max-sm:w-full max-sm:max-w-none max-sm:rounded-t-lg'
          : classNames('max-h-[min(44rem,90dvh)] rounded-lg', wide ? 'w-[min(48rem,94vw)]' : 'w-[min(32rem,94vw)]'),
      )}
    >
      <div
        className={
          titleHidden ? 'sr-only' : 'flex items-center justify-between gap-3 border-b border-line py-2 pr-2 pl-4'
        }
      >
        <h2 id={titleId} className="min-w-0 truncate font-semibold">
          {title}
        </h2>
        <IconButton icon={X} label={closeLabel} onClick={onClose} />
      </div>
      {open ? (
        <div className={classNames('min-h-0 flex-1 overflow-y-auto', !flush && 'px-4 py-3')}>{children}</div>
      ) : null}
      {open && footer ? <div className="flex justify-end gap-2 border-t border-line px-4 py-3">{footer}</div> : null}
    </dialog>
  );
}
