import 'server-only';
import { z } from 'zod';
import { toRecordRef, type RecordBook, type Viewpoint } from '@/lib/domain/map-views';
import type { LinkLine } from '@/lib/domain/question-links';
import type { QuestionLinkState } from '@/prisma/generated/enums';

const reason = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

/** A link as the database holds it. */
type LinkRow = {
  id: string;
  version: number;
  state: QuestionLinkState;
  recordId: string;
  start: number | null;
  end: number | null;
  surface: string | null;
  reason: unknown;
  byHand: boolean;
  decidedBy: { name: string } | null;
};

/** The link with what its record is on the day of the viewpoint; nothing for a record that the book does not have. */
export function toLinkLine(link: LinkRow, book: RecordBook, viewpoint: Viewpoint): LinkLine[] {
  const record = book.get(link.recordId);
  if (record === undefined) return [];
  const { id, version, state, start, end, surface, byHand, decidedBy } = link;
  return [
    {
      id,
      version,
      state,
      surface,
      byHand,
      record: toRecordRef(record, book, viewpoint),
      range: start === null || end === null ? null : { start, end },
      reason: reason.parse(link.reason),
      decidedBy: decidedBy?.name ?? null,
    },
  ];
}
