import { keepRanges, type Passage } from '../text/passage';
import type { TimeMention } from '../when/clock-times';

/** "第1部", "Part two", "Session A": a part of the event by nothing but its number. */
const NUMBER_ALONE =
  /^(?:第\s?[\d一二三四五]\s?部|(?:セッション|パネル)\s?[\d一二三四五A-E]|(?:session|part|panel|block|round)\s(?:\d|[A-E]|one|two|three|four|I{1,3}|IV))$/i;
const NAME_BEHIND =
  /^(?:\s?[)\]】]\s{0,4}[:-]?\s{0,3}|\s{1,4}[:|-]?\s{0,3}|:\s{1,3})([^\s:|(-][^\n]*?)(?=\s{2,}|、|\s?[|/(]|$)/;

/** "第1部（13:00〜13:40）　発表と質問　　録画可": the number of a part and, behind its time in brackets, its name. */
export function numberedPart(words: Passage, time: TimeMention): Passage | null {
  const before = words.folded.slice(0, time.from).replace(/[\s([【,:|-]+$/, '');
  const name = NUMBER_ALONE.test(before) ? NAME_BEHIND.exec(words.folded.slice(time.to)) : null;
  if (name?.[1] === undefined || !/\p{L}{2}/u.test(name[1])) return null;
  const to = time.to + name[0].length;
  const from = to - name[1].length;
  const gap = /\s$/.test(words.folded.slice(0, from)) ? 1 : 0;
  return keepRanges(words, [
    { from: 0, to: before.length },
    { from: from - gap, to },
  ]);
}
