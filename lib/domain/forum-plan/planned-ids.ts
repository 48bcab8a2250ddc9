import { AppError } from '../errors';
import type { AcceptedDraft } from '../forum-draft';

/** The lists of a draft whose records get ids. Each has keys of its own: "l1" may be a limit and a link. */
export const KEYED_LISTS = [
  'people',
  'questions',
  'limits',
  'agenda',
  'deadlines',
  'todos',
  'links',
  'confidential',
] as const satisfies (keyof AcceptedDraft)[];
export type KeyedList = (typeof KEYED_LISTS)[number];

/** The ids that the records of one draft get, found by list and key. */
export class PlannedIds {
  readonly #byKey = new Map<string, string>();
  readonly #newId: () => string;

  constructor(draft: AcceptedDraft, newId: () => string) {
    this.#newId = newId;
    for (const list of KEYED_LISTS) for (const item of draft[list]) this.#byKey.set(`${list} ${item.key}`, newId());
  }

  /** An id for a record that nothing refers to. */
  next(): string {
    return this.#newId();
  }

  /** Throws INVALID for a key that the draft does not have. */
  of(list: KeyedList, key: string): string {
    const id = this.#byKey.get(`${list} ${key}`);
    if (id === undefined) throw new AppError('INVALID', `unknown key in ${list}`);
    return id;
  }

  /** The ids of several people, each once. */
  ofPeople(keys: readonly string[]): string[] {
    return [...new Set(keys)].map((key) => this.of('people', key));
  }
}
