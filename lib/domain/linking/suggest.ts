import { statusAsOf, successorsAsOf, type AsOfState } from '../map/as-of';
import type { Addressee } from './addressees';
import { Scene, type LinkContext } from './evidence';
import type { Gazetteer } from './gazetteer';
import type { LinkableKind, LinkableRecord } from './linkable';
import { issuersSpokenTo } from './issuers-spoken-to';
import { inheritedBy, type Named } from './inherited';
import type { NameMention } from './mentions';
import { ownerInName } from './owners-in-names';
import { pointedAt } from './pointers';
import { byStart, putInOrder } from './ranges';
import { resolveMention } from './resolve';
import { scoreOf, type Resolution } from './resolution';
import type { LinkReason, LinkVia } from './reasons';
import { textsOnSubjects } from './told-subjects';
import { successorOf, textsOfTerms } from './told-terms';
import { toldTexts } from './told-texts';
import { versionsTold } from './told-versions';

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

/** By what a body does, and not by what it is called: before it exists others do that. */
function isDescribed(via: LinkVia, { code }: LinkReason): boolean {
  return via === 'description' || code === 'neighbour';
}

/** A text that does not exist yet is less likely what is meant. */
const NOT_YET_PENALTY = 0.1;

function stateOf(
  { lives }: Gazetteer,
  { id, life }: LinkableRecord,
  asOf: string | null,
): Pick<LinkSuggestion, 'state' | 'successorIds'> {
  if (asOf === null) return { state: 'unknown', successorIds: [] };
  const { state, successorIds } = statusAsOf(life, asOf);
  // Nothing follows what nothing has taken the place of.
  return { state, successorIds: successorIds.length === 0 ? [] : successorsAsOf(lives, id, asOf) };
}

function suggestion(
  { gazetteer, asOf }: Scene,
  { start, end, words: surface }: Pick<NameMention, 'start' | 'end' | 'words'>,
  { recordId, score: sure, reason, via }: Resolution,
): LinkSuggestion | null {
  const record = gazetteer.records.get(recordId);
  if (record === undefined) return null;
  const { state, successorIds } = stateOf(gazetteer, record, asOf);
  if (state === 'not_yet' && record.kind === 'agency' && isDescribed(via, reason)) return null;
  const score = Math.round((state === 'not_yet' ? sure - NOT_YET_PENALTY : sure) * 100) / 100;
  return { recordId, kind: record.kind, start, end, surface, score, state, successorIds, reason, via };
}

function resolvedBy({ words: surface, body }: Addressee): Resolution {
  const reason: LinkReason = { code: 'office_holder', params: { surface } };
  return { recordId: body.id, via: 'implied', score: scoreOf('office_holder'), reason };
}

const TELLING = [textsOfTerms, textsOnSubjects];

type Place = Pick<NameMention, 'start' | 'end' | 'words'>;

/** The links found so far in a text, each record's at its surest, then first mention. */
class Links {
  readonly best = new Map<string, LinkSuggestion>();
  constructor(private readonly scene: Scene) {}

  add(place: Place, resolved: Resolution): void {
    const link = suggestion(this.scene, place, resolved);
    const known = this.best.get(resolved.recordId);
    if (link !== null && (known === undefined || known.score < link.score)) this.best.set(link.recordId, link);
  }

  /** Whether a record is linked at least as surely as that. */
  has(recordId: string, score: number): boolean {
    return (this.best.get(recordId)?.score ?? 0) >= score;
  }
}

/** The records that the words of a text name or tell themselves. */
function linksOf(scene: Scene): Map<string, LinkSuggestion> {
  const links = new Links(scene);
  for (const mention of scene.mentions.names) {
    const owner = ownerInName(mention);
    if (owner !== null) links.add(owner.place, owner.resolution);
    for (const resolved of resolveMention(scene, mention)) {
      links.add(mention, resolved);
      for (const told of versionsTold(scene, mention)) links.add(told.mention, told.resolution);
      const successor = successorOf(scene, mention, resolved.recordId);
      if (successor !== null) links.add(successor.mention, successor.resolution);
    }
  }
  for (const addressee of scene.addressees()) links.add(addressee, resolvedBy(addressee));
  for (const { mention, resolution } of toldTexts(scene)) links.add(mention, resolution);
  for (const tellIn of TELLING)
    for (const { mention, resolution } of tellIn(scene, links)) {
      links.add(mention, resolution);
      const successor = successorOf(scene, mention, resolution.recordId);
      if (successor !== null) links.add(successor.mention, successor.resolution);
    }
  const { best } = links;
  for (const { mention, resolution } of pointedAt(scene, best)) links.add(mention, resolution);
  for (const { mention, resolution } of issuersSpokenTo(scene, best.values())) links.add(mention, resolution);
  return best;
}

/** What the words "the Act" and the like take up from around the question. */
function addInherited(best: Map<string, LinkSuggestion>, scene: Scene, { text, context, asOf }: LinkQuery): void {
  if (context === undefined) return;
  const { gazetteer } = scene;
  const around = [...(context.previousQuestions ?? []).slice(-1), context.heading, context.title].filter(
    (words) => words != null,
  );
  if (around.length === 0) return;
  const { previousQuestions: _, ...calm } = context;
  const sources = around.map(
    (words) => (): Named[] =>
      [...linksOf(new Scene(gazetteer, words, asOf, calm)).values()].flatMap((link) => {
        const record = gazetteer.records.get(link.recordId);
        return record === undefined ? [] : [{ record, words: link.surface }];
      }),
  );
  const own = [...best.keys()].flatMap((id) => gazetteer.records.get(id) ?? []);
  for (const { record, evidence, start, end } of inheritedBy(text, own, sources)) {
    const words = text.slice(start, end);
    const reason: LinkReason = { code: 'inherited', params: { surface: words, evidence } };
    const link = suggestion(scene, { start, end, words }, { recordId: record.id, via: 'implied', score: 0.65, reason });
    if (link !== null && !best.has(record.id)) best.set(record.id, link);
  }
}

/**
 * The agencies, strategies and concepts that a question names, each record once, at its surest (then first) mention, in
 * reading order. What is not sure is left out. The same input always gives the same output; any text is accepted.
 */
export function suggestLinks(gazetteer: Gazetteer, query: LinkQuery): LinkSuggestion[] {
  const scene = new Scene(gazetteer, query.text, query.asOf, query.context);
  const best = linksOf(scene);
  addInherited(best, scene, query);
  return putInOrder([...best.values()], byStart);
}
