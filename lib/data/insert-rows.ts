import 'server-only';
import { Prisma } from '@/prisma/generated/client';
import type { Database } from './prisma';

/** The shapes of rows as Prisma states them, by table; columns that are left out take the database's default. */
type RowsOf = {
  Participant: Prisma.ParticipantCreateManyInput;
  Question: Prisma.QuestionCreateManyInput;
  QuestionAddressee: Prisma.QuestionAddresseeCreateManyInput;
  QuestionLink: Prisma.QuestionLinkCreateManyInput;
  TimeLimit: Prisma.TimeLimitCreateManyInput;
  AgendaItem: Prisma.AgendaItemCreateManyInput;
  AgendaParticipant: Prisma.AgendaParticipantCreateManyInput;
  Deadline: Prisma.DeadlineCreateManyInput;
  ActionItem: Prisma.ActionItemCreateManyInput;
  ForumLink: Prisma.ForumLinkCreateManyInput;
  Evidence: Prisma.EvidenceCreateManyInput;
  AuditEntry: Prisma.AuditEntryCreateManyInput;
};

/**
 * Inserts rows in one statement with one parameter, however many they are: `createMany` compiles and binds every value
 * by itself, which costs seconds for a thousand questions. All rows must have the columns of the first.
 */
export async function insertRows<Table extends keyof RowsOf>(
  tx: Database,
  table: Table,
  rows: readonly RowsOf[Table][],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  // Table and columns are names of this program, never input.
  const name = Prisma.raw(`"${table}"`);
  const columns = Prisma.raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(', '),
  );
  await tx.$executeRaw`
    INSERT INTO ${name} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::jsonb)`;
}
