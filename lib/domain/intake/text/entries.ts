import type { Span } from '../draft';
import type { Topic } from '../words/topic-words';
import { alignedRows } from './aligned-tables';
import { isAskingList, readBareNumber, readChapterMarker, readLetteredMarker } from './asking-lines';
import { turnsOf } from './chat-lines';
import { headingStyleOf, isItemHeading, type HeadingStyle } from './heading-lines';
import { dangles, isWrapped, MIN_DANGLING_WIDTH, wrapColumns, type Line } from './lines';
import { readMarker, type Marker } from './markers';
import { partNameOf, type Part } from './part-heads';
import { readPassage, type Passage } from './passage';
import type { SourceText } from './source-text';
import { cellRanges, isRule } from './table-rows';
import { readLabel, type Label } from './topics';
import { UNREAD_ZONES, type Zone } from './zones';

export type EntryKind = 'heading' | 'paragraph' | 'item' | 'row';

/**
 * A unit of reading: a heading, a paragraph, one list item or one table row, with its soft line breaks joined.
 * `topic` and `heading` are those of the section it stands in; a heading carries its own topic.
 */
export type Entry = {
  index: number;
  kind: EntryKind;
  zone: Zone;
  words: Passage;
  marker: Marker | null;
  /** The first line's label ("日時：", "WHEN:"), offsets within `words`. */
  label: Label | null;
  cells: Passage[];
  /** Source ranges per line; `isWrapped` when the line only continues the one before. */
  lines: { range: Span; isWrapped: boolean }[];
  indent: number;
  /** How a heading is written; null for everything else. A heading in brackets divides a section, the others open one. */
  headingStyle: HeadingStyle | null;
  hasGapBefore: boolean;
  /** It begins a message of a copied chat, or names who wrote the one below. */
  isTurn: boolean;
  topic: Topic | null;
  heading: Entry | null;
  part: Part;
};

type Building = Omit<Entry, 'index' | 'words' | 'label' | 'cells' | 'topic' | 'heading' | 'part'> & {
  cellSpans: Span[];
  isLabelled: boolean;
};

const STARTS_ANEW = /^(?:\d{1,2}:\d{2}|\d{1,2}時|https?:\/\/)/;
/** Words after which a time has to come: "… send the list by" over "4:00 p.m. on Tuesday". */
const LEADS_TO_TIME = /\s(?:at|by|from|until|before|after)$/;
/** "午後1時30分　　開会", "午前10時～正午　審議": a line of a run of show, and no end of a date that began above. */
const HALF_DAY_SLOT = /^午[前後]\s?\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?)(?:\s?[~-]|\s{2,})/;
/** Words that no sentence ends with: the next line goes on with it, however short this one is. */
const OPEN_END = /(?:,|\b(?:a|an|and|as|at|but|by|for|from|if|in|into|of|on|or|than|that|the|to|when|which|with))$/i;
/** Beyond this a line is not prose of a person; what follows is left unread. */
const MAX_LINE_LENGTH = 20_000;
const MAX_LINES = 120;

function isSparseNumber(source: SourceText, line: Line): boolean {
  const raw = source.text.slice(line.from, line.from + 4);
  if (!/^[\d０-９]/.test(raw)) return false;
  return (
    /^[０-９]{1,2}[\s\u3000]/.test(raw) || /^\d{1,2}(?:\u3000|\s{2,})/.test(source.text.slice(line.from, line.from + 6))
  );
}

/** A line that breaks off inside round brackets goes on below, wherever the margin is. */
function opensBracket(text: string): boolean {
  const tail = text.slice(-160);
  return tail.lastIndexOf('(') > tail.lastIndexOf(')') && /[\w,;、]$/.test(tail);
}

/** "Moderator in Nagoya and on this call: …": a line of its own, however long its label is. */
const ROLE_LINE =
  /^(?:(?:moderator|chair|host|interpreter|facilitator)\b[^.:]{0,60}:\s|(?:司会|座長|進行|通訳)[^。:]{0,20}:)/i;

/** A Japanese line that ends within a sentence, and below it what can begin none. */
const BROKEN_OFF = /^[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]\n(?:ます|ませ|まし|です|でし|した|して|[をがはに][^\s])/;

/** Words of a sentence, and no sign of a list. */
const JAPANESE_START = /^[「『]?[\u3041-\u9fff](?![.)、])/;

/** A time at the head of a line of the run of show. */
const CLOCK = /^\d{1,2}(?::\d{2}|\.\d{2}\s{2})/;

function isItemStart(text: string): boolean {
  return /^(?:[-*•・]|\(?\d{1,2}[.)])/.test(text);
}

/** "For both", "To Dr. Doe:" on a line of its own behind a finished question: who is asked next. */
const NEXT_ASKED = /^(?:For|To|Questions for) (?:\S+ ){0,4}\S*[^\s.?!,;]$/;

/** Further in than any list stands. */
const FAR_RIGHT = 24;

function continues(source: SourceText, entry: Building, last: Line, line: Line, column: number | null): boolean {
  if (entry.kind === 'heading' || entry.kind === 'row' || entry.zone !== 'body' || entry.lines.length >= MAX_LINES)
    return false;
  // What goes on from an item never stands left of its sign.
  if (entry.kind === 'item' && line.indent < entry.indent) return false;
  if (entry.kind === 'item' && line.indent === entry.indent && /[.?!]$/.test(last.words) && NEXT_ASKED.test(line.words))
    return false;
  // Lines set to the right or in the middle, each by itself: the date, the house and its office over a letter.
  if (entry.indent >= FAR_RIGHT && line.indent !== last.indent && !opensBracket(last.words)) return false;
  const text = line.words;
  const wrapped = isWrapped(source, last, line, column);
  if (readLabel(text)?.topic != null && !(wrapped && line.indent > entry.indent)) return false;
  if (ROLE_LINE.test(text)) return false;
  // "IN ATTENDANCE ....... Jane Doe": the next field of a form, whatever it is called.
  if (/^[A-Z][A-Za-z ]{1,24}\s?[.…]{3,60}\s/.test(text)) return false;
  if (wrapped && !(CLOCK.test(text) && CLOCK.test(last.words))) return true;
  // "by 12 November (Thu.)," over "17:00.": what a comma leaves open.
  if (entry.kind === 'item' && line.indent > entry.indent && /,$/.test(last.words)) return true;
  // "…の体制は、" over "次の…": no sentence ends with such a comma, however short the line is.
  if (entry.kind === 'item' && last.words.endsWith('、') && JAPANESE_START.test(text)) return true;
  // No line begins with the end of a word: "…に載せ" over "ます。"
  if (last.width >= MIN_DANGLING_WIDTH && BROKEN_OFF.test(`${last.words.slice(-1)}\n${text.slice(0, 4)}`)) return true;
  if (STARTS_ANEW.test(text))
    return /^\d/.test(text) && last.width >= MIN_DANGLING_WIDTH && LEADS_TO_TIME.test(last.words.slice(-8));
  if (text.startsWith('午') && !entry.isLabelled && HALF_DAY_SLOT.test(text) && !/[日)、]$/.test(last.words))
    return false;
  if (opensBracket(last.words) && !isItemStart(text)) return true;
  if (dangles(last) && !isItemStart(text)) return true;
  if ((entry.kind === 'item' || entry.isLabelled) && line.indent > entry.indent) return true;
  const above = last.words;
  if (entry.kind === 'item' && /^[a-z]/.test(text) && OPEN_END.test(above.slice(-12))) return true;
  // No line of its own ends with such a word.
  if (last.width >= 45 && /[a-z,]\s(?:at|of|the|and|for|in|to|from|by|with|an?)$/.test(above)) return true;
  // "… before 6:00 a.m." over "JST on Wednesday": a zone belongs to the time before it.
  if (last.width >= 45 && /^(?:[A-Z]{2,3}T|UTC|GMT)\b/.test(text) && /(?:\d|\b[ap]\.?m\.?)$/i.test(above)) return true;
  // "… at most" over "8 minutes": a number that counts what follows is no number of a list.
  return (
    last.width >= 45 &&
    (/^\d{1,3}\s[a-z]/.test(text) ? /[a-z,]$/ : /[\w,]$/).test(above) &&
    /^(?:\d{1,3}\s)?[a-z]/.test(text)
  );
}

/** "[Brandt]" alone on the last line of a question, set in as the rest of its words. */
function isNoteUnder(entry: Building, last: Line, line: Line): boolean {
  return entry.kind === 'item' && entry.marker !== null && line.indent > entry.indent && /[?。]$/.test(last.words);
}

/** The marker of an item whose line only has the form of a list ("Brennan: What …?"). */
const NO_SIGN: Marker = { kind: 'bullet', ordinal: null, isChecked: null, length: 0 };

function startEntry(
  source: SourceText,
  line: Line,
  all: readonly Line[],
  zone: Zone,
  hasGapBefore: boolean,
  aligned: Span[] | undefined,
  isTurn: boolean,
): Building {
  const range = { start: line.from, end: Math.min(line.end, line.from + MAX_LINE_LENGTH) };
  const text = source.folded.slice(range.start, range.end);
  const isLabelled = zone === 'body' && readLabel(text) !== null;
  // Written out here and in `finish`: objects of one shape are read several times faster than the same fields spread.
  const begin = (
    kind: EntryKind,
    headingStyle: HeadingStyle | null = null,
    marker: Marker | null = null,
    from = range.start,
    cellSpans: Span[] = [],
  ): Building => ({
    kind,
    zone,
    marker,
    lines: [{ range: { start: from, end: range.end }, isWrapped: false }],
    indent: line.indent,
    headingStyle,
    hasGapBefore,
    isTurn,
    cellSpans,
    isLabelled,
  });
  if (zone === 'part') return begin('heading', 'line');
  if (zone !== 'body') return begin('paragraph');
  // A bar in a heading parts no cells.
  const isHashed = /^#{1,6}\s/.test(text);
  const cells =
    aligned ??
    (isHashed || isTurn ? [] : cellRanges(text)).map((cell) => ({
      start: line.from + cell.start,
      end: line.from + cell.end,
    }));
  if (cells.length > 1) return begin('row', null, null, range.start, cells);
  const headingStyle = headingStyleOf(line, all, hasGapBefore);
  if (headingStyle !== null) {
    const start = line.from + (/^(?:#{1,6}\s{1,4}|[■●◆◇□▼★☆]\s{0,2})/.exec(text)?.[0].length ?? 0);
    return begin('heading', headingStyle, null, start);
  }
  const marker =
    readMarker(text, isSparseNumber(source, line)) ??
    readChapterMarker(all, line.index) ??
    readLetteredMarker(all, line.index) ??
    readBareNumber(all, line.index);
  if (marker === null)
    return !isTurn && isAskingList(all, line.index) ? begin('item', null, NO_SIGN) : begin('paragraph');
  const isHeading = isItemHeading(source, line, marker, all, hasGapBefore);
  return begin(isHeading ? 'heading' : 'item', isHeading ? 'line' : null, marker, line.from + marker.length);
}

function finish(source: SourceText, building: Building, index: number, part: Part): Entry {
  const { kind, zone, marker, lines, indent, headingStyle, hasGapBefore, isTurn, cellSpans } = building;
  const words = readPassage(
    source,
    lines.map((line) => line.range),
  );
  const label = kind === 'heading' || kind === 'row' ? null : readLabel(words.folded);
  const cells = cellSpans.map((span) => readPassage(source, [span]));
  return {
    index,
    kind,
    zone,
    words,
    marker,
    label,
    cells,
    lines,
    indent,
    headingStyle,
    hasGapBefore,
    isTurn,
    topic: null,
    heading: null,
    part,
  };
}

/** No invitation has more; what stands behind is left unread, and the draft says so. */
export const MAX_ENTRIES = 20_000;

/** Reads the lines of every zone but headers, quoted mail and small print into entries, in order. */
export function readEntries(source: SourceText, lines: readonly Line[], zones: readonly Zone[]): Entry[] {
  const columns = wrapColumns(source, lines, zones);
  const aligned = alignedRows(source, lines);
  const turns = turnsOf(lines);
  const entries: Entry[] = [];
  let part: Part = { name: null, isFirst: true };
  let current: Building | null = null;
  let last: Line | null = null;
  let hasGap = true;
  const flush = (): void => {
    if (current !== null) entries.push(finish(source, current, entries.length, part));
    current = null;
  };
  for (const line of lines) {
    if (entries.length >= MAX_ENTRIES) break;
    const zone = zones[line.index] ?? 'body';
    const text = line.isBlank ? '' : line.words;
    if (line.isBlank || UNREAD_ZONES.has(zone) || isRule(text)) {
      flush();
      hasGap = true;
      continue;
    }
    if (zone === 'part') {
      flush();
      part = { name: partNameOf(text), isFirst: entries.length === 0 };
    }
    const open: Building | null = current;
    const cells = zone === 'body' && line.stamp === null ? aligned.get(line.index) : undefined;
    const begun = startEntry(source, line, lines, zone, hasGap, cells, turns.has(line.index));
    const isTail = begun.kind === 'heading' && /^[a-z]/.test(text) && last !== null && !hasGap && dangles(last);
    const isNote = begun.headingStyle === 'bracket' && open !== null && last !== null && isNoteUnder(open, last, line);
    const isNew =
      begun.isTurn || begun.kind === 'item' || begun.kind === 'row' || (begun.kind === 'heading' && !isTail && !isNote);
    if (open !== null && last !== null && !isNew && continues(source, open, last, line, columns[line.index] ?? null)) {
      open.lines.push({
        range: { start: line.from, end: Math.min(line.end, line.from + MAX_LINE_LENGTH) },
        isWrapped: isWrapped(source, last, line, columns[line.index] ?? null),
      });
    } else {
      flush();
      current = begun;
      hasGap = false;
    }
    last = line;
  }
  flush();
  return entries;
}
