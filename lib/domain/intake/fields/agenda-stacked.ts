import type { Entry } from '../text/entries';
import { timesOf } from '../when/readings';
import type { AgendaLine } from './agenda-checks';
import { cleanTitle } from './agenda-rows';

const MAX_TITLE = 120;

/**
 * "15:05～16:05" alone on its line in a run of show, and right below what happens then: a row of a table that its cells
 * of several lines took apart.
 */
export function fromStacked(entry: Entry, next: Entry | undefined): AgendaLine[] {
  if (entry.kind !== 'paragraph' || entry.topic !== 'agenda' || next?.kind !== 'paragraph') return [];
  if (entry.words.text.length > 24 || next.words.text.length > MAX_TITLE || next.heading !== entry.heading) return [];
  const [time, ...others] = timesOf(entry.words);
  if (time === undefined || others.length > 0 || time.from > 1 || timesOf(next.words).length > 0) return [];
  if (!/^[\s~)\]-]*$/.test(entry.words.folded.slice(time.to)) || next.label !== null) return [];
  const title = cleanTitle(next.words);
  return title.text === '' ? [] : [{ title, time, timeWords: entry.words, people: [], zone: null, confidence: 0.8 }];
}
