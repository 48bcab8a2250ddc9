import type { MapKind } from '../../prisma/generated/enums';
import { agencyLifespan, strategyLifespan, type Lifespan } from './map/as-of';
import {
  strategyMapKind,
  type AgencyRecord,
  type OfficeHolderRecord,
  type ProcessRecord,
  type ProcessStep,
  type RelationRecord,
  type StrategyRecord,
} from './map/records';
import { joinSearchText, toSearchText } from './map/search';
import type { NotificationDuty } from './map/duties';
import type { StoredFunction, StoredMap, StoredProcess } from './map-japanese';
import { TIMELESS_STATUS } from './map-views';

/**
 * Between the names and the description in a stored search text. Search form turns every kind of white space into a
 * space, so no query holds it: what stands before it is a hit on a name, what stands after it a mention.
 */
export const DESCRIPTION_MARK = '\f';

type MapRecordRow = {
  id: string;
  kind: MapKind;
  nameEn: string;
  nameJa: string;
  abbreviation: string | null;
  country: string | null;
  category: string | null;
  status: string;
  validFrom: string | null;
  validTo: string | null;
  searchText: string;
  data: AgencyRecord | StrategyRecord | StoredFunction | StoredProcess;
};

function searchTextOf(names: string, description: (string | null)[]): string {
  return `${names}${DESCRIPTION_MARK}${joinSearchText(description)}`;
}

function force(life: Lifespan): Pick<MapRecordRow, 'status' | 'validFrom' | 'validTo'> {
  return { status: life.status, validFrom: life.from, validTo: life.to };
}

function agencyRow(record: AgencyRecord): MapRecordRow {
  const { id, nameEn, nameJa, abbreviation, country, kind } = record;
  const searchText = searchTextOf(toSearchText(record), [record.summaryEn, record.summaryJa]);
  const life = force(agencyLifespan(record));
  return {
    id,
    kind: 'AGENCY',
    nameEn,
    nameJa,
    abbreviation,
    country,
    category: kind,
    ...life,
    searchText,
    data: record,
  };
}

function strategyRow(record: StrategyRecord): MapRecordRow {
  const { id, titleEn: nameEn, titleJa: nameJa, country, kind: category } = record;
  const kind = strategyMapKind(record) === 'concept' ? 'CONCEPT' : 'STRATEGY';
  const searchText = searchTextOf(toSearchText(record), [record.summaryEn, record.summaryJa]);
  const life = force(strategyLifespan(record));
  return { id, kind, nameEn, nameJa, abbreviation: null, country, category, ...life, searchText, data: record };
}

const timeless = { status: TIMELESS_STATUS, validFrom: null, validTo: null, abbreviation: null };

function functionRow(record: StoredFunction): MapRecordRow {
  const { id, nameEn, nameJa, origin: category } = record;
  const searchText = searchTextOf(toSearchText(record), [
    record.definition,
    record.definitionJa,
    record.bilateralAgenda,
    record.bilateralAgendaJa,
  ]);
  return { id, kind: 'FUNCTION', nameEn, nameJa, country: null, category, ...timeless, searchText, data: record };
}

function processRow(record: StoredProcess): MapRecordRow {
  const { id, titleEn: nameEn, titleJa: nameJa, country } = record;
  const labels = record.steps.flatMap((step) => [step.labelEn, step.labelJa]);
  const searchText = searchTextOf(toSearchText(record), labels);
  return { id, kind: 'PROCESS', nameEn, nameJa, country, category: null, ...timeless, searchText, data: record };
}

/** One row for every record that a question can point at. */
function toRecordRows({ agencies, strategies, functions, processes }: StoredMap): MapRecordRow[] {
  return [
    ...agencies.map(agencyRow),
    ...strategies.map(strategyRow),
    ...functions.map(functionRow),
    ...processes.map(processRow),
  ];
}

type SuccessionRow = { fromId: string; toId: string };
type IssuerRow = { strategyId: string; agencyId: string; role: 'issued_by' | 'agency' };
type StepRow = Omit<ProcessStep, 'id' | 'agency' | 'basis'> & {
  processId: string;
  stepId: string;
  position: number;
  agencyId: string | null;
  basisId: string | null;
};
type EdgeRow = { processId: string; fromStep: string; toStep: string; labelEn: string; labelJa: string };
type RelationRow = Omit<RelationRecord, 'from' | 'to' | 'function' | 'basis'> & {
  fromId: string;
  toId: string;
  functionId: string | null;
  basisId: string | null;
};
type HolderRow = {
  id: string;
  agencyId: string;
  fromDate: string | null;
  toDate: string | null;
  data: OfficeHolderRecord;
};
type DutyRow = { id: string; functionId: string; data: NotificationDuty };
/** Texts and concepts belong to a function without a role. */
type MembershipRow = {
  functionId: string;
  recordId: string;
  role: string;
  onPaper: string | null;
  inPractice: string | null;
};

function toSuccessionRows(data: StoredMap): SuccessionRow[] {
  const agencies = data.agencies.flatMap(({ id, successors }) => successors.map((toId) => ({ fromId: id, toId })));
  const texts = data.strategies.flatMap(({ id, supersededBy }) => supersededBy.map((toId) => ({ fromId: id, toId })));
  return [...agencies, ...texts];
}

function toIssuerRows({ id: strategyId, issuedBy, agencies }: StrategyRecord): IssuerRow[] {
  return [
    ...issuedBy.map((agencyId) => ({ strategyId, agencyId, role: 'issued_by' as const })),
    ...agencies.map((agencyId) => ({ strategyId, agencyId, role: 'agency' as const })),
  ];
}

function toMembershipRows(data: StoredMap): MembershipRow[] {
  const bodies = data.agencies.flatMap(({ id, functions }) =>
    functions.map(({ function: functionId, ...rest }) => ({ functionId, recordId: id, ...rest })),
  );
  const texts = data.strategies.flatMap(({ id, functions }) =>
    functions.map((functionId) => ({ functionId, recordId: id, role: '', onPaper: null, inPractice: null })),
  );
  return [...bodies, ...texts];
}

function toStepRows({ id: processId, steps }: ProcessRecord): StepRow[] {
  return steps.map(({ id: stepId, agency: agencyId, basis: basisId, kind, labelEn, labelJa, inPractice }, index) => {
    return { processId, stepId, position: index + 1, agencyId, basisId, kind, labelEn, labelJa, inPractice };
  });
}

function toEdgeRows({ id: processId, edges }: StoredProcess): EdgeRow[] {
  return edges.map(({ from, to, labelEn, labelJa }) => {
    return { processId, fromStep: from, toStep: to, labelEn: labelEn ?? '', labelJa: labelJa ?? '' };
  });
}

function toRelationRow({ from, to, function: functionId, basis, ...rest }: RelationRecord): RelationRow {
  return { fromId: from, toId: to, functionId, basisId: basis, ...rest };
}

function toHolderRow(data: OfficeHolderRecord): HolderRow {
  return { id: data.id, agencyId: data.agency, fromDate: data.from, toDate: data.to, data };
}

/** Everything the database holds of the map. */
export type MapRows = {
  records: MapRecordRow[];
  agencies: { id: string; parentId: string | null }[];
  strategies: { id: string; dateIssued: string | null }[];
  functions: { id: string; position: number }[];
  processes: { id: string; functionId: string }[];
  steps: StepRow[];
  edges: EdgeRow[];
  memberships: MembershipRow[];
  issuers: IssuerRow[];
  successions: SuccessionRow[];
  relations: RelationRow[];
  holders: HolderRow[];
  duties: DutyRow[];
};

/** The rows of the map's tables, one table a field; parents of a table stand before it. */
export function toMapRows(data: StoredMap): MapRows {
  return {
    records: toRecordRows(data),
    agencies: data.agencies.map(({ id, parent }) => ({ id, parentId: parent })),
    strategies: data.strategies.map(({ id, dateIssued }) => ({ id, dateIssued })),
    functions: data.functions.map(({ id }, index) => ({ id, position: index + 1 })),
    processes: data.processes.map((process) => ({ id: process.id, functionId: process.function })),
    steps: data.processes.flatMap(toStepRows),
    edges: data.processes.flatMap(toEdgeRows),
    memberships: toMembershipRows(data),
    issuers: data.strategies.flatMap(toIssuerRows),
    successions: toSuccessionRows(data),
    relations: data.relations.map(toRelationRow),
    holders: data.leaders.map(toHolderRow),
    duties: data.duties.map((duty) => ({ id: duty.id, functionId: duty.function, data: duty })),
  };
}
