import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { Original } from './intake-draft';

/** The files that a source was read from, and whether they are still at hand to be kept with the forum. */
export function OriginalNames({ originals }: { originals: readonly Original[] }): ReactElement | null {
  const t = useTranslations('intake.review');
  if (originals.length === 0) return null;
  const isLost = originals.some(({ file }) => file === null);
  return (
    <p className="mb-3 border-b border-line pb-2 text-sm break-words text-ink-soft">
      {t('originals', { names: originals.map(({ name }) => name).join(' · ') })}
      <br />
      {isLost ? t('originalsLost') : t('originalsKept')}
    </p>
  );
}
