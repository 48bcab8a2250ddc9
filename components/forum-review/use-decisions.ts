'use client';

import { useRef, useState, useTransition } from 'react';
import { decideForumLinks } from '@/app/actions/question-links';
import { showToast } from '@/components/ui/toast';
import { keepInPlace, type ReviewTally } from '@/lib/domain/link-review';
import type { QuestionLinkState } from '@/prisma/generated/enums';
import { fill, type ReviewItem, type ReviewLabels, type ReviewQuestionItem } from './review-item';

/** What this window knows of a link beyond the page it was sent: `from` is the stored state while a decision is under way. */
type Known = { state: QuestionLinkState; version: number; from: QuestionLinkState | null; by: string | null };
type Stored = { linkId: string; version: number; state: QuestionLinkState; decidedBy?: string };
/** One act with what it changed, so that it can be taken back. */
type Step = { key: number; changes: { id: string; from: QuestionLinkState }[] };

export type Decisions = {
  questions: ReviewQuestionItem[];
  tally: ReviewTally;
  stateOf: (item: ReviewItem) => { state: QuestionLinkState; by: string | null };
  decide: (item: ReviewItem, to: QuestionLinkState) => void;
  /** Takes in what was confirmed by one act on many links. Answers with the way back. */
  takeConfirmed: (links: readonly Stored[], tally: ReviewTally) => () => void;
  canUndo: boolean;
  /** Takes back the last act; answers with the links that it was about. */
  undo: () => string[];
};

function isDecided(state: QuestionLinkState): boolean {
  return state !== 'SUGGESTED';
}

/**
 * Decisions on links, shown at once and sent in the background: while one request is under way the next decisions
 * gather and leave together, so that the hand never waits for the network. What somebody else decided since is shown as
 * they decided it, and what could not be sent goes back.
 */
export function useDecisions(
  forumId: string,
  source: ReviewQuestionItem[],
  sentTally: ReviewTally,
  labels: ReviewLabels,
): Decisions {
  const [page, setPage] = useState({ source, questions: source, tally: sentTally });
  if (page.source !== source) setPage({ source, questions: keepInPlace(page.questions, source), tally: sentTally });
  const [shown, setShown] = useState<ReadonlyMap<string, Known>>(new Map());
  const [depth, setDepth] = useState(0);
  const [, start] = useTransition();
  const known = useRef<ReadonlyMap<string, Known>>(shown);
  const wanted = useRef(new Map<string, QuestionLinkState>());
  const busy = useRef(false);
  const history = useRef<readonly Step[]>([]);
  const lastKey = useRef(0);

  const update = (entries: readonly (readonly [string, Known])[]): void => {
    known.current = new Map([...known.current, ...entries]);
    setShown(known.current);
  };
  const nameOf = (id: string): string =>
    page.questions.flatMap((question) => question.items).find((item) => item.id === id)?.name ?? '';
  const keepHistory = (steps: readonly Step[]): void => {
    history.current = steps;
    setDepth(steps.length);
  };
  const forget = (ids: readonly string[]): void =>
    keepHistory(
      history.current
        .map((step) => ({ ...step, changes: step.changes.filter(({ id }) => !ids.includes(id)) }))
        .filter((step) => step.changes.length > 0),
    );

  const takeStored = (links: readonly Stored[]): void =>
    update(
      links.map(({ linkId, version, state, decidedBy }) => {
        const next = wanted.current.get(linkId);
        return [
          linkId,
          { state: next ?? state, version, from: next === undefined ? null : state, by: decidedBy ?? null },
        ];
      }),
    );
  const takeBack = (ids: readonly string[], message: string): void => {
    const entries = ids.flatMap((id) => {
      const entry = known.current.get(id);
      return entry?.from ? [[id, { ...entry, state: entry.from, from: null }] as const] : [];
    });
    for (const id of ids) wanted.current.delete(id);
    update(entries);
    forget(ids);
    showToast({ message, tone: 'red' });
  };

  const sendBatch = async (): Promise<void> => {
    const decisions = [...wanted.current].map(([linkId, state]) => ({
      linkId,
      state,
      version: known.current.get(linkId)?.version ?? 0,
    }));
    const ids = decisions.map((one) => one.linkId);
    wanted.current.clear();
    const answer = await decideForumLinks({ forumId, decisions });
    if (answer.status !== 'done') {
      takeBack(ids, answer.status === 'refused' ? answer.message : labels.failed);
      return;
    }
    const { decided, overtaken, tally } = answer.data;
    for (const { linkId } of overtaken) wanted.current.delete(linkId);
    takeStored(decided);
    for (const { linkId, now } of overtaken) {
      const decidedBy = now?.decidedBy ?? '';
      // A link that is gone counts as rejected: there is nothing left to decide.
      takeStored([
        now === null ? { linkId, version: Number.MAX_SAFE_INTEGER, state: 'REJECTED' } : { ...now, decidedBy },
      ]);
      const words = now === null ? labels.gone : labels.overtaken;
      showToast({ message: fill(words, { name: nameOf(linkId), person: decidedBy || labels.somebody }), tone: 'red' });
    }
    if (overtaken.length > 0) forget(overtaken.map((one) => one.linkId));
    setPage((before) => ({ ...before, tally }));
  };
  const flush = (): void =>
    start(async () => {
      if (busy.current) return;
      busy.current = true;
      try {
        while (wanted.current.size > 0) await sendBatch();
      } catch {
        // The server was not reached: nothing of what is on its way is known to be stored.
        const pending = [...known.current].filter(([, entry]) => entry.from !== null).map(([id]) => id);
        takeBack(pending, labels.failed);
      } finally {
        busy.current = false;
      }
    });

  const stored = (item: ReviewItem): Known => {
    const entry = known.current.get(item.id);
    return entry !== undefined && entry.version >= item.version
      ? entry
      : { state: item.state, version: item.version, from: null, by: null };
  };
  const want = (id: string, before: Known, to: QuestionLinkState): void => {
    wanted.current.set(id, to);
    update([[id, { ...before, state: to, from: before.from ?? before.state, by: null }]]);
  };
  const push = (changes: Step['changes']): number => {
    lastKey.current += 1;
    keepHistory([...history.current, { key: lastKey.current, changes }]);
    return lastKey.current;
  };
  const reverse = (key: number): string[] => {
    const step = history.current.find((one) => one.key === key);
    if (step === undefined) return [];
    keepHistory(history.current.filter((one) => one !== step));
    for (const { id, from } of step.changes) {
      const entry = known.current.get(id);
      if (entry !== undefined) want(id, entry, from);
    }
    flush();
    return step.changes.map(({ id }) => id);
  };

  const pending = [...shown.values()].reduce(
    (sum, { state, from }) => (from === null ? sum : sum + Number(isDecided(state)) - Number(isDecided(from))),
    0,
  );
  return {
    questions: page.questions,
    tally: { ...page.tally, decided: page.tally.decided + pending },
    stateOf: (item) => {
      const entry = shown.get(item.id);
      return entry !== undefined && entry.version >= item.version ? entry : { state: item.state, by: null };
    },
    decide: (item, to) => {
      const before = stored(item);
      if (before.state === to) return;
      push([{ id: item.id, from: before.state }]);
      want(item.id, before, to);
      flush();
    },
    takeConfirmed: (links, tally) => {
      takeStored(links);
      setPage((before) => ({ ...before, tally }));
      const key = push(links.map(({ linkId }) => ({ id: linkId, from: 'SUGGESTED' as const })));
      return () => void reverse(key);
    },
    canUndo: depth > 0,
    undo: () => reverse(history.current.at(-1)?.key ?? 0),
  };
}
