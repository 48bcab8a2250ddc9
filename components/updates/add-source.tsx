'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState, useTransition } from 'react';
import { keepLaterMail } from '@/app/actions/forum-updates';
import { EntryForm, type EntryLabels, type EntryLimits } from '@/components/intake/entry-form';
import { keepOriginals } from '@/components/intake/keep-originals';
import { requestReading } from '@/components/intake/read-request';
import { useChosenFiles } from '@/components/intake/use-chosen-files';

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
  const files = useChosenFiles(limits, labels);
  const read = (): void =>
    startReading(async () => {
      const sent = files.chosen.filter((one) => one.fault === null).map((one) => one.file);
      const answer = await requestReading(text, sent);
      if ('message' in answer) return setRefusal(answer.message ?? labels.failed);
      if ('refused' in answer) {
        files.refuse(answer.refused);
        return setRefusal(labels.notRead);
      }
      const { text: words, fileName, mediaType } = answer.source;
      const kept = await keepLaterMail({ forumId, source: { text: words, fileName, mediaType } }).catch(() => null);
      if (kept?.status !== 'done') return setRefusal(kept?.status === 'refused' ? kept.message : labels.failed);
      const { sourceId } = kept.data;
      const originals = sent.map((file) => ({ name: file.name, file }));
      await keepOriginals(sourceId, originals, labels.keeping, () => router.refresh());
      router.push(`/forums/${forumId}/source/${sourceId}`);
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
      files={files}
      isReading={isReading}
      refusal={refusal}
      onRead={read}
      notice={null}
      status={null}
    />
  );
}
