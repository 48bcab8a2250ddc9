import 'server-only';

// Next bundles this module once per route; the count must be one per process.
const kept = globalThis as typeof globalThis & { rostrumStatements?: string[] };

const KEPT_STATEMENTS = 1_000;

/** Notes one SQL statement; called only when ROSTRUM_COUNT_SQL is set. */
export function countStatement(sql: string): void {
  kept.rostrumStatements ??= [];
  if (kept.rostrumStatements.length < KEPT_STATEMENTS) kept.rostrumStatements.push(sql);
}

/** The statements since the last call, and forgets them. */
export function takeStatements(): string[] {
  const taken = kept.rostrumStatements ?? [];
  kept.rostrumStatements = [];
  return taken;
}
