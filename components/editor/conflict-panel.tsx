'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { RichText } from '@/lib/domain/rich-text';
import type { ConflictChoice } from './autosave';
import { RichTextView } from './rich-text-view';

function Side({ title, body }: { title: string; body: RichText }): ReactElement {
  const id = useId();
  return (
    <div className="min-w-0">
      <h4 id={id} className="mb-1 text-sm font-medium">
        {title}
      </h4>
      {/* Scrolls, so the keyboard must reach it. */}
      <div
        role="region"
        aria-labelledby={id}
        tabIndex={0}
        className="max-h-72 overflow-y-auto rounded-md border border-line bg-paper px-3 py-2"
      >
        <RichTextView body={body} />
      </div>
    </div>
  );
}

/**
 * Two texts of one document beside each other, and the choice between them. Whatever is chosen, the other one stays among
 * the revisions. `takesFocus`: it stands in the way of writing, so the keyboard goes to it.
 */
export function ConflictPanel({
  title,
  explanation,
  mine,
  theirs,
  isBusy,
  takesFocus = false,
  onChoose,
}: {
  title: string;
  explanation: string;
  mine: { title: string; body: RichText };
  theirs: { title: string; body: RichText };
  isBusy: boolean;
  takesFocus?: boolean;
  onChoose: (choice: ConflictChoice) => void;
}): ReactElement {
  const t = useTranslations('points');
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const choose = (choice: ConflictChoice) => () => {
    if (!isBusy) onChoose(choice);
  };
  return (
    <section aria-labelledby={titleId} className="space-y-3 rounded-md border border-amber/35 bg-amber-soft p-4">
      <h3 id={titleId} ref={heading} tabIndex={-1} className="font-semibold">
        {title}
      </h3>
      <p className="text-ink-soft">{explanation}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Side {...mine} />
        <Side {...theirs} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={choose('mine')} aria-disabled={isBusy}>
          {t('conflict.mine')}
        </Button>
        <Button onClick={choose('theirs')} aria-disabled={isBusy}>
          {t('conflict.theirs')}
        </Button>
        <Button onClick={choose('both')} aria-disabled={isBusy}>
          {t('conflict.both')}
        </Button>
      </div>
    </section>
  );
}
