import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import { isRowId } from '@/lib/domain/keyset';
import type { Viewer } from '@/lib/domain/policy';
import { markSource, type SourceView } from '@/lib/domain/sources';
import { Prisma } from '@/prisma/generated/client';
import { assertCan } from './authorise';
import { list } from './json-list';
import { database } from './prisma';
import { readableSources, visibleForums } from './scope';
import { forumVisible, sourceReadable } from './scope-reach';

const original = z.object({
  id: z.string(),
  createdById: z.string(),
  fileName: z.string().nullable(),
  mediaType: z.string(),
  createdAt: z.coerce.date(),
  text: z.string(),
  evidence: z.array(z.object({ subject: z.string(), field: z.string(), start: z.number(), end: z.number() })),
  isFirst: z.boolean(),
  files: z.array(z.object({ id: z.string(), fileName: z.string(), byteCount: z.number() })),
});
const row = z.object({ sources: z.array(original) });

/**
 * The originals of a forum that the viewer pasted, with the words marked that fields came from and the names of the files
 * that were kept. One statement. Policy: source.read, forum.read; throws NOT_FOUND for a forum that the viewer does not see.
 */
export async function getSources(viewer: Viewer, forumId: string): Promise<SourceView[]> {
  if (!isRowId(forumId)) throw new AppError('NOT_FOUND', 'forum');
  const evidence = list(
    Prisma.sql`e.subject, e.field, e.start, e."end"`,
    Prisma.sql`"Evidence" e WHERE e."sourceId" = s.id ORDER BY e.id`,
  );
  const files = list(
    Prisma.sql`o.id, o."fileName", o."byteCount"`,
    Prisma.sql`"SourceFile" o WHERE o."sourceId" = s.id ORDER BY o.position, o.id`,
  );
  const sources = list(
    Prisma.sql`s.id, s."createdById", s."fileName", s."mediaType", s."createdAt", s.text, ${evidence} AS evidence,
      s.id = (SELECT o.id FROM "Source" o WHERE o."forumId" = f.id ORDER BY o."createdAt", o.id LIMIT 1) AS "isFirst",
      ${files} AS files`,
    Prisma.sql`"Source" s WHERE s."forumId" = f.id AND ${sourceReadable(viewer)} ORDER BY s."createdAt", s.id`,
  );
  const [found] = await database().$queryRaw<unknown[]>`
    SELECT ${sources} AS sources FROM "Forum" f WHERE f.id = ${forumId}::uuid AND ${forumVisible(viewer)}`;
  if (found === undefined) throw new AppError('NOT_FOUND', 'forum');
  const { sources: originals } = row.parse(found);
  for (const source of originals) assertCan(viewer, 'source.read', source);
  return originals.map(({ text, evidence: spans, createdById: _owner, ...source }) => ({
    ...source,
    characterCount: text.length,
    pieces: markSource(text, spans),
  }));
}

/** The text of one original, for its owner to download. Policy: source.read; throws NOT_FOUND. */
export async function getSourceText(
  viewer: Viewer,
  sourceId: string,
): Promise<{ fileName: string | null; text: string }> {
  const source = await database().source.findFirst({
    where: { AND: [{ id: sourceId, forum: visibleForums(viewer) }, readableSources(viewer)] },
    select: { createdById: true, fileName: true, text: true },
  });
  if (source === null) throw new AppError('NOT_FOUND', 'source');
  assertCan(viewer, 'source.read', source);
  return { fileName: source.fileName, text: source.text };
}
