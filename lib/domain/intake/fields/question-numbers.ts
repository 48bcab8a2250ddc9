import { cutPassage } from '../text/passage';
import type { QuestionCandidate } from './question-lists';

const OWN_NUMBER = /^(?:\((\d{1,3})\)|(\d{1,3})[.):]?)\s{1,4}(?=\S)/;

function numberOf(candidate: QuestionCandidate | undefined): { value: number; length: number } | null {
  const match = candidate === undefined ? null : OWN_NUMBER.exec(candidate.words.folded.slice(0, 12));
  return match === null ? null : { value: Number(match[1] ?? match[2]), length: match[0].length };
}

/**
 * Questions without the numbers that stand in their words, as behind the sign of a list of another kind ("・１ …か。"
 * over "・２ …か。"). A single number belongs to the question.
 */
export function withoutNumbers(candidates: readonly QuestionCandidate[]): QuestionCandidate[] {
  return candidates.map((candidate, index) => {
    const own = numberOf(candidate);
    if (own === null) return candidate;
    const isCounted =
      numberOf(candidates[index - 1])?.value === own.value - 1 ||
      numberOf(candidates[index + 1])?.value === own.value + 1;
    return isCounted ? { ...candidate, words: cutPassage(candidate.words, own.length) } : candidate;
  });
}
