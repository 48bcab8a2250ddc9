import type { EntryTable } from './entries';
import { LEADER_NAMES, termsOf, type Terms } from './leaders';
import { writtenForm } from './letter-case';
import type { LinkableRecord } from './linkable';
import { POINTERS, type PointerKind } from './pointer-words';
import { KIND_WORDS, SPOKEN_KINDS, textsOfKind } from './text-kinds';
import { TITLES } from './titles';

type Records = ReadonlyMap<string, LinkableRecord>;

export function addCues(table: EntryTable, words: readonly string[]): void {
  for (const word of words) table.addCue(word);
}

export function addSpokenKinds(table: EntryTable): Map<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(SPOKEN_KINDS).map(([category, words]) => {
      addCues(table, words);
      return [category, table.cueKeys(words)];
    }),
  );
}

/** Words for kinds of texts ("joint statement", 報告書) are found as cue words are. */
export function addKinds(table: EntryTable, records: Records): void {
  for (const word of KIND_WORDS) {
    const texts = textsOfKind(word, records.values());
    if (texts.length === 0) continue;
    for (const key of table.cueKeys([word])) {
      table.at(key).cueForms.push(writtenForm(word, 'any'));
      table.at(key).textsOfKind = texts;
    }
  }
}

export function addPointers(table: EntryTable): void {
  for (const kind of Object.keys(POINTERS) as PointerKind[]) {
    addCues(table, POINTERS[kind]);
    for (const key of table.cueKeys(POINTERS[kind])) {
      const entry = table.at(key);
      entry.pointer = kind;
      entry.tells = true;
      entry.isKind = true;
    }
  }
}

export function addLeaders(table: EntryTable): Terms {
  addCues(table, LEADER_NAMES);
  return new Map(
    LEADER_NAMES.flatMap((name) => [...table.cueKeys([name])].map((key) => [key, termsOf(name)] as const)),
  );
}

export function addTitles(table: EntryTable): void {
  addCues(table, [...TITLES.keys()]);
  for (const [word, title] of TITLES) for (const key of table.cueKeys([word])) table.at(key).title = title;
}
