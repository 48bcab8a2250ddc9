import 'server-only';
import { z } from 'zod';
import { parseDeadlineRule } from '@/lib/domain/deadline-rules';
import { AppError } from '@/lib/domain/errors';
import type { StoredForum } from '@/lib/domain/forum-updates/stored-forum';
import type { Viewer } from '@/lib/domain/policy';
import { Prisma } from '@/prisma/generated/client';
import {
  DeadlineKind,
  DuePrecision,
  LimitAudience,
  LimitKind,
  LinkKind,
  ParticipantRole,
  RecordRule,
  TlpLabel,
} from '@/prisma/generated/enums';
import { agendaItemState } from './agenda';
import { deadlineState } from './deadlines';
import { list } from './json-list';
import { limitState } from './people-page';
import { database } from './prisma';
import { fingerprint } from './row-state';
import { actionVisible, forumLinkVisible, forumVisible } from './scope-reach';

const facts = z.object({
  title: z.string(),
  startLocal: z.string().nullable(),
  timeZone: z.string().nullable(),
  durationMinutes: z.number().nullable(),
  venue: z.string().nullable(),
  platform: z.string().nullable(),
  format: z.string().nullable(),
  organiser: z.string().nullable(),
  recordRule: z.enum(RecordRule).nullable(),
  recorded: z.boolean().nullable(),
  openToPublic: z.boolean().nullable(),
  reviewBeforePublication: z.boolean().nullable(),
  tlp: z.enum(TlpLabel).nullable(),
  embargoLocal: z.string().nullable(),
});

const row = z.object({
  id: z.string(),
  workspaceId: z.string(),
  version: z.number(),
  facts,
  people: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      name: z.string(),
      aliases: z.array(z.string()),
      honorific: z.string().nullable(),
      role: z.enum(ParticipantRole),
      title: z.string().nullable(),
      affiliation: z.string().nullable(),
    }),
  ),
  questions: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      text: z.string(),
      theme: z.string().nullable(),
      addressees: z.array(z.string()),
    }),
  ),
  agenda: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        startLocal: z.string().nullable(),
        durationMinutes: z.number().nullable(),
        people: z.array(z.string()),
      }),
    )
    .transform((items) => items.map((item) => ({ ...item, seen: fingerprint(agendaItemState(item, item.people)) }))),
  deadlines: z
    .array(
      z.object({
        id: z.string(),
        what: z.string(),
        kind: z.enum(DeadlineKind),
        rule: z.unknown().transform(parseDeadlineRule),
        dueAt: z.coerce.date().nullable(),
        precision: z.enum(DuePrecision),
      }),
    )
    .transform((deadlines) => deadlines.map((one) => ({ ...one, seen: fingerprint(deadlineState(one)) }))),
  limits: z
    .array(
      z.object({
        id: z.string(),
        audience: z.enum(LimitAudience),
        participantId: z.string().nullable(),
        kind: z.enum(LimitKind),
        minSeconds: z.number().nullable(),
        maxSeconds: z.number().nullable(),
      }),
    )
    .transform((limits) => limits.map((limit) => ({ ...limit, seen: fingerprint(limitState(limit)) }))),
  actions: z.array(z.object({ id: z.string(), text: z.string() })),
  links: z.array(z.object({ id: z.string(), kind: z.enum(LinkKind), value: z.string().nullable() })),
});

const people = list(
  Prisma.sql`p.id, p.version, p.name, p.aliases, p.honorific, p.role, p.title, p.affiliation`,
  Prisma.sql`"Participant" p WHERE p."forumId" = f.id ORDER BY p.position`,
);
const questions = list(
  Prisma.sql`q.id, q.version, q.text, q.theme,
    ARRAY(SELECT qa."participantId" FROM "QuestionAddressee" qa WHERE qa."questionId" = q.id) AS addressees`,
  Prisma.sql`"Question" q WHERE q."forumId" = f.id ORDER BY q.position`,
);
const agenda = list(
  Prisma.sql`i.id, i.title, i."startLocal", i."durationMinutes",
    ARRAY(SELECT ap."participantId" FROM "AgendaParticipant" ap WHERE ap."agendaItemId" = i.id) AS people`,
  Prisma.sql`"AgendaItem" i WHERE i."forumId" = f.id ORDER BY i.position`,
);
const deadlines = list(
  Prisma.sql`d.id, d.what, d.kind, d.rule, d."dueAt", d.precision`,
  Prisma.sql`"Deadline" d WHERE d."forumId" = f.id ORDER BY d."dueAt", d.id`,
);
const limits = list(
  Prisma.sql`m.id, m.audience, m."participantId", m.kind, m."minSeconds", m."maxSeconds"`,
  Prisma.sql`"TimeLimit" m WHERE m."forumId" = f.id ORDER BY m.id`,
);

/**
 * All of a forum that a later mail could state otherwise, with the version or state of each row, in one statement;
 * actions and links as far as the viewer may see them. Policy: forum.read; throws NOT_FOUND.
 */
export async function getStoredForum(viewer: Viewer, forumId: string): Promise<StoredForum> {
  const actions = list(
    Prisma.sql`a.id, a.text`,
    Prisma.sql`"ActionItem" a WHERE a."forumId" = f.id AND ${actionVisible(viewer)} ORDER BY a.id`,
  );
  const links = list(
    Prisma.sql`l.id, l.kind, l.value`,
    Prisma.sql`"ForumLink" l WHERE l."forumId" = f.id AND ${forumLinkVisible(viewer)} ORDER BY l.id`,
  );
  const [found] = await database().$queryRaw<unknown[]>`
    SELECT f.id::text, f."workspaceId"::text, f.version, to_json(f) AS facts, ${people} AS people,
      ${questions} AS questions, ${agenda} AS agenda, ${deadlines} AS deadlines, ${limits} AS limits,
      ${actions} AS actions, ${links} AS links
    FROM "Forum" f WHERE f.id = ${forumId}::uuid AND ${forumVisible(viewer)}`;
  if (found === undefined) throw new AppError('NOT_FOUND', 'forum');
  return row.parse(found);
}
