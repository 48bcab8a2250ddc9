import 'server-only';
import { instantOfKeyset, parseCursor } from '@/lib/domain/keyset';
import { Prisma } from '@/prisma/generated/client';

/**
 * What comes after a row, in hand-written SQL of a list with the newest forum `f` first: earlier forums, then (forums
 * without a date stand last) the undated ones. `id` tells rows of one instant apart; all rows for no cursor or none that
 * makes sense.
 */
export function afterCursor(cursor: string | null, id: Prisma.Sql): Prisma.Sql {
  const keyset = parseCursor(cursor ?? undefined);
  if (keyset === null) return Prisma.sql`true`;
  const startsAt = instantOfKeyset(keyset);
  if (startsAt === null) return Prisma.sql`(f."startsAt" IS NULL AND ${id} < ${keyset.id}::uuid)`;
  return Prisma.sql`(f."startsAt" IS NULL OR f."startsAt" < ${startsAt}::timestamptz
    OR (f."startsAt" = ${startsAt}::timestamptz AND ${id} < ${keyset.id}::uuid))`;
}
