import { searchKey } from '../map/search';

/** How often people confirmed and rejected a record for the same words. */
export type EarlierDecisions = { confirmed: number; rejected: number };

/** What decisions are remembered by: the record and the words, however they were written. */
export function decisionKey(recordId: string, surface: string): string {
  return `${recordId}\n${searchKey(surface)}`;
}

/** What is left of a score each time that the same words were rejected for the same record. */
const LEFT_OF_SCORE = 0.5;
const MOST_COUNTED = 3;

/**
 * A score in the light of what people decided before: each rejection that no confirmation makes good halves it, three
 * times at most. `timesRejected`: how many those are; 0 leaves the score as it is.
 */
export function weighDecisions(
  score: number,
  { confirmed, rejected }: EarlierDecisions,
): { score: number; timesRejected: number } {
  const timesRejected = Math.max(0, rejected - confirmed);
  const lowered = score * LEFT_OF_SCORE ** Math.min(timesRejected, MOST_COUNTED);
  return { score: Math.round(lowered * 100) / 100, timesRejected };
}
