import {
  type DraftPlace,
  listDrafts,
  type LocalDraft,
  removeDraft,
  saveDraft,
} from '@/components/local-draft/local-draft';
import { equalRichText, parseRichText, type RichText } from '@/lib/domain/rich-text';
import { type AcceptedPoints, baseOfDraft, type PointsRef } from '@/lib/domain/talking-points';
import { type AutosaveState, isUnsaved } from './autosave';

/** Well inside the 300 ms after a keystroke within which words must lie somewhere that survives the tab. */
export const KEEP_MILLISECONDS = 200;
const TAB_ID_BYTES = 8;

type KeptWords = { version: number; body: RichText; sent: RichText | null };

/** What lies in the browser may be of an older build: anything that is not a draft counts as none. */
function keptWords(value: unknown): KeptWords | null {
  if (typeof value !== 'object' || value === null || !('version' in value && 'body' in value)) return null;
  if (typeof value.version !== 'number') return null;
  try {
    const sent = 'sent' in value && value.sent !== null ? parseRichText(value.sent) : null;
    return { version: value.version, body: parseRichText(value.body), sent };
  } catch {
    return null;
  }
}

function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(TAB_ID_BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keeps the unsaved words of one document in this browser, a copy for each tab so that two tabs never overwrite each
 * other's, and finds what an earlier tab left behind. Without a key (words too confidential for a disk) it does nothing.
 */
export class DraftKeeper {
  place: DraftPlace | null = null;
  readonly #scope: string;
  readonly #prefix: string;
  readonly #id: string;
  readonly #key: string | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest: AutosaveState | null = null;
  #isKept = false;
  #stopped = false;

  constructor(viewerId: string, { questionId, participantId }: PointsRef, key: string | null) {
    this.#scope = `points/${viewerId}`;
    this.#prefix = `${questionId}/${participantId}/`;
    this.#id = `${this.#prefix}${randomId()}`;
    this.#key = key;
  }

  /** Tells other tabs that this one is open, and so needs no rescue of its copy. */
  claim(): void {
    // Held until the page goes: the promise never ends.
    void navigator.locks
      ?.request(this.#lockName(this.#id), () => new Promise<never>(() => undefined))
      .catch(() => undefined);
  }

  #lockName(id: string): string {
    return `rostrum ${this.#scope}/${id}`;
  }

  /** Called at every change: keeps what is unsaved, removes the copy once everything is saved. */
  note(state: AutosaveState): void {
    if (this.#key === null || this.#stopped) return;
    this.#latest = state;
    if (isUnsaved(state) || this.#isKept) this.#timer ??= setTimeout(() => void this.#keep(), KEEP_MILLISECONDS);
  }

  /** Keeps at once: a hidden tab may never run its timers again. */
  flush(): void {
    if (this.#timer !== undefined) void this.#keep();
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const state = this.#latest;
    if (state === null || this.#key === null || this.#stopped) return;
    if (!isUnsaved(state)) {
      this.#isKept = false;
      await removeDraft(this.#scope, this.#id);
      return;
    }
    this.#isKept = true;
    const kept: KeptWords = { version: state.accepted.version, body: state.text, sent: state.attempt?.body ?? null };
    this.place = await saveDraft(this.#scope, this.#id, this.#key, kept);
  }

  /**
   * The newest words that an earlier tab could not save, and the version that they continue from; null when there are
   * none. Copies that the server has anyway are removed; older ones wait for the next time.
   */
  async rescue(
    server: AcceptedPoints,
  ): Promise<{ version: number; body: RichText; remove: () => Promise<void> } | null> {
    if (this.#key === null) return null;
    const open = new Set((await navigator.locks?.query())?.held?.map((lock) => lock.name));
    const found: { id: string; words: KeptWords; savedAt: LocalDraft['savedAt'] }[] = [];
    for (const [id, { value, savedAt }] of await listDrafts(this.#scope, this.#prefix, this.#key)) {
      if (id === this.#id || open.has(this.#lockName(id))) continue;
      const words = keptWords(value);
      if (words === null || equalRichText(words.body, server.body)) await removeDraft(this.#scope, id);
      else found.push({ id, words, savedAt });
    }
    const newest = found.sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime())[0];
    if (newest === undefined) return null;
    const remove = (): Promise<void> => removeDraft(this.#scope, newest.id);
    return { version: baseOfDraft(newest.words, server), body: newest.words.body, remove };
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }
}
