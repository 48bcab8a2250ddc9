import type { SourceText } from '../text/source-text';
import { readNumeral } from '../when/numerals';
import type { QuestionCandidate } from './question-lists';

const COUNTED = /\b(both|two|three|four|five|six)\b|(?:お|御)?([二三四五六2-6])(?:名|人|方|氏)|(両)(?:氏|名|者|人)/i;

function countIn(words: string): number | null {
  const match = COUNTED.exec(words);
  if (match === null) return null;
  return /^(?:both|両)/i.test(match[1] ?? match[3] ?? '') ? 2 : readNumeral(match[1] ?? match[2] ?? '');
}

/**
 * "All three", "お三方へ" among the questions of a larger panel: when exactly so many were asked by name before, it is
 * they who are asked together.
 */
export function withCounted(
  source: SourceText,
  candidates: readonly QuestionCandidate[],
  panel: number,
): QuestionCandidate[] {
  const asked = new Set<string>();
  return candidates.map((candidate) => {
    const { reference, referenceSpans } = candidate;
    if (reference === null) return candidate;
    if (!reference.isAll) {
      for (const key of reference.keys) asked.add(key);
      return candidate;
    }
    const count = countIn(referenceSpans.map(({ start, end }) => source.folded.slice(start, end)).join(' '));
    return count !== null && count < panel && count === asked.size
      ? { ...candidate, reference: { ...reference, keys: [...asked], isAll: false } }
      : candidate;
  });
}
