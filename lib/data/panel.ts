import 'server-only';
import { AppError } from '@/lib/domain/errors';
import type { Database } from './prisma';

/** Throws NOT_FOUND unless all of these are people of this forum. The database refuses people of another one too. */
export async function assertOnPanel(tx: Database, forumId: string, people: string[]): Promise<void> {
  if (people.length === 0) return;
  const count = await tx.participant.count({ where: { id: { in: people }, forumId } });
  if (count !== new Set(people).size) throw new AppError('NOT_FOUND', 'participant');
}

/** Rows of a join table, one per person, however often they were named. */
export function toPlaces(people: string[]): { participantId: string }[] {
  return [...new Set(people)].map((participantId) => ({ participantId }));
}
