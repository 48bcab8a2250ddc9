import type { Span } from '../draft';
import { dayOf, scanMoments } from '../when/moments';
import { stampedDay } from './chat-stamps';
import { readEntries, type Entry } from './entries';
import { splitLines, type Line } from './lines';
import { allMatches } from '../../matches';
import { cutPassage, readPassage, spansOf, type Passage } from './passage';
import { assignSections } from './sections';
import { japaneseShare, toSourceText, type SourceText } from './source-text';
import { topicOfLabel } from './topics';
import { headerNameOf, zonesOf, type Zone } from './zones';

export type MailHeader = { name: 'from' | 'to' | 'cc' | 'date' | 'subject' | 'other'; value: Passage };

/** One source as read: its entries in order with their sections, and what its mail headers say. */
export type Invitation = {
  source: SourceText;
  entries: Entry[];
  /** The entries that carry what is said now: no signature, no join block, no name of a part. */
  body: readonly Entry[];
  headers: MailHeader[];
  language: 'en' | 'ja' | 'mixed';
  isForwarded: boolean;
  hasQuotedThread: boolean;
  hasSignature: boolean;
  /** The day on which it was written, by its Date header, or the last message of a chat. */
  writtenDay: string | null;
  isEmpty: boolean;
};

function readHeaders(source: SourceText, lines: readonly Line[], zones: readonly Zone[]): MailHeader[] {
  const blocks: { name: MailHeader['name']; ranges: Span[] }[] = [];
  for (const line of lines) {
    if (zones[line.index] !== 'header' || line.isBlank) continue;
    const header = headerNameOf(line.words.slice(0, 60));
    if (header === null) blocks.at(-1)?.ranges.push({ start: line.from, end: line.end });
    else blocks.push({ name: header.name, ranges: [{ start: line.from + header.length, end: line.end }] });
  }
  return blocks.map((block) => ({ name: block.name, value: readPassage(source, block.ranges) }));
}

function writtenDayOf(headers: readonly MailHeader[]): string | null {
  // A forwarded mail has two heads; the inner one was written with the invitation.
  for (const header of headers.toReversed()) {
    if (header.name !== 'date') continue;
    const date = scanMoments(header.value.folded).find((moment) => moment.date !== null)?.date;
    if (date?.year != null) return dayOf(date, date.year);
  }
  return null;
}

function languageOf(entries: readonly Entry[]): 'en' | 'ja' | 'mixed' {
  const share = japaneseShare(
    entries
      .map((entry) => entry.words.folded.slice(0, 2_000))
      .join('\n')
      .slice(0, 200_000),
  );
  if (share < 0.005) return 'en';
  return share > 0.6 ? 'ja' : 'mixed';
}

/** Reads decoded text into the model that every field is taken from. Linear in the length of the text. */
export function readInvitationText(text: string): Invitation {
  const source = toSourceText(text);
  const lines = splitLines(source);
  const { zones, isForwarded } = zonesOf(lines);
  const entries = assignSections(readEntries(source, lines, zones));
  const headers = readHeaders(source, lines, zones);
  return {
    source,
    entries,
    body: bodyOf(entries),
    headers,
    language: languageOf(entries),
    isForwarded,
    hasQuotedThread: zones.includes('quoted'),
    hasSignature: zones.includes('signature'),
    writtenDay: writtenDayOf(headers) ?? stampedDay(lines.flatMap(({ stamp }) => stamp ?? [])),
    isEmpty: source.folded.trim() === '',
  };
}

function bodyOf(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => entry.zone === 'body');
}

/** What an entry says before and behind a stretch of the source, as one; null when that is nothing. */
function aroundStretch(source: SourceText, entry: Entry, { start, end }: Span): Entry | null {
  const spans = spansOf(entry.words).flatMap((piece) => [
    { start: piece.start, end: Math.min(piece.end, start) },
    { start: Math.max(piece.start, end), end: piece.end },
  ]);
  const words = readPassage(
    source,
    spans.filter((span) => span.start < span.end),
  );
  if (!/[\p{L}\p{N}]/u.test(words.folded)) return null;
  return {
    ...entry,
    words,
    label: entry.label !== null && entry.label.value <= words.text.length ? entry.label : null,
  };
}

/**
 * The same source without some entries, for fields that must not be read out of them. Of an entry in `parts` only that
 * stretch of the source is left out.
 */
export function withoutEntries(
  invitation: Invitation,
  indexes: ReadonlySet<number>,
  parts: ReadonlyMap<number, Span> = new Map(),
): Invitation {
  const entries = invitation.entries.flatMap((entry) => {
    if (!indexes.has(entry.index)) return [entry];
    const part = parts.get(entry.index);
    return (part === undefined ? null : aroundStretch(invitation.source, entry, part)) ?? [];
  });
  return { ...invitation, entries, body: bodyOf(entries) };
}

/** What stands after the entry's label, up to a second label on the same line; all of its words when it has none. */
export function valueOf(entry: Entry): Passage {
  if (entry.label === null) return entry.words;
  const { folded } = entry.words;
  const second = allMatches(folded.slice(0, 600), /\s{2,20}([^\s:]{2,8})[\s:]/g).find(
    (match) => match.index >= (entry.label?.value ?? 0) && topicOfLabel(match[1] ?? '') !== null,
  );
  return cutPassage(entry.words, entry.label.value, second?.index ?? folded.length);
}

export function headerOf(invitation: Invitation, name: MailHeader['name']): Passage | null {
  return invitation.headers.findLast((header) => header.name === name)?.value ?? null;
}
