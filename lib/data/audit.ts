import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/prisma/generated/client';
import { insertRows } from './insert-rows';
import type { Database } from './prisma';

export type AuditNote = {
  workspaceId: string | null;
  /** Null when nobody is signed in (a failed sign-in, the command line). */
  actorId: string | null;
  /** Noun and past verb: "forum.created". */
  action: string;
  subject: string;
  subjectId: string | null;
  /** Ids, field names, codes and counts; never the words of a person. */
  details?: Record<string, string | number | boolean | null | string[]>;
};

/** Appends one entry, in the transaction of the write that it records. */
export async function writeAudit(tx: Database, note: AuditNote): Promise<void> {
  const details: Prisma.InputJsonObject = note.details ?? {};
  await tx.auditEntry.create({ data: { ...note, details }, select: { id: true } });
}

/** The same for one act on many records, in one statement; all at one instant. */
export async function writeAudits(tx: Database, notes: readonly AuditNote[], at: Date): Promise<void> {
  await insertRows(
    tx,
    'AuditEntry',
    notes.map(({ details = {}, ...note }) => ({ id: randomUUID(), ...note, details, at })),
  );
}
