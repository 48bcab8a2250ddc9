import { takeStatements } from '@/lib/data/statement-count';

// The client decides at its first use whether it counts; this module is loaded before any test runs.
process.env.ROSTRUM_COUNT_SQL = '1';

/** The SQL statements that a piece of work sends. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  takeStatements();
  await work();
  return takeStatements();
}
