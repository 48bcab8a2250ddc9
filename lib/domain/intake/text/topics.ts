import { HEADING_PATTERNS, LABEL_ENDINGS, TOPIC_WORDS, type Topic } from '../words/topic-words';
import { allMatches } from '../../matches';
import { onceByWords } from './once-by-words';
import { collapseSpace, columnsOf, hasJapanese } from './source-text';

const TOPIC_OF_WORD: ReadonlyMap<string, Topic> = new Map(
  Object.entries(TOPIC_WORDS).flatMap(([topic, words]) =>
    // Object.entries forgets that the keys of this record are topics.
    words.map((word): [string, Topic] => [word, topic as Topic]),
  ),
);

const TELLING_ENDING = new RegExp(LABEL_ENDINGS.map(([pattern]) => pattern.source).join('|'));

const TELLING_HEADING = new RegExp(HEADING_PATTERNS.map(([pattern]) => pattern.source).join('|'));

const MAX_LABEL_COLUMNS = 44;

const OPENS_BRACKET: ReadonlySet<string> = new Set('【[〔〈《<');
/** Points or strokes from a label to its value. */
const LEADER = /\.{3}|[…・]{2}|-{3}|_{3}/;
const SIGNS_BEFORE: ReadonlySet<string> = new Set('[{<【〈《「■●◆◇□○▼★☆◎▽#*=- \t\n\r\v\f');
const SIGNS_AFTER: ReadonlySet<string> = new Set(']}>】〉》」:*=.…- \t\n\r\v\f');

function isAmong(signs: ReadonlySet<string>, sign: string): boolean {
  // The usual spaces are among the signs; the rare ones are asked for.
  return signs.has(sign) || (sign > '~' && sign.trim() === '');
}

/** Without the signs at both ends; looked for from the ends, as a pattern for the last one tries every place before. */
function withoutSigns(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isAmong(SIGNS_BEFORE, text.charAt(from))) from += 1;
  while (to > from && isAmong(SIGNS_AFTER, text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** The form in which label words are compared: no brackets, no trailing marks, no spaces inside Japanese. */
function comparableLabel(text: string): string {
  const open = text.includes('(') ? text.replace(/\([^()]{0,60}\)/g, ' ') : text;
  const words = withoutSigns(open).toLowerCase().replaceAll('’', "'");
  return hasJapanese(words) ? words.replace(/\s+/g, '') : collapseSpace(words);
}

/** A label without the number behind it: "Guest 2", "資料①". */
function withoutNumber(label: string): string {
  return /[\d①-⑨]/.test(label.slice(-1)) ? label.replace(/\s?(?:#|no\.?\s)?[\d①-⑨]{1,2}$/, '') : label;
}

/** What people hang on to a label: an article, a number, 御 ("Your chair", "ご日程一覧"). */
function bareLabel(label: string): string {
  if (hasJapanese(label))
    return withoutNumber(
      label.replace(/^第[\d一二三四五六七八九十]{1,3}(?=[ご御お]?[\u3400-\u9fff]{2})|^[ご御お](?=[\u3400-\u9fff])/, ''),
    ).replace(/(?:一覧|のご案内|について|等|（予定）)$/, '');
  const bare = withoutNumber(label.includes(' ') ? label.replace(/^(?:the|our|your|this)\s/, '') : label);
  return bare.includes(' the ')
    ? bare.replace(/\s(?:of|for) the (?:discussion|panel|session|event|day|evening|meeting|talk)$/, '')
    : bare;
}

/** A label word for word, or without what people hang on to it. */
function topicOfWords(label: string): Topic | undefined {
  const direct = TOPIC_OF_WORD.get(label);
  if (direct !== undefined) return direct;
  const bare = bareLabel(label);
  return bare === label || bare === '' ? undefined : TOPIC_OF_WORD.get(bare);
}

/** The topic that the end of a short label names, for labels that nobody could list. */
function topicOfEnding(label: string): Topic | null {
  const isShort = hasJapanese(label) ? label.length <= 12 : label.split(' ').length <= 4;
  return isShort && TELLING_ENDING.test(label)
    ? (LABEL_ENDINGS.find(([pattern]) => pattern.test(label))?.[1] ?? null)
    : null;
}

/** The topic that a label or heading names word for word, also when it is given in two languages ("日時 / Date"). */
export const topicOfLabel = onceByWords((folded: string): Topic | null => {
  if (folded.length > 120) return null;
  const whole = comparableLabel(folded);
  if (whole === '') return null;
  const direct = topicOfWords(whole);
  if (direct !== undefined) return direct;
  // "CHAIR 進行": the same in two languages, side by side.
  const beside = /^([A-Za-z][A-Za-z &'-]{1,24}?)\s{1,3}([\u3041-\u9fff]{1,8})$/.exec(withoutSigns(folded));
  if (beside?.[1] !== undefined) return topicOfWords(comparableLabel(beside[1])) ?? null;
  // "報告・討論　　港湾大学　教授　…": behind a gap stands the value, and no second half.
  if (!/[/|・]/.test(folded) || /\S{2}\s{2,40}\S{2}/.test(folded)) return null;
  const halves = folded.split(/[/|・]/).map(comparableLabel);
  const topics = halves.map(topicOfWords);
  const isTwoNames = halves.length === 2 && halves.every((half) => /^[^\d]{1,24}$/.test(half));
  if (!isTwoNames && topics.includes(undefined)) return null;
  // The English half decides where the halves disagree: 進行 is both a programme and its moderator.
  return topics.at(-1) ?? topics[0] ?? null;
});

/** The topic of a heading, also of a longer one ("Questions for Dr. Goldman", "本日ご議論いただきたい論点"). */
export const topicOfHeading = onceByWords((folded: string): Topic | null => {
  const exact = topicOfLabel(folded);
  if (exact !== null) return exact;
  const words = comparableLabel(folded.slice(0, 160));
  const topic = TELLING_HEADING.test(words)
    ? (HEADING_PATTERNS.find(([pattern]) => pattern.test(words))?.[1] ?? null)
    : null;
  // "For all speakers", "登壇者全員へ": over what they are asked.
  return topic === 'people' && /^(?:for|to)\s|(?:へ|宛て?)$/.test(words) ? 'questions' : topic;
});

/** A label at the start of a line and where its value begins; `value` equals the length when nothing follows. */
export type Label = Readonly<{ topic: Topic | null; to: number; value: number }>;

const PLAN = /^[【[〔]?\s?企\s?画\s?[】\]〕]?\s?:?\s*$/;

function labelAt(folded: string, to: number, value: number): Label | null {
  const label = folded.slice(0, to);
  if (to === 0 || columnsOf(label) > MAX_LABEL_COLUMNS) return null;
  const topic = topicOfLabel(label);
  // "進　行　14:00～14:05　開会": the run of show, and nobody who leads it.
  const isRun = topic === 'moderator' && /^(?:午[前後])?\d{1,2}[:時]/.test(folded.slice(value));
  // "【企画】第3回大会　パネル討論「港の灯」": what is planned, and not who plans it.
  const isPlan = topic === 'organiser' && PLAN.test(label) && /[「『][^」』]{3,60}[」』]\s*$/.test(folded.slice(value));
  return { topic: isRun ? 'agenda' : isPlan ? 'title' : topic, to, value };
}

/** Before a colon the end of the label may tell its topic too. */
function colonLabelAt(folded: string, to: number, value: number): Label | null {
  const label = labelAt(folded, to, value);
  return label === null || label.topic !== null
    ? label
    : { ...label, topic: topicOfEnding(comparableLabel(folded.slice(0, to))) };
}

/**
 * Reads "日時：…", "WHEN:  …", "【座　長】…", "主　題　　…" at the start of folded words. Before a colon an unknown
 * word is a label too (topic null) if it is short; before a mere gap only a known one, before a single space only a Japanese one.
 */
export const readLabel = onceByWords((folded: string): Label | null => {
  const head = folded.slice(0, 120);
  // Each pattern is tried only where the sign stands that it is about: most lines have none of them.
  const bracket = OPENS_BRACKET.has(head.charAt(0))
    ? /^[【[〔〈《<]([^】\]〕〉》>\n]{1,20})[】\]〕〉》>]\s{0,4}:?\s{0,4}/.exec(head)
    : null;
  if (bracket !== null && bracket[0].length < folded.length) {
    const label = labelAt(folded, bracket[0].length, bracket[0].length);
    if (label !== null && label.topic !== null) return label;
  }
  const colon = head.includes(':') ? /^[^:。?!\n]{1,60}?\s{0,2}(:)(?!\/\/)\s{0,40}/.exec(head) : null;
  const leader = LEADER.test(head)
    ? /^([^:。?!.\n]{2,40}?)\s?(?:\.{3,60}|[…・]{2,30}|-{3,60}|_{3,60})\s{0,4}(?=\S)/.exec(head)
    : null;
  if (leader?.[1] !== undefined) {
    const label = labelAt(folded, leader[1].length, leader[0].length);
    if (label !== null && label.topic !== null) return label;
  }
  // "聞き手＝山田 花子": a sign for a colon, behind a known word only.
  const equals = head.includes('=') ? /^([^:=。?!\n]{2,20}?)\s?=\s{0,4}(?=\S)/.exec(head) : null;
  const told = equals?.[1] === undefined ? null : labelAt(folded, equals[1].length, equals[0].length);
  if (told !== null && told.topic !== null) return told;
  const before = colon === null ? null : colonLabel(folded, colon);
  if (before !== null && before.topic !== null) return before;
  for (const gap of allMatches(head, /(?:\s{2,40}|\t{1,4}|\s\|\s{0,4}|\|\s{0,4})/g)) {
    const label = labelAt(folded, gap.index, gap.index + gap[0].length);
    if (label !== null && label.topic !== null && gap.index + gap[0].length < folded.length) return label;
    if (gap.index > 40) break;
  }
  // "会　場　…": a word spaced out to the width of its neighbours.
  const space = !hasJapanese(head.charAt(0))
    ? null
    : (/^([\u3041-\u9fff](?:\s{1,3}[\u3041-\u9fff]){1,3})\s{1,4}(?=\S)/.exec(head) ??
      /^([\u3041-\u9fff]{2,8}(?:\([^()]{1,12}\))?)\s/.exec(head));
  const label =
    space === null || space[0].length >= folded.length ? null : labelAt(folded, space[0].length - 1, space[0].length);
  return label !== null && label.topic !== null ? label : before;
});

function colonLabel(folded: string, colon: RegExpExecArray): Label | null {
  const at = colon[0].lastIndexOf(':');
  const label = colonLabelAt(folded, at, colon[0].length);
  // "10:00": a number before a colon is a clock, unless the words are a label ("Guest 1:").
  const isClock =
    /\d$/.test(colon[0].slice(0, at).trimEnd()) && (label?.topic == null || /^:\d{2}/.test(folded.slice(at)));
  if (label === null || isClock) return null;
  return label.topic !== null || /^[^,.;]{1,40}$/.test(folded.slice(0, label.to)) ? label : null;
}
