import {
  ATTRIBUTIONS,
  CLOSINGS,
  FOOTERS,
  FORWARDED_MESSAGE,
  HEADER_NAMES,
  JOIN_BLOCK,
  ORIGINAL_MESSAGE,
  VOID_BELOW,
} from '../words/mail-words';
import type { Line } from './lines';
import { partNameOf } from './part-heads';

/**
 * What a line is for: mail headers, the words themselves, an older mail that is only quoted, a signature, the small
 * print, the join block of a meeting service, the name over one of several parts ("[invite.ics]"), or the headers of a
 * mail that came with another.
 */
export type Zone = 'header' | 'body' | 'quoted' | 'signature' | 'footer' | 'joinblock' | 'part' | 'enclosed';

/** What nothing is read from. */
export const UNREAD_ZONES: ReadonlySet<Zone> = new Set(['header', 'enclosed', 'quoted', 'footer']);

export type Zoned = { zones: Zone[]; isForwarded: boolean };

const MIN_OWN_WORDS = 400;
const MIN_ASKED = 2;
const SAYS_MOVED =
  /変更後|新日程|新\)\s?\d|日程[^。]{0,12}(?:変更|変わり|改め)|\bnew (?:date|time)\b|\b(?:has|have|had) (?:been )?(?:moved|rescheduled|postponed)\b|\bmoved (?:to|from)\b/i;
const MIN_FOLDED_WIDTH = 60;
const MAX_HEADER_LINES = 40;
const MAX_VOID_LINE = 120;
/** How lines begin that stand over a mail handed on or answered. */
const HANDS_ON = /^(?:--|begin|転送)/i;
const MAX_SIGNATURE_LINES = 9;
/** The first letters of the small print. */
const BEGINS_FOOTER: ReadonlySet<string> = new Set('cdtuy配本こ');

/** The header field named at the start of the line, if it is one that mail programs write. */
export function headerNameOf(
  text: string,
): { name: 'from' | 'to' | 'cc' | 'date' | 'subject' | 'other'; length: number } | null {
  const match = /^([A-Za-z][A-Za-z-]{1,14}|[\u3040-\u9fff]{2,7})\s?:\s{0,4}/.exec(text);
  const name = match === null ? undefined : HEADER_NAMES[(match[1] ?? '').toLowerCase()];
  // 日付 names the date of an event as well; a mail tells the second, or how far the clock is from UTC.
  if (match?.[1] === '日付' && !/:\d\d:\d\d|\s[+-]\d{4}\b/.test(text)) return null;
  return match === null || name === undefined ? null : { name, length: match[0].length };
}

/** Lines from `start` that form a block of mail headers; 0 when there is none ("Date:" alone is a field of a note). */
function headerBlockLength(lines: readonly Line[], start: number): number {
  let length = 0;
  let telling = 0;
  for (let index = start; index < Math.min(lines.length, start + MAX_HEADER_LINES); index += 1) {
    const line = lines[index];
    if (line === undefined || line.isBlank) break;
    const header = headerNameOf(line.words.slice(0, 60));
    // A header folded over two lines goes on with an indent, or because the line before was full.
    const isFolded = length > 0 && (line.indent > 0 || (lines[index - 1]?.width ?? 0) >= MIN_FOLDED_WIDTH);
    if (header === null && !isFolded) break;
    if (header !== null && header.name !== 'date' && header.name !== 'to') telling += 1;
    length += 1;
  }
  return telling > 0 ? length : 0;
}

function isAttributed(text: string): boolean {
  return text.endsWith(':') && ATTRIBUTIONS.some((pattern) => pattern.test(text));
}

function isAttribution(lines: readonly Line[], index: number): number {
  const line = lines[index];
  if (line === undefined || line.isBlank) return 0;
  const text = line.words;
  if (text.length > 200) return 0;
  if (isAttributed(text)) return 1;
  const next = lines[index + 1];
  if (next === undefined || !/^(?:on\s|.{0,12}\d{4}年)/i.test(text)) return 0;
  return isAttributed(`${text} ${next.words}`.slice(0, 260)) ? 2 : 0;
}

/** Marks the lines of an older mail from `from`: to the end of its quote marks, or of the text when it has none. */
function markQuoted(lines: readonly Line[], zones: Zone[], from: number, depth: number): number {
  let index = from;
  const firstWords = lines[skipBlank(lines, from)];
  const hasMarks = firstWords !== undefined && firstWords.depth > depth;
  const floor = hasMarks ? depth + 1 : depth;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || (!line.isBlank && line.depth < floor)) break;
    zones[index] = 'quoted';
  }
  return index;
}

function markThreads(lines: readonly Line[], zones: Zone[]): boolean {
  let isForwarded = false;
  let ownWords = 0;
  let saysMoved = false;
  let asked = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.isBlank || zones[index] !== 'body') continue;
    const text = line.words.slice(0, 300);
    if (index > 0 && text.length <= MAX_VOID_LINE && VOID_BELOW.test(text)) {
      index = markQuoted(lines, zones, index, line.depth) - 1;
      continue;
    }
    const mayHandOn = HANDS_ON.test(text);
    const isForward = mayHandOn && FORWARDED_MESSAGE.test(text);
    const isOriginal = mayHandOn && ORIGINAL_MESSAGE.test(text);
    const block = index > 0 ? headerBlockLength(lines, index) : 0;
    const attribution = isAttribution(lines, index);
    if (isForward || isOriginal || block >= 3) {
      // Who forwards an invitation with the new date and the questions above it hands on what holds no longer.
      const isReplaced = saysMoved && asked >= MIN_ASKED;
      if (!isReplaced && (isForward || ownWords < MIN_OWN_WORDS)) {
        isForwarded = true;
        if (isForward || isOriginal) zones[index] = 'header';
        const headerStart = isForward || isOriginal ? skipBlank(lines, index + 1) : index;
        const length = headerBlockLength(lines, headerStart);
        zones.fill('header', index, headerStart + length);
        index = Math.max(index, headerStart + length - 1);
      } else index = markQuoted(lines, zones, index, line.depth) - 1;
    } else if (attribution > 0) {
      zones.fill('quoted', index, index + attribution);
      index = markQuoted(lines, zones, index + attribution, line.depth) - 1;
    } else {
      ownWords += line.end - line.from;
      saysMoved ||= SAYS_MOVED.test(text);
      if (/[?か][。」"]?$/.test(text.slice(-2))) asked += 1;
    }
  }
  return isForwarded;
}

function skipBlank(lines: readonly Line[], from: number): number {
  let index = from;
  while (index < lines.length && lines[index]?.isBlank === true) index += 1;
  return index;
}

function isRuledOff({ words }: Line): boolean {
  return words.length >= 12 && /^[_.\-~*]+$/.test(words);
}

/** Ruled-off join blocks of meeting services: links and codes are read there, nothing else. */
function markJoinBlocks(lines: readonly Line[], zones: Zone[]): void {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || zones[index] !== 'body' || !isRuledOff(line)) continue;
    const window = lines.slice(index + 1, index + 16);
    const close = window.findIndex(isRuledOff);
    const block = close === -1 ? window : window.slice(0, close);
    if (block.length === 0 || !block.some((other) => JOIN_BLOCK.test(other.words.slice(0, 400)))) continue;
    zones.fill('joinblock', index, index + block.length + (close === -1 ? 1 : 2));
    index += block.length;
  }
}

function endOfPart(zones: readonly Zone[], from: number): number {
  let index = from;
  while (index < zones.length && (zones[index] === 'body' || zones[index] === 'signature')) index += 1;
  return index;
}

/** A heading of a note or a check box: the mail that was pasted into the note is over. */
const NOTE_GOES_ON = /^(?:#{1,6}\s\S|[-*+]\s\[[ xX]\])/;

function endOfSignature(lines: readonly Line[], zones: readonly Zone[], from: number): number {
  const end = endOfPart(zones, from);
  const next = lines.slice(from, end).findIndex((line) => NOTE_GOES_ON.test(line.words));
  return next === -1 ? end : from + next;
}

function markFeet(lines: readonly Line[], zones: Zone[]): void {
  let closing = -1;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.isBlank || zones[index] !== 'body') continue;
    const text = line.words;
    if (text.startsWith('--') && /^--\s*$/.test(text)) {
      zones.fill('signature', index, endOfSignature(lines, zones, index));
      continue;
    }
    // 敬具 before 記 closes the letter; what it announces follows.
    if (text === '記') closing = -1;
    if (BEGINS_FOOTER.has(text.charAt(0).toLowerCase()) && FOOTERS.test(text.slice(0, 200)))
      zones.fill('footer', index, endOfPart(zones, index));
    else if (text.length <= 40 && CLOSINGS.test(text)) closing = index;
  }
  if (closing === -1) return;
  const end = endOfSignature(lines, zones, closing + 1);
  const after = lines.slice(closing + 1, end).filter((line) => !line.isBlank);
  const looksSigned = after.length <= MAX_SIGNATURE_LINES && after.every((line) => line.width <= 90);
  if (after.length > 0 && looksSigned) zones.fill('signature', closing + 1, end);
}

/** Whether a line is the sender's name: that of the header, or the surname by which they introduced themselves. */
function isSignedBy(text: string, sender: string, surname: string): boolean {
  if (sender !== '' && text.startsWith(sender) && /^(?:$|\s(?:\||-|\/|,|\())/.test(text.slice(sender.length)))
    return true;
  return (
    surname !== '' && text.startsWith(surname) && /^(?:\s?[\u3041-\u9fff]{1,5})?$/.test(text.slice(surname.length))
  );
}

/**
 * A signature without any closing phrase: the sender's name alone on a line near the end of the body, with at most a
 * few short lines under it.
 */
function markNamedSignature(lines: readonly Line[], zones: Zone[]): void {
  const sender = senderOf(lines, zones);
  const surname = introducedSurname(lines, zones);
  if ((sender === '' && surname === '') || zones.includes('signature')) return;
  for (let index = lines.length - 1, seen = 0; index > 0 && seen < MAX_SIGNATURE_LINES; index -= 1) {
    const line = lines[index];
    if (line === undefined || line.isBlank || zones[index] !== 'body') continue;
    seen += 1;
    const text = line.words;
    if (!isSignedBy(text, sender, surname) || lines[index - 1]?.isBlank !== true) continue;
    const end = endOfSignature(lines, zones, index);
    if (lines.slice(index, end).every((other) => other.width <= 70)) zones.fill('signature', index, end);
    return;
  }
}

/** The display name in the first From: header, folded; empty when there is none. */
function senderOf(lines: readonly Line[], zones: readonly Zone[]): string {
  for (const [index, line] of lines.entries()) {
    if (zones[index] !== 'header') continue;
    const text = line.words;
    const header = headerNameOf(text);
    if (header?.name === 'from')
      return text
        .slice(header.length)
        .replace(/<[^>]{0,200}>/, '')
        .replace(/"/g, '')
        .trim();
  }
  return '';
}

const MAX_OPENING_LINES = 8;

/** The surname with which a Japanese mail introduces its writer ("湾岸政策研究会の大槻です。"), folded; or empty. */
function introducedSurname(lines: readonly Line[], zones: readonly Zone[]): string {
  const opening = lines.filter((line, index) => !line.isBlank && zones[index] === 'body').slice(0, MAX_OPENING_LINES);
  for (const line of opening) {
    const surname =
      /(?:^|[。、])[^。、]{2,40}の([\u3400-\u9fff々]{1,4})(?:です|でございます|と申します|と申し上げます)(?=[。、]|$)/.exec(
        line.words.slice(0, 200),
      )?.[1];
    if (surname !== undefined) return surname;
  }
  return '';
}

function zonesOfPart(lines: readonly Line[]): Zoned {
  const zones: Zone[] = lines.map(() => 'body');
  const first = skipBlank(lines, 0);
  const block = headerBlockLength(lines, first);
  zones.fill('header', first, first + block);
  const isForwarded = markThreads(lines, zones);
  markJoinBlocks(lines, zones);
  markFeet(lines, zones);
  markNamedSignature(lines, zones);
  return { zones, isForwarded };
}

function isPartHead(line: Line, above: Line | undefined): boolean {
  if (line.isBlank || line.depth > 0 || above?.isBlank === false) return false;
  return partNameOf(line.words) !== null;
}

/**
 * Sorts the lines of a source into zones, so that only what is said now is read as said now. Parts are sorted each by
 * itself: an older mail quoted in the first ends with it. A mail that comes with hardly any words beside it is a forwarded
 * one; of any other the headers say nothing about the forum.
 */
export function zonesOf(lines: readonly Line[]): Zoned {
  const heads = lines.filter((line, index) => isPartHead(line, lines[index - 1])).map((line) => line.index);
  const zones: Zone[] = [];
  let isForwarded = false;
  let ownWords = 0;
  for (const [position, head] of [-1, ...heads].entries()) {
    const inner = lines.slice(head + 1, heads[position] ?? lines.length);
    const part = zonesOfPart(inner);
    const isEnclosed = ownWords >= MIN_OWN_WORDS;
    if (head >= 0) zones.push('part');
    for (const [index, line] of inner.entries()) {
      const zone = part.zones[index] ?? 'body';
      zones.push(zone === 'header' && isEnclosed ? 'enclosed' : zone);
      if (zone === 'body') ownWords += line.end - line.from;
    }
    isForwarded ||= part.isForwarded && !isEnclosed;
  }
  return { zones, isForwarded };
}
