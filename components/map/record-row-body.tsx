'use client';

import type { ReactElement } from 'react';
import { Badge, type Tone } from '@/components/ui/badge';
import { ItemRow } from '@/components/ui/item-row';
import { LetterMark } from '@/components/ui/letter-mark';

/**
 * What RecordRow has put into words, as a row. A client component without any state: the page then tells the words of a
 * row once as data, not each of its elements a second time.
 */
export function RecordRowBody({
  href,
  title,
  mark,
  abbreviation,
  other,
  otherLang,
  about,
  dates,
  chip,
}: {
  href: string;
  title: string;
  mark: { tone: Tone; letters: string; label: string } | null;
  abbreviation: string | null;
  /** The name in the other language. */
  other: string;
  otherLang: 'en' | 'ja';
  about: string[];
  dates: string | null;
  /** What has become of it, where it is not simply in force. */
  chip: string | null;
}): ReactElement {
  return (
    <ItemRow
      href={href}
      title={title}
      leading={mark === null ? null : <LetterMark {...mark} />}
      detail={
        <>
          {abbreviation === null ? null : `${abbreviation} · `}
          <span lang={otherLang}>{other}</span>
          {about.length === 0 ? null : <span className="text-ink-faint">{` · ${about.join(' · ')}`}</span>}
        </>
      }
      trailing={
        chip === null && dates === null ? null : (
          <>
            {dates}
            {chip === null ? null : <Badge tone="amber">{chip}</Badge>}
          </>
        )
      }
    />
  );
}
