import { clearAllDrafts, type DraftPlace } from '@/components/local-draft/local-draft';
import { equalRichText, type RichText } from '@/lib/domain/rich-text';
import type { AcceptedPoints, TalkingPointsForEditing } from '@/lib/domain/talking-points';
import { Autosave, type AutosavePorts, type AutosaveState, isUnsaved, phaseOf } from './autosave';
import { DraftKeeper } from './draft-keeper';

export type PointsSnapshot = AutosaveState & {
  /** Words of an earlier tab are in the editor that had not reached the server. */
  isRestored: boolean;
  /** Where unsaved words survive the tab: null, nowhere yet. */
  place: DraftPlace | null;
  /** What became of saving is worth being read out: it failed, or somebody asked for it. */
  isLoud: boolean;
};

type Opening = { viewerId: string; draftKey: string | null; ports: AutosavePorts };

const SIGN_OUT_MILLISECONDS = 3_000;

function acceptedOf({ version, body, savedAt }: TalkingPointsForEditing): AcceptedPoints {
  return { version, body, savedAt };
}

/**
 * One document as this tab works on it: autosave and local copy together. It outlives the editor, so that leaving the
 * page inside the application neither stops a save nor brings back an older text from the router's cache.
 */
export class PointsSession {
  readonly autosave: Autosave;
  snapshot: PointsSnapshot;
  readonly #keeper: DraftKeeper;
  readonly #listeners = new Set<() => void>();
  #server: TalkingPointsForEditing;
  #started = false;
  /** What the server had when older words were put over it. */
  #restoredOver: AcceptedPoints | null = null;
  #isLoud = false;

  constructor(points: TalkingPointsForEditing, { viewerId, draftKey, ports }: Opening) {
    this.#server = points;
    this.autosave = new Autosave(acceptedOf(points), points.conflicts, ports);
    this.#keeper = new DraftKeeper(viewerId, points, draftKey);
    this.snapshot = { ...this.autosave.state, isRestored: false, place: null, isLoud: false };
    this.autosave.subscribe(() => {
      const phase = phaseOf(this.autosave.state);
      if (phase === 'failed' || phase === 'conflict') this.#isLoud = true;
      else if (phase === 'waiting') this.#isLoud = false;
      this.#keeper.note(this.autosave.state);
      this.#notify();
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #notify(): void {
    const { place } = this.#keeper;
    this.snapshot = { ...this.autosave.state, isRestored: this.#restoredOver !== null, place, isLoud: this.#isLoud };
    for (const listener of this.#listeners) listener();
  }

  /** Looks once for words that an earlier tab left in this browser. */
  async start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    this.#keeper.claim();
    const found = await this.#keeper.rescue(this.#server);
    // Whoever has begun to write meanwhile keeps their text; the copy waits for the next time.
    if (found === null || isUnsaved(this.autosave.state)) return;
    this.#restoredOver = acceptedOf(this.#server);
    this.autosave.restore(found.version, found.body);
    await found.remove();
  }

  /** The editor's text after a keystroke; whoever writes on has taken the restored words. */
  edit(body: RichText): void {
    if (!equalRichText(body, this.autosave.state.text)) this.#restoredOver = null;
    this.autosave.edit(body);
  }

  /** The note about restored words has been read. */
  keepRestored(): void {
    this.#restoredOver = null;
    this.#notify();
  }

  /** Puts the restored words aside for what the server had. */
  discardRestored(): void {
    const server = this.#restoredOver;
    this.#restoredOver = null;
    if (server !== null) this.autosave.revert(server);
    this.#notify();
  }

  /** The page was drawn again with what the server has now. */
  refresh(points: TalkingPointsForEditing): void {
    if (points.version >= this.#server.version) this.#server = points;
    this.autosave.adopt(acceptedOf(points), points.conflicts);
  }

  /** Somebody pressed Save: the outcome is said aloud even when there was nothing to do. */
  saveAsAsked(): void {
    this.flush();
    this.#isLoud = true;
    this.#notify();
  }

  /** Sends and keeps what is unsaved without waiting for any pause. */
  flush(): void {
    this.autosave.saveNow();
    this.#keeper.flush();
  }

  isUnsaved(): boolean {
    return isUnsaved(this.autosave.state);
  }

  stop(): void {
    this.autosave.stop();
    this.#keeper.stop();
  }
}

const sessions = new Map<string, PointsSession>();
let isWatching = false;

function each(work: (session: PointsSession) => void): void {
  for (const session of sessions.values()) work(session);
}

function watchWindow(): void {
  if (isWatching) return;
  isWatching = true;
  const saveAll = (): void => each((session) => session.flush());
  window.addEventListener('online', () => each((session) => session.autosave.reconnect()));
  window.addEventListener('pagehide', saveAll);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveAll();
  });
  window.addEventListener('beforeunload', (event) => {
    if ([...sessions.values()].some((session) => session.isUnsaved())) event.preventDefault();
  });
}

/** The session of this document and person, the same one as long as the tab lives. On the server: one for this render. */
export function openPointsSession(points: TalkingPointsForEditing, opening: Opening): PointsSession {
  if (typeof window === 'undefined') return new PointsSession(points, opening);
  const name = [opening.viewerId, points.questionId, points.participantId].join(' ');
  const session = sessions.get(name) ?? new PointsSession(points, opening);
  sessions.set(name, session);
  watchWindow();
  return session;
}

/**
 * Before signing out: sends what is unsaved (for at most three seconds), then forgets every text and every local copy
 * of this browser. Answers whether all of it had reached the server; call it while the session still stands.
 */
export async function clearLocalDrafts(): Promise<boolean> {
  const isAllSaved = await Promise.race([
    Promise.all([...sessions.values()].map(whenSaved)).then(() => true),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), SIGN_OUT_MILLISECONDS)),
  ]);
  each((session) => session.stop());
  sessions.clear();
  await clearAllDrafts();
  return isAllSaved;
}

function whenSaved(session: PointsSession): Promise<void> {
  session.autosave.saveNow();
  return new Promise((resolve) => {
    const look = (): void => {
      if (session.isUnsaved()) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = session.subscribe(look);
    look();
  });
}
