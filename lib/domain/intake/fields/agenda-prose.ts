import { sentencesOf, stretchAt } from '../text/clauses';
import type { Entry } from '../text/entries';
import { cutPassage } from '../text/passage';
import type { TimeMention } from '../when/clock-times';
import { momentsOf, timesOf } from '../when/readings';
import type { AgendaLine } from './agenda-checks';

const MIN_TIMES = 3;
/** "Lunch is at 12:30 and the papers follow at 13:15": what happens, then its time. */
const NAMED_BEFORE =
  /^(?:[\s,;]|and\b|then\b|while\b)*(\S.{1,70}?)\s(?:is|are|follows?|begins?|starts?|comes?|opens?|closes?|ends?|goes|takes? place|(?:has|have|gets?) (?:its|their|a|the) (?:turn|say)|will (?:be|follow|begin|start|come|open|close))\s(?:on (?:air|stage)\s)?(?:at|from)\s$/i;
/** "From 15:00 the guests talk": the time, then what happens. */
const TIME_FIRST = /(?:^\s?|[.,;]\s|\b(?:and|then)\s)(?:from|at)\s$/i;
/** "13時に開会し、13時10分から基調講演": the same in Japanese. */
const JAPANESE_AFTER = /^(?:に|から|より|まで(?:は)?)(?:は)?、?([^、。にをがは(]{2,24})/;

function item(entry: Entry, time: TimeMention, from: number, to: number): AgendaLine[] {
  const title = cutPassage(entry.words, from, to);
  return title.text === '' ? [] : [{ title, time, timeWords: entry.words, people: [], zone: null, confidence: 0.75 }];
}

function read(entry: Entry, time: TimeMention, from: number, until: number): AgendaLine[] {
  const { folded } = entry.words;
  const before = folded.slice(from, time.from);
  const named = NAMED_BEFORE.exec(before);
  if (named?.[1] !== undefined) {
    const start = from + named[0].indexOf(named[1]);
    return item(entry, time, start, start + named[1].length);
  }
  const after = folded.slice(time.to, until);
  const japanese = JAPANESE_AFTER.exec(after);
  if (japanese?.[1] !== undefined) {
    const start = time.to + japanese[0].length - japanese[1].length;
    const name = japanese[1].replace(/(?:いた)?(?:し|し?ます|です|となります|予定)+$/, '');
    return item(entry, time, start, start + name.length);
  }
  if (!TIME_FIRST.test(before)) return [];
  const clause = /^,?\s([^,.;]{3,90})/.exec(after);
  if (clause?.[1] === undefined || !/[A-Za-z]{3}/.test(clause[1])) return [];
  const start = time.to + clause[0].length - clause[1].length;
  return item(entry, time, start, start + clause[1].length);
}

/** A run of show told in running text: a paragraph without dates in which several times are each given to something. */
export function fromProse(entry: Entry): AgendaLine[] {
  const times = timesOf(entry.words);
  if (times.length < MIN_TIMES || momentsOf(entry.words).some((moment) => moment.date !== null)) return [];
  const { folded } = entry.words;
  const sentences = sentencesOf(folded);
  const lines = times.flatMap((time, index) => {
    const sentence = stretchAt(sentences, time.from, folded.length);
    const from = Math.max(sentence.from, times[index - 1]?.to ?? 0);
    const until = Math.min(sentence.to, times[index + 1]?.from ?? folded.length);
    return read(entry, time, from, until);
  });
  return lines.length < MIN_TIMES ? [] : lines;
}
