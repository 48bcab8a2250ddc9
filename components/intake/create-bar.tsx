'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { useFoot } from '@/components/ui/use-foot';

/** The foot of the review: what it will create, the way out and the one act. On narrow screens also the way to the source. */
export function CreateBar({
  isCreating,
  onSource,
  onDiscard,
  onCreate,
  children,
}: {
  isCreating: boolean;
  onSource: () => void;
  onDiscard: () => void;
  onCreate: () => void;
  children: ReactNode;
}): ReactElement {
  const t = useTranslations('intake.review');
  const bar = useRef<HTMLDivElement>(null);
  useFoot(bar);
  return (
    <div
      ref={bar}
      className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-line bg-paper px-4 py-2 max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))]"
    >
      <div className="min-w-0 flex-1 max-sm:basis-full">{children}</div>
      <Button tone="quiet" icon="file-text" onClick={onSource} className="lg:hidden">
        {t('source')}
      </Button>
      <Button tone="quiet" onClick={onDiscard}>
        {t('discard')}
      </Button>
      <Button
        tone="primary"
        hotkey="Mod+Enter"
        aria-disabled={isCreating || undefined}
        onClick={() => (isCreating ? undefined : onCreate())}
      >
        <span aria-live="polite">{isCreating ? t('creating') : t('create')}</span>
      </Button>
    </div>
  );
}
