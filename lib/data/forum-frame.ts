import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import type { ForumFrame, ForumRights } from '@/lib/domain/forums';
import { isRowId } from '@/lib/domain/keyset';
import { can, type PolicySubject, type Viewer } from '@/lib/domain/policy';
import { RecordRule, TlpLabel } from '@/prisma/generated/enums';
import { database } from './prisma';
import { actionVisible, forumVisible, sourceReadable } from './scope-reach';

const row = z.object({
  id: z.string(),
  workspaceId: z.string(),
  title: z.string(),
  startLocal: z.string().nullable(),
  timeZone: z.string().nullable(),
  startsAt: z.date().nullable(),
  durationMinutes: z.number().nullable(),
  venue: z.string().nullable(),
  platform: z.string().nullable(),
  format: z.string().nullable(),
  language: z.string(),
  organiser: z.string().nullable(),
  recordRule: z.enum(RecordRule).nullable(),
  recorded: z.boolean().nullable(),
  openToPublic: z.boolean().nullable(),
  reviewBeforePublication: z.boolean().nullable(),
  tlp: z.enum(TlpLabel).nullable(),
  embargoLocal: z.string().nullable(),
  embargoUntil: z.date().nullable(),
  version: z.number(),
  questionCount: z.number(),
  participantCount: z.number(),
  openActionCount: z.number(),
  hasSource: z.boolean(),
});

function rightsIn(viewer: Viewer, forum: PolicySubject): ForumRights {
  return {
    editForum: can(viewer, 'forum.edit', forum),
    editPeople: can(viewer, 'participant.edit', forum),
    linkAccounts: can(viewer, 'participant.linkUser', forum),
    editQuestions: can(viewer, 'question.edit', forum),
    decideLinks: can(viewer, 'question.decideLinks', forum),
    editAgenda: can(viewer, 'agenda.edit', forum),
    editDeadlines: can(viewer, 'deadline.edit', forum),
    addActions: can(viewer, 'action.create', forum),
    addSources: can(viewer, 'source.add', forum),
    seeReadiness: can(viewer, 'participant.readProgress', forum),
  };
}

/**
 * Head of a forum's pages: facts, counts, rights. One statement, once per request. Policy: forum.read; throws NOT_FOUND.
 * Written SQL, because every page of a forum begins with it: as a query of the client it takes four times as long.
 */
export const getForumFrame = cache(async (viewer: Viewer, forumId: string): Promise<ForumFrame> => {
  if (!isRowId(forumId)) throw new AppError('NOT_FOUND', 'forum');
  const rows = await database().$queryRaw<unknown[]>`
    SELECT f.id::text, f."workspaceId"::text, f.title, f."startLocal", f."timeZone", f."startsAt", f."durationMinutes",
      f.venue, f.platform, f.format, f.language, f.organiser, f."recordRule"::text, f.recorded, f."openToPublic",
      f."reviewBeforePublication", f.tlp::text, f."embargoLocal", f."embargoUntil", f.version,
      (SELECT count(*)::int FROM "Question" q WHERE q."forumId" = f.id) AS "questionCount",
      (SELECT count(*)::int FROM "Participant" p WHERE p."forumId" = f.id) AS "participantCount",
      (SELECT count(*)::int FROM "ActionItem" a
        WHERE a."forumId" = f.id AND a."doneAt" IS NULL AND ${actionVisible(viewer)}) AS "openActionCount",
      EXISTS (SELECT 1 FROM "Source" s WHERE s."forumId" = f.id AND ${sourceReadable(viewer)}) AS "hasSource"
    FROM "Forum" f WHERE f.id = ${forumId}::uuid AND ${forumVisible(viewer)}`;
  if (rows.length === 0) throw new AppError('NOT_FOUND', 'forum');
  const facts = row.parse(rows[0]);
  return { ...facts, may: rightsIn(viewer, { workspaceId: facts.workspaceId, forumId: facts.id }) };
});
