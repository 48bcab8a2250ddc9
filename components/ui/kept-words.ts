import type { FormValues } from '@/lib/domain/action-state';
import { makeMemoryStorage } from './memory-storage';

/** A form of one person: on which page, about what, and the field it begins with, where a page has several. */
export type KeptPlace = { viewerId: string; path: string; subject: string; firstField: string };

const PREFIX = 'rostrum.form/';
const MOST_FORMS = 20;
/** A form may hold a few long texts, and a browser gives a tab some five million characters. */
const MOST_CHARACTERS = 200_000;

type Kept = { at: number; values: FormValues };

function nameOf({ viewerId, path, subject, firstField }: KeptPlace): string {
  return `${PREFIX}${[viewerId, path, subject, firstField].map(encodeURIComponent).join('/')}`;
}

function keptNames(storage: Storage): string[] {
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  return names.filter((name) => name.startsWith(PREFIX));
}

/** What lies in the browser may be of an older build: anything that is not the words of a form counts as none. */
function parseKept(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as unknown;
    if (typeof kept !== 'object' || kept === null || !('at' in kept && 'values' in kept)) return null;
    const { at, values } = kept;
    if (typeof at !== 'number' || typeof values !== 'object' || values === null) return null;
    const isWords = (one: unknown): boolean =>
      typeof one === 'string' || (Array.isArray(one) && one.every((word) => typeof word === 'string'));
    return Object.values(values).every(isWords) ? { at, values: values as FormValues } : null; // just looked at
  } catch {
    return null;
  }
}

/** Keeps what stands in a form; the form touched longest ago makes room. Too much for a tab is not kept at all. */
export function keepWords(storage: Storage, place: KeptPlace, values: FormValues, at: Date): void {
  const name = nameOf(place);
  const text = JSON.stringify({ at: at.getTime(), values } satisfies Kept);
  if (text.length > MOST_CHARACTERS) return storage.removeItem(name);
  if (storage.getItem(name) === null) {
    const others = keptNames(storage).map((other) => ({ other, at: parseKept(storage.getItem(other))?.at ?? 0 }));
    others.sort((a, b) => b.at - a.at);
    for (const { other } of others.slice(MOST_FORMS - 1)) storage.removeItem(other);
  }
  storage.setItem(name, text);
}

/** What stood in the form when it was left unsaved, or null. */
export function keptWords(storage: Storage, place: KeptPlace): FormValues | null {
  return parseKept(storage.getItem(nameOf(place)))?.values ?? null;
}

/** The same, and forgets it there. */
export function takeWords(storage: Storage, place: KeptPlace): FormValues | null {
  const kept = keptWords(storage, place);
  forgetWords(storage, place);
  return kept;
}

/** After a save, a cancel or a discard. */
export function forgetWords(storage: Storage, place: KeptPlace): void {
  storage.removeItem(nameOf(place));
}

export function forgetAllWords(storage: Storage): void {
  for (const name of keptNames(storage)) storage.removeItem(name);
}

const ofThisPage = makeMemoryStorage();

/**
 * Does something with the storage of this tab; nothing where the browser refuses it or it is full. What may not be left on
 * a disk, where browsers put a tab's storage too, lasts as long as the page.
 */
export function withTabStorage<T>(isOffDisk: boolean, work: (storage: Storage) => T): T | null {
  try {
    return work(isOffDisk ? ofThisPage : window.sessionStorage);
  } catch {
    return null;
  }
}

/** At sign-out: nothing that was typed stays in the tab. */
export function forgetTab(): void {
  withTabStorage(false, forgetAllWords);
  withTabStorage(true, forgetAllWords);
}
