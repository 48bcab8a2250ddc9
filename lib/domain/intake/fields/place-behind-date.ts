import type { Found } from '../draft';
import { sentencesOf } from '../text/clauses';
import type { Entry } from '../text/entries';
import { readRange } from '../text/passage';
import { hasJapanese } from '../text/source-text';
import { ROOM_WORDS } from '../words/platform-words';
import { momentsOf } from '../when/readings';

/** "…, in the Lantern Room, 12 Harbour Street, Bristol": parts that each begin as a name or a number does. */
const ENGLISH =
  /^\)?(?:\s\([^()]{1,40}\))?,\s(?:in|at)\s(?:the\s|our\s)?((?:[A-Z\d][^,.;()]{2,50})(?:,\s[A-Z\d][^,.;()]{1,40}){0,4})/;
/** "(Tuesday, 9 November 2027, 4.00-5.30 pm, Guildhall Annex, Room 6, Hull)": at least two parts up to the end of what is told. */
const IN_BRACKET =
  /^\)?(?:\s\([^()]{1,40}\))?,\s((?:[A-Z\d][^,.;()]{2,50})(?:,\s[A-Z\d][^,.;()]{1,40}){1,4})(?=[).;]|$)/;
/** "…、山吹大学 北キャンパス 301講義室です". */
const JAPANESE =
  /^[^。、\d]{0,8}[、,]\s?([^。、()]{4,60}?)(?=です|となります|に(?:て|なります|お)|で(?:行|開|お|の)|[(。]|$)/;
const OTHER_PART = /^(?:開場|受付|終了|入り|集合|所要|途中|オンライン|Zoom|Teams|Webex)/i;

/** The place that a sentence of a letter tells right behind the day and the hour. */
export function placeBehindDate(entries: readonly Entry[]): Found<string> | null {
  for (const { kind, topic, words } of entries) {
    if (kind !== 'paragraph' || topic === 'background' || topic === 'deadlines') continue;
    const last = momentsOf(words).findLast(({ date, time }) => date !== null && time !== null);
    if (last === undefined) continue;
    const sentence = sentencesOf(words.folded).find(({ from, to }) => from <= last.from && last.to <= to);
    const rest = words.folded.slice(last.to, sentence?.to);
    const told = ENGLISH.exec(rest) ?? IN_BRACKET.exec(rest) ?? (hasJapanese(rest) ? JAPANESE.exec(rest) : null);
    const place = told?.[1];
    if (place === undefined || !ROOM_WORDS.test(place) || OTHER_PART.test(place)) continue;
    const from = last.to + rest.indexOf(place);
    return readRange(words, from, from + place.length, 0.7);
  }
  return null;
}
