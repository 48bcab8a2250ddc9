import type { Node } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import { mapMention } from './rich-text-extensions';

/** A record of the map as it is offered: its name in the reader's language, and what else it is called. */
export type RecordChoice = { id: string; label: string; detail: string };
export type SearchRecords = (query: string, signal: AbortSignal) => Promise<RecordChoice[]>;

/** What the list beside the caret shows; null while nothing is asked for. */
export type MentionState = {
  /** The element that follows the caret; the list is rendered into it. */
  anchor: HTMLElement;
  items: RecordChoice[];
  active: number;
  isSearching: boolean;
  query: string;
  choose: (item: RecordChoice) => void;
} | null;

const SEARCH_PAUSE_MILLISECONDS = 150;

export const mentionKey = new PluginKey('mapMention');

/** The state of the one list of an editor, kept outside React because ProseMirror's keys must see it at once. */
export class MentionMenu {
  state: MentionState = null;
  readonly #listeners = new Set<() => void>();
  #unmount: (() => void) | null = null;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(state: MentionState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  open = (props: SuggestionProps<RecordChoice>): void => {
    const anchor = document.createElement('div');
    anchor.style.zIndex = '30';
    this.#unmount = props.mount(anchor);
    this.#show(anchor, props);
  };

  update = (props: SuggestionProps<RecordChoice>): void => {
    if (this.state !== null) this.#show(this.state.anchor, props);
  };

  #show(anchor: HTMLElement, { items, loading, query, command }: SuggestionProps<RecordChoice>): void {
    // What was found last stays while the next letters are looked up.
    const shown = loading ? (this.state?.items ?? []) : items;
    this.#set({ ...{ anchor, items: shown, isSearching: loading, query, choose: command }, active: 0 });
  }

  close = (): void => {
    this.#unmount?.();
    this.#unmount = null;
    this.#set(null);
  };

  /** Arrow keys walk, Enter and Tab choose; whether the key was the list's. Escape closes it by the plugin itself. */
  press = (event: KeyboardEvent): boolean => {
    const { state } = this;
    // While Japanese is being composed, Enter and the arrows belong to the input method.
    if (state === null || event.isComposing || state.items.length === 0) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const active = (state.active + step + state.items.length) % state.items.length;
      this.#set({ ...state, active });
      return true;
    }
    const chosen = state.items[state.active];
    if ((event.key !== 'Enter' && event.key !== 'Tab') || state.isSearching || chosen === undefined) return false;
    state.choose(chosen);
    return true;
  };

  activate = (active: number): void => {
    if (this.state !== null) this.#set({ ...this.state, active });
  };
}

/** The mention node with a list of records, opened by `@` anywhere: Japanese has no spaces before it. */
export function suggestedMention(menu: MentionMenu, search: SearchRecords): Node {
  return mapMention.extend({
    addProseMirrorPlugins() {
      return [
        Suggestion<RecordChoice, RecordChoice>({
          editor: this.editor,
          pluginKey: mentionKey,
          char: '@',
          allowedPrefixes: null,
          debounce: SEARCH_PAUSE_MILLISECONDS,
          items: ({ query, signal }) => search(query, signal).catch(() => []),
          command: ({ editor, range, props: { id, label } }) => {
            editor
              .chain()
              .focus()
              .insertContentAt(range, { type: 'mapMention', attrs: { recordId: id, label } })
              .run();
          },
          render: () => ({
            onStart: menu.open,
            onUpdate: menu.update,
            onExit: menu.close,
            onKeyDown: ({ event }) => menu.press(event),
          }),
        }),
      ];
    },
  });
}
