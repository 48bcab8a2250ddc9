import { cutPassage, type Passage } from '../text/passage';

/** "And these ones are for Duarte:", "… on the back of your card. For you:": at the end of a line whom the next lines are for. */
const SPOKEN =
  /(?:^|[.!?;,]\s|\s-{1,2}\s)(?:(?:and|then|now|next|so|finally|lastly|first|oh),?\s){0,2}(?:(?:the|these|this|those|here|a|an|some|one|two|three|four|my|mine|ones?|next|last|first|other|others|few|couple|of|more|are|is|questions?|come|comes|meant|that|which|just)\s){0,8}for\s([^.?!:]{2,60}):\s{0,2}$/i;
const SPOKEN_JAPANESE =
  /(?:^|。\s?)(?:(?:まず|次に|続いて|最後に|そして|それから|あと|では)(?:は)?、?)?([^。、:?]{2,24}?)に(?:は)?(?:、?(?:こちら|これ|次の(?:こと|点|問い)|この(?:二つ|三つ|あたり)|こんなこと)(?:を|です)?)?:\s{0,2}$/;
const MAX_SPOKEN = 240;

const COUNTS: readonly RegExp[] = [
  /\b(?:one|another|last)\b|一つ|ひとつ|最後/i,
  /\b(?:two|a couple)\b|二つ|ふたつ/i,
  /\bthree\b|三つ/i,
];

/** How many lines under a chatty line are for whom it names, where it says so ("And one for the two of you:"). */
export function spokenCount({ folded }: Passage): number {
  const tail = folded.slice(Math.max(0, folded.slice(0, -1).search(/[^.!?;。]*$/)));
  const lead = tail.slice(0, Math.max(0, tail.search(/\bfor\b|に(?:は|も)?[:、一ひ二ふ三最]/i)) + 6);
  const index = COUNTS.findIndex((pattern) => pattern.test(lead));
  return index === -1 || /\bones\b|\bones? (?:are|is)\b/i.test(lead) ? Number.POSITIVE_INFINITY : index + 1;
}

/** Whom the lines under a chatty line are for, as the words that name them; null when the line does not lead to any. */
export function spokenTo(words: Passage): Passage | null {
  const { folded } = words;
  if (!folded.endsWith(':') || folded.length > MAX_SPOKEN) return null;
  const named = (SPOKEN.exec(folded) ?? SPOKEN_JAPANESE.exec(folded))?.[1];
  if (named === undefined) return null;
  const from = folded.lastIndexOf(named);
  const comma = named.search(/,\s(?:if|when|once|should|as|in case|because|since)\b/);
  return cutPassage(words, from, from + (comma === -1 ? named.length : comma));
}
