import 'server-only';
import { instantOfKeyset, parseCursor, toCursor, type Keyset } from '@/lib/domain/keyset';
import type { LinkedQuestion } from '@/lib/domain/map-record-views';
import type { Viewer } from '@/lib/domain/policy';
import { isRecordId } from '@/lib/domain/rich-text/grammar';
import type { Prisma } from '@/prisma/generated/client';
import { assertReadsMap } from './map-book';
import { database } from './prisma';
import { visibleQuestions } from './scope';

/** Questions of one page of a record's list: few, because the record itself is what the page is about. */
export const QUESTION_PAGE_SIZE = 5;

export type LinkState = 'CONFIRMED' | 'SUGGESTED';
export type LinkedQuestions = { rows: LinkedQuestion[]; next: string | null };

/** What comes after a row: earlier forums, then (forums without a date stand last) the undated ones. */
function afterKeyset({ key, id }: Keyset): Prisma.QuestionLinkWhereInput {
  const startsAt = instantOfKeyset({ key, id });
  if (startsAt === null) return { question: { forum: { startsAt: null } }, id: { lt: id } };
  return {
    OR: [
      { question: { forum: { startsAt: { lt: startsAt } } } },
      { question: { forum: { startsAt } }, id: { lt: id } },
      { question: { forum: { startsAt: null } } },
    ],
  };
}

/**
 * Questions that point at a record, of forums the viewer may know of, newest forum first. Rejected links are not shown.
 * Policy: map.read and forum.read. One statement. `cursor` is the `next` of the page before.
 */
export async function listLinkedQuestions(
  viewer: Viewer,
  recordId: string,
  state: LinkState,
  cursor?: string,
): Promise<LinkedQuestions> {
  assertReadsMap(viewer);
  if (!isRecordId(recordId)) return { rows: [], next: null };
  const keyset = parseCursor(cursor);
  const links = await database().questionLink.findMany({
    relationLoadStrategy: 'join',
    where: {
      AND: [{ recordId, state, question: visibleQuestions(viewer) }, keyset === null ? {} : afterKeyset(keyset)],
    },
    orderBy: [{ question: { forum: { startsAt: { sort: 'desc', nulls: 'last' } } } }, { id: 'desc' }],
    take: QUESTION_PAGE_SIZE + 1,
    select: {
      id: true,
      surface: true,
      question: {
        select: {
          id: true,
          text: true,
          forum: { select: { id: true, title: true, startLocal: true, startsAt: true } },
          addressees: { select: { participant: { select: { name: true, position: true } } } },
        },
      },
    },
  });
  const shown = links.slice(0, QUESTION_PAGE_SIZE);
  const last = links.length > QUESTION_PAGE_SIZE ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ id, surface, question }) => ({
      linkId: id,
      questionId: question.id,
      forumId: question.forum.id,
      text: question.text,
      surface,
      addressees: question.addressees
        .map((one) => one.participant)
        .sort((a, b) => a.position - b.position)
        .map((participant) => participant.name),
      forumTitle: question.forum.title,
      forumDay: question.forum.startLocal?.slice(0, 10) ?? null,
    })),
    next:
      last === undefined ? null : toCursor({ key: last.question.forum.startsAt?.toISOString() ?? null, id: last.id }),
  };
}
