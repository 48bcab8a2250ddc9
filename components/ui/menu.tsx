'use client';

import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef } from 'react';

/**
 * A button that opens a small panel of acts or links on the browser's own popover: Escape and a press elsewhere close
 * it, focus returns. `trigger` is the content of the button, `label` its name. The panel stands under the button,
 * aligned to its end. Arrow keys walk through what it holds.
 */
export function Menu({
  label,
  trigger,
  triggerClassName,
  children,
}: {
  label: string;
  trigger: ReactNode;
  triggerClassName?: string;
  children: ReactNode;
}): ReactElement {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const place = (): void => {
    const anchor = button.current?.getBoundingClientRect();
    const element = panel.current;
    if (!anchor || !element) return;
    const below = window.innerHeight - anchor.bottom;
    element.style.right = `${Math.max(8, window.innerWidth - anchor.right)}px`;
    element.style.top = below > 240 || below > anchor.top ? `${anchor.bottom + 4}px` : 'auto';
    element.style.bottom = element.style.top === 'auto' ? `${window.innerHeight - anchor.top + 4}px` : 'auto';
  };
  const walk = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const items = [...(panel.current?.querySelectorAll<HTMLElement>('a[href], button, input') ?? [])];
    if (step === 0 || items.length === 0) return;
    event.preventDefault();
    const at = items.findIndex((item) => item === document.activeElement);
    items[at < 0 ? (step > 0 ? 0 : items.length - 1) : (at + step + items.length) % items.length]?.focus();
  };
  return (
    <div className="contents" onKeyDown={walk} role="presentation">
      <button
        ref={button}
        type="button"
        aria-label={label}
        title={label}
        popoverTarget={id}
        className={triggerClassName}
      >
        {trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        onBeforeToggle={place}
        className="inset-auto m-0 min-w-48 rounded-lg border border-line bg-raised p-1 text-ink shadow-float"
      >
        {children}
      </div>
    </div>
  );
}
