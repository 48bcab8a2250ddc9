import { takeStatements } from '@/lib/data/statement-count';

/** The SQL statements that a piece of work sends. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  takeStatements();
  await work();
  return takeStatements();
}
