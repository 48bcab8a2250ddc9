import type { Entry } from '../text/entries';
import type { Marker } from '../text/markers';
import { allMatches } from '../../matches';
import { cutPassage, readPassage, type Passage } from '../text/passage';
import { hasJapanese, japaneseShare, type SourceText } from '../text/source-text';

const INLINE_MARK =
  /(?<=^|[\s:,;。、?])(?:\((\d{1,2}|[a-h]|[ivx]{1,4})\)|([①-⑳])|([1-9])\)(?=\s)|([a-h])\)(?=\s)(?<!\([^()]{0,80}\)))\s{0,2}/g;
const CIRCLED_ONE = '①'.charCodeAt(0);
const LETTER_A = 'a'.charCodeAt(0);
const FIRST_SIGN = /^(?:1|a|①)$/;

/** `isBare`: a letter with a bracket behind it only ("a)"), which counts where it is the next one of its row. */
type Mark = { at: number; to: number; sign: string; isBare: boolean };

function allMarks(folded: string): Mark[] {
  return allMatches(folded, INLINE_MARK).map((mark) => ({
    at: mark.index,
    to: mark.index + mark[0].length,
    sign: mark[1] ?? mark[2] ?? mark[3] ?? mark[4] ?? '',
    isBare: mark[4] !== undefined,
  }));
}

function inSequence(marks: readonly Mark[], offset: number): Mark[] {
  return marks.filter(({ sign }, index, all) => {
    if (/^\d/.test(sign)) return Number(sign) === index + offset;
    if (/^[①-⑳]/.test(sign)) return sign.charCodeAt(0) - CIRCLED_ONE + 1 === index + offset;
    if (all[0]?.isBare === true)
      return all[index]?.isBare === true && sign.charCodeAt(0) - LETTER_A + 1 === index + offset;
    return all.length > 1 && all[index]?.isBare !== true;
  });
}

function inlineMarks(folded: string, offset: number): Mark[] {
  return inSequence(allMarks(folded), offset);
}

/** The words that lead to a list in a paragraph, and the range of the list. */
export type InlineRun = { lead: { from: number; to: number }; from: number; to: number };

/**
 * "From Ms. Roe, (1) …? (2) …? Dr. Ito should say (1) …?": several lists in one paragraph, each counted anew behind words
 * of its own. Empty when there are not several.
 */
export function inlineRuns({ folded }: Passage): InlineRun[] {
  const marks = allMarks(folded);
  const starts = marks.filter(({ sign }) => FIRST_SIGN.test(sign));
  if (starts.length < 2) return [];
  const runs: InlineRun[] = [];
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const own = marks.filter(({ at }) => at >= start.at && (next === undefined || at < next.at));
    const last = own.at(-1) ?? start;
    const rest = folded.slice(last.to, next?.at);
    // The last question ends with its mark; what stands behind that leads to the next list.
    const asked = next === undefined ? rest.length : rest.search(/[?。]/) + 1;
    if (asked === 0 || inSequence(own, 1).length !== own.length) return [];
    const from = runs.at(-1)?.to ?? 0;
    runs.push({ lead: { from, to: start.at }, from: start.at, to: last.to + asked });
  }
  return runs;
}

/**
 * "(1) do NISC …? (2) how would …? and (3) what …?" inside one paragraph. `marker`: that of the item whose words these
 * are, when the first part stands behind it ("① … ② …").
 */
export function inlineParts(words: Passage, marker: Marker | null = null): Passage[] {
  const isFirstOutside = marker?.kind === 'circled' && marker.ordinal === 1;
  const marks = inlineMarks(words.folded, isFirstOutside ? 2 : 1);
  if (isFirstOutside && marks[0] !== undefined && /[。?]\s{0,2}$/.test(words.folded.slice(0, marks[0].at)))
    marks.unshift({ at: 0, to: 0, sign: '①', isBare: false });
  return marks.length < 2 ? [] : partsAt(words, marks);
}

/** The one question of a list of one, or the several of a longer one. */
export function partsOfRun(words: Passage): Passage[] {
  return partsAt(words, inlineMarks(words.folded, 1));
}

/** "…のか、の三点です。": words that close the list, behind its last question. */
const SO_MANY_POINTS = /(?<=か)、?(?:の[二三四五六2-6]点|など|といった(?:点|こと))[^。?]{0,12}。?$/;

function partsAt(words: Passage, marks: readonly Mark[]): Passage[] {
  if (!/^(?:1|a|i|①)$/.test(marks[0]?.sign ?? '')) return [];
  return marks.map((mark, index) => {
    const part = cutPassage(words, mark.to, marks[index + 1]?.at ?? words.text.length);
    const joined = part.folded.replace(/[,;]?\s(?:and|or)\s?$|[,;、]\s?$/, '').replace(SO_MANY_POINTS, '');
    const question = /^.{0,600}[?。]/s.exec(joined)?.[0] ?? joined;
    // "… who should? Then for you both: (3) …": what stands behind the question leads to the next one.
    const asked = /^.*[?。](?=\s?[^\s?。([【][^?。]{0,60}$)/s.exec(joined)?.[0] ?? joined;
    return cutPassage(part, 0, index === marks.length - 1 ? question.length : asked.length);
  });
}

const WANTS_TO_KNOW =
  /(?:\bcurious (?:about|to (?:know|hear|learn)|as to)|\b(?:like|love|want|hope|plan|going|keen|eager) to (?:ask|know|hear|learn)|\bwonder(?:ing)?|\b(?:I|we)(?:'ll| will| shall) ask|\bquestions (?:are|would be)|(?:伺い|うかがい|お聞きし|お尋ねし|聞き|知り)たい(?:のは|ことは|点は|内容は))[^.?!。]{0,40}$/i;

/** "I'm curious about a) whether …": the words before a list in a sentence say that all of it is asked. */
export function leadsToAsking(lead: string): boolean {
  return WANTS_TO_KNOW.test(lead.slice(-90));
}

/** Where the first part of an inline list begins: the words before it introduce the list. */
export function inlineLead(words: Passage): number {
  return inlineMarks(words.folded, 1)[0]?.at ?? 0;
}

/** A question of a run, and the range of a remark in brackets behind it. */
export type SpokenPart = { words: Passage; note: { from: number; to: number } | null };

const SPOKEN_LEAD =
  /(?:^|[\s(])(?:q'?s|qs|questions?)(?![a-z])(?!\?)[^?:.]{0,50}:\s{0,2}|(?:質問|聞きたいこと|伺いたいこと|お尋ねしたいこと)(?:は|です|を)?[^?:。]{0,20}:\s{0,2}/i;
const SPOKEN_QUESTION = /\s{0,2}([^?。]{8,300}?(?:\?{1,3}|か。))["'」』]?\s{0,2}(?:\(([^()]{1,60})\))?/y;
const LOGISTICS_LEAD = /\b(?:quick|practical|logistics?|before we|housekeeping)\b/i;

/** "three qs: what did …? should …?? what's …?": a run of questions in one paragraph behind words that announce them. */
export function spokenParts(words: Passage): SpokenPart[] {
  const lead = SPOKEN_LEAD.exec(words.folded.slice(0, 600));
  if (lead === null || LOGISTICS_LEAD.test(lead[0])) return [];
  const parts: SpokenPart[] = [];
  SPOKEN_QUESTION.lastIndex = lead.index + lead[0].length;
  for (let at = SPOKEN_QUESTION.lastIndex; ; at = SPOKEN_QUESTION.lastIndex) {
    const match = SPOKEN_QUESTION.exec(words.folded);
    if (match?.[1] === undefined) break;
    const from = at + match[0].indexOf(match[1]);
    const note = match[2] === undefined ? null : at + match[0].lastIndexOf(match[2]);
    parts.push({
      words: cutPassage(words, from, from + match[1].length),
      note: note === null || match[2] === undefined ? null : { from: note, to: note + match[2].length },
    });
  }
  return parts.length > 1 ? parts : [];
}

function isJapanese(folded: string): boolean {
  return japaneseShare(folded) > 0.4;
}

/** Whether two questions are in two languages: one in Japanese, the other without a word of it. */
export function isTranslation(first: string, second: string): boolean {
  return isJapanese(first)
    ? !hasJapanese(second) && /[a-z]{3}/.test(second)
    : !hasJapanese(first) && isJapanese(second);
}

/** Beyond this an item is not one question in two languages. */
const MAX_BILINGUAL_LINES = 12;

/** The words of an item without the lines that say them again in the other language. */
export function inFirstLanguage(source: SourceText, entry: Entry): Passage {
  const ranges = entry.lines.map((line) => line.range);
  if (ranges.length > MAX_BILINGUAL_LINES || !hasJapanese(entry.words.folded)) return entry.words;
  for (let cut = 1; cut < ranges.length; cut += 1) {
    const [first, second] = [ranges.slice(0, cut), ranges.slice(cut)].map((part) => readPassage(source, part));
    if (first === undefined || second === undefined) continue;
    const areDone = /[.?!。]["'」』)]?$/.test(first.folded) && /[.?!。か]["'」』)]?$/.test(second.folded);
    if (areDone && isTranslation(first.folded, second.folded)) return first;
  }
  return entry.words;
}
