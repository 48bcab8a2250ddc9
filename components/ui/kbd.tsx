import type { ReactElement } from 'react';

/**
 * The key of an act, as printed on keyboards. `keys` has the form of `data-hotkey`: "e", "g t" (one after the other),
 * "Mod+k" (⌘ on a Mac, Ctrl elsewhere: pass `mac` where the server knows). For the eye only: the pressed element says
 * its key by itself. Not shown on touch devices.
 */
export function Kbd({ keys, mac = false }: { keys: string; mac?: boolean }): ReactElement {
  return (
    <span
      aria-hidden="true"
      className="inline-flex gap-0.5 opacity-80 max-md:hidden pointer-coarse:hidden print:hidden"
    >
      {keys.split(' ').map((key) => (
        <kbd
          key={key}
          lang="en"
          className="min-w-[1.4em] rounded-sm border border-current/30 px-1 text-center font-sans text-[0.6875rem] leading-[1.45] font-medium"
        >
          {printedKey(key, mac)}
        </kbd>
      ))}
    </span>
  );
}

function printedKey(key: string, mac: boolean): string {
  if (key.startsWith('Mod+')) return `${mac ? '⌘' : 'Ctrl '}${printedKey(key.slice('Mod+'.length), mac)}`;
  return key.length === 1 ? key.toUpperCase() : key;
}
