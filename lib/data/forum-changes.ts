import 'server-only';
import { parseDeadlineRule } from '@/lib/domain/deadline-rules';
import { forumSearchText } from '@/lib/domain/forum-plan/forum';
import { embargoAfter, moveForum, startOf, type ForumFacts, type ForumMove } from '@/lib/domain/forums';
import type { Viewer } from '@/lib/domain/policy';
import { writeAudit } from './audit';
import { writeInForum } from './forum-access';
import type { Database } from './prisma';
import { assertChanged } from './row-state';

export type ForumChange = ForumFacts & {
  forumId: string;
  /** The version that the form showed. */
  version: number;
  /** Agenda items keep their distance to the start. */
  moveAgenda: boolean;
};

const factNames = [
  'title',
  'startLocal',
  'timeZone',
  'durationMinutes',
  'venue',
  'platform',
  'format',
  'organiser',
  'recordRule',
  'recorded',
  'openToPublic',
  'reviewBeforePublication',
  'tlp',
  'embargoLocal',
] as const satisfies (keyof ForumFacts)[];

/**
 * Replaces the facts of a forum. When start, zone or length change, every deadline and the actions that follow it are
 * derived anew, an embargo until the start follows it and, if asked for, the agenda moves by the same wall-clock
 * distance: all in one transaction. Policy: forum.edit. Throws STALE if someone saved since `version`. Writes one audit row.
 */
export async function updateForum(viewer: Viewer, change: ForumChange): Promise<{ version: number }> {
  const { forumId, version, moveAgenda, ...stated } = change;
  return writeInForum(viewer, forumId, 'forum.edit', async (tx, forum) => {
    const before = await tx.forum.findUniqueOrThrow({ where: { id: forumId }, select: storedSelect });
    const facts = { ...stated, ...embargoAfter(before, stated) };
    assertChanged(
      await tx.forum.updateMany({
        where: { id: forumId, version },
        data: { ...facts, searchText: forumSearchText(facts), startsAt: startOf(facts), version: { increment: 1 } },
      }),
    );
    const isMoved = (['startLocal', 'timeZone', 'durationMinutes'] as const).some(
      (name) => before[name] !== facts[name],
    );
    if (isMoved) await applyMove(tx, planMove(before, facts, moveAgenda));
    const fields = factNames.filter((name) => before[name] !== facts[name]);
    await writeAudit(tx, {
      workspaceId: forum.workspaceId,
      actorId: viewer.userId,
      action: 'forum.updated',
      subject: 'forum',
      subjectId: forumId,
      details: { fields },
    });
    return { version: version + 1 };
  });
}

const storedSelect = {
  title: true,
  startLocal: true,
  timeZone: true,
  durationMinutes: true,
  venue: true,
  platform: true,
  format: true,
  organiser: true,
  recordRule: true,
  recorded: true,
  openToPublic: true,
  reviewBeforePublication: true,
  tlp: true,
  embargoLocal: true,
  embargoUntil: true,
  deadlines: { select: { id: true, rule: true } },
  agenda: { select: { id: true, startLocal: true } },
} as const;

type StoredForum = ForumFacts & {
  deadlines: { id: string; rule: unknown }[];
  agenda: { id: string; startLocal: string | null }[];
};

function planMove(before: StoredForum, after: ForumFacts, moveAgenda: boolean): ForumMove {
  const deadlines = before.deadlines.map(({ id, rule }) => ({ id, rule: parseDeadlineRule(rule) }));
  const agenda = before.agenda.flatMap(({ id, startLocal }) => (startLocal === null ? [] : [{ id, startLocal }]));
  return moveForum(before, after, deadlines, agenda, moveAgenda);
}

/** Three statements whatever the number of rows: instants of deadlines, of the actions that follow them, agenda times. */
async function applyMove(tx: Database, { deadlines, agenda }: ForumMove): Promise<void> {
  if (deadlines.length > 0) {
    const ids = deadlines.map((one) => one.id);
    const dues = deadlines.map((one) => one.dueAt?.toISOString() ?? null);
    await tx.$executeRaw`
      UPDATE "Deadline" d SET "dueAt" = v.due
      FROM unnest(${ids}::uuid[], ${dues}::timestamptz[]) AS v(id, due) WHERE d.id = v.id`;
    await tx.$executeRaw`
      UPDATE "ActionItem" a SET "dueAt" = d."dueAt", version = a.version + 1, "updatedAt" = now(),
        precision = CASE WHEN d."dueAt" IS NULL THEN 'NONE' ELSE d.precision END
      FROM "Deadline" d
      WHERE d.id = ANY(${ids}::uuid[]) AND a."deadlineId" = d.id AND a."dueAt" IS DISTINCT FROM d."dueAt"`;
  }
  if (agenda.length > 0)
    await tx.$executeRaw`
      UPDATE "AgendaItem" i SET "startLocal" = v.start
      FROM unnest(${agenda.map((one) => one.id)}::uuid[], ${agenda.map((one) => one.startLocal)}::text[]) AS v(id, start)
      WHERE i.id = v.id`;
}
