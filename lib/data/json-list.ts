import 'server-only';
import { Prisma } from '@/prisma/generated/client';

/** Rows of a subquery as one JSON array, in their order, for a statement that reads a page at once. */
export function list(columns: Prisma.Sql, from: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT json_agg(rows) FROM (SELECT ${columns} FROM ${from}) rows), '[]')`;
}
