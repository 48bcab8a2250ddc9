/** Which side lit the fields: words of the source, or a field itself. */
export type SpotlightSide = 'source' | 'field';

/**
 * The fields that are lit at this moment. A store of its own, so that pointing at a word re-renders that word and its
 * field, and nothing else of a screen with hundreds of them.
 */
export class Spotlight {
  #fields: readonly string[] = [];
  #side: SpotlightSide = 'field';
  readonly #listeners = new Set<() => void>();

  get fields(): readonly string[] {
    return this.#fields;
  }

  get side(): SpotlightSide {
    return this.#side;
  }

  show(fields: readonly string[], side: SpotlightSide): void {
    if (this.#side === side && this.#fields.join(' ') === fields.join(' ')) return;
    this.#fields = fields;
    this.#side = side;
    for (const listener of this.#listeners) listener();
  }

  clear(): void {
    this.show([], this.#side);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
