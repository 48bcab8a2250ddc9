'use client';

import { useEffect } from 'react';

const SEQUENCE_MILLISECONDS = 1200;

/** Where "no single keys" is kept; see KeysDialog. Keys with Mod work regardless. */
export const SINGLE_KEYS_OFF = 'rostrum.single-keys-off';

/**
 * Presses what carries the pressed key in `data-hotkey`: "e", "g t" (one after the other), "Mod+k" and "Mod+Enter" (⌘ or Ctrl), "?". A
 * link or button is clicked, a field takes the focus. `j` and `k` walk the rows of a list (`data-row`). Does nothing
 * while somebody types, composes Japanese, or has switched single keys off; inside an open dialog only the dialog's
 * own keys count.
 */
export function Keyboard(): null {
  useEffect(() => {
    let first = '';
    let firstAt = 0;
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const key = keyOf(event);
      if (key === null || (!key.startsWith('Mod+') && (isTyping(event.target) || singleKeysOff()))) return;
      const sequence = event.timeStamp - firstAt < SEQUENCE_MILLISECONDS && first !== '' ? `${first} ${key}` : null;
      first = key;
      firstAt = event.timeStamp;
      const target = (sequence === null ? null : elementFor(sequence)) ?? elementFor(key);
      if (target) {
        event.preventDefault();
        first = '';
        activate(target);
      } else if (key === 'j' || key === 'k') {
        if (walkRows(key === 'j' ? 1 : -1)) event.preventDefault();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return null;
}

function keyOf(event: KeyboardEvent): string | null {
  const isMod = event.metaKey || event.ctrlKey;
  if (isMod && event.key === 'Enter' && !event.altKey) return event.shiftKey ? null : 'Mod+Enter';
  if (event.altKey || event.key.length !== 1) return null;
  if (isMod) return event.shiftKey ? null : `Mod+${event.key.toLowerCase()}`;
  return event.key === '?' || event.key === '/' ? event.key : event.shiftKey ? null : event.key.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

function singleKeysOff(): boolean {
  try {
    return localStorage.getItem(SINGLE_KEYS_OFF) !== null;
  } catch {
    return false; // storage refused by the browser's settings: nothing was ever switched off
  }
}

function scope(): ParentNode {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
}

function elementFor(keys: string): HTMLElement | null {
  const candidates = [...scope().querySelectorAll<HTMLElement>(`[data-hotkey="${CSS.escape(keys)}"]`)].filter(
    (element) =>
      !element.matches(':disabled, [aria-disabled="true"]') && element.closest('dialog:not([open])') === null,
  );
  return candidates.find((element) => element.checkVisibility()) ?? candidates[0] ?? null;
}

function activate(element: HTMLElement): void {
  const field = element instanceof HTMLInputElement && !['checkbox', 'radio'].includes(element.type);
  if (!field && !(element instanceof HTMLTextAreaElement)) element.click();
  else {
    element.focus();
    element.select();
  }
}

function walkRows(step: 1 | -1): boolean {
  const rows = [...scope().querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.checkVisibility());
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step];
  next?.focus();
  return next !== undefined;
}
