import 'server-only';
import { z } from 'zod';
import { decisionKey, weighDecisions, type EarlierDecisions } from '@/lib/domain/linking/earlier-decisions';
import { buildGazetteer, type Gazetteer } from '@/lib/domain/linking/gazetteer';
import type { LinkReason } from '@/lib/domain/linking/reasons';
import { suggestLinks, type LinkQuery } from '@/lib/domain/linking/suggest';
import type { MapData } from '@/lib/domain/map/records';
import { applyEdits } from '@/lib/domain/map-editing/effective';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import { oncePerProcess } from '@/lib/once-per-process';
import { findReference, readEdits } from './map-edit-store';
import { readMapStamp } from './map-memory';
import { database } from './prisma';
import { forumVisible } from './scope-reach';

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

type Built = { stamp: string | null; gazetteer: Promise<Gazetteer> };

function kept(): { built: Built | null } {
  return oncePerProcess('gazetteer', () => ({ built: null }));
}

/** The map as the database has it; the files themselves as long as none is loaded. */
async function readLinkableMap(): Promise<MapData> {
  const reference = await findReference(database());
  return reference === null ? readMapData() : applyEdits(reference, await readEdits(database()));
}

/** The linker's knowledge: the map with what people here have changed, made anew when that changes. */
export async function gazetteerOfInstallation(): Promise<Gazetteer> {
  const stamp = await readMapStamp();
  const { built } = kept();
  if (built?.stamp === stamp) return built.gazetteer;
  const made = { stamp, gazetteer: readLinkableMap().then(buildGazetteer) };
  kept().built = made;
  made.gazetteer.catch(() => {
    if (kept().built === made) kept().built = null;
  });
  return made.gazetteer;
}

/**
 * The records that questions name as of a day (`yyyy-MM-dd`, null when not known), each with its words and reason. Only
 * records that the database has. What people of the workspace rejected before for the same words, in forums that the
 * viewer may see, weighs less and says so. Three statements whatever the number of questions.
 */
export async function suggestForQuestions(
  viewer: Viewer,
  workspaceId: string,
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
  const [known, decisions] = await Promise.all([
    database().mapRecord.findMany({ where: { id: { in: ids } }, select: { id: true } }),
    readDecisions(viewer, workspaceId, ids),
  ]);
  const knownIds = new Set(known.map((record) => record.id));
  return suggestions.filter((one) => knownIds.has(one.recordId)).map((one) => inTheLightOf(decisions, one));
}

const decided = z.object({
  recordId: z.string(),
  surface: z.string(),
  confirmed: z.number(),
  rejected: z.number(),
});

/** What was decided about these records in a workspace, by record and words. */
async function readDecisions(
  viewer: Viewer,
  workspaceId: string,
  recordIds: readonly string[],
): Promise<Map<string, EarlierDecisions>> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT l."recordId", l.surface, count(*) FILTER (WHERE l.state = 'CONFIRMED')::int AS confirmed,
      count(*) FILTER (WHERE l.state = 'REJECTED')::int AS rejected
    FROM "QuestionLink" l JOIN "Question" q ON q.id = l."questionId" JOIN "Forum" f ON f.id = q."forumId"
    WHERE l."recordId" = ANY(${recordIds}) AND l.state <> 'SUGGESTED' AND l.surface IS NOT NULL
      AND f."workspaceId" = ${workspaceId}::uuid AND ${forumVisible(viewer)}
    GROUP BY l."recordId", l.surface`;
  const decisions = new Map<string, EarlierDecisions>();
  for (const row of rows) {
    const { recordId, surface, confirmed, rejected } = decided.parse(row);
    const key = decisionKey(recordId, surface);
    const before = decisions.get(key) ?? { confirmed: 0, rejected: 0 };
    decisions.set(key, { confirmed: before.confirmed + confirmed, rejected: before.rejected + rejected });
  }
  return decisions;
}

function inTheLightOf(
  decisions: ReadonlyMap<string, EarlierDecisions>,
  suggestion: QuestionSuggestion,
): QuestionSuggestion {
  const before = decisions.get(decisionKey(suggestion.recordId, suggestion.surface));
  if (before === undefined) return suggestion;
  const { score, timesRejected } = weighDecisions(suggestion.score, before);
  if (timesRejected === 0) return suggestion;
  const { code, params } = suggestion.reason;
  return { ...suggestion, score, reason: { code, params: { ...params, timesRejected: String(timesRejected) } } };
}
