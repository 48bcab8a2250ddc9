import type { Ambiguity } from './entries';
import type { Scene } from './evidence';
import type { NameMention } from './mentions';
import type { Range } from './ranges';
import { wordBefore } from './word-before';

/** Only a body has rooms and a voice. */
const ROOM = /\b(?:at|inside)(?: [Mm]ain)? $/i;
const LONGEST_ROOM = 14;
const TELLS = /^ (?:told|tells) /;
/** What a body does, not what is done with a thing of that name ("Justice delayed", "Energy needs"). */
const ACTS =
  /^ (?:(?:has |had )?(?:just |already |also |now |finally )?)(announced?s?|told|tells|said|says|issued|published|unsealed|indicted|charged|sued|passed|enacted|waited|failed to|refused|refuses|directed|gave|wrote|asked|created|confirmed|voted|acted|overrode|put out|signed)\b/;
/** "The justice said", "a state passed": one of many. */
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'each',
  'every',
  'any',
  'no',
  'another',
  'one',
  'our',
  'your',
  'their',
  'that',
]);

/** "At CISA", "CISA told you": a body, even where a law of the same name is spoken of. */
export function isBodyHere(
  { gazetteer, mentions }: Scene,
  { start, end }: NameMention,
  { fallback }: Ambiguity,
): boolean {
  if (gazetteer.records.get(fallback ?? '')?.kind !== 'agency') return false;
  const { text } = mentions;
  return /\b(?:at|inside) $/i.test(text.slice(Math.max(0, start - 8), start)) || TELLS.test(text.slice(end, end + 16));
}

/** The words by which a short name acts as a body ("Justice announced", "over at Commerce"), or null. */
export function hasVoice(text: string, { start, end }: Range): string | null {
  const room = ROOM.exec(text.slice(Math.max(0, start - LONGEST_ROOM), start));
  if (room !== null) return /^(?: [A-Z]|-|['’])/.test(text.slice(end, end + 2)) ? null : room[0].trim();
  if (DETERMINERS.has(wordBefore(text, start)?.word.toLowerCase() ?? '')) return null;
  return ACTS.exec(text.slice(end, end + 40))?.[1] ?? null;
}
