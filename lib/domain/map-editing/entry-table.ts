import type { MapSource } from '../map/records';
import type { StoredMap } from '../map-japanese';
import type { Entry, EntryKey } from './keys';
import type { ChangeSource } from './merge';

/** What the map has, for what an entry leads to. */
export type KnownIds = Readonly<Record<'agencies' | 'functions' | 'texts', ReadonlySet<string>>>;

/** The id if the map has it: the reference data may have dropped what somebody named here. */
export function among(known: ReadonlySet<string>, id: string | null | undefined): string | null {
  return typeof id === 'string' && known.has(id) ? id : null;
}

/**
 * An entry to be written: of the record that it is kept with, over what the reference data has of it, if anything.
 * `isConfirmed`: it says what the reference data says, which somebody has read in the source.
 */
export type WrittenEntry<T> = {
  key: EntryKey;
  recordId: string;
  entry: Entry;
  known: T | undefined;
  source: ChangeSource;
  isConfirmed: boolean;
};

/** How one kind of entry lies in the map. */
export type EntryTable<T> = {
  rows: (map: StoredMap) => readonly T[];
  keyOf: (row: T) => EntryKey;
  /** Whether it is told on the page of this record. */
  isOf: (row: T, recordId: string) => boolean;
  /** What it says, by property; its place is in its key. */
  read: (row: T) => Entry;
  /** What it says otherwise than the files rests on the source, the rest stays theirs. Null: its place is gone. */
  write: (written: WrittenEntry<T>, ids: KnownIds) => T | null;
  sources: (row: T) => readonly MapSource[];
};
