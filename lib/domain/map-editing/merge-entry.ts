import { isSameValue } from './fields';
import type { Entry, EntryKind } from './keys';

/**
 * The properties of an entry. Those of one unit only make sense together and are merged as one: an end, or the last day
 * on which a source saw the person in the post; on paper and in practice; who is told; a number and its unit; a text that
 * has to be there in both languages.
 */
export const ENTRY_UNITS = {
  holder: [['personEn'], ['personJa'], ['postEn'], ['postJa'], ['from'], ['to', 'asOf'], ['acting'], ['note']],
  relation: [['since'], ['until'], ['onPaper', 'inPractice'], ['function'], ['basis'], ['note']],
  duty: [
    ['country', 'where'],
    ['agency', 'bodyEn', 'bodyJa'],
    ['victim'],
    ['sector'],
    ['data'],
    ['harm'],
    ['kind'],
    ['count', 'unit', 'start'],
    ['whatEn'],
    ['whatJa'],
    ['thenEn', 'thenJa'],
    ['basis'],
    ['basisEn', 'basisJa'],
    ['since'],
    ['until'],
    ['doubtEn', 'doubtJa'],
  ],
} as const satisfies Record<EntryKind, readonly (readonly string[])[]>;
type Property<K extends EntryKind> = (typeof ENTRY_UNITS)[K][number][number];
export type EntryProperty = Property<EntryKind>;

type Sides = { base: Entry | null; ours: Entry | null; theirs: Entry | null };
/** `merged`: what stands; `taken`: what stands once somebody takes theirs. They differ where both sides changed the same. */
type Merged = { merged: Entry | null; taken: Entry | null; isContested: boolean };

function settled(entry: Entry | null): Merged {
  return { merged: entry, taken: entry, isContested: false };
}

/**
 * From where an entry starts once somebody saved it as `saved`: from what the reference data says now, so that what they
 * wrote is decided; from where it started before in each unit that both sides changed and that they left as it stood,
 * which waits on.
 */
export function baseOnceSaved(kind: EntryKind, { base, ours, theirs }: Sides, saved: Entry): Entry | null {
  if (ours === null) return theirs;
  if (theirs === null) return isSameValue(ours, base) || isSameValue(saved, base) ? null : base;
  const start: Record<string, string | null> = {};
  for (const unit of ENTRY_UNITS[kind]) {
    const [before, mine, other] = [partOf(base, unit), partOf(ours, unit), partOf(theirs, unit)];
    const isContested = !isSameValue(mine, before) && !isSameValue(other, before) && !isSameValue(mine, other);
    Object.assign(start, isContested && isSameValue(partOf(saved, unit), mine) ? before : other);
  }
  return start;
}

function partOf(entry: Entry | null, unit: readonly string[]): Entry {
  return Object.fromEntries(unit.map((name) => [name, entry?.[name] ?? null]));
}

/**
 * An entry as both sides leave it, unit by unit: what one side changed is there, whichever it was. Where both changed
 * the same, or one removed what the other changed, ours stands until somebody decides.
 */
export function mergeEntry(kind: EntryKind, { base, ours, theirs }: Sides): Merged {
  if (isSameValue(theirs, base) || isSameValue(ours, theirs)) return settled(ours);
  if (isSameValue(ours, base)) return settled(theirs);
  if (ours === null || theirs === null) return { merged: ours, taken: theirs, isContested: true };
  const merged: Record<string, string | null> = {};
  const taken: Record<string, string | null> = {};
  let isContested = false;
  for (const unit of ENTRY_UNITS[kind]) {
    const [before, mine, other] = [partOf(base, unit), partOf(ours, unit), partOf(theirs, unit)];
    const [isOurs, isTheirs] = [!isSameValue(mine, before), !isSameValue(other, before)];
    Object.assign(merged, isOurs ? mine : other);
    Object.assign(taken, isTheirs ? other : mine);
    if (isOurs && isTheirs && !isSameValue(mine, other)) isContested = true;
  }
  return { merged, taken, isContested };
}
