import 'server-only';
import { searchWords, toLikePattern } from '@/lib/domain/map/search';
import { DESCRIPTION_MARK } from '@/lib/domain/map-rows';
import { Prisma } from '@/prisma/generated/client';

/** Conditions and order for records `r` that a query finds; a lower rank is a better hit. */
export type RecordMatch = { found: Prisma.Sql; rank: Prisma.Sql };

const names = Prisma.sql`split_part(r."searchText", ${DESCRIPTION_MARK}, 1)`;

/** The query as a literal part of a LIKE pattern. */
function literal(query: string): string {
  return toLikePattern(query).slice(1, -1);
}

/**
 * Every word of the query must occur, in either language. Ranks: 0 a whole name or abbreviation, 1 the beginning of
 * one, 2 the beginning of a word, 3 anywhere in the names, 4 only in the description, which `names` leaves out.
 * An empty query finds everything.
 */
export function matchRecords(query: string, within: 'names' | 'all'): RecordMatch {
  const terms = searchWords(query).map(toLikePattern);
  if (terms.length === 0) return { found: Prisma.sql`TRUE`, rank: Prisma.sql`0` };
  const allIn = (text: Prisma.Sql): Prisma.Sql =>
    Prisma.sql`(${Prisma.join(
      terms.map((term) => Prisma.sql`${text} LIKE ${term}`),
      ' AND ',
    )})`;
  const whole = literal(query);
  const wordStarts = [' ', '(', '/', '-'].map((before) => `%${before}${whole}%`);
  const rank = Prisma.sql`CASE
    WHEN E'\n' || ${names} || E'\n' LIKE ${`%\n${whole}\n%`} THEN 0
    WHEN E'\n' || ${names} LIKE ${`%\n${whole}%`} THEN 1
    WHEN ${names} LIKE ANY(${wordStarts}::text[]) THEN 2
    WHEN ${allIn(names)} THEN 3
    ELSE 4 END`;
  return { found: allIn(within === 'names' ? names : Prisma.sql`r."searchText"`), rank };
}

/**
 * 1 for records that are not in force on a day and 0 for the others: an order for lists, by comparing dates as text, so
 * that a date known to the year counts from its beginning. What is shown about a record is always `statusAsOf`.
 */
export function goneOn(day: string): Prisma.Sql {
  return Prisma.sql`CASE WHEN r.status = 'withdrawn' OR r."validTo" <= ${day} OR r."validFrom" > ${day} THEN 1 ELSE 0 END`;
}

/** The name by which a list in this language is sorted. */
export function sortName(locale: 'en' | 'ja'): Prisma.Sql {
  return locale === 'ja' ? Prisma.sql`r."nameJa"` : Prisma.sql`lower(r."nameEn")`;
}
