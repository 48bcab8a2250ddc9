import 'server-only';
import { Prisma } from '@/prisma/generated/client';

/**
 * The number of a question "q" as SQL, the same that placeInList works out: its place, from 1, among those of its forum
 * that are put to the first of its people in the order of the panel, or like it to the whole panel.
 */
export const listNumber = Prisma.sql`(
  WITH whom AS MATERIALIZED (
    SELECT (
      SELECT p.id FROM "QuestionAddressee" a JOIN "Participant" p ON p.id = a."participantId"
      WHERE a."questionId" = q.id ORDER BY p.position, p.id LIMIT 1
    ) AS id
  )
  SELECT count(*)::int FROM whom, "Question" e
  WHERE e."forumId" = q."forumId" AND e.position <= q.position AND EXISTS (
    SELECT 1 FROM "QuestionAddressee" a WHERE a."questionId" = e.id AND a."participantId" = whom.id
    UNION ALL
    SELECT 1 WHERE whom.id IS NULL AND NOT EXISTS (SELECT 1 FROM "QuestionAddressee" a WHERE a."questionId" = e.id)
  ))`;

/** The names of those a question "q" is put to, in the order of the panel, as SQL; none: the whole panel. */
export const addresseeNames = Prisma.sql`ARRAY(
  SELECT p.name FROM "QuestionAddressee" a JOIN "Participant" p ON p.id = a."participantId"
  WHERE a."questionId" = q.id ORDER BY p.position, p.id)`;
