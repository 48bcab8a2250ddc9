import { scan } from './automaton';
import { hasCleanEdges } from './edges';
import type { Entry, Gazetteer } from './gazetteer';
import { fitsForm, TextCase, type WrittenForm } from './letter-case';
import { misspelt } from './misspellings';
import { NormalisedText } from './normalise';
import { isInside, type Range } from './ranges';

/** A form of words that names one record or is one of several; the longest at its place. */
export type NameMention = Range & { entry: Entry; words: string; isMisspelt: boolean };
export type NationMention = Range & { code: string };
/** A word that decides ambiguous ones, by the normalised key under which their rules list it. */
export type CueMention = Range & { key: string };

/** Everything in a text that the linker knows, each list in reading order. */
export type Mentions = { text: string; names: NameMention[]; nations: NationMention[]; cues: CueMention[] };

type Hit = Range & { entry: Entry; isMisspelt?: true };

/** A listed abbreviation only in its exact form: "Nice", "First" and "Notice" are words. */
function isWritten(forms: readonly WrittenForm[], words: string, entry: Entry, text: TextCase): boolean {
  const { ambiguous } = entry;
  const isWord = ambiguous !== null && ambiguous.kind !== 'generic';
  return forms.some((form) => fitsForm(words, form, !isWord, text));
}

/** "FIRST QUESTION": where its neighbour is set in capitals too, a word in capitals is no abbreviation. */
function isShoutedWord(hit: Hit, words: string, text: string, textCase: TextCase): boolean {
  if (hit.entry.ambiguous?.kind !== 'common_word' || !/^[A-Z]{2,}$/.test(words)) return false;
  if (textCase.isShouting) return true;
  const before = /([A-Z]+)\s+$/.exec(text.slice(Math.max(0, hit.start - 24), hit.start))?.[1] ?? '';
  const after = /^\s+([A-Z]+)(?![a-z])/.exec(text.slice(hit.end, hit.end + 24))?.[1] ?? '';
  const isWord = (neighbour: string): boolean => neighbour.length >= 4 && /[AEIOU]/.test(neighbour);
  return isWord(before) || isWord(after);
}

/** Leftmost and longest first; what overlaps a longer name is part of it. */
function keepLongest(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  let covered = 0;
  for (const hit of sorted) {
    if (hit.start < covered) continue;
    kept.push(hit);
    covered = hit.end;
  }
  return kept;
}

/** A name with a wrong character only where no other name stands, but for parts of it. */
function withMisspelt(names: readonly Hit[], misspelt: readonly Hit[]): Hit[] {
  const free = misspelt.filter((hit) =>
    names.every((name) => name.end <= hit.start || name.start >= hit.end || isInside(name, hit)),
  );
  return [...names, ...free];
}

function addMisspelt(wrong: Hit[], text: NormalisedText, from: number, { probes }: Entry): void {
  for (const { probe, target } of probes) {
    const place = misspelt(text, from, probe);
    if (place === null || !hasCleanEdges(text, place.from, place.to, target)) continue;
    const start = text.starts[place.from] ?? 0;
    wrong.push({ start, end: text.ends[place.to - 1] ?? 0, entry: target, isMisspelt: true });
  }
}

/** Where each text is folded in turn; nothing of it is kept in the result. */
const room = new NormalisedText();

/** Finds all names, nations and cue words of a text in one pass. Never throws, whatever the text holds. */
export function findMentions(gazetteer: Gazetteer, text: string): Mentions {
  const normalised = room.read(text);
  const textCase = new TextCase(text);
  const names: Hit[] = [];
  const wrong: Hit[] = [];
  const nations: Hit[] = [];
  const cues: CueMention[] = [];
  scan(gazetteer.automaton, normalised.units, normalised.length, (pattern, to) => {
    const entry = gazetteer.entries[pattern];
    if (entry === undefined) return;
    const from = to - entry.key.length;
    if (entry.probes.length > 0) addMisspelt(wrong, normalised, from, entry);
    if (entry.forms.length === 0 && entry.cueForms.length === 0 && entry.nation === null) return;
    if (!hasCleanEdges(normalised, from, to, entry)) return;
    const hit: Hit = { start: normalised.starts[from] ?? 0, end: normalised.ends[to - 1] ?? 0, entry };
    const words = text.slice(hit.start, hit.end);
    if (entry.nation !== null && isWritten(entry.nation.forms, words, entry, textCase)) {
      nations.push(hit);
    }
    if (entry.cueForms.length > 0 && isWritten(entry.cueForms, words, entry, textCase))
      cues.push({ start: hit.start, end: hit.end, key: entry.key });
    if (entry.forms.length === 0 || !isWritten(entry.forms, words, entry, textCase)) return;
    if (!isShoutedWord(hit, words, text, textCase)) names.push(hit);
  });
  return {
    text,
    names: keepLongest(wrong.length === 0 ? names : withMisspelt(names, wrong)).map((hit) => ({
      start: hit.start,
      end: hit.end,
      entry: hit.entry,
      words: text.slice(hit.start, hit.end),
      isMisspelt: hit.isMisspelt === true,
    })),
    nations: keepLongest(nations).map(({ start, end, entry }) => ({ start, end, code: entry.nation?.code ?? '' })),
    cues: cues.sort((a, b) => a.start - b.start),
  };
}
