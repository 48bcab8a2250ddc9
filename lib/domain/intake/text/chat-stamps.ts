/**
 * "[14/05/2026, 09:12:03] Mika: …", "2026/05/14 9:12 - 三輪: …": the time at which a message of an exported chat was
 * sent, before its words.
 */
const STAMP =
  /^\u200e?\[?(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:\([日月火水木金土]\))?,?\s{1,2}(?:午[前後]\s?)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?([AaPp])\.?[Mm]\.?)?(?:\]\s{0,2}:?\s{0,2}|\s-\s)(?=\S)/;
/** "[Mon 4 May 09:12] Rosa: …", "[5月4日(月) 09:12] …": the same with the month by its name, and mostly without a year. */
const NAMED_STAMP =
  /^\[(?:(?:[A-Z][a-z]{2,8},?\s)?(?:\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s\d{1,2})\.?,?(?:\s\d{4},?)?(?:\sat)?|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:\([日月火水木金土]\))?)\s{1,2}\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?\]\s{0,2}:?\s{0,2}(?=\S)/;
/** What the chat program writes itself: nobody said it. */
const NOTICE =
  /^(?:messages and calls are end-to-end encrypted|.{1,40}\b(?:created (?:this |the )?group|added\s.{1,40}|(?:was added|left|joined)(?: using .{0,40})?|changed (?:the|this) (?:subject|group|description).{0,80})["'.]?|.{1,30}:\s?(?:<[^<>]{3,40}>|(?:this message was|you) deleted(?: this message)?\.?|(?:image|video|audio|sticker|document) omitted|\[(?:写真|スタンプ|動画|ファイル)\]|メッセージの送信を取り消しました)$|メッセージと通話はエンドツーエンド|.{1,30}が.{0,30}(?:グループを作成|参加|退出|退会|追加)し(?:まし)?た)/i;
/** "09:12 <tab> 三輪 <tab> …" under a line that gives the day: the same of another program. */
const CLOCK = /^(?:午[前後]\s?)?\d{1,2}:\d{2}\t(?=[^\t]{1,24}\t\S)/;
const DAY_LINE = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:\([日月火水木金土]\))?$/;
const EXPORT_HEAD = /^(?:\[LINE\]|保存日時\s?:)/;
/** Fewer stamped lines are a list of dates. */
const MIN_STAMPS = 4;

export type Stamp = { length: number; parts: readonly [number, number, number]; isTwelveHour: boolean };

function partsOf([, first, second, third]: RegExpExecArray): Stamp['parts'] {
  return [Number(first), Number(second), Number(third)];
}

function readStamp(words: string): Stamp | null {
  const match = /^[\u200e[\d]/.test(words) ? STAMP.exec(words.slice(0, 60)) : null;
  const named = match === null && words.startsWith('[') ? NAMED_STAMP.exec(words.slice(0, 60)) : null;
  if (named !== null) return { length: named[0].length, parts: [0, 0, 0], isTwelveHour: false };
  return match === null
    ? null
    : { length: match[0].length, parts: partsOf(match), isTwelveHour: match[4] !== undefined };
}

/** For each line the stamp with which it begins, the whole of a line that tells only the day; all null where the lines are no chat. */
export function stampsOf(lines: readonly string[]): (Stamp | null)[] {
  let day: Stamp['parts'] | null = null;
  let count = 0;
  const stamps = lines.map((words): Stamp | null => {
    const own = readStamp(words);
    const dayLine = own === null && words.length < 16 ? DAY_LINE.exec(words) : null;
    if (dayLine !== null) day = partsOf(dayLine);
    const clock = own === null && day !== null && words.includes('\t') ? CLOCK.exec(words) : null;
    if (own !== null || clock !== null) count += 1;
    if (dayLine !== null || (EXPORT_HEAD.test(words) && words.length < 80))
      return { length: words.length, parts: day ?? [0, 0, 0], isTwelveHour: false };
    return clock === null || day === null ? own : { length: clock[0].length, parts: day, isTwelveHour: false };
  });
  return count >= MIN_STAMPS ? stamps : lines.map(() => null);
}

/** Whether the words behind a stamp are the program's own. */
export function isChatNotice(words: string): boolean {
  return NOTICE.test(words.slice(0, 160));
}

/** The day of the last stamp, `yyyy-MM-dd`; which number is the month is told by all of them together. */
export function stampedDay(stamps: readonly Stamp[]): string | null {
  const last = stamps.findLast(({ parts }) => parts[0] > 0);
  if (last === undefined) return null;
  const [first, second, third] = last.parts;
  const isYearFirst = first > 31;
  const isMonthFirst =
    stamps.some(({ parts }) => parts[1] > 12) ||
    (last.isTwelveHour && !stamps.some(({ parts }) => parts[0] > 12 && parts[0] <= 31));
  const [year, month, day] = isYearFirst
    ? [first, second, third]
    : isMonthFirst
      ? [third, first, second]
      : [third, second, first];
  const pad = (value: number): string => String(value).padStart(2, '0');
  return month > 12 || day > 31 ? null : `${year < 100 ? 2000 + year : year}-${pad(month)}-${pad(day)}`;
}
