import { sentencesOf, stretchAt } from '../text/clauses';
import { allMatches } from '../../matches';
import type { DurationMention } from '../when/durations';

/** "15 minutes; the chair has 5", "10 minutes for Ueda, 12 for Frei": numbers that leave out the minutes told before. */
const SHORTENED =
  /(?:\bha(?:s|ve)|\bgets?|\b(?:will|can) have)\s(\d{1,2})(?=\s?(?:[.;,)]|$|\s(?:each|apiece)\b))|(?:[,;]|\band)\s(\d{1,2})(?=\sfor\s(?:the\s|Dr|Prof|M[rs]|[A-Z]))/g;

/** Those numbers, each as a length of minutes. */
export function shortenedIn(folded: string, mentions: readonly DurationMention[]): DurationMention[] {
  const sentences = sentencesOf(folded);
  return allMatches(folded, SHORTENED).flatMap((match) => {
    const digits = match[1] ?? match[2] ?? '';
    const from = match.index + match[0].lastIndexOf(digits);
    const sentence = stretchAt(sentences, from, folded.length);
    // "I get 10 minutes. Mensah and Ito get 6 each.": what each of several gets may be told in the next sentence.
    const isShared = /^\s(?:each|apiece)/.test(folded.slice(from + digits.length, from + digits.length + 7));
    const isToldBefore = mentions.some(({ from: told, to }) => (isShared || told >= sentence.from) && to <= from);
    const isNew = !mentions.some((mention) => mention.from <= from && from < mention.to);
    return isToldBefore && isNew ? [{ from, to: from + digits.length, min: null, max: Number(digits) }] : [];
  });
}
