import 'server-only';
import { createHash } from 'node:crypto';
import { AppError } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import { storedFileName } from '@/lib/domain/sources';
import { formatOf } from '@/lib/files/open-file';
import { MAX_FILE_BYTES, MAX_FILES, MEDIA_TYPES } from '@/lib/files/source-file';
import type { Prisma } from '@/prisma/generated/client';
import { writeAudit } from './audit';
import { assertCan } from './authorise';
import { transact } from './forum-access';
import type { Database } from './prisma';
import { database } from './prisma';
import { countAttempt } from './rate-limit';
import { readableSources, visibleForums } from './scope';

/** A file as it was sent. `position`: its place among the files of its source. */
export type SentFile = { bytes: Uint8Array; name: string; position: number };

const KEEPINGS = { attempts: 200, windowSeconds: 600 };

function inReach(viewer: Viewer): Prisma.SourceWhereInput {
  return { AND: [{ forum: visibleForums(viewer) }, readableSources(viewer)] };
}

/** TOO_LARGE when the source has as many files, or as many bytes, as were taken for reading. */
async function assertRoom(tx: Database, sourceId: string, byteCount: number): Promise<void> {
  const { _count: count, _sum: sum } = await tx.sourceFile.aggregate({
    where: { sourceId },
    _count: true,
    _sum: { byteCount: true },
  });
  if (count >= MAX_FILES) throw new AppError('TOO_LARGE', `more than ${MAX_FILES} files`);
  if ((sum.byteCount ?? 0) + byteCount > MAX_FILE_BYTES) throw new AppError('TOO_LARGE', 'files over 20 MB');
}

/**
 * Keeps one of the files that a source was read from. The same bytes are kept once: sent again they change nothing.
 * Policy: source.keepFile; NOT_FOUND for everybody but who made the source. Throws UNSUPPORTED for what is not read
 * either, INVALID for nothing, TOO_LARGE beyond 20 MB or 20 files of one source, TOO_MANY. Writes one audit entry.
 */
export async function keepSourceFile(
  viewer: Viewer,
  sourceId: string,
  { bytes, name, position }: SentFile,
): Promise<{ fileId: string }> {
  await countAttempt(`originals:${viewer.userId}`, KEEPINGS);
  if (bytes.length === 0) throw new AppError('INVALID', 'empty file');
  if (bytes.length > MAX_FILE_BYTES) throw new AppError('TOO_LARGE', 'file over 20 MB');
  const mediaType = MEDIA_TYPES[formatOf(bytes, name)];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return transact(viewer, async (tx) => {
    const source = await tx.source.findFirst({
      where: { AND: [{ id: sourceId }, inReach(viewer)] },
      select: { createdById: true, forum: { select: { workspaceId: true } } },
    });
    if (source === null) throw new AppError('NOT_FOUND', 'source');
    assertCan(viewer, 'source.keepFile', source);
    // One after the other, so that two at once cannot both find the last room.
    await tx.$queryRaw`SELECT 1 FROM "Source" WHERE id = ${sourceId}::uuid FOR UPDATE`;
    const kept = await tx.sourceFile.findUnique({
      where: { sourceId_sha256: { sourceId, sha256 } },
      select: { id: true },
    });
    if (kept !== null) return { fileId: kept.id };
    await assertRoom(tx, sourceId, bytes.length);
    const { id } = await tx.sourceFile.create({
      data: {
        sourceId,
        position,
        fileName: storedFileName(name),
        mediaType,
        sha256,
        byteCount: bytes.length,
        bytes: new Uint8Array(bytes),
      },
      select: { id: true },
    });
    await writeAudit(tx, {
      workspaceId: source.forum.workspaceId,
      actorId: viewer.userId,
      action: 'source.fileKept',
      subject: 'source',
      subjectId: sourceId,
      details: { bytes: bytes.length },
    });
    return { fileId: id };
  });
}

const SERVED: ReadonlySet<string> = new Set(Object.values(MEDIA_TYPES));

/** One kept file, for who may read its source to download. Policy: source.read; throws NOT_FOUND. */
export async function getSourceFile(
  viewer: Viewer,
  sourceId: string,
  fileId: string,
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const file = await database().sourceFile.findFirst({
    relationLoadStrategy: 'join',
    where: { id: fileId, sourceId, source: inReach(viewer) },
    select: { fileName: true, mediaType: true, bytes: true, source: { select: { createdById: true } } },
  });
  if (file === null) throw new AppError('NOT_FOUND', 'file');
  assertCan(viewer, 'source.read', file.source);
  const mediaType = SERVED.has(file.mediaType) ? file.mediaType : 'application/octet-stream';
  return { fileName: file.fileName, mediaType, bytes: file.bytes };
}
