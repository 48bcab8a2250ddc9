import type { Entry } from '../text/entries';
import { valueOf } from '../text/invitation';
import { cutPassage, type Passage } from '../text/passage';
import { topicOfLabel } from '../text/topics';
import { ROOM_WORDS } from '../words/platform-words';

/** "第２　開催場所　　県庁 …": a numbered paragraph of an official letter. */
const NUMBERED_PLACE = /^第\s?\d{1,2}\s{1,4}(?:開\s?催\s?)?(?:場\s{0,2}所|会\s{0,2}場)\s{1,10}(?=\S)/;
/** The first line of a place that is told per person ("Jane: Studio 1 …" over "Ana: by telephone"). */
function ownPart(entry: Entry): Passage {
  const value = valueOf(entry);
  const name = /^[A-Z][\w.'-]{1,20}(?:\s[A-Z][\w.'-]{1,20}){0,2}:\s{1,3}(?=\S)/.exec(value.folded);
  const [first] = entry.lines;
  if (name === null || first === undefined || entry.lines.length < 2) return value;
  return cutPassage(value, name[0].length, first.range.end - first.range.start - (entry.label?.value ?? 0));
}

/** "From: Studio 3, Radio North", "Live from: the Old Hall": whence a programme comes, and nobody who writes. */
function isFromRoom(entry: Entry): boolean {
  const { label, words } = entry;
  if (
    label === null ||
    !/^(?:(?:coming |live |on air )?from|(?:放送|配信|中継)元)$/i.test(words.folded.slice(0, label.to).trim())
  )
    return false;
  const value = words.folded.slice(label.value);
  return ROOM_WORDS.test(value) && !/@|https?:/.test(value);
}

/** Passages that state the place: labelled lines, two-cell rows, and lines under such a heading. */
export function placePassages(entries: readonly Entry[], topics: readonly string[]): Passage[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'row') {
      const [label, value] = entry.cells;
      const topic = entry.cells.length === 2 && label !== undefined ? topicOfLabel(label.folded) : null;
      return topic !== null && topics.includes(topic) && value !== undefined ? [value] : [];
    }
    if (topics.includes('where') && isFromRoom(entry)) return [valueOf(entry)];
    if (entry.label !== null && entry.label.topic !== null)
      return topics.includes(entry.label.topic) ? [ownPart(entry)] : [];
    const numbered = topics.includes('where') ? NUMBERED_PLACE.exec(entry.words.folded) : null;
    if (numbered !== null) return [cutPassage(entry.words, numbered[0].length)];
    // "大会議室（オンライン併用：Webex）": a colon inside brackets makes no label.
    if (entry.label !== null && !entry.words.folded.slice(0, entry.label.to).includes('(')) return [];
    const isUnder =
      entry.topic !== null && topics.includes(entry.topic) && entry.kind !== 'heading' && entry.words.text.length < 120;
    return isUnder && entry.index === (entry.heading?.index ?? -9) + 1 ? [entry.words] : [];
  });
}
