import { scan } from './automaton';
import { hasCleanEdges } from './edges';
import { misheard } from './english-slips';
import { ANY_CASE, CUE, NAME, NATION, PROBE, type Entry } from './entries';
import type { Gazetteer } from './gazetteer';
import { fitsForm, TextCase, type WrittenForm } from './letter-case';
import { mayBeMisspelt, misspelt } from './misspellings';
import { NormalisedText } from './normalise';
import { byStart, byStartLongestFirst, isInside, putInOrder, type Range } from './ranges';

/** A form of words that names one record or is one of several; the longest at its place. */
export type NameMention = Range & { entry: Entry; words: string; isMisspelt: boolean };
export type NationMention = Range & { code: string };
/** A word that decides ambiguous ones, by the normalised key under which their rules list it, or tells of others. */
export type CueMention = Range & { key: string; entry: Entry };
/**
 * Everything in a text that the linker knows, each list in reading order. `telling`: the cues that are terms of art,
 * subjects or pointers, none where no word for any of their kinds is in the text.
 */
export type Mentions = {
  text: string;
  names: NameMention[];
  nations: NationMention[];
  cues: CueMention[];
  telling: readonly CueMention[];
};

const NONE: readonly never[] = [];

/** A listed abbreviation only in its exact form: "Nice", "First" and "Notice" are words. */
function isWritten(forms: readonly WrittenForm[], words: string, entry: Entry, text: TextCase): boolean {
  const { ambiguous } = entry;
  const isWord = ambiguous !== null && ambiguous.kind !== 'generic';
  for (const form of forms) if (fitsForm(words, form, !isWord, text)) return true;
  return false;
}

/** "FIRST QUESTION": where its neighbour is set in capitals too, a word in capitals is no abbreviation. */
function isShoutedWord({ entry, words, start, end }: NameMention, text: string, textCase: TextCase): boolean {
  if (entry.ambiguous?.kind !== 'common_word' || !/^[A-Z]{2,}$/.test(words)) return false;
  if (textCase.isShouting) return true;
  const before = /([A-Z]+)\s+$/.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  const after = /^\s+([A-Z]+)(?![a-z])/.exec(text.slice(end, end + 24))?.[1] ?? '';
  return isLongWord(before) || isLongWord(after);
}

function isLongWord(word: string): boolean {
  return word.length >= 4 && /[AEIOU]/.test(word);
}

/** Leftmost and longest first; what overlaps a longer name is part of it. */
function keepLongest<T extends Range>(hits: T[]): T[] {
  if (hits.length < 2) return hits;
  const kept: T[] = [];
  let covered = 0;
  for (const hit of putInOrder(hits, byStartLongestFirst)) {
    if (hit.start < covered) continue;
    kept.push(hit);
    covered = hit.end;
  }
  return kept;
}

/** A name with a wrong character only where no other name stands, but for parts of it. */
function withMisspelt(names: NameMention[], misspelt: readonly NameMention[]): NameMention[] {
  if (misspelt.length === 0) return names;
  const free = misspelt.filter((hit) =>
    names.every((name) => name.end <= hit.start || name.start >= hit.end || isInside(name, hit)),
  );
  return [...names, ...free];
}

type Place = { from: number; to: number };

function addWrong(wrong: NameMention[], text: NormalisedText, place: Place | null, target: Entry): void {
  if (place === null || !hasCleanEdges(text, place.from, place.to, target)) return;
  const start = text.origins.startOf(place.from);
  const end = text.origins.endOf(place.to - 1);
  wrong.push({ start, end, entry: target, words: text.original.slice(start, end), isMisspelt: true });
}

function addMisspelt(wrong: NameMention[], text: NormalisedText, from: number, { probes, wordProbes }: Entry): void {
  for (const one of probes)
    if (mayBeMisspelt(text, from, one.probe)) addWrong(wrong, text, misspelt(text, from, one.probe), one.target);
  for (const one of wordProbes) addWrong(wrong, text, misheard(text, from, one.probe), one.target);
}

/** Where each text is folded in turn; nothing of it is kept in the result. */
const room = new NormalisedText();

/** Finds all names, nations and cue words of a text in one pass. Never throws, whatever the text holds. */
export function findMentions(gazetteer: Gazetteer, text: string): Mentions {
  const normalised = room.read(text);
  const textCase = new TextCase(text);
  const names: NameMention[] = [];
  const wrong: NameMention[] = [];
  const nations: NationMention[] = [];
  const cues: CueMention[] = [];
  let telling: CueMention[] | null = null;
  let hasKind = false;
  const { automaton, entries, roles } = gazetteer;
  scan(automaton, normalised.units, normalised.length, (pattern, from, to) => {
    const entry = entries[pattern];
    const role = roles[pattern] ?? 0;
    if (entry === undefined) return;
    if ((role & PROBE) !== 0) addMisspelt(wrong, normalised, from, entry);
    if ((role & (NAME | NATION | CUE)) === 0 || !hasCleanEdges(normalised, from, to, entry)) return;
    const start = normalised.origins.startOf(from);
    const end = normalised.origins.endOf(to - 1);
    const { nation } = entry;
    if (nation !== null && isWritten(nation.forms, text.slice(start, end), entry, textCase))
      nations.push({ start, end, code: nation.code });
    if (
      (role & ANY_CASE) !== 0 ||
      ((role & CUE) !== 0 && isWritten(entry.cueForms, text.slice(start, end), entry, textCase))
    ) {
      const cue = { start, end, key: entry.key, entry };
      cues.push(cue);
      if (entry.tells) (telling ??= []).push(cue);
      if (entry.isKind) hasKind = true;
    }
    if ((role & NAME) === 0) return;
    const words = text.slice(start, end);
    if (!isWritten(entry.forms, words, entry, textCase)) return;
    const name: NameMention = { start, end, entry, words, isMisspelt: false };
    if (!isShoutedWord(name, text, textCase)) names.push(name);
  });
  return {
    text,
    names: keepLongest(withMisspelt(names, wrong)),
    nations: keepLongest(nations),
    cues: putInOrder(cues, byStart),
    telling: hasKind ? (telling ?? NONE) : NONE,
  };
}
