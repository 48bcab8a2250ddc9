import 'server-only';
import { AppError } from '@/lib/domain/errors';
import type { LimitFacts, LimitLine } from '@/lib/domain/limits';
import type { ParticipantLine, PeoplePageView } from '@/lib/domain/participants';
import { can, type Viewer } from '@/lib/domain/policy';
import type { Prisma } from '@/prisma/generated/client';
import { getForumFrame } from './forum-frame';
import { database } from './prisma';
import { fingerprint } from './row-state';
import { visibleForumLinks, visibleForums } from './scope';

/** The state of a limit, in the order in which writes compare it. */
export function limitState(row: LimitFacts): unknown[] {
  return [row.audience, row.participantId, row.kind, row.minSeconds, row.maxSeconds];
}

function peopleSelect(viewer: Viewer, linksAccounts: boolean) {
  return {
    participants: {
      orderBy: { position: 'asc' },
      select: {
        id: true,
        name: true,
        aliases: true,
        honorific: true,
        role: true,
        title: true,
        affiliation: true,
        version: true,
        userId: true,
        receiptConfirmedAt: true,
        slides: true,
        links: {
          where: visibleForumLinks(viewer),
          select: { id: true, kind: true, value: true, confidential: true, participantId: true },
        },
        user: { select: { id: true, name: true, email: true } },
        assistants: {
          where: { OR: [{ userId: viewer.userId }, { participant: { userId: viewer.userId } }] },
          orderBy: { createdAt: 'asc' },
          select: { user: { select: { id: true, name: true, email: true } } },
        },
        _count: { select: { addressed: true, talkingPoints: true } },
      },
    },
    limits: {
      orderBy: { id: 'asc' },
      select: { id: true, audience: true, participantId: true, kind: true, minSeconds: true, maxSeconds: true },
    },
    workspace: {
      select: {
        memberships: {
          where: linksAccounts ? { user: { disabledAt: null } } : { id: { in: [] } },
          orderBy: { user: { name: 'asc' } },
          select: { user: { select: { id: true, name: true, email: true } } },
        },
      },
    },
  } as const satisfies Prisma.ForumSelect;
}

type PeopleRow = Prisma.ForumGetPayload<{ select: ReturnType<typeof peopleSelect> }>;
type PersonRow = PeopleRow['participants'][number];

/**
 * The people of a forum with their limits, links and accounts, each as far as the viewer may know: one statement beside
 * the frame. Policy: forum.read, participant.readProgress for logistics, participant.linkUser for accounts; confidential
 * links by visibleForumLinks. Throws NOT_FOUND.
 */
export async function getPeoplePage(viewer: Viewer, forumId: string): Promise<PeoplePageView> {
  const frame = await getForumFrame(viewer, forumId);
  const row = await database().forum.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [{ id: forumId }, visibleForums(viewer)] },
    select: peopleSelect(viewer, frame.may.linkAccounts),
  });
  if (row === null) throw new AppError('NOT_FOUND', 'forum');
  const limits: LimitLine[] = row.limits.map((limit) => ({ ...limit, seen: fingerprint(limitState(limit)) }));
  const subject = { workspaceId: frame.workspaceId, forumId };
  return {
    people: row.participants.map((person) => toLine(viewer, subject, person, limits)),
    commonLimits: limits.filter((limit) => limit.participantId === null),
    accounts: row.workspace.memberships.map(({ user }) => ({ userId: user.id, name: user.name, email: user.email })),
  };
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
      ? { hasConfirmed: person.receiptConfirmedAt !== null, slides: person.slides }
      : null,
    questionCount: person._count.addressed,
    limits: limits.filter((limit) => limit.participantId === id),
    links: person.links,
    account: can(viewer, 'participant.linkUser', forum)
      ? {
          userId: person.user?.id ?? null,
          name: person.user?.name ?? null,
          email: person.user?.email ?? null,
          isFixed: person._count.talkingPoints > 0,
        }
      : null,
    assistants: isNear
      ? person.assistants.map(({ user }) => ({ userId: user.id, name: user.name, email: user.email }))
      : null,
    isSelf: person.userId === viewer.userId,
    mayEditLogistics: can(viewer, 'participant.logistics', subject),
  };
}
