/** An encrypted draft as it lies in the browser; only its name and time are readable. */
export type SealedDraft = { name: string; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer; savedAt: Date };

export type DraftStore = {
  get: (name: string) => Promise<SealedDraft | null>;
  put: (draft: SealedDraft) => Promise<void>;
  remove: (name: string) => Promise<void>;
  clear: () => Promise<void>;
  /** The names that begin like this, in order. */
  names: (prefix: string) => Promise<string[]>;
};

const DATABASE = 'rostrum-drafts';
const TABLE = 'drafts';

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: 'name' });
  return answerOf(request);
}

function toStore(database: IDBDatabase): DraftStore {
  const table = (mode: IDBTransactionMode): IDBObjectStore => database.transaction(TABLE, mode).objectStore(TABLE);
  const write = async (request: IDBRequest): Promise<void> => void (await answerOf(request));
  return {
    get: async (name) => ((await answerOf(table('readonly').get(name))) as SealedDraft | undefined) ?? null, // only put() writes here
    put: (draft) => write(table('readwrite').put(draft)),
    remove: (name) => write(table('readwrite').delete(name)),
    clear: () => write(table('readwrite').clear()),
    names: async (prefix) => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      return (await answerOf(table('readonly').getAllKeys(range))).map(String);
    },
  };
}

let opened: Promise<DraftStore | null> | null = null;

/** The browser's own store of drafts; null where there is none or the browser refuses it (private windows). */
export function openDraftStore(): Promise<DraftStore | null> {
  opened ??=
    globalThis.indexedDB === undefined
      ? Promise.resolve(null)
      : openDatabase()
          .then(toStore)
          .catch(() => null);
  return opened;
}
