import { notFound } from 'next/navigation';
import { takeStatements } from '@/lib/data/statement-count';
import { env } from '@/lib/env';

/**
 * The SQL statements since it was last asked; only where ROSTRUM_COUNT_SQL is set (tests and benches), not found
 * anywhere else. Statements carry placeholders, never values.
 */
export function GET(): Response {
  if (env().ROSTRUM_COUNT_SQL !== '1') notFound();
  return Response.json({ statements: takeStatements() }, { headers: { 'cache-control': 'no-store' } });
}
