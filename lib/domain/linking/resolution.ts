import type { Entry } from './entries';
import type { LinkableRecord } from './linkable';
import type { NameMention } from './mentions';
import type { LinkReason, LinkReasonCode, LinkVia } from './reasons';

/** What a mention stands for, how sure that is (0 to 1), and why. */
export type Resolution = { recordId: string; via: LinkVia; score: number; reason: LinkReason };

/** What speaks for a record beside the words themselves, and how much less sure than usual that is. */
export type Ground = { code: LinkReasonCode; params: Record<string, string>; penalty?: number };

const SCORES: Record<LinkReasonCode, number> = {
  name: 0.97,
  alias: 0.93,
  abbreviation: 0.92,
  concept: 0.85,
  year: 0.92,
  country: 0.88,
  abbreviation_in_context: 0.86,
  neighbour: 0.86,
  upcoming: 0.8,
  previous: 0.8,
  date: 0.8,
  description: 0.78,
  speaker: 0.76,
  usual_meaning: 0.75,
  heading: 0.7,
  collective: 0.8,
  misspelt: 0.8,
  inherited: 0.65,
  office_holder: 0.78,
};

export function scoreOf(code: LinkReasonCode): number {
  return SCORES[code];
}

const ALLIES = new Set(['US', 'JP']);
/** Texts that keep their name through years: a year beside them is that of an amendment, not of another text. */
const KEEPS_ITS_NAME = new Set(['law', 'framework', 'concept']);
const YEAR_ALONE = 'yyyy'.length;

/** As what the data has a form of words for a record. */
export function viaOf({ senses }: Entry, record: LinkableRecord): LinkVia | undefined {
  for (const sense of senses) if (sense.recordId === record.id) return sense.via;
  return undefined;
}

export function resolution(mention: NameMention, record: LinkableRecord, ground: Ground): Resolution {
  const { entry, words } = mention;
  const isDescription = entry.ambiguous?.kind === 'description' || entry.ambiguous?.kind === 'dated';
  const via = isDescription ? 'description' : record.kind === 'concept' ? 'concept' : (viaOf(entry, record) ?? 'alias');
  const params = { surface: words, ...ground.params };
  return {
    recordId: record.id,
    via,
    score: SCORES[ground.code] - (ground.penalty ?? 0),
    reason: { code: ground.code, params },
  };
}

/** Who attacks is spoken of all the time, and seldom as the owner of a body. */
export const ADVERSARIES: ReadonlySet<string> = new Set(['CN', 'RU', 'KP', 'IR']);

/**
 * Whether a record can belong to these owners; international bodies and concepts belong to whoever speaks of them, and what the
 * allies publish on a group of attackers is called by the group, which is another nation's: 北朝鮮のトレイダートレイター.
 */
export function canBelongTo(record: LinkableRecord, owners: readonly string[]): boolean {
  if (owners.length === 0 || record.kind === 'concept' || record.country === 'MULTILATERAL') return true;
  if (record.country === 'BILATERAL') {
    const isOnAttackers = record.category === 'report';
    return owners.every((owner) => ALLIES.has(owner) || (isOnAttackers && ADVERSARIES.has(owner)));
  }
  return owners.includes(record.country);
}

export function isAlly(country: string): boolean {
  return ALLIES.has(country);
}

/** A report of which only a year is known, its first, comes out again and again: 10大脅威2025. */
function isYearly({ category, issued }: LinkableRecord): boolean {
  return category === 'report' && issued?.length === YEAR_ALONE;
}

/** Whether "the 2021 X" tells this record from another of the same name. */
export function isToldByYear(record: LinkableRecord): boolean {
  return record.kind === 'strategy' && !KEEPS_ITS_NAME.has(record.category) && !isYearly(record);
}
