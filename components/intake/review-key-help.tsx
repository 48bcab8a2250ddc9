import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';

/** Keys of the review that press no button, with their names in the messages. */
const KEYS = [
  ['Enter', 'enter'],
  ['Escape', 'leave'],
  ['Delete', 'remove'],
  ['Alt ↑ ↓', 'move'],
  ['↑ ↓', 'walk'],
  ['Shift → ↓', 'select'],
] as const;

/** What the list of keys of the page ("?") tells of the review besides its buttons. */
export function ReviewKeyHelp(): ReactElement {
  const t = useTranslations('intake.review.keys');
  return (
    <ul hidden>
      {KEYS.map(([keys, name]) => (
        <li key={name} data-key-help={keys}>
          {t(name)}
        </li>
      ))}
    </ul>
  );
}
