import { HEADER_NAMES } from '../words/mail-words';
import type { Line } from './lines';
import { topicOfLabel } from './topics';

/** "Dominic: …", "[09:14] Dominic: …", "Dominic (09:14): …": who writes, before a colon. */
const TURN =
  /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s{1,3})?([^\s:@()[\]\d"「『][^:()[\]\d"「『。?!]{0,23}?)(?:\s?[([]?\d{1,2}:\d{2}[)\]]?)?\s?:(?!\/\/)\s{0,2}(?=\S)/;
/** "kanae.isobe  09:14": the same on a line of its own, over what is written. */
const HEAD =
  /^([^\s\d#@:][^\d#@:\n()]{1,40}?)(?:\s?\([^()\d]{1,24}\))?\s{1,4}\[?\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?\]?$/;
const ASKS = /[?]\s{0,2}$|か。?$|(?:ください|伺う|いたい)。?$/;
const MIN_TURNS = 5;
const MIN_TURNS_EACH = 2;
/** In a list that puts questions to people by name nearly every line asks; people who talk mostly answer. */
const MIN_ANSWERS = 0.4;
const MAX_HEAD = 70;

/** Who begins a turn of a chat with this line, by the form of the line alone; null for all others. */
function turnOf(text: string): string | null {
  return text.includes(':') ? (TURN.exec(text.slice(0, 60))?.[1]?.trim() ?? null) : null;
}

/** Who begins a turn that is known to be one, also before a tab. */
export function authorOf(text: string): string | null {
  return turnOf(text) ?? /^([^\t:@]{1,24})\t(?=\S)/.exec(text)?.[1]?.trim() ?? null;
}

/** Who wrote the message below this line ("kanae.isobe  09:14"), or null. */
export function messageHeadOf(text: string): string | null {
  return text.length > MAX_HEAD || !/[\dMm]\.?\]?$/.test(text) ? null : (HEAD.exec(text)?.[1]?.trim() ?? null);
}

/** Who begins several turns, by how many of those ask nothing. */
function writersOf(texts: readonly string[]): Map<string, { count: number; answers: number }> {
  const writers = new Map<string, { count: number; answers: number }>();
  for (const text of texts) {
    const author = turnOf(text);
    if (author === null) continue;
    const known = writers.get(author) ?? { count: 0, answers: 0 };
    known.count += 1;
    if (!ASKS.test(text.slice(-40))) known.answers += 1;
    writers.set(author, known);
  }
  return new Map(
    [...writers].filter(
      ([author, { count }]) =>
        count >= MIN_TURNS_EACH && topicOfLabel(author) === null && HEADER_NAMES[author.toLowerCase()] === undefined,
    ),
  );
}

/** Lines that name who wrote what stands right below them; those of a run of show stand under each other. */
function headsOf(texts: readonly string[]): Set<number> {
  const heads = new Map<number, string>();
  texts.forEach((text, index) => {
    const author = messageHeadOf(text);
    const below = texts[index + 1] ?? '';
    if (author !== null && below !== '' && messageHeadOf(below) === null) heads.set(index, author);
  });
  const authors = new Set(heads.values());
  return new Set(authors.size > 1 && heads.size > authors.size ? heads.keys() : []);
}

/**
 * Indexes of the lines with which the messages of a copied chat begin; empty where the lines are no chat. Each line
 * before which a time was stamped is one.
 */
export function turnsOf(lines: readonly Line[]): ReadonlySet<number> {
  const stamped = lines.flatMap(({ stamp, isBlank, index }) => (stamp === null || isBlank ? [] : [index]));
  return stamped.length > 0 ? new Set(stamped) : turnsByForm(lines.map(({ words }) => words));
}

function turnsByForm(texts: readonly string[]): Set<number> {
  const writers = writersOf(texts);
  const all = [...writers.values()];
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const answers = all.reduce((sum, writer) => sum + writer.answers, 0);
  const isChat = writers.size > 1 && total >= MIN_TURNS && answers >= total * MIN_ANSWERS;
  const turns = headsOf(texts);
  if (!isChat) return turns;
  const isWriters = texts.map((text) => writers.has(turnOf(text) ?? ''));
  texts.forEach((text, index) => {
    // Who writes once, between two of the others.
    const isBetween = isWriters[index - 1] === true && isWriters[index + 1] === true && turnOf(text) !== null;
    if (isWriters[index] === true || isBetween) turns.add(index);
  });
  return turns;
}
