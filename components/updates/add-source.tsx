'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState, useTransition } from 'react';
import { keepLaterMail } from '@/app/actions/forum-updates';
import { EntryForm, type EntryLabels, type EntryLimits } from '@/components/intake/entry-form';
import { requestReading } from '@/components/intake/read-request';

/** A later mail for a forum that exists: read, kept with it, and its differences shown. What was pasted stays on refusal. */
export function AddSource({
  forumId,
  limits,
  labels,
}: {
  forumId: string;
  limits: EntryLimits;
  labels: EntryLabels;
}): ReactElement {
  const router = useRouter();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isReading, startReading] = useTransition();
  const read = (given: string | File): void =>
    startReading(async () => {
      const answer = await requestReading(given);
      if ('message' in answer) return setRefusal(answer.message ?? labels.failed);
      const { text: words, fileName, mediaType } = answer.source;
      const kept = await keepLaterMail({ forumId, source: { text: words, fileName, mediaType } }).catch(() => null);
      if (kept?.status === 'done') return router.push(`/forums/${forumId}/source/${kept.data.sourceId}`);
      setRefusal(kept?.status === 'refused' ? kept.message : labels.failed);
    });
  return (
    <EntryForm
      labels={labels}
      limits={limits}
      text={text}
      onText={(words) => {
        setText(words);
        setRefusal(null);
      }}
      isReading={isReading}
      refusal={refusal}
      onRead={read}
      notice={null}
      status={null}
    />
  );
}
