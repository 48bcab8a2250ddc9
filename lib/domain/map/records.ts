import type { NotificationDuty } from './duties';

/**
 * The reference data of the alliance map, as the rest of the code sees it. The files in `prisma/map` use snake_case;
 * `lib/schemas/map.ts` checks them and gives these types. Dates are partial: `yyyy`, `yyyy-MM` or `yyyy-MM-dd`.
 */

export const MAP_COUNTRIES = [
  'US',
  'JP',
  'BILATERAL',
  'MULTILATERAL',
  'PRIVATE',
  'GB',
  'AU',
  'EU',
  'KR',
  'SG',
  'TW',
] as const;
export type MapCountry = (typeof MAP_COUNTRIES)[number];

export const FUNCTION_ROLES = ['lead', 'support', 'coordinate', 'advise', 'regulate'] as const;
export const AGENCY_STATUSES = [
  'active',
  'superseded',
  'inactive',
  'winding_down',
  'concluded',
  'scheduled',
  'planned',
] as const;
export const STRATEGY_STATUSES = [
  'in_force',
  'partly_in_force',
  'amended',
  'superseded',
  'published',
  'not_binding',
  'not_in_force',
  'unknown',
  'concept',
] as const;
export const STRATEGY_KINDS = [
  'strategy',
  'law',
  'directive',
  'executive order',
  'agreement',
  'doctrine',
  'framework',
  'report',
  'concept',
] as const;
export const STEP_KINDS = ['trigger', 'action', 'decision', 'handover', 'outcome'] as const;
export const RELATION_TYPES = [
  'reports_to',
  'coordinates_with',
  'counterpart_of',
  'shares_information_with',
  'oversees',
  'liaises_with',
] as const;
export const AMBIGUITY_KINDS = [
  'collision',
  'generic',
  'common_word',
  'description',
  'dated',
  'collective',
  'term',
  'subject',
] as const;

/** What a link can point at. Concepts are strategies in the data, but a kind of their own everywhere else. */
export type MapKind = 'agency' | 'strategy' | 'concept' | 'function' | 'process';

/** `seen`: at least an extract of the page was read; `known`: the address comes from background knowledge. */
export type Verification = 'seen' | 'known';
export type MapSource = { url: string; verified: Verification };

/** What a body does in one function: on paper and in practice are two things and are never mixed. */
export type AgencyFunction = {
  function: string;
  role: (typeof FUNCTION_ROLES)[number];
  onPaper: string;
  inPractice: string | null;
};

export type AgencyRecord = {
  id: string;
  nameEn: string;
  nameJa: string;
  abbreviation: string | null;
  aliasesEn: string[];
  aliasesJa: string[];
  country: MapCountry;
  /** "ministry", "regulator", "dialogue", …: an open list, shown as it is. */
  kind: string;
  parent: string | null;
  established: string | null;
  dissolved: string | null;
  predecessors: string[];
  successors: string[];
  status: (typeof AGENCY_STATUSES)[number];
  statusNote: string | null;
  functions: AgencyFunction[];
  summaryEn: string;
  summaryJa: string;
  url: string | null;
  sources: MapSource[];
  verified: Verification;
};

export type StrategyRecord = {
  id: string;
  titleEn: string;
  titleJa: string;
  aliasesEn: string[];
  aliasesJa: string[];
  country: MapCountry;
  kind: (typeof STRATEGY_KINDS)[number];
  issuedBy: string[];
  dateIssued: string | null;
  inForceFrom: string | null;
  inForceTo: string | null;
  supersedes: string[];
  supersededBy: string[];
  status: (typeof STRATEGY_STATUSES)[number];
  statusNote: string | null;
  functions: string[];
  agencies: string[];
  /** For a concept: the strategies and laws that it leads to. */
  related: string[];
  summaryEn: string;
  summaryJa: string;
  url: string | null;
  sources: MapSource[];
  verified: Verification;
};

export type CyberFunctionRecord = {
  id: string;
  nameEn: string;
  nameJa: string;
  aliasesEn: string[];
  aliasesJa: string[];
  definition: string;
  bilateralAgenda: string;
  leadAgenciesUs: string[];
  leadAgenciesJp: string[];
  practiceNote: string | null;
  /** `workshop`: one of the nine named in the workshop of 2022; `added`: added by the editors of the map. */
  origin: string;
  sources: MapSource[];
  verified: Verification;
};

export type ProcessStep = {
  id: string;
  labelEn: string;
  labelJa: string;
  agency: string | null;
  kind: (typeof STEP_KINDS)[number];
  basis: string | null;
  inPractice: string | null;
};
export type ProcessEdge = { from: string; to: string; labelEn: string | null; basis: string | null };

export type ProcessRecord = {
  id: string;
  titleEn: string;
  titleJa: string;
  function: string;
  country: MapCountry;
  steps: ProcessStep[];
  edges: ProcessEdge[];
  note: string | null;
  sources: MapSource[];
  verified: Verification;
};

export type RelationRecord = {
  from: string;
  to: string;
  type: (typeof RELATION_TYPES)[number];
  /** Partial dates; null: not said. The last day named is still a day of the relation. */
  since: string | null;
  until: string | null;
  onPaper: boolean;
  /** Null: nothing reliable is known. */
  inPractice: boolean | null;
  function: string | null;
  basis: string | null;
  note: string | null;
  source: string;
  verified: Verification;
  /** `direct`: an extract states it; `background`: general knowledge; `inferred`: matched by the editors. */
  evidence: 'direct' | 'background' | 'inferred';
};

/**
 * One term of office. `to: null` means "in office as far as known", and `asOf` is the last day on which a source puts
 * the person there; `knownFields` rest on memory. Public officials in their public role only.
 */
export type OfficeHolderRecord = {
  id: string;
  agency: string;
  postEn: string;
  postJa: string | null;
  personEn: string;
  personJa: string | null;
  from: string | null;
  to: string | null;
  acting: boolean;
  fromKind: 'start' | 'in_office' | 'unknown';
  toKind: 'end' | 'in_office' | null;
  asOf: string | null;
  knownFields: string[];
  sources: MapSource[];
  verified: Verification;
  note: string | null;
};

/**
 * A form of words that does not name one record by itself: shared by two (`collision`), in need of a country or year
 * (`generic`), an ordinary word too (`common_word`), a description ("transport ministry"), a common noun that names a
 * text only with a year beside it (`dated`: "the 2021 strategy"), or a term of art that speaks for a text beside a word for
 * its kind and its day (`term`: "Friday's order, the attestation piece"). `cues` are words that speak for one candidate, `needs` are words of which one must be near before anything is linked, `unless` words forbid it.
 */
export type AmbiguousSurface = {
  surface: string;
  kind: (typeof AMBIGUITY_KINDS)[number];
  candidates: string[];
  default: string | null;
  hint: string;
  cues: Record<string, string[]>;
  needs: string[];
  unless: string[];
};

/** Whether words of a kind may name what they are listed for; terms of art and subjects only tell of it. */
export function isNaming({ kind }: Pick<AmbiguousSurface, 'kind'>): boolean {
  return kind !== 'term' && kind !== 'subject';
}

export type MapData = {
  agencies: AgencyRecord[];
  strategies: StrategyRecord[];
  functions: CyberFunctionRecord[];
  processes: ProcessRecord[];
  relations: RelationRecord[];
  leaders: OfficeHolderRecord[];
  duties: NotificationDuty[];
  ambiguous: AmbiguousSurface[];
};

/** The kind under which a strategy record is linked and shown. */
export function strategyMapKind(record: Pick<StrategyRecord, 'kind'>): MapKind {
  return record.kind === 'concept' ? 'concept' : 'strategy';
}
