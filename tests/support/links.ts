import { database } from '@/lib/data/prisma';

/** Points a question at a map record, as if a person had done it by hand, or the matcher had found `surface`. */
export async function makeQuestionLink(
  questionId: string,
  recordId: string,
  fields: { state?: 'SUGGESTED' | 'CONFIRMED' | 'REJECTED'; surface?: string } = {},
): Promise<{ id: string }> {
  const { state = 'SUGGESTED', surface } = fields;
  return database().questionLink.create({
    data: {
      questionId,
      recordId,
      state,
      surface,
      byHand: surface === undefined,
      score: 1,
      reason: { code: 'test' },
      decidedAt: state === 'SUGGESTED' ? null : new Date('2023-02-01T00:00:00Z'),
    },
    select: { id: true },
  });
}
