import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import type { EvidenceRow } from '@/lib/domain/forum-plan/rows';
import { insertRows } from './insert-rows';
import type { Database } from './prisma';

/** An original as it is kept with a forum, and where its words became fields. */
export type NewSource = {
  forumId: string;
  text: string;
  fileName: string | null;
  mediaType: string;
  createdById: string;
  evidence: readonly EvidenceRow[];
};

/** Keeps an original with a forum, within the transaction of whoever has asked the policy. Answers its id. */
export async function insertSource(tx: Database, { evidence, ...source }: NewSource): Promise<string> {
  const sourceId = randomUUID();
  const sha256 = createHash('sha256').update(source.text, 'utf8').digest('hex');
  await tx.source.create({ data: { ...source, id: sourceId, sha256 }, select: { id: true } });
  await insertRows(
    tx,
    'Evidence',
    evidence.map((row) => ({ ...row, sourceId })),
  );
  return sourceId;
}
