import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { isRowId } from '@/lib/domain/keyset';
import type { Viewer } from '@/lib/domain/policy';
import { markSource, type SourceView } from '@/lib/domain/sources';
import { assertCan } from './authorise';
import { database } from './prisma';
import { readableSources, visibleForums } from './scope';

/**
 * The originals of a forum that the viewer pasted, with the words marked that fields came from and the names of the files
 * that were kept. One statement. Policy: source.read, forum.read; throws NOT_FOUND for a forum that the viewer does not see.
 */
export async function getSources(viewer: Viewer, forumId: string): Promise<SourceView[]> {
  if (!isRowId(forumId)) throw new AppError('NOT_FOUND', 'forum');
  const forum = await database().forum.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [{ id: forumId }, visibleForums(viewer)] },
    select: {
      sources: {
        where: readableSources(viewer),
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          createdById: true,
          fileName: true,
          mediaType: true,
          createdAt: true,
          text: true,
          evidence: { select: { subject: true, field: true, start: true, end: true } },
          files: {
            orderBy: [{ position: 'asc' }, { id: 'asc' }],
            select: { id: true, fileName: true, byteCount: true },
          },
        },
      },
    },
  });
  if (forum === null) throw new AppError('NOT_FOUND', 'forum');
  for (const source of forum.sources) assertCan(viewer, 'source.read', source);
  return forum.sources.map(({ text, evidence, createdById: _owner, ...source }) => ({
    ...source,
    characterCount: text.length,
    pieces: markSource(text, evidence),
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
