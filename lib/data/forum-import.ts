import 'server-only';
import { randomUUID } from 'node:crypto';
import { AppError } from '@/lib/domain/errors';
import type { AcceptedDraft } from '@/lib/domain/forum-draft';
import { planForum } from '@/lib/domain/forum-plan/plan';
import type { ForumPlan } from '@/lib/domain/forum-plan/rows';
import type { Viewer } from '@/lib/domain/policy';
import type { CreateForumInput } from '@/lib/schemas/forum-import';
import { writeAudit } from './audit';
import { assertCan } from './authorise';
import { toAppError } from './db-errors';
import { insertRows } from './insert-rows';
import { database, type Database } from './prisma';
import { insertSource } from './source-writes';
import { suggestForQuestions, type LinkableQuestion, type QuestionSuggestion } from './suggest-links';

/** `sourceId`: the original that was kept with it. `isNew`: it was created now, and not by the same review before. */
export type CreatedForum = { forumId: string; sourceId: string; isNew: boolean };

/** A review as its schema gives it. Without a title the database refuses it (INVALID). */
export type ForumImport = Omit<CreateForumInput, 'draft'> & { draft: AcceptedDraft };

/**
 * Creates a forum with everything that was accepted in a review, in one transaction; the creator becomes its organiser
 * and, when they are one of its people, that participant. Questions get the links that the map suggests. The same
 * `forumId` creates once: sent again by the same person it answers with the forum that exists, and takes nothing of what is
 * sent. Policy: forum.create.
 * Throws NOT_FOUND for a workspace the viewer does not belong to. Writes one audit entry.
 */
export async function createForumFromDraft(viewer: Viewer, input: ForumImport): Promise<CreatedForum> {
  const { workspaceId } = input;
  if (!viewer.memberships.some((one) => one.workspaceId === workspaceId)) throw new AppError('NOT_FOUND', 'workspace');
  assertCan(viewer, 'forum.create', { workspaceId });
  const plan = planForum(input.draft, {
    forumId: input.forumId,
    me: input.me,
    tlp: input.tlp,
    sourceText: input.source.text,
    newId: randomUUID,
  });
  const day = plan.forum.startLocal?.slice(0, 10) ?? null;
  const suggestions = await suggestForQuestions(viewer, workspaceId, linkable(plan), day);
  try {
    const sourceId = await database().$transaction((tx) => insertForum(tx, viewer, input, plan, suggestions));
    return { forumId: input.forumId, sourceId, isNew: true };
  } catch (error) {
    const refusal = toAppError(error) ?? error;
    const known = refusal instanceof AppError && refusal.code === 'CONFLICT' ? await ownForum(viewer, input) : null;
    if (known !== null) return known;
    throw refusal;
  }
}

/** What the linker may go by: the forum's title, the theme, whose question it is, and what they were asked before. */
function linkable({ forum, participants, questions, addressees }: ForumPlan): LinkableQuestion[] {
  const affiliations = new Map(participants.map((person) => [person.id, person.affiliation]));
  const askedOf = new Map(addressees.map((one) => [one.questionId, one.participantId]));
  const askedBefore = new Map<string | undefined, string[]>();
  return questions.map(({ id, text, theme }) => {
    const person = askedOf.get(id);
    const previousQuestions = askedBefore.get(person) ?? [];
    askedBefore.set(person, [...previousQuestions.slice(-1), text]);
    const affiliation = affiliations.get(person ?? '') ?? null;
    return { id, text, context: { title: forum.title, heading: theme, affiliation, previousQuestions } };
  });
}

/** The forum that the same review has created before, with the source it came with. */
async function ownForum(viewer: Viewer, { forumId, workspaceId }: ForumImport): Promise<CreatedForum | null> {
  const first = await database().source.findFirst({
    where: { createdById: viewer.userId, forum: { id: forumId, workspaceId, createdById: viewer.userId } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return first === null ? null : { forumId, sourceId: first.id, isNew: false };
}

async function insertForum(
  tx: Database,
  viewer: Viewer,
  input: ForumImport,
  plan: ForumPlan,
  suggestions: QuestionSuggestion[],
): Promise<string> {
  const { workspaceId } = input;
  const forumId = plan.forum.id;
  const createdById = viewer.userId;
  const inForum = <Row extends object>(row: Row): Row & { forumId: string } => ({ ...row, forumId });
  await tx.forum.create({ data: { ...plan.forum, workspaceId, createdById }, select: { id: true } });
  await tx.forumRole.create({ data: { forumId, userId: createdById, role: 'ORGANISER' }, select: { id: true } });
  const people = plan.participants.map(({ isMe, ...row }) => inForum({ ...row, userId: isMe ? createdById : null }));
  const owners = { workspaceId, forumId, createdById };
  const actions = plan.actions.map(({ isMine, ...row }) => ({
    ...row,
    ...owners,
    ownerId: isMine ? createdById : null,
  }));
  await insertRows(tx, 'Participant', people);
  await insertRows(tx, 'Question', plan.questions.map(inForum));
  await insertRows(tx, 'QuestionAddressee', plan.addressees);
  await insertRows(tx, 'TimeLimit', plan.limits.map(inForum));
  await insertRows(tx, 'AgendaItem', plan.agenda.map(inForum));
  await insertRows(tx, 'AgendaParticipant', plan.agendaPeople);
  await insertRows(tx, 'Deadline', plan.deadlines.map(inForum));
  await insertRows(tx, 'ActionItem', actions);
  await insertRows(
    tx,
    'ForumLink',
    plan.links.map((row) => inForum({ ...row, issuedById: createdById })),
  );
  await insertRows(
    tx,
    'QuestionLink',
    suggestions.map((row) => ({ ...row, id: randomUUID() })),
  );
  const sourceId = await insertSource(tx, { ...input.source, forumId, createdById, evidence: plan.evidence });
  await writeAudit(tx, {
    workspaceId,
    actorId: createdById,
    action: 'forum.created',
    subject: 'forum',
    subjectId: forumId,
    details: { people: plan.participants.length, questions: plan.questions.length, suggestions: suggestions.length },
  });
  return sourceId;
}
