import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/domain/policy';
import {
  DuePrecision,
  LinkKind,
  LimitAudience,
  LimitKind,
  ParticipantRole,
  SlidesState,
  PointsState,
} from '@/prisma/generated/enums';
import { Prisma } from '@/prisma/generated/client';
import { list } from './json-list';
import { database } from './prisma';
import { actionVisible, draftProgressVisible, forumLinkVisible, forumVisible } from './scope-reach';

const due = { dueAt: z.coerce.date(), precision: z.enum(DuePrecision) };
const row = z.object({
  participants: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.enum(ParticipantRole),
      title: z.string().nullable(),
      affiliation: z.string().nullable(),
      userId: z.string().nullable(),
      hasConfirmed: z.boolean(),
      slides: z.enum(SlidesState),
      talkingPoints: z.array(
        z.object({ questionId: z.string(), state: z.enum(PointsState), spokenSeconds: z.number() }),
      ),
    }),
  ),
  questions: z.array(
    z.object({ id: z.string(), text: z.string(), addresseeIds: z.array(z.string()), suggestedLinks: z.number() }),
  ),
  limits: z.array(
    z.object({
      audience: z.enum(LimitAudience),
      participantId: z.string().nullable(),
      kind: z.enum(LimitKind),
      minSeconds: z.number().nullable(),
      maxSeconds: z.number().nullable(),
    }),
  ),
  deadlines: z.array(z.object({ id: z.string(), what: z.string(), ...due })),
  actions: z.array(z.object({ id: z.string(), text: z.string(), deadlineId: z.string().nullable(), ...due })),
  links: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(LinkKind),
      value: z.string().nullable(),
      confidential: z.boolean(),
      participantId: z.string().nullable(),
    }),
  ),
});

export type OverviewRow = z.output<typeof row>;

/**
 * All that the overview of a forum is made of, in one statement; null when the viewer may not know of the forum. Of
 * drafts only state and minutes, never their words, and unless the viewer `seesAll` only of their own and of speakers
 * they assist.
 */
export async function readOverviewRow(
  viewer: Viewer,
  forumId: string,
  { seesAll, now }: { seesAll: boolean; now: Date },
): Promise<OverviewRow | null> {
  const drafts = list(
    Prisma.sql`t."questionId", t.state, t."spokenSeconds"`,
    Prisma.sql`"TalkingPoints" t WHERE t."participantId" = p.id AND ${draftProgressVisible(viewer, seesAll)}`,
  );
  const participants = list(
    Prisma.sql`p.id, p.name, p.role, p.title, p.affiliation, p."userId", p.slides,
      p."receiptConfirmedAt" IS NOT NULL AS "hasConfirmed", ${drafts} AS "talkingPoints"`,
    Prisma.sql`"Participant" p WHERE p."forumId" = f.id ORDER BY p.position`,
  );
  const questions = list(
    Prisma.sql`q.id, q.text,
      ARRAY(SELECT qa."participantId" FROM "QuestionAddressee" qa WHERE qa."questionId" = q.id) AS "addresseeIds",
      (SELECT count(*)::int FROM "QuestionLink" ql
        WHERE ql."questionId" = q.id AND ql.state = 'SUGGESTED') AS "suggestedLinks"`,
    Prisma.sql`"Question" q WHERE q."forumId" = f.id ORDER BY q.position`,
  );
  const limits = list(
    Prisma.sql`m.audience, m."participantId", m.kind, m."minSeconds", m."maxSeconds"`,
    Prisma.sql`"TimeLimit" m WHERE m."forumId" = f.id`,
  );
  const deadlines = list(
    Prisma.sql`d.id, d.what, d."dueAt", d.precision`,
    Prisma.sql`"Deadline" d WHERE d."forumId" = f.id AND d."dueAt" > ${now}::timestamptz ORDER BY d."dueAt", d.id LIMIT 3`,
  );
  const actions = list(
    Prisma.sql`a.id, a.text, a."dueAt", a.precision, a."deadlineId"`,
    Prisma.sql`"ActionItem" a WHERE a."forumId" = f.id AND a."doneAt" IS NULL AND a."dueAt" IS NOT NULL
      AND ${actionVisible(viewer)} ORDER BY a."dueAt", a.id`,
  );
  const links = list(
    Prisma.sql`l.id, l.kind, l.value, l.confidential, l."participantId"`,
    Prisma.sql`"ForumLink" l WHERE l."forumId" = f.id AND ${forumLinkVisible(viewer)}
      ORDER BY l.confidential, l."createdAt", l.id`,
  );
  const [found] = await database().$queryRaw<unknown[]>`
    SELECT ${participants} AS participants, ${questions} AS questions, ${limits} AS limits, ${deadlines} AS deadlines,
      ${actions} AS actions, ${links} AS links
    FROM "Forum" f WHERE f.id = ${forumId}::uuid AND ${forumVisible(viewer)}`;
  return found === undefined ? null : row.parse(found);
}
