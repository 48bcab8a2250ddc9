import { allMatches } from '../../matches';
import type { Entry } from '../text/entries';
import { cutPassage } from '../text/passage';
import { hasJapanese } from '../text/source-text';
import { EVENT_NAME } from '../words/title-words';
import type { TitleCandidate } from './title-cues';

const QUOTED = /["「『]([^"」』\n]{5,140})["」』]/g;
const QUOTE_CUE =
  /\b(?:titled|entitled|called|on|for|run(?:ning)?|hold(?:ing)?|host(?:ing)?|panel|webinar|session|event|roundtable|from|to|call(?:ing|ed)? it|seminar|forum|symposium|discussion|hearing|lecture|conversation|talk|colloquium|workshop|conference|debate|dialogue|series|episode|(?:panel|session|event|evening|debate|discussion|talk|title|theme|topic) is)\s?[,:]?\s?$|(?:、|「|企画|番組|特集|シンポジウム|セミナー|フォーラム|ワークショップ|会|講演|講座|講義|研修|鼎談|対談|テーマ|(?:題名?|お題|演題|題目|タイトル|名称|会の名前)は、?)$/i;
const QUOTE_CUE_AFTER =
  /^,?\s?(?:(?:takes? place|(?:will|is|was) (?:take place|be held|held|now|on|set|going ahead|still)|starts|begins|goes ahead|moves?)\b|と題|の回(?:へ|に|で|の|を)|をテーマ|の(?:収録|生放送|ご?出演)|を(?:下記の(?:とおり|通り))?(?:開催|実施|企画|計画|開き|開く|催し)|と銘打|シンポジウム|セミナー|の(?:開催|ご案内|登壇)|and|,|on\b|webinar|panel|roundtable|event)/i;
const NAMED_IN_PROSE =
  /\b(?:yes to|(?:speak(?:ing)?|appear(?:ing)?|join(?:ing)? us|part|participat(?:e|ing)|guest|panell?ist|moderat(?:e|ing)) (?:at|on|in|for)|invit\w+ you to(?: (?:speak|join us|participate|appear|take part) (?:at|in|on))?(?: the)?|welcome to|join(?:ing)? us (?:at|for|on)|take part in)\s(?:our\s|the upcoming\s|our upcoming\s)?((?:[Tt]he\s)?(?:[A-Z][\w'&-]*|\d{4}|\d{1,2}(?:st|nd|rd|th))(?:\s(?:[A-Z\d][\w'&:-]*|of|on|the|for|and|in|to|a|&|-)){1,14})/;

/** A sentence that may name the event, or a short line that quotes it: no line of the address over a letter. */
function isProse({ kind, words: { folded } }: Entry): boolean {
  if (folded.length < 24 && !/["「『]/.test(folded)) return false;
  return kind === 'paragraph' || (kind === 'item' && folded.length <= 60);
}

/** What running text calls the event: in quotation marks where it says so, or by capitals behind an invitation. */
export function titlesInProse(entries: readonly Entry[]): TitleCandidate[] {
  const prose = entries.filter(isProse).slice(0, 10);
  return prose.flatMap((entry) => {
    const { words } = entry;
    const found: TitleCandidate[] = [];
    for (const match of allMatches(words.folded.slice(0, 2_000), QUOTED)) {
      const before = words.folded.slice(Math.max(0, match.index - 30), match.index);
      const after = words.folded.slice(match.index + match[0].length, match.index + match[0].length + 16);
      if (!QUOTE_CUE.test(before) && !QUOTE_CUE_AFTER.test(after) && !/\btitle\b[^"]{0,30}$/i.test(before)) continue;
      if (match[1] === undefined || (!hasJapanese(match[1]) && !/\s\S+\s/.test(match[1]))) continue;
      const isCalled =
        /\b(?:entitled|titled|called|call(?:ing|ed)? it|(?:title|name) is)\s?[,:]?\s?$|(?:題名?|演題|題目|タイトル|名称|名前)は、?$/i.test(
          before,
        );
      found.push({
        words: cutPassage(words, match.index + 1, match.index + match[0].length - 1),
        score: isCalled ? 82 : 70,
      });
    }
    const named = NAMED_IN_PROSE.exec(words.folded.slice(0, 2_000));
    if (named?.[1] !== undefined) {
      const from = named.index + named[0].length - named[1].length;
      const to = from + named[1].replace(/\s(?:on|in|at|for|to|the|a|and|of|-)$/i, '').length;
      found.push({
        words: cutPassage(words, from, to),
        score: EVENT_NAME.test(named[1]) && /invit/i.test(named[0]) ? 68 : 48,
      });
    }
    return found;
  });
}
