import { HEADING_PATTERNS, TOPIC_WORDS, type Topic } from '../words/topic-words';
import { columnsOf, hasJapanese } from './source-text';

const TOPIC_OF_WORD: ReadonlyMap<string, Topic> = new Map(
  Object.entries(TOPIC_WORDS).flatMap(([topic, words]) =>
    // Object.entries forgets that the keys of this record are topics.
    words.map((word): [string, Topic] => [word, topic as Topic]),
  ),
);

const MAX_LABEL_COLUMNS = 44;

/** The form in which label words are compared: no brackets, no trailing marks, no spaces inside Japanese. */
function comparableLabel(text: string): string {
  const words = text
    .replace(/\([^()]{0,60}\)/g, ' ')
    .replace(/^[\s[{<【〈《「■●◆◇□○▼★☆#*=-]+|[\s\]}>】〉》」:*=.…-]+$/g, '')
    .toLowerCase();
  return hasJapanese(words) ? words.replace(/\s+/g, '') : words.replace(/\s+/g, ' ').trim();
}

/** The topic that a label or heading names word for word, also when it is given in two languages ("日時 / Date"). */
export function topicOfLabel(folded: string): Topic | null {
  if (folded.length > 120) return null;
  const whole = comparableLabel(folded);
  if (whole === '') return null;
  const direct = TOPIC_OF_WORD.get(whole);
  if (direct !== undefined || !/[/|・]/.test(folded)) return direct ?? null;
  const halves = folded.split(/[/|・]/).map(comparableLabel);
  const topics = halves.map((half) => TOPIC_OF_WORD.get(half));
  const isTwoNames = halves.length === 2 && halves.every((half) => /^[^\d]{1,24}$/.test(half));
  if (!isTwoNames && topics.includes(undefined)) return null;
  // The English half decides where the halves disagree: 進行 is both a programme and its moderator.
  return topics.at(-1) ?? topics[0] ?? null;
}

/** The topic of a heading, also of a longer one ("Questions for Dr. Goldman", "本日ご議論いただきたい論点"). */
export function topicOfHeading(folded: string): Topic | null {
  const exact = topicOfLabel(folded);
  if (exact !== null) return exact;
  const words = comparableLabel(folded.slice(0, 160));
  return HEADING_PATTERNS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** A label at the start of a line and where its value begins; `value` equals the length when nothing follows. */
export type Label = { topic: Topic | null; to: number; value: number };

function labelAt(folded: string, to: number, value: number): Label | null {
  const label = folded.slice(0, to);
  if (to === 0 || columnsOf(label) > MAX_LABEL_COLUMNS) return null;
  return { topic: topicOfLabel(label), to, value };
}

/**
 * Reads "日時：…", "WHEN:  …", "【座　長】…", "主　題　　…" at the start of folded words. Before a colon an unknown
 * word is a label too (topic null) if it is short; before a mere gap only a known one, before a single space only a Japanese one.
 */
export function readLabel(folded: string): Label | null {
  const head = folded.slice(0, 120);
  const bracket = /^[【[〔〈]([^】\]〕〉\n]{1,20})[】\]〕〉]\s{0,4}:?\s{0,4}/.exec(head);
  if (bracket !== null && bracket[0].length < folded.length) {
    const label = labelAt(folded, bracket[0].length, bracket[0].length);
    if (label !== null && label.topic !== null) return label;
  }
  const colon = /^[^:。?!\n]{1,60}?\s{0,2}(:)(?!\/\/)\s{0,40}/.exec(head);
  if (colon !== null && !/\d$/.test(colon[0].slice(0, colon[0].lastIndexOf(':')).trimEnd())) {
    const label = labelAt(folded, colon[0].lastIndexOf(':'), colon[0].length);
    if (label !== null && (label.topic !== null || /^[^,.;]{1,40}$/.test(folded.slice(0, label.to)))) return label;
  }
  for (const gap of head.matchAll(/(?:\s{2,40}|\t{1,4}|\s\|\s{0,4})/g)) {
    const label = labelAt(folded, gap.index, gap.index + gap[0].length);
    if (label !== null && label.topic !== null && gap.index + gap[0].length < folded.length) return label;
    if (gap.index > 40) break;
  }
  const space = /^([\u3041-\u9fff]{2,8})\s/.exec(head);
  if (space === null || space[0].length >= folded.length) return null;
  const label = labelAt(folded, space[0].length - 1, space[0].length);
  return label !== null && label.topic !== null ? label : null;
}
