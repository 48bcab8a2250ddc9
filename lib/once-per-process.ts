const kept = globalThis as typeof globalThis & { rostrum?: Map<string, unknown> };

/**
 * What the process has one of, by its name: made at first use, and the same for every route and after a reload. Next
 * bundles a module once per route and development loads it anew, so a module's own variable would be one of several.
 */
export function oncePerProcess<T>(name: string, make: () => T): T {
  kept.rostrum ??= new Map();
  if (!kept.rostrum.has(name)) kept.rostrum.set(name, make());
  return kept.rostrum.get(name) as T; // what `make` of this name gave
}
