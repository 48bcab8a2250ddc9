/** Longer words hardly come twice. */
const MAX_REMEMBERED = 200;
/** As many as a long invitation has; who reads labels outside of a reading forgets them here. */
const MOST_REMEMBERED = 20_000;
const remembered: Map<string, { value: unknown }>[] = [];

/**
 * Reads something off words once in a reading, however often they are come by: labels and names are asked about by many.
 * Words of more than `longest` characters are read each time. What comes back is shared and not to be changed. Kept by
 * the words and not by the object that holds them, since thousands of weak references to young objects cost the
 * collector of garbage more than the reading.
 */
export function onceByWords<T>(read: (words: string) => T, longest = MAX_REMEMBERED): (words: string) => T {
  const known = new Map<string, { value: T }>();
  remembered.push(known);
  return (words) => {
    if (words.length > longest) return read(words);
    const before = known.get(words);
    if (before !== undefined) return before.value;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const value = read(words);
    known.set(words, { value });
    return value;
  };
}

/** Forgets what was read off words: nothing of one person's source stays for the next. */
export function forgetWords(): void {
  for (const known of remembered) known.clear();
}
