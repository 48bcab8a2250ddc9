'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, useEffect, useRef } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import type { Refusal } from './use-create-forum';

/** Why no forum was created, with the way to the one that the same review became before: the words here stay kept. */
export function RefusalNotice({ refusal }: { refusal: Refusal }): ReactElement {
  const t = useTranslations('intake.review');
  const frame = useRef<HTMLDivElement>(null);
  const { sentence, forumId } = refusal;
  useEffect(() => {
    if (forumId !== null) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal, forumId]);
  return (
    <div ref={frame} className="px-2 pt-2">
      <Notice
        tone="red"
        announce
        action={
          forumId === null ? null : (
            <LinkButton size="sm" href={`/forums/${forumId}`}>
              {t('openCreated')}
            </LinkButton>
          )
        }
      >
        {sentence}
      </Notice>
    </div>
  );
}
