'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { createForum } from '@/app/actions/intake';
import { KEYED_LISTS } from '@/lib/domain/forum-plan/planned-ids';
import { fieldOfPath } from '@/lib/domain/review/faults';
import type { Review } from '@/lib/domain/review/review';
import { firstMissing, toSubmission } from '@/lib/domain/review/submission';
import type { OpenReview } from './intake-draft';
import { keepOriginals } from './keep-originals';

type Faults = ReadonlyMap<string, readonly string[]>;

const NONE: Faults = new Map();

/** Faults that no field of the screen shows: of a whole list, or of what was sent with it. */
function isHomeless(field: string): boolean {
  return field === '' || KEYED_LISTS.some((list) => list === field);
}

/** Why a review did not become a forum; `forumId` is the one that it became before, from another tab. */
export type Refusal = { sentence: string; forumId: string | null };

/**
 * Sends a review, and after it the files that it was read from. What the server refuses, and what a field did not take,
 * comes back by field and, where no field shows it, as one sentence; the review stays as it is.
 */
export function useCreateForum(
  open: OpenReview,
  review: Review,
  {
    onCreated,
    onFault,
    findUntaken,
  }: {
    onCreated: (forumId: string) => void;
    onFault: (field: string) => void;
    /** The first field that shows what the review does not hold. */
    findUntaken: () => { field: string; isTold: boolean } | null;
  },
): { faults: Faults; refusal: Refusal | null; isCreating: boolean; create: () => void } {
  const t = useTranslations('intake.review');
  const keeping = useTranslations('intake.entry.keeping');
  const router = useRouter();
  const [faults, setFaults] = useState(NONE);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // What was sent without an answer may have become the forum: sent again, it is no other version.
  const unanswered = useRef<string | null>(null);
  const [isCreating, startCreating] = useTransition();
  const refuse = (sentence: string, byField: Faults = NONE, forumId: string | null = null): void => {
    setRefusal({ sentence, forumId });
    setFaults(byField);
    const [first] = byField.keys();
    if (first !== undefined) onFault(first);
  };
  const send = async (): Promise<void> => {
    const refuseField = (field: string, ...sentences: string[]): void =>
      refuse(t('faults', { count: 1 }), new Map([[field, sentences]]));
    const blank = firstMissing(review.draft);
    if (blank !== null) return refuseField(blank.field, t(blank.missing));
    const untaken = findUntaken();
    if (untaken !== null) return refuseField(untaken.field, ...(untaken.isTold ? [] : [t('notTaken')]));
    const draft = toSubmission(review.draft);
    const { text, fileName, mediaType } = open.source;
    const me = draft.people.some((person) => person.key === review.me) ? review.me : null;
    const { forumId, workspaceId } = open;
    const source = { text, fileName, mediaType };
    const sent = { forumId, workspaceId, me, tlp: review.tlp, source, draft };
    const answer = await createForum(sent).catch(() => null);
    const written = JSON.stringify(sent);
    if (answer === null) {
      unanswered.current = written;
      return refuse(t('offline'));
    }
    if (answer.status === 'done') {
      if (!answer.data.isNew && unanswered.current !== written)
        return refuse(t('alreadyCreated'), NONE, answer.data.forumId);
      const words = { notKept: keeping('notKept'), again: keeping('again'), kept: keeping('kept') };
      await keepOriginals(answer.data.sourceId, open.originals, words, () => router.refresh());
      return onCreated(answer.data.forumId);
    }
    if (answer.status === 'refused') return refuse(answer.message);
    if (answer.status === 'idle') return;
    const byField = new Map<string, string[]>();
    for (const [path, sentences] of Object.entries(answer.fields)) {
      const field = fieldOfPath(path, draft);
      byField.set(field, [...(byField.get(field) ?? []), ...sentences]);
    }
    const homeless = [...byField].filter(([field]) => isHomeless(field)).flatMap(([, sentences]) => sentences);
    refuse([t('faults', { count: byField.size }), ...homeless].join(' '), byField);
  };
  return { faults, refusal, isCreating, create: () => startCreating(send) };
}
