import type { Scene } from './evidence';
import { caseRuleOf } from './letter-case';
import type { NameMention } from './mentions';
import type { Owners } from './owners';
import { beginsSentence, wordBefore } from './word-before';

const INDEFINITE = new Set(['a', 'an', 'any', 'every', 'each', 'another', 'own']);

/** "Energy Star", "Chamber of Commerce", and "Energy" where any word would have its capital. */
function isPartOfTitle(text: string, { start, end }: NameMention): boolean {
  return (
    /^ ?[A-Z]/.test(text.slice(end, end + 2)) ||
    beginsSentence(text, start) ||
    /\bof $/.test(text.slice(Math.max(0, start - 4), start))
  );
}

/** "A cyber command of its own", "Army Cyber Command": common words of another body, not the one on the map. */
export function isOther(scene: Scene, mention: NameMention, owners: Owners): boolean {
  const kind = mention.entry.ambiguous?.kind;
  if (kind === 'collision' || mention.entry.kind === 'concept') return false;
  const rule = caseRuleOf(mention.words, false);
  if (rule === 'exact') return false;
  const { text } = scene.mentions;
  const isOneWord = kind === 'common_word' && rule === 'title' && !mention.words.includes(' ');
  if (isOneWord && isPartOfTitle(text, mention)) return true;
  const before = wordBefore(text, mention.start);
  if (before === null) return false;
  if (INDEFINITE.has(before.word.toLowerCase())) return true;
  const mayBeLonger = rule === 'title' && mention.entry.kind === 'agency' && owners.codes.length === 0;
  const isName = /^[A-Z]/.test(before.word) && !/['’]/.test(before.word);
  return mayBeLonger && isName && !beginsSentence(text, before.start);
}
