import 'server-only';
import { oncePerProcess } from '@/lib/once-per-process';

function kept(): string[] {
  return oncePerProcess('statements', () => []);
}

const KEPT_STATEMENTS = 1_000;

/** Notes one SQL statement; called only when ROSTRUM_COUNT_SQL is set. */
export function countStatement(sql: string): void {
  if (kept().length < KEPT_STATEMENTS) kept().push(sql);
}

/** The statements since the last call, and forgets them. */
export function takeStatements(): string[] {
  return kept().splice(0);
}
