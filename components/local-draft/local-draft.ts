import { browserNow } from '@/lib/browser-clock';
import { openDraftStore, type SealedDraft } from './draft-store';

/** Where a draft lies: in the browser, encrypted; or only in the memory of this page, which leaving ends. */
export type DraftPlace = 'browser' | 'memory';
export type LocalDraft = { value: unknown; savedAt: Date; place: DraftPlace };

const IV_BYTES = 12;

const memory = new Map<string, LocalDraft>();
/** One write after the other, so that a removal is never overtaken by the save before it. */
let writes: Promise<unknown> = Promise.resolve();

function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const done = writes.then(work, work);
  writes = done.catch(() => undefined);
  return done;
}

function nameOf(scope: string, id: string): string {
  return `${scope}/${id}`;
}

/** Null where the browser has no Web Crypto: plain http on another host than localhost. */
async function importKey(key: string): Promise<CryptoKey | null> {
  if (globalThis.crypto?.subtle === undefined) return null;
  const bytes = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function seal(name: string, key: CryptoKey, value: unknown): Promise<SealedDraft> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const clear = new TextEncoder().encode(JSON.stringify(value));
  const additionalData = new TextEncoder().encode(name);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, clear);
  return { name, iv, data, savedAt: browserNow() };
}

async function unseal({ name, iv, data }: SealedDraft, key: CryptoKey): Promise<unknown> {
  const additionalData = new TextEncoder().encode(name);
  const clear = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data);
  return JSON.parse(new TextDecoder().decode(clear)) as unknown;
}

/**
 * Keeps unsaved words in this browser, readable only with the key of this session (`draftKeyOf`, handed out by the page).
 * `scope` names the screen and the person, `id` the thing. Where the browser cannot encrypt or store, and for
 * `place: 'memory'` (words too confidential for a disk), the draft lives as long as the page. Answers where it lies.
 */
export async function saveDraft(
  scope: string,
  id: string,
  key: string,
  value: unknown,
  place: DraftPlace = 'browser',
): Promise<DraftPlace> {
  const name = nameOf(scope, id);
  const kept: LocalDraft = { value, savedAt: browserNow(), place: 'memory' };
  memory.set(name, kept);
  return inOrder(async () => {
    try {
      const [cryptoKey, store] = [await importKey(key), await openDraftStore()];
      if (cryptoKey === null || store === null) return 'memory';
      if (place === 'memory') await store.remove(name);
      else await store.put(await seal(name, cryptoKey, value));
      kept.place = place;
      return place;
    } catch {
      return 'memory'; // storage full, private window, database of a newer version: the page still has the words
    }
  });
}

/**
 * The draft kept last, or null. One that this session's key does not open was left by an earlier session: it is removed,
 * as nobody can read it any more.
 */
export async function loadDraft(scope: string, id: string, key: string): Promise<LocalDraft | null> {
  const name = nameOf(scope, id);
  const kept = memory.get(name);
  if (kept !== undefined) return kept;
  return inOrder(async () => {
    const [cryptoKey, store] = [await importKey(key), await openDraftStore()];
    const sealed = await store?.get(name).catch(() => null);
    if (!store || !sealed || cryptoKey === null) return null;
    try {
      return { value: await unseal(sealed, cryptoKey), savedAt: sealed.savedAt, place: 'browser' };
    } catch {
      await store.remove(name).catch(() => undefined);
      return null;
    }
  });
}

/** Every readable draft of a scope whose id begins like this, by id. */
export async function listDrafts(scope: string, idPrefix: string, key: string): Promise<Map<string, LocalDraft>> {
  const prefix = nameOf(scope, idPrefix);
  const stored = await inOrder(async () => (await openDraftStore())?.names(prefix)).catch(() => undefined);
  const names = new Set([...(stored ?? []), ...[...memory.keys()].filter((name) => name.startsWith(prefix))]);
  const drafts = new Map<string, LocalDraft>();
  for (const name of names) {
    const id = name.slice(scope.length + 1);
    const draft = await loadDraft(scope, id, key);
    if (draft !== null) drafts.set(id, draft);
  }
  return drafts;
}

/** Forgets a draft: after it was saved for good, or discarded. */
export async function removeDraft(scope: string, id: string): Promise<void> {
  const name = nameOf(scope, id);
  memory.delete(name);
  await inOrder(async () => (await openDraftStore())?.remove(name)).catch(() => undefined);
}

/** Forgets every draft of this browser: at sign-out. */
export async function clearAllDrafts(): Promise<void> {
  memory.clear();
  await inOrder(async () => (await openDraftStore())?.clear()).catch(() => undefined);
}
