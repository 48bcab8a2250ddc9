'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type ReactElement, useState, useTransition } from 'react';
import { keepLaterMail } from '@/app/actions/forum-updates';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Original, ReadSource } from './intake-draft';
import { keepOriginals } from './keep-originals';

/** Offers to take a mail for what it seems to be: a later one about a forum that exists. */
export function SameForumNotice({
  source: { text, fileName, mediaType, sameForums },
  originals,
  onKept,
}: {
  source: ReadSource;
  originals: readonly Original[];
  /** Called with the address of what the mail changes, once it is kept with its forum. */
  onKept: (path: string) => void;
}): ReactElement | null {
  const t = useTranslations('intake.same');
  const keeping = useTranslations('intake.entry.keeping');
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isOpening, startOpening] = useTransition();
  if (sameForums.length === 0) return null;
  const keep = (forumId: string): void =>
    startOpening(async () => {
      const kept = await keepLaterMail({ forumId, source: { text, fileName, mediaType } }).catch(() => null);
      if (kept?.status !== 'done') return setRefusal(kept?.status === 'refused' ? kept.message : t('failed'));
      const { sourceId } = kept.data;
      const words = { notKept: keeping('notKept'), again: keeping('again'), kept: keeping('kept') };
      await keepOriginals(sourceId, originals, words, () => router.refresh());
      onKept(`/forums/${forumId}/source/${sourceId}`);
    });
  return (
    <div className="space-y-2 px-2 pt-2">
      {sameForums.map(({ id, title, signs }) => (
        <Notice
          key={id}
          title={t('title', { title })}
          action={
            <Button size="sm" aria-disabled={isOpening || undefined} onClick={() => (isOpening ? null : keep(id))}>
              <span aria-live="polite">{isOpening ? t('opening') : t('open')}</span>
            </Button>
          }
        >
          {signs.map((sign) => t(`signs.${sign}`)).join(' · ')}
        </Notice>
      ))}
      {refusal === null ? null : (
        <Notice tone="red" announce>
          {refusal}
        </Notice>
      )}
    </div>
  );
}
