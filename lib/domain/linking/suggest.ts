import { statusAsOf, successorsAsOf, type AsOfState } from '../map/as-of';
import { readSigns, readSurroundings, type LinkContext, type Scene, type Sign, type Surroundings } from './evidence';
import type { Gazetteer } from './gazetteer';
import type { LinkableKind } from './linkable';
import { findMentions } from './mentions';
import { resolveMention } from './resolve';
import type { LinkReason, LinkVia } from './reasons';

/** `asOf`: the day (`yyyy-MM-dd`) of the forum, by which "the strategy" is the one then in force; null if not known. */
export type LinkQuery = { text: string; context?: LinkContext; asOf: string | null };

/**
 * One record that a question touches, with the words that say so: `text.slice(start, end) === surface`. `state` and
 * `successorIds` are as of the query's day (`unknown` without one).
 */
export type LinkSuggestion = {
  recordId: string;
  kind: LinkableKind;
  start: number;
  end: number;
  surface: string;
  score: number;
  state: AsOfState;
  successorIds: string[];
  reason: LinkReason;
  via: LinkVia;
};

/** A text that does not exist yet is less likely what is meant. */
const NOT_YET_PENALTY = 0.1;

function stateOf(
  gazetteer: Gazetteer,
  recordId: string,
  asOf: string | null,
): Pick<LinkSuggestion, 'state' | 'successorIds'> {
  const life = gazetteer.lives.get(recordId);
  if (life === undefined || asOf === null) return { state: 'unknown', successorIds: [] };
  return { state: statusAsOf(life, asOf).state, successorIds: successorsAsOf(gazetteer.lives, recordId, asOf) };
}

/**
 * The agencies, strategies and concepts that a question names, each record once, at its surest (then first) mention, in
 * reading order. What is not sure is left out. The same input always gives the same output; any text is accepted.
 */
export function suggestLinks(gazetteer: Gazetteer, query: LinkQuery): LinkSuggestion[] {
  const mentions = findMentions(gazetteer, query.text);
  if (mentions.names.length === 0) return [];
  let surroundings: Surroundings | null = null;
  let signs: Sign[] | null = null;
  const scene: Scene = {
    gazetteer,
    mentions,
    asOf: query.asOf,
    signs: () => (signs ??= readSigns(gazetteer, mentions)),
    surroundings: () => (surroundings ??= readSurroundings(gazetteer, query.context ?? {})),
  };
  const best = new Map<string, LinkSuggestion>();
  for (const mention of mentions.names) {
    const resolved = resolveMention(scene, mention);
    const record = resolved === null ? undefined : gazetteer.records.get(resolved.recordId);
    if (resolved === null || record === undefined) continue;
    const { state, successorIds } = stateOf(gazetteer, record.id, query.asOf);
    const score = Math.round((state === 'not_yet' ? resolved.score - NOT_YET_PENALTY : resolved.score) * 100) / 100;
    const known = best.get(record.id);
    if (known !== undefined && known.score >= score) continue;
    const { start, end, words: surface } = mention;
    const { recordId, reason, via } = resolved;
    // Written out: spreading an object here took most of the time of a question.
    const suggestion: LinkSuggestion = {
      recordId,
      kind: record.kind,
      start,
      end,
      surface,
      score,
      state,
      successorIds,
      reason,
      via,
    };
    best.set(recordId, suggestion);
  }
  return [...best.values()].sort((a, b) => a.start - b.start);
}
