'use client';

import { type ReactElement, useState } from 'react';
import { CheckboxField } from '../ui/checkbox-field';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { Section } from '../ui/section';
import { SINGLE_KEYS_OFF } from './keyboard';
import type { KeysLabels } from './keys-labels';

type KeyLine = { keys: string; label: string; here: boolean };

/**
 * The keys of this page, read from the page itself (`data-hotkey`, and `data-key-help` for those that press nothing), so the list cannot lie. Single keys can be switched
 * off for those who dictate or press keys by accident.
 */
export function KeysDialog({
  open,
  onClose,
  labels,
}: {
  open: boolean;
  onClose: () => void;
  labels: KeysLabels;
}): ReactElement {
  return (
    <Dialog open={open} onClose={onClose} title={labels.title} closeLabel={labels.close}>
      <KeysContent labels={labels} />
    </Dialog>
  );
}

function KeysContent({ labels }: { labels: KeysLabels }): ReactElement {
  const [lines] = useState(readKeys);
  const [single, setSingle] = useState(() => localStorage.getItem(SINGLE_KEYS_OFF) === null);
  const choose = (on: boolean): void => {
    setSingle(on);
    if (on) localStorage.removeItem(SINGLE_KEYS_OFF);
    else localStorage.setItem(SINGLE_KEYS_OFF, '1');
  };
  const here = lines.filter((line) => line.here);
  const rows = document.querySelector('[data-row]') ? [{ keys: 'j k', label: labels.rows, here: true }] : [];
  return (
    // Not on the first field: a press of the space bar would switch the keys off.
    <div data-autofocus tabIndex={-1} className="space-y-4 outline-none">
      {here.length + rows.length > 0 ? <KeyList title={labels.here} lines={[...here, ...rows]} /> : null}
      <KeyList title={labels.everywhere} lines={lines.filter((line) => !line.here)} />
      <CheckboxField
        label={labels.single}
        hint={labels.singleHint}
        checked={single}
        onChange={(event) => choose(event.target.checked)}
      />
    </div>
  );
}

function KeyList({ title, lines }: { title: string; lines: readonly KeyLine[] }): ReactElement {
  return (
    <Section title={title} quiet>
      <ul>
        {lines.map((line) => (
          <li key={line.keys} className="flex min-h-8 items-center justify-between gap-4">
            <span className="min-w-0 truncate">{line.label}</span>
            <Kbd keys={line.keys} mac={/Mac|iPhone|iPad/.test(navigator.userAgent)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function readKeys(): KeyLine[] {
  const lines = new Map<string, KeyLine>();
  for (const element of document.querySelectorAll<HTMLElement>('[data-key-help]')) {
    const keys = element.dataset.keyHelp ?? '';
    lines.set(keys, { keys, label: nameOf(element), here: true });
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-hotkey]')) {
    const keys = element.dataset.hotkey;
    if (keys === undefined || lines.has(keys) || element.closest('dialog:not(:modal)')) continue;
    lines.set(keys, { keys, label: nameOf(element), here: element.closest('main') !== null });
  }
  return [...lines.values()];
}

/** What a screen reader would call it: its label, else its words without key hints and counts. */
function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const copy = element.cloneNode(true) as HTMLElement; // the clone of an HTMLElement is one
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"], .sr-only')) hidden.remove();
  return copy.textContent.trim();
}
