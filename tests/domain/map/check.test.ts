import { describe, expect, it } from 'vitest';
import { checkMapData } from '@/lib/domain/map/check';
import { MAP_FAULT_CODES, type MapFaultCode } from '@/lib/domain/map/fault';
import type { MapData } from '@/lib/domain/map/records';
import { readMapData } from '@/lib/files/map-data';

const TODAY = '2026-11-22';
const good = await readMapData();
const faultsOfGood = checkMapData(good, TODAY);

/** The record under test; throws when the map no longer has it, so that no case can pass on nothing. */
function pick<T extends { id: string }>(records: T[], id: string): T {
  const found = records.find((record) => record.id === id);
  if (found === undefined) throw new Error(`no record ${id}`);
  return found;
}
function first<T>(items: T[]): T {
  const item = items[0];
  if (item === undefined) throw new Error('empty list');
  return item;
}

type Case = { code: MapFaultCode; record: string; spoil: (data: MapData) => void };
const nisc = (data: MapData) => pick(data.agencies, 'nisc');
const nco = (data: MapData) => pick(data.agencies, 'nco');
const strategy2021 = (data: MapData) => pick(data.strategies, 'jp-cybersecurity-strategy-2021');
const report = (data: MapData) => pick(data.processes, 'jp-ci-incident-report');
const inglis = (data: MapData) => pick(data.leaders, 'oncd-inglis');

const cases: Case[] = [
  { code: 'duplicate_id', record: 'strategies/nisc', spoil: (data) => (strategy2021(data).id = 'nisc') },
  { code: 'unknown_reference', record: 'agencies/nisc', spoil: (data) => (nisc(data).parent = 'nowhere') },
  {
    code: 'unknown_reference',
    record: 'ambiguous/NSC',
    spoil: (data) => {
      data.ambiguous.find((entry) => entry.surface === 'NSC')?.candidates.push('nowhere');
    },
  },
  { code: 'bad_date', record: 'agencies/nisc', spoil: (data) => (nisc(data).established = '2015-02-30') },
  {
    code: 'bad_date',
    record: 'strategies/jp-cybersecurity-strategy-2021',
    spoil: (data) => (strategy2021(data).dateIssued = 'autumn'),
  },
  { code: 'future_date', record: 'agencies/nco', spoil: (data) => (nco(data).established = '2026-11-23') },
  { code: 'dates_out_of_order', record: 'agencies/nisc', spoil: (data) => (nisc(data).established = '2025-08') },
  { code: 'no_source', record: 'agencies/nisc', spoil: (data) => (nisc(data).sources = []) },
  { code: 'no_source', record: 'processes/jp-ci-incident-report', spoil: (data) => (report(data).sources = []) },
  { code: 'bad_address', record: 'agencies/nisc', spoil: (data) => (first(nisc(data).sources).url = 'ask a friend') },
  {
    code: 'verified_mismatch',
    record: 'agencies/nisc',
    spoil: (data) => {
      for (const source of nisc(data).sources) source.verified = 'known';
      nisc(data).verified = 'seen';
    },
  },
  { code: 'summary_too_long', record: 'agencies/nisc', spoil: (data) => (nisc(data).summaryJa = '長'.repeat(81)) },
  { code: 'not_mutual', record: 'agencies/nisc', spoil: (data) => (nco(data).predecessors = []) },
  { code: 'not_mutual', record: 'agencies/nco', spoil: (data) => (nisc(data).successors = []) },
  { code: 'succession_cycle', record: 'agencies/nco', spoil: (data) => (nco(data).successors = ['nisc']) },
  {
    code: 'succession_cycle',
    record: 'strategies/jp-cybersecurity-strategy-2021',
    spoil: (data) =>
      (pick(data.strategies, 'jp-cybersecurity-strategy-2025').supersededBy = ['jp-cybersecurity-strategy-2021']),
  },
  {
    code: 'succession_out_of_order',
    record: 'agencies/nisc',
    spoil: (data) => {
      nco(data).established = '2014-01-01';
      nisc(data).dissolved = null;
    },
  },
  { code: 'parent_cycle', record: 'agencies/cisa', spoil: (data) => (pick(data.agencies, 'us-dhs').parent = 'cisa') },
  { code: 'ended_but_active', record: 'agencies/nisc', spoil: (data) => (nisc(data).status = 'active') },
  {
    code: 'superseded_without_end',
    record: 'strategies/jp-cybersecurity-strategy-2021',
    spoil: (data) => (strategy2021(data).inForceTo = null),
  },
  { code: 'no_functions', record: 'agencies/nisc', spoil: (data) => (nisc(data).functions = []) },
  {
    code: 'repeated_function',
    record: 'agencies/nisc',
    spoil: (data) => nisc(data).functions.push(first(nisc(data).functions)),
  },
  {
    code: 'not_dated',
    record: 'strategies/jp-cybersecurity-strategy-2021',
    spoil: (data) => (strategy2021(data).dateIssued = null),
  },
  {
    code: 'concept_leads_nowhere',
    record: 'strategies/concept-ransomware',
    spoil: (data) => (pick(data.strategies, 'concept-ransomware').related = []),
  },
  {
    code: 'lead_without_role',
    record: 'functions/national-strategy',
    spoil: (data) => pick(data.functions, 'national-strategy').leadAgenciesJp.push('jica'),
  },
  {
    code: 'lead_ended',
    record: 'functions/national-strategy',
    spoil: (data) => pick(data.functions, 'national-strategy').leadAgenciesJp.push('nisc'),
  },
  {
    code: 'function_without_process',
    record: 'functions/national-strategy',
    spoil: (data) => {
      data.processes = data.processes.filter((process) => process.function !== 'national-strategy');
    },
  },
  {
    code: 'duplicate_step',
    record: 'processes/jp-ci-incident-report',
    spoil: (data) => report(data).steps.push(first(report(data).steps)),
  },
  {
    code: 'edge_to_unknown_step',
    record: 'processes/jp-ci-incident-report',
    spoil: (data) => (first(report(data).edges).to = 'nowhere'),
  },
  {
    code: 'no_trigger',
    record: 'processes/jp-ci-incident-report',
    spoil: (data) => (first(report(data).steps).kind = 'action'),
  },
  {
    code: 'several_triggers',
    record: 'processes/jp-ci-incident-report',
    spoil: (data) => (pick(report(data).steps, 'police').kind = 'trigger'),
  },
  {
    code: 'no_outcome',
    record: 'processes/jp-ci-incident-report',
    spoil: (data) => {
      for (const step of report(data).steps) if (step.kind === 'outcome') step.kind = 'action';
    },
  },
  {
    code: 'unreachable_step',
    record: 'processes/jp-ci-incident-report',
    spoil: (data) => {
      const lost = { id: 'lost', agency: null, kind: 'outcome', basis: null, inPractice: null } as const;
      report(data).steps.push({ ...lost, labelEn: 'Lost', labelJa: '迷子' });
      report(data).edges.push({ from: 'lost', to: 'lost', labelEn: null, basis: null });
    },
  },
  {
    code: 'decision_with_one_exit',
    record: 'processes/jp-ci-incident-report',
    spoil: (data) => {
      const exit = report(data).edges.findIndex((edge) => edge.from === 'classify');
      report(data).edges.splice(exit, 1);
    },
  },
  {
    code: 'dead_end',
    record: 'processes/jp-ci-incident-report',
    spoil: (data) => {
      report(data).edges = report(data).edges.filter((edge) => edge.from !== 'police');
    },
  },
  { code: 'self_relation', record: 'relations/0 oncd → oncd', spoil: (data) => (first(data.relations).to = 'oncd') },
  {
    code: 'duplicate_relation',
    record: 'relations/194 oncd → white-house',
    spoil: (data) => data.relations.push(first(data.relations)),
  },
  {
    code: 'duplicate_relation',
    record: 'relations/194 us-nsc → oncd',
    spoil: (data) => {
      const known = data.relations.find((one) => one.from === 'oncd' && one.type === 'coordinates_with');
      if (known?.to !== 'us-nsc') throw new Error('no such relation');
      data.relations.push({ ...known, from: 'us-nsc', to: 'oncd' });
    },
  },
  {
    code: 'reporting_cycle',
    record: 'relations/0 oncd → white-house',
    spoil: (data) => {
      const ours = data.agencies.find((agency) => agency.id === 'white-house');
      if (ours !== undefined) ours.parent = 'oncd';
    },
  },
  {
    code: 'relation_nowhere',
    record: 'relations/0 oncd → white-house',
    spoil: (data) => {
      Object.assign(first(data.relations), { onPaper: false, inPractice: false });
    },
  },
  {
    code: 'evidence_mismatch',
    record: 'relations/0 oncd → white-house',
    spoil: (data) => {
      Object.assign(first(data.relations), { evidence: 'direct', verified: 'known' });
    },
  },
  { code: 'surface_too_short', record: 'agencies/nisc', spoil: (data) => nisc(data).aliasesEn.push('N') },
  { code: 'alias_repeated', record: 'agencies/nisc', spoil: (data) => nisc(data).aliasesJa.push('ニスク') },
  { code: 'surface_collision', record: 'surfaces', spoil: (data) => nisc(data).aliasesEn.push('ｊｐｃｅｒｔ') },
  {
    code: 'ambiguous_repeated',
    record: 'ambiguous/nsc',
    spoil: (data) => {
      const entry = data.ambiguous.find((candidate) => candidate.surface === 'NSC');
      if (entry !== undefined) data.ambiguous.push({ ...entry, surface: 'nsc' });
    },
  },
  {
    code: 'ambiguous_repeated',
    record: 'ambiguous/attestation',
    spoil: (data) => {
      const entry = data.ambiguous.find((candidate) => candidate.surface === 'attestation');
      if (entry !== undefined) data.ambiguous.push({ ...entry });
    },
  },
  { code: 'ambiguous_lacks_candidate', record: 'ambiguous/nsc', spoil: (data) => nisc(data).aliasesEn.push('NSC') },
  {
    code: 'ambiguous_default',
    record: 'ambiguous/NSC',
    spoil: (data) => {
      const entry = data.ambiguous.find((candidate) => candidate.surface === 'NSC');
      if (entry !== undefined) entry.default = 'nisc';
    },
  },
  { code: 'term_kind_mismatch', record: 'leaders/oncd-inglis', spoil: (data) => (inglis(data).toKind = null) },
  {
    code: 'known_fields_mismatch',
    record: 'leaders/oncd-inglis',
    spoil: (data) => inglis(data).knownFields.push('note'),
  },
  {
    code: 'name_spelled_twice',
    record: 'leaders/uscybercom-rudd',
    spoil: (data) => (pick(data.leaders, 'nsa-rudd').personJa = 'ジョシュア・ラッド２'),
  },
  { code: 'terms_overlap', record: 'leaders/oncd-inglis', spoil: (data) => (inglis(data).to = '2024-12-31') },
  {
    code: 'several_open_terms',
    record: 'leaders/oncd-cairncross',
    spoil: (data) => Object.assign(inglis(data), { to: null, toKind: null, asOf: '2023-01-01' }),
  },
  { code: 'term_outside_agency', record: 'leaders/oncd-inglis', spoil: (data) => (inglis(data).from = '2019') },
];

/** Tried in check-duties.test.ts. */
const DUTY_FAULTS: MapFaultCode[] = [
  'duty_without_body',
  'duty_without_basis',
  'duty_time_mismatch',
  'duty_elsewhere',
  'one_language_only',
];

describe('checkMapData', () => {
  it('finds no error in the reference data', () => {
    expect(checkMapData(good, TODAY).filter((fault) => fault.severity === 'error')).toEqual([]);
  });

  it.each([
    ['2026-11-21', false],
    ['2026-11-22', true],
    ['2026-12', true],
  ])('finds a circle of reporting by way of a relation until %s: %s', (until, isFound) => {
    const data = structuredClone(good);
    const known = first(data.relations);
    data.relations.push({ ...known, from: known.to, to: known.from, since: null, until });
    expect(known.type).toBe('reports_to');
    expect(checkMapData(data, TODAY).some((fault) => fault.code === 'reporting_cycle')).toBe(isFound);
  });

  it.each(cases.map((entry) => [`${entry.code} in ${entry.record}`, entry] as const))('catches %s', (_, entry) => {
    const before = faultsOfGood.filter((fault) => fault.code === entry.code && fault.record === entry.record);
    const data = structuredClone(good);
    entry.spoil(data);
    const after = checkMapData(data, TODAY).filter(
      (fault) => fault.code === entry.code && fault.record === entry.record,
    );
    expect(before).toEqual([]);
    expect(after).toHaveLength(1);
  });

  it('has a case for every fault that agreeing files can still hold', () => {
    const readFaults: MapFaultCode[] = ['file_unreadable', 'shape'];
    const covered = new Set<MapFaultCode>([...readFaults, ...DUTY_FAULTS, ...cases.map((entry) => entry.code)]);
    expect(MAP_FAULT_CODES.filter((code) => !covered.has(code))).toEqual([]);
  });
});
