import { createContext, type Dispatch, useCallback, useContext, useSyncExternalStore } from 'react';
import type { AcceptedDraft, Kept } from '@/lib/domain/forum-draft';
import type { Ambiguity } from '@/lib/domain/intake/draft';
import type { KeyedList } from '@/lib/domain/forum-plan/planned-ids';
import type { WordsTarget } from '@/lib/domain/review/assign-words';
import type { Fitting } from '@/lib/domain/review/fitting-words';
import type { Merge } from '@/lib/domain/review/merge-people';
import type { ReadingNote } from '@/lib/domain/review/notes';
import type { ReviewChange } from '@/lib/domain/review/review';
import type { Spotlight } from './spotlight';

/** What every part of the review may use; the same object for as long as one draft is reviewed. */
export type ReviewTools = {
  change: Dispatch<ReviewChange>;
  /** Takes an item out, says so by its name with what follows for others, and offers it back for ten seconds. */
  drop: (list: KeyedList, key: string, name: string) => void;
  /** Makes one person of two, and offers the two again for ten seconds. */
  merge: (merge: Merge, message: string) => void;
  /** Gives words of the source to a field or a new item, and offers the way back for ten seconds. */
  assign: (target: WordsTarget, words: Kept<string>, message: string) => void;
  /** What else selected words fit, as the draft stands now. */
  fittings: (words: Kept<string>) => Fitting[];
  /** Makes the changes of one such use, and offers the way back for ten seconds. */
  fit: (fitting: Fitting, message: string) => void;
  /** The field of words that had the focus last, with its label; null when there was none. */
  lastField: () => { name: string; label: string } | null;
  /** Gives a field one of the readings that the source leaves open, and offers the way back for ten seconds. */
  choose: (ambiguity: Ambiguity, index: number, message: string) => void;
  spotlight: Spotlight;
  /** The draft as it was read, before any edit. */
  read: AcceptedDraft;
  notes: ReadonlyMap<string, ReadingNote>;
  /** What the source leaves open, by the field where one chooses. */
  ambiguities: ReadonlyMap<string, Ambiguity>;
  /** The decoded source. */
  sourceText: string;
  viewerZone: string;
};

/** The draft as it stands now; for the few parts that show more than their own item. */
export const DraftContext = createContext<AcceptedDraft | null>(null);
export const ReviewToolsContext = createContext<ReviewTools | null>(null);
/** What the server refused, by field. */
export const FaultsContext = createContext<ReadonlyMap<string, readonly string[]>>(new Map());

export function useReviewTools(): ReviewTools {
  const tools = useContext(ReviewToolsContext);
  if (tools === null) throw new Error('outside of a review');
  return tools;
}

export function useReviewDraft(): AcceptedDraft {
  const draft = useContext(DraftContext);
  if (draft === null) throw new Error('outside of a review');
  return draft;
}

export function useFaults(field: string): readonly string[] {
  return useContext(FaultsContext).get(field) ?? [];
}

/** Whether one of these fields is lit now. */
export function useLit(fields: readonly string[]): boolean {
  const { spotlight } = useReviewTools();
  const isLit = useCallback(() => fields.some((field) => spotlight.fields.includes(field)), [fields, spotlight]);
  return useSyncExternalStore(spotlight.subscribe, isLit, () => false);
}
