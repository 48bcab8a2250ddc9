import { equalRichText, type RichText } from '@/lib/domain/rich-text';
import { keepBoth, type AcceptedPoints, type KeptConflict, type SaveOutcome } from '@/lib/domain/talking-points';

/** Why words are not on the server: the first two are tried again by themselves, the others wait for a person. */
export type SaveFailure = 'unreachable' | 'signedOut' | 'updated' | 'gone' | 'tooLarge';
export type SaveAnswer = SaveOutcome | { status: 'failed'; failure: SaveFailure };
export type Outgoing = { version: number; body: RichText; resolves: string | null };

export type ConflictChoice = 'mine' | 'theirs' | 'both';
export type ActiveConflict = { current: AcceptedPoints; kept: KeptConflict };

export type AutosaveState = {
  text: RichText;
  /** Rises when the text was changed from elsewhere than the editor, which then has to show it. */
  textChanges: number;
  accepted: AcceptedPoints;
  /** Whether a save was accepted since the page was opened. */
  hasSaved: boolean;
  isSending: boolean;
  failure: SaveFailure | null;
  /** The last save was refused: nothing is sent until a person has chosen. */
  conflict: ActiveConflict | null;
  /** Refused words from earlier, which wait for a decision too. */
  waiting: KeptConflict[];
  /** The save whose outcome is not known: it is repeated word for word until it is, so that it cannot collide with itself. */
  attempt: Outgoing | null;
  resolves: string | null;
};

export type AutosavePhase = 'clean' | 'waiting' | 'saving' | 'failed' | 'conflict';

export type AutosavePorts = {
  send: (save: Outgoing) => Promise<SaveAnswer>;
  /** Tells the server that refused words are settled without taking them. */
  settle: (revisionId: string) => Promise<unknown>;
  /** Between 0 and 1: spreads the retries of many browsers. */
  random: () => number;
};

export const QUIET_MILLISECONDS = 800;
export const LONGEST_WAIT_MILLISECONDS = 5_000;
export const ANSWER_MILLISECONDS = 20_000;
export const FIRST_RETRY_MILLISECONDS = 1_000;
export const LONGEST_RETRY_MILLISECONDS = 30_000;

const RETRIED: SaveFailure[] = ['unreachable', 'signedOut'];

export function isUnsaved(state: AutosaveState): boolean {
  return state.attempt !== null || state.resolves !== null || !equalRichText(state.text, state.accepted.body);
}

export function phaseOf(state: AutosaveState): AutosavePhase {
  if (state.conflict !== null) return 'conflict';
  if (state.failure !== null) return 'failed';
  if (state.isSending) return 'saving';
  return isUnsaved(state) ? 'waiting' : 'clean';
}

/**
 * Saves one text as it is written: after a pause, at the latest five seconds after the first unsaved keystroke, one save
 * at a time, each against the version that the server accepted last. Failures are tried again, a refusal stops
 * everything until a person has chosen between the texts. Lives as long as the page, longer than the editor on it.
 */
export class Autosave {
  state: AutosaveState;
  readonly #ports: AutosavePorts;
  readonly #listeners = new Set<() => void>();
  readonly #timers: Partial<Record<'quiet' | 'longest' | 'retry', ReturnType<typeof setTimeout>>> = {};
  readonly #settled = new Set<string>();
  #retries = 0;
  #stopped = false;

  constructor(accepted: AcceptedPoints, waiting: KeptConflict[], ports: AutosavePorts) {
    this.#ports = ports;
    this.state = {
      ...{ text: accepted.body, textChanges: 0, accepted, waiting, hasSaved: false, isSending: false },
      ...{ failure: null, conflict: null, attempt: null, resolves: null },
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(changes: Partial<AutosaveState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.#listeners) listener();
  }

  /** The editor's text after a keystroke. */
  edit(text: RichText): void {
    const failure = this.state.failure === 'tooLarge' ? null : this.state.failure;
    if (failure === this.state.failure && equalRichText(text, this.state.text)) return;
    this.#set({ text, failure });
    if (!isUnsaved(this.state)) this.#clear('quiet', 'longest');
    else this.#schedule();
  }

  /** The editor holds more than a document may: nothing can be sent until it is shortened. */
  overflow(): void {
    this.#clear('quiet', 'longest');
    this.#set({ failure: 'tooLarge' });
  }

  #schedule(): void {
    if (this.state.isSending || this.state.conflict !== null) return;
    this.#start('quiet', QUIET_MILLISECONDS);
    if (this.#timers.longest === undefined) this.#start('longest', LONGEST_WAIT_MILLISECONDS);
  }

  #start(timer: 'quiet' | 'longest' | 'retry', milliseconds: number): void {
    this.#clear(timer);
    this.#timers[timer] = setTimeout(() => this.saveNow(), milliseconds);
  }

  #clear(...timers: ('quiet' | 'longest' | 'retry')[]): void {
    for (const timer of timers) {
      clearTimeout(this.#timers[timer]);
      delete this.#timers[timer];
    }
  }

  /** Sends what is unsaved without waiting: on Ctrl+S, when the tab is hidden, when the network is back. */
  saveNow(): void {
    const { attempt, accepted, text, resolves, isSending, conflict, failure } = this.state;
    this.#clear('quiet', 'longest');
    if (this.#stopped || isSending || !isUnsaved(this.state)) return;
    if ((conflict !== null && attempt === null) || failure === 'tooLarge') return;
    void this.#transmit(attempt ?? { version: accepted.version, body: text, resolves });
  }

  async #transmit(attempt: Outgoing): Promise<void> {
    this.#clear('retry');
    this.#set({ attempt, isSending: true });
    const answer = await this.#answerTo(attempt);
    if (this.#stopped) return;
    this.#set({ isSending: false });
    if (answer.status === 'saved') this.#accept(attempt, answer);
    else if (answer.status === 'conflict') this.#refuse(attempt, answer);
    else this.#fail(answer.failure);
  }

  /** A lost connection, a discarded request and a silent server are one thing: nobody knows what became of the save. */
  async #answerTo(attempt: Outgoing): Promise<SaveAnswer> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<SaveAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ status: 'failed', failure: 'unreachable' }), ANSWER_MILLISECONDS);
    });
    const answer = this.#ports.send(attempt).catch((): SaveAnswer => ({ status: 'failed', failure: 'unreachable' }));
    const first = await Promise.race([answer, silence]);
    clearTimeout(timer);
    return first;
  }

  #accept({ body, resolves }: Outgoing, { version, savedAt }: { version: number; savedAt: Date }): void {
    this.#retries = 0;
    if (resolves !== null) this.#settled.add(resolves);
    this.#set({
      accepted: { version, body, savedAt },
      ...{ attempt: null, failure: null, conflict: null, hasSaved: true },
      resolves: this.state.resolves === resolves ? null : this.state.resolves,
      waiting: this.state.waiting.filter((kept) => !this.#settled.has(kept.revisionId)),
    });
    if (isUnsaved(this.state)) this.#schedule();
  }

  #refuse({ version, body, resolves }: Outgoing, { current, kept }: ActiveConflict): void {
    this.#retries = 0;
    if (resolves !== null) this.#settled.add(resolves);
    this.#set({
      ...{ conflict: { current, kept }, attempt: null, failure: null, resolves: null },
      waiting: this.state.waiting.filter((one) => !this.#settled.has(one.revisionId)),
    });
    // Words typed while the refusal was on its way belong to the refused text as well.
    if (!equalRichText(this.state.text, body))
      void this.#transmit({ version, body: this.state.text, resolves: kept.revisionId });
  }

  #fail(failure: SaveFailure): void {
    this.#set({ failure });
    if (!RETRIED.includes(failure)) return;
    const pause = Math.min(LONGEST_RETRY_MILLISECONDS, FIRST_RETRY_MILLISECONDS * 2 ** this.#retries);
    this.#retries += 1;
    this.#start('retry', pause * (0.75 + 0.5 * this.#ports.random()));
  }

  /** The network is back: what failed is tried at once. */
  reconnect(): void {
    if (this.state.failure !== null && RETRIED.includes(this.state.failure)) this.saveNow();
  }

  /** A person has chosen between the refused text and the newer one. Throws TOO_LARGE when both do not fit together. */
  choose(choice: ConflictChoice): void {
    const { conflict, text, isSending, textChanges } = this.state;
    if (conflict === null || isSending) return;
    const { current, kept } = conflict;
    const chosen = { conflict: null, attempt: null, accepted: current, textChanges: textChanges + 1 };
    if (choice === 'theirs') {
      this.#set({ ...chosen, text: current.body });
      this.#settle(kept.revisionId);
      return;
    }
    const resolved = choice === 'both' ? keepBoth(current.body, text) : text;
    this.#set({ ...chosen, text: resolved, resolves: kept.revisionId });
    this.saveNow();
  }

  /** The same for refused words from earlier; only while everything else is saved. Throws TOO_LARGE. */
  chooseWaiting(kept: KeptConflict, choice: ConflictChoice): void {
    const { text, textChanges, waiting } = this.state;
    if (phaseOf(this.state) !== 'clean') return;
    if (choice === 'theirs') {
      this.#set({ waiting: waiting.filter((one) => one.revisionId !== kept.revisionId) });
      this.#settle(kept.revisionId);
      return;
    }
    const resolved = choice === 'both' ? keepBoth(text, kept.body) : kept.body;
    this.#set({ text: resolved, textChanges: textChanges + 1, resolves: kept.revisionId });
    this.saveNow();
  }

  /** Should this fail, the refused words are offered again when the page is next opened. */
  #settle(revisionId: string): void {
    this.#settled.add(revisionId);
    this.#ports.settle(revisionId).catch(() => undefined);
  }

  /** Words that this browser had kept: written against `version`, not yet on the server. */
  restore(version: number, text: RichText): void {
    const { accepted, textChanges } = this.state;
    this.#set({ text, textChanges: textChanges + 1, accepted: { ...accepted, version } });
    this.#schedule();
  }

  /** Puts restored words aside for what the server had; once they were saved, as one more save. */
  revert(server: AcceptedPoints): void {
    const { isSending, conflict, hasSaved, accepted, textChanges } = this.state;
    if (isSending || conflict !== null) return;
    this.#clear('quiet', 'longest', 'retry');
    const nothingSent = hasSaved ? {} : { attempt: null, failure: null, resolves: null };
    const base = hasSaved ? accepted : server;
    this.#set({ ...nothingSent, text: server.body, accepted: base, textChanges: textChanges + 1 });
    this.saveNow();
  }

  /** What the server drew the page with: taken when it is newer and nothing here is unsaved. */
  adopt(server: AcceptedPoints, waiting: KeptConflict[]): void {
    if (server.version < this.state.accepted.version || phaseOf(this.state) !== 'clean') return;
    const open = waiting.filter((kept) => !this.#settled.has(kept.revisionId));
    const isNew = !equalRichText(server.body, this.state.text);
    this.#set({
      accepted: server,
      text: server.body,
      waiting: open,
      textChanges: this.state.textChanges + (isNew ? 1 : 0),
    });
  }

  /** Ends it for good: after signing out nothing more is sent or kept. */
  stop(): void {
    this.#stopped = true;
    this.#clear('quiet', 'longest', 'retry');
  }
}
