import { agencyLifespan, parsePartialDate, strategyLifespan, type Lifespan } from '../map/as-of';
import { strategyMapKind, type MapCountry, type MapData, type MapKind } from '../map/records';

/** The kinds that words of a question can name. Functions and processes are linked by hand only. */
export type LinkableKind = Extract<MapKind, 'agency' | 'strategy' | 'concept'>;

/** What the linker needs to know of a record, from the reference data or from rows of the database. */
export type LinkableRecord = {
  id: string;
  kind: LinkableKind;
  /** "ministry", "law", "strategy", …: laws are not told apart by year, strategies are. */
  category: string;
  country: MapCountry;
  nameEn: string;
  nameJa: string;
  abbreviation: string | null;
  aliasesEn: readonly string[];
  aliasesJa: readonly string[];
  life: Lifespan;
  /** Day of issue of a text, a partial date. */
  issued: string | null;
  predecessorIds: readonly string[];
  /** The body of which it is a part. */
  parentId: string | null;
  /** Bodies under whose name a text goes: who issued it, and who first answers for it. */
  issuerIds: readonly string[];
};

/** Years in which a text was issued or came into force: "the 2021 strategy". */
export function yearsOf(record: LinkableRecord): number[] {
  const dates = [record.issued, record.life.from].filter((date) => date !== null && parsePartialDate(date) !== null);
  return [...new Set(dates.map((date) => Number(date?.slice(0, 4))))];
}

/**
 * The records of the map that may be suggested. Companies and their reports are on the map for reference only: that a
 * vendor is named does not make it what the question asks about, and its own speakers name it all the time.
 */
export function toLinkableRecords(data: MapData): LinkableRecord[] {
  const agencies = data.agencies.map((agency): LinkableRecord => ({
    id: agency.id,
    kind: 'agency',
    category: agency.kind,
    country: agency.country,
    nameEn: agency.nameEn,
    nameJa: agency.nameJa,
    abbreviation: agency.abbreviation,
    aliasesEn: agency.aliasesEn,
    aliasesJa: agency.aliasesJa,
    life: agencyLifespan(agency),
    issued: null,
    predecessorIds: agency.predecessors,
    parentId: agency.parent,
    issuerIds: [],
  }));
  const strategies = data.strategies.map((strategy): LinkableRecord => ({
    id: strategy.id,
    kind: strategyMapKind(strategy) === 'concept' ? 'concept' : 'strategy',
    category: strategy.kind,
    country: strategy.country,
    nameEn: strategy.titleEn,
    nameJa: strategy.titleJa,
    abbreviation: null,
    aliasesEn: strategy.aliasesEn,
    aliasesJa: strategy.aliasesJa,
    life: strategyLifespan(strategy),
    issued: strategy.dateIssued,
    predecessorIds: strategy.supersedes,
    parentId: null,
    issuerIds: [...strategy.issuedBy, ...strategy.agencies.slice(0, 1)],
  }));
  return [...agencies, ...strategies].filter((record) => record.country !== 'PRIVATE');
}
