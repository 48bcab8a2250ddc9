import { QUESTION_REACH, type Scene } from './evidence';
import type { Ambiguity } from './entries';
import { caseRuleOf } from './letter-case';
import type { LinkableRecord } from './linkable';
import type { NameMention } from './mentions';
import type { Owners } from './owners';
import { near } from './ranges';
import { ADVERSARIES, isAlly } from './resolution';
import { sentenceAround } from './sentences';
import { hasVoice } from './voices';
import { beginsSentence, wordBefore } from './word-before';

const INDEFINITE = new Set(['a', 'an', 'any', 'every', 'each', 'another', 'own']);

/** "Energy Star", "Chamber of Commerce", and "Energy" where any word would have its capital. */
function isPartOfTitle(text: string, { start, end }: NameMention): boolean {
  return (
    /^ ?[A-Z]/.test(text.slice(end, end + 2)) ||
    (beginsSentence(text, start) && hasVoice(text, { start, end }) === null) ||
    /\bof $/.test(text.slice(Math.max(0, start - 4), start))
  );
}

/** "The Japanese are standing up their own Joint Operations Command": the nation of the one on the map. */
function isTheirOwn(scene: Scene, mention: NameMention): boolean {
  const sentence = sentenceAround(scene.mentions.text, mention);
  const nations = near(scene.signs(), sentence, 0).filter((sign) => sign.end <= mention.start);
  const nearest = nations.at(-1);
  const candidates = mention.entry.ambiguous?.candidates ?? [];
  return nearest !== undefined && !nearest.isBody && candidates.some(({ country }) => country === nearest.country);
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
  if (before.word.toLowerCase() === 'own' && isTheirOwn(scene, mention)) return false;
  if (INDEFINITE.has(before.word.toLowerCase())) return true;
  const mayBeLonger = rule === 'title' && mention.entry.kind === 'agency' && owners.codes.length === 0;
  const isName = /^[A-Z]/.test(before.word) && !/['’]/.test(before.word);
  return mayBeLonger && isName && !beginsSentence(text, before.start);
}

const HIRAGANA = /[ぁ-ん]/;
const MANY_HAVE_ONE =
  /^(?:ministry of .+|coast guard|沿岸警備隊|司法省|商務省|エネルギー省|証券取引委員会|サイバー軍)$/i;

/** "Ministry of Defense", "foreign ministry": words that many nations have for their own. */
function isNeutral({ words }: NameMention, { kind }: Ambiguity): boolean {
  return kind === 'description' || (kind === 'generic' && MANY_HAVE_ONE.test(words));
}

/**
 * Words that many nations have for a body of their own, where nations beside the allies are spoken of and the record's is
 * not: a "defense ministry" is then theirs. Who asks in Japanese asks Japan's ministers: there the other nation must
 * stand before them in the sentence.
 */
export function isOfOthers(scene: Scene, mention: NameMention, ambiguity: Ambiguity, record: LinkableRecord): boolean {
  if (!isNeutral(mention, ambiguity)) return false;
  const { text } = scene.mentions;
  const isOnAttackers = record.category === 'report';
  const counts = (country: string): boolean =>
    !isAlly(country) && ((ambiguity.kind === 'description' && !isOnAttackers) || !ADVERSARIES.has(country));
  const around = near(scene.signs(), mention, QUESTION_REACH);
  if (!around.some(({ country, isBody }) => !isBody && counts(country))) return false;
  const sentence = HIRAGANA.test(text) ? sentenceAround(text, mention) : null;
  const signs = around.filter(
    ({ start, end }) => sentence === null || (start >= sentence.start && end <= mention.start),
  );
  if (signs.some(({ country }) => country === record.country)) return false;
  return signs.some(({ country, isBody }) => !isBody && counts(country));
}
