import 'server-only';
import { buildGazetteer, type Gazetteer } from '@/lib/domain/linking/gazetteer';
import type { LinkReason } from '@/lib/domain/linking/reasons';
import { suggestLinks, type LinkQuery } from '@/lib/domain/linking/suggest';
import { readMapData } from '@/lib/files/map-data';
import { database } from './prisma';

/** A question to be linked and what is known around it: title of the forum, heading, whose question, what was asked before. */
export type LinkableQuestion = { id: string; text: string; context?: LinkQuery['context'] };

/** A row of QuestionLink in its first state. */
export type QuestionSuggestion = {
  questionId: string;
  recordId: string;
  start: number;
  end: number;
  surface: string;
  score: number;
  reason: LinkReason;
  asOf: string | null;
};

// Next bundles this module once per route; the gazetteer must be built once per process.
const kept = globalThis as typeof globalThis & { rostrumGazetteer?: Promise<Gazetteer> };

/** The linker's knowledge, from the same files that `map load` puts into the database. */
export function gazetteerOfInstallation(): Promise<Gazetteer> {
  kept.rostrumGazetteer ??= readMapData()
    .then(buildGazetteer)
    .catch((error: unknown) => {
      delete kept.rostrumGazetteer;
      throw error;
    });
  return kept.rostrumGazetteer;
}

/**
 * The records that questions name as of a day (`yyyy-MM-dd`, null when not known), each with its words and reason. Only
 * records that the database has; one statement whatever the number of questions. Reads the reference data, nobody's.
 */
export async function suggestForQuestions(
  questions: readonly LinkableQuestion[],
  asOf: string | null,
): Promise<QuestionSuggestion[]> {
  const gazetteer = await gazetteerOfInstallation();
  const suggestions = questions.flatMap(({ id, text, context }) =>
    suggestLinks(gazetteer, { text, context, asOf }).map(({ recordId, start, end, surface, score, reason }) => ({
      questionId: id,
      recordId,
      start,
      end,
      surface,
      score,
      reason,
      asOf,
    })),
  );
  const ids = [...new Set(suggestions.map((one) => one.recordId))];
  if (ids.length === 0) return [];
  const known = await database().mapRecord.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const knownIds = new Set(known.map((record) => record.id));
  return suggestions.filter((one) => knownIds.has(one.recordId));
}
