'use client';

import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { classNames } from './class-names';
import { IconButton } from './icon-button';

/**
 * A modal dialog on the browser's own <dialog>: focus goes in, stays in, and returns to where it was. Escape, the close
 * button and a press beside it call `onClose`; the owner sets `open`. The focus begins at `data-autofocus`, else at the
 * first field. `side` makes it a sheet from the right edge (from
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
  /** No padding and near the top of the window: the content brings its own frame (the palette). */
  flush?: boolean;
  /** The acts, at the lower right; the main one last. */
  footer?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog?.open === false) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  useEffect(() => {
    const dialog = element.current;
    // A press on the backdrop lands on the dialog itself, as nothing else of it lies there; it must begin there too, or
    // selecting text beyond the edge would close it.
    let began: EventTarget | null = null;
    const press = (event: PointerEvent): void => void (began = event.target);
    const release = (event: MouseEvent): void => {
      if (event.target === dialog && began === dialog) dialog?.close();
    };
    dialog?.addEventListener('pointerdown', press);
    dialog?.addEventListener('click', release);
    return () => {
      dialog?.removeEventListener('pointerdown', press);
      dialog?.removeEventListener('click', release);
    };
  }, []);
  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onClose={onClose}
      className={classNames(
        'm-auto flex-col overflow-hidden border border-line bg-raised p-0 text-ink shadow-float open:flex',
        side
          ? 'mr-0 h-dvh max-h-none w-[min(30rem,100vw)] rounded-l-lg max-sm:mb-0 max-sm:h-[85dvh] max-sm:w-full max-sm:max-w-none max-sm:rounded-t-lg'
          : classNames(
              'max-h-[min(44rem,86dvh)] rounded-lg',
              flush && 'mt-[10dvh]',
              wide ? 'w-[min(48rem,94vw)]' : 'w-[min(32rem,94vw)]',
            ),
      )}
    >
      <h2
        id={titleId}
        className={titleHidden ? 'sr-only' : 'truncate border-b border-line py-3 pr-14 pl-4 leading-6 font-semibold'}
      >
        {title}
      </h2>
      {open ? (
        <div className={classNames('min-h-0 flex-1 overflow-y-auto', !flush && 'px-4 py-3')}>{children}</div>
      ) : null}
      {open && footer ? <div className="flex justify-end gap-2 border-t border-line px-4 py-3">{footer}</div> : null}
      {/* Last, so that opening puts the focus on the first field and not on the way out. */}
      {titleHidden ? null : (
        <IconButton icon="x" label={closeLabel} onClick={onClose} className="absolute top-2 right-2" />
      )}
    </dialog>
  );
}
