import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import type { LimitFacts, LimitLine } from '@/lib/domain/limits';
import type { ParticipantLine, PeoplePageView } from '@/lib/domain/participants';
import { can, type Viewer } from '@/lib/domain/policy';
import { Prisma } from '@/prisma/generated/client';
import { LimitAudience, LimitKind, LinkKind, ParticipantRole, SlidesState } from '@/prisma/generated/enums';
import { getForumFrame } from './forum-frame';
import { list } from './json-list';
import { database } from './prisma';
import { fingerprint } from './row-state';
import { assistanceVisible, forumLinkVisible, forumVisible } from './scope-reach';

const account = z.object({ userId: z.string(), name: z.string(), email: z.string() });
const person = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  honorific: z.string().nullable(),
  role: z.enum(ParticipantRole),
  title: z.string().nullable(),
  affiliation: z.string().nullable(),
  version: z.number(),
  userId: z.string().nullable(),
  userName: z.string().nullable(),
  userEmail: z.string().nullable(),
  hasConfirmed: z.boolean(),
  slides: z.enum(SlidesState),
  hasDrafts: z.boolean(),
  questionCount: z.number(),
  links: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(LinkKind),
      value: z.string().nullable(),
      confidential: z.boolean(),
      participantId: z.string(),
    }),
  ),
  assistants: z.array(account),
});
const row = z.object({
  people: z.array(person),
  limits: z.array(
    z.object({
      id: z.string(),
      audience: z.enum(LimitAudience),
      participantId: z.string().nullable(),
      kind: z.enum(LimitKind),
      minSeconds: z.number().nullable(),
      maxSeconds: z.number().nullable(),
    }),
  ),
  accounts: z.array(account),
});

type PeopleRow = z.output<typeof row>;
type PersonRow = PeopleRow['people'][number];

/** The state of a limit, in the order in which writes compare it. */
export function limitState(row: LimitFacts): unknown[] {
  return [row.audience, row.participantId, row.kind, row.minSeconds, row.maxSeconds];
}

/**
 * The people of a forum with their limits, links and accounts, each as far as the viewer may know: one statement beside
 * the frame. Policy: forum.read, participant.readProgress for logistics, participant.linkUser for accounts; confidential
 * links by forumLinkVisible. Throws NOT_FOUND.
 */
export async function getPeoplePage(viewer: Viewer, forumId: string): Promise<PeoplePageView> {
  const frame = await getForumFrame(viewer, forumId);
  const found = await readRow(viewer, forumId, frame.may.linkAccounts);
  const limits: LimitLine[] = found.limits.map((limit) => ({ ...limit, seen: fingerprint(limitState(limit)) }));
  const subject = { workspaceId: frame.workspaceId, forumId };
  return {
    people: found.people.map((one) => toLine(viewer, subject, one, limits)),
    commonLimits: limits.filter((limit) => limit.participantId === null),
    accounts: found.accounts,
  };
}

async function readRow(viewer: Viewer, forumId: string, linksAccounts: boolean): Promise<PeopleRow> {
  const links = list(
    Prisma.sql`l.id, l.kind, l.value, l.confidential, l."participantId"`,
    Prisma.sql`"ForumLink" l WHERE l."participantId" = p.id AND ${forumLinkVisible(viewer)} ORDER BY l."createdAt", l.id`,
  );
  const assistants = list(
    Prisma.sql`u.id AS "userId", u.name, u.email`,
    Prisma.sql`"ParticipantAssistant" pa JOIN "User" u ON u.id = pa."userId"
      WHERE pa."participantId" = p.id AND ${assistanceVisible(viewer)} ORDER BY pa."createdAt", u.id`,
  );
  const people = list(
    Prisma.sql`p.id, p.name, p.aliases, p.honorific, p.role, p.title, p.affiliation, p.version, p.slides, p."userId",
      account.name AS "userName", account.email AS "userEmail", p."receiptConfirmedAt" IS NOT NULL AS "hasConfirmed",
      EXISTS (SELECT 1 FROM "TalkingPoints" t WHERE t."participantId" = p.id) AS "hasDrafts",
      (SELECT count(*)::int FROM "QuestionAddressee" a WHERE a."participantId" = p.id) AS "questionCount",
      ${links} AS links, ${assistants} AS assistants`,
    Prisma.sql`"Participant" p LEFT JOIN "User" account ON account.id = p."userId"
      WHERE p."forumId" = f.id ORDER BY p.position`,
  );
  const limits = list(
    Prisma.sql`m.id, m.audience, m."participantId", m.kind, m."minSeconds", m."maxSeconds"`,
    Prisma.sql`"TimeLimit" m WHERE m."forumId" = f.id ORDER BY m.id`,
  );
  const accounts = list(
    Prisma.sql`u.id AS "userId", u.name, u.email`,
    Prisma.sql`"Membership" m JOIN "User" u ON u.id = m."userId"
      WHERE m."workspaceId" = f."workspaceId" AND u."disabledAt" IS NULL ORDER BY u.name, u.id`,
  );
  const rows = await database().$queryRaw<unknown[]>`
    SELECT ${people} AS people, ${limits} AS limits, ${linksAccounts ? accounts : Prisma.sql`'[]'::json`} AS accounts
    FROM "Forum" f WHERE f.id = ${forumId}::uuid AND ${forumVisible(viewer)}`;
  if (rows.length === 0) throw new AppError('NOT_FOUND', 'forum');
  return row.parse(rows[0]);
}

function toLine(
  viewer: Viewer,
  forum: { workspaceId: string; forumId: string },
  person: PersonRow,
  limits: LimitLine[],
): ParticipantLine {
  const subject = { ...forum, participantId: person.id };
  const { id, name, aliases, honorific, role, title, affiliation, version } = person;
  const isNear = can(viewer, 'talkingPoints.read', subject);
  return {
    id,
    name,
    aliases,
    honorific,
    role,
    title,
    affiliation,
    version,
    logistics: can(viewer, 'participant.readProgress', subject)
      ? { hasConfirmed: person.hasConfirmed, slides: person.slides }
      : null,
    questionCount: person.questionCount,
    limits: limits.filter((limit) => limit.participantId === id),
    links: person.links,
    account: can(viewer, 'participant.linkUser', forum)
      ? {
          userId: person.userId,
          name: person.userName,
          email: person.userEmail,
          isFixed: person.hasDrafts,
        }
      : null,
    assistants: isNear ? person.assistants : null,
    isSelf: person.userId === viewer.userId,
    mayEditLogistics: can(viewer, 'participant.logistics', subject),
  };
}
