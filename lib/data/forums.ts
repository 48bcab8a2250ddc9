import 'server-only';
import type { ForumPage, ForumSummary } from '@/lib/domain/forums';
import { instantOfKeyset, PAGE_SIZE, parseCursor, toCursor } from '@/lib/domain/keyset';
import { toLikePattern } from '@/lib/domain/map/search';
import type { Viewer } from '@/lib/domain/policy';
import { localDay, localToInstant } from '@/lib/domain/time';
import type { Prisma } from '@/prisma/generated/client';
import { database } from './prisma';
import { visibleForums } from './scope';

const summarySelect = {
  id: true,
  title: true,
  startsAt: true,
  timeZone: true,
  durationMinutes: true,
  organiser: true,
  platform: true,
  _count: { select: { questions: true, participants: true } },
} as const satisfies Prisma.ForumSelect;

type SummaryRow = Prisma.ForumGetPayload<{ select: typeof summarySelect }>;

function toSummary({ _count, ...row }: SummaryRow): ForumSummary {
  return { ...row, questionCount: _count.questions, participantCount: _count.participants };
}

type Part = 'upcoming' | 'past';
const PARTS: Part[] = ['upcoming', 'past'];

/** Rows after a place in one part; a forum without a start stands at the end of what lies ahead. */
function afterPlace(part: Part, place: { startsAt: Date | null; id: string } | null): Prisma.ForumWhereInput {
  if (place === null) return {};
  const { startsAt, id } = place;
  if (startsAt === null) return { startsAt: null, id: { gt: id } };
  if (part === 'past') return { OR: [{ startsAt: { lt: startsAt } }, { startsAt, id: { gt: id } }] };
  return { OR: [{ startsAt: { gt: startsAt } }, { startsAt, id: { gt: id } }, { startsAt: null }] };
}

/**
 * Forums that the viewer sees, a page of 50: what starts today or later (nearest first, undated last), then what is past
 * (latest first). `query` is found anywhere in the words kept for search. At most two statements. Policy: forum.read.
 */
export async function listForums(
  viewer: Viewer,
  { query, cursor, now }: { query: string; cursor: string | undefined; now: Date },
): Promise<ForumPage> {
  const today = localToInstant(`${localDay(now, viewer.timeZone)}T00:00`, viewer.timeZone);
  const inPart: Record<Part, Prisma.ForumWhereInput> = {
    upcoming: { OR: [{ startsAt: { gte: today } }, { startsAt: null }] },
    past: { startsAt: { lt: today } },
  };
  // Prisma puts the % around the words, but leaves those within them as wildcards.
  const words = toLikePattern(query).slice(1, -1);
  const found: Prisma.ForumWhereInput = words === '' ? {} : { searchText: { contains: words } };
  const place = placeOf(cursor);
  const page: Record<Part, SummaryRow[]> = { upcoming: [], past: [] };
  let wanted = PAGE_SIZE + 1;
  for (const part of PARTS) {
    if (wanted === 0 || (part === 'upcoming' && place?.part === 'past')) continue;
    const after = afterPlace(part, place?.part === part ? place : null);
    page[part] = await database().forum.findMany({
      relationLoadStrategy: 'join',
      where: { AND: [visibleForums(viewer), inPart[part], found, after] },
      orderBy: [{ startsAt: { sort: part === 'past' ? 'desc' : 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: wanted,
      select: summarySelect,
    });
    wanted -= page[part].length;
  }
  return cutPage(page, wanted === 0);
}

/** A cursor of this list names the part in front of the key: "past:2023-02-17T01:00:00.000Z~id". */
function placeOf(cursor: string | undefined): { part: Part; startsAt: Date | null; id: string } | null {
  const part = PARTS.find((one) => cursor?.startsWith(`${one}:`));
  const keyset = part === undefined ? null : parseCursor(cursor?.slice(part.length + 1));
  if (part === undefined || keyset === null) return null;
  return { part, startsAt: instantOfKeyset(keyset), id: keyset.id };
}

function cutPage(page: Record<Part, SummaryRow[]>, hasMore: boolean): ForumPage {
  const rows = PARTS.flatMap((part) => page[part].map((row) => ({ part, row })));
  const shown = hasMore ? rows.slice(0, PAGE_SIZE) : rows;
  const last = shown.at(-1);
  const inPart = (part: Part) => shown.filter((one) => one.part === part).map((one) => toSummary(one.row));
  return {
    upcoming: inPart('upcoming'),
    past: inPart('past'),
    nextCursor:
      hasMore && last
        ? `${last.part}:${toCursor({ key: last.row.startsAt?.toISOString() ?? null, id: last.row.id })}`
        : null,
  };
}
