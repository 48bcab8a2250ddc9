import 'server-only';
import { z } from 'zod';
import { searchKey, searchWords } from '@/lib/domain/map/search';
import { localName, otherNames } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { SEARCH_KINDS, searchAddress, type SearchGroup, type SearchItem } from '@/lib/domain/search-results';
import { formatCalendarDay } from '@/lib/domain/zoned-time';
import { Prisma } from '@/prisma/generated/client';
import { findRecordNames, type NamedRecord } from './map-search';
import { database } from './prisma';
import { holdsWords, questionHits } from './question-hits';
import { actionVisible, forumVisible } from './scope-reach';

const GROUP_SIZE = 8;
const LABEL_LENGTH = 200;

const hit = z.object({
  kind: z.enum(SEARCH_KINDS),
  id: z.string(),
  label: z.string(),
  detail: z.string().nullable(),
  forumId: z.string().nullable(),
  /** On which day a forum is, in its own zone. */
  day: z.string().nullable(),
});
type Hit = z.output<typeof hit>;

/**
 * What the viewer may know of that holds every word of the query: forums, questions, people and actions by the reach of
 * their roles, and records of the map. Links, codes, originals and drafts are not looked at. Records come
 * first when the query is the name of one. Two statements.
 */
export async function searchEverything(
  viewer: Viewer,
  query: string,
  today: string,
  locale: 'en' | 'ja',
): Promise<SearchGroup[]> {
  const key = searchKey(query);
  if (key === '') return [];
  const [hits, records] = await Promise.all([
    findHits(viewer, searchWords(query)),
    findRecordNames(viewer, query, { limit: GROUP_SIZE, day: today }),
  ]);
  const order = isNamed(records[0], key)
    ? ['record' as const, ...SEARCH_KINDS.filter((kind) => kind !== 'record')]
    : SEARCH_KINDS;
  const groups = order.map((kind): SearchGroup => {
    const items =
      kind === 'record'
        ? records.map((record) => toRecordItem(record, locale))
        : hits.filter((one) => one.kind === kind).map((one) => toItem(one, locale));
    const scope = kind === 'record' ? 'map' : kind === 'question' ? 'questions' : null;
    return { kind, items, allHref: scope === null || items.length < GROUP_SIZE ? null : searchAddress(query, scope) };
  });
  return groups.filter((group) => group.items.length > 0);
}

/** Whether the query is a record's very name or abbreviation: then that is what was meant. */
function isNamed(record: NamedRecord | undefined, key: string): boolean {
  if (record === undefined) return false;
  return [record.nameEn, record.nameJa, record.abbreviation].some((name) => name !== null && searchKey(name) === key);
}

async function findHits(viewer: Viewer, words: readonly string[]): Promise<Hit[]> {
  const visible = forumVisible(viewer);
  const holds = (text: Prisma.Sql): Prisma.Sql => holdsWords(text, words);
  const rows = await database().$queryRaw<unknown[]>`
    (SELECT 'forum' AS kind, f.id::text, f.title AS label,
        f.organiser AS detail, f.id::text AS "forumId", left(f."startLocal", 10) AS day
      FROM "Forum" f WHERE ${visible} AND ${holds(Prisma.sql`f."searchText"`)}
      ORDER BY f."startsAt" DESC NULLS LAST, f.id LIMIT ${GROUP_SIZE})
    UNION ALL
    (SELECT 'question', q.id::text, q.text, q.title, q."forumId"::text, NULL
      FROM ${questionHits(viewer, words, GROUP_SIZE)} q ORDER BY q."startsAt" DESC NULLS LAST, q."forumId", q.position)
    UNION ALL
    (SELECT 'person', id, name, detail, "forumId", NULL FROM (
      SELECT DISTINCT ON (COALESCE(p."userId"::text, lower(p.name))) p.id::text, p.name,
        concat_ws(' · ', p.affiliation, f.title) AS detail, f.id::text AS "forumId", f."startsAt"
      FROM "Participant" p JOIN "Forum" f ON f.id = p."forumId" WHERE ${visible} AND ${holds(Prisma.sql`p."searchText"`)}
      ORDER BY COALESCE(p."userId"::text, lower(p.name)), f."startsAt" DESC NULLS LAST, p.id) people
      ORDER BY "startsAt" DESC NULLS LAST, name, id LIMIT ${GROUP_SIZE})
    UNION ALL
    (SELECT 'action', a.id::text, a.text, f.title, f.id::text, NULL
      FROM "ActionItem" a LEFT JOIN "Forum" f ON f.id = a."forumId" AND ${visible}
      WHERE ${actionVisible(viewer)} AND ${holds(Prisma.sql`a."searchText"`)}
      ORDER BY a."doneAt" IS NOT NULL, a."dueAt" NULLS LAST, a.id LIMIT ${GROUP_SIZE})`;
  return rows.map((row) => hit.parse(row));
}

/** The page on which a hit is found; an action of a forum that the viewer does not see is found in their own list. */
function hrefOf({ kind, id, forumId }: Hit): string {
  if (forumId === null) return '/actions';
  const forum = `/forums/${forumId}`;
  switch (kind) {
    case 'question':
      return `${forum}/questions/${id}`;
    case 'person':
      return `${forum}/people`;
    case 'action':
      return `${forum}/actions`;
    default:
      return forum;
  }
}

function toItem(found: Hit, locale: 'en' | 'ja'): SearchItem {
  const { id, label, day } = found;
  const detail = [day === null ? null : formatCalendarDay(day, locale), found.detail].filter(Boolean).join(' · ');
  const isLong = label.length > LABEL_LENGTH;
  return {
    id,
    label: isLong ? `${[...label].slice(0, LABEL_LENGTH).join('')}…` : label,
    detail: detail === '' ? null : detail,
    href: hrefOf(found),
  };
}

function toRecordItem(record: NamedRecord, locale: 'en' | 'ja'): SearchItem {
  const detail = otherNames(record, locale);
  return {
    id: record.id,
    label: localName(record, locale),
    detail: detail === '' ? null : detail,
    href: `/map/records/${record.id}`,
  };
}
