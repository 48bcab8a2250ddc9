import { describe, expect, it } from 'vitest';
import { compareCountries } from '@/lib/domain/function-comparison';
import { chooseCompared, compareRecords, nearRecords, type ComparisonRow } from '@/lib/domain/map-comparison';
import type { Lane, LaneMember } from '@/lib/domain/map-lanes';
import type { AgencyBody, RecordPageView, RelationView } from '@/lib/domain/map-record-views';
import type { RecordRef } from '@/lib/domain/map-views';
import type { MapKind } from '@/prisma/generated/enums';

const standing = {
  state: 'in_force',
  since: '2018',
  from: '2018',
  to: null,
  successors: [],
  current: [],
  later: null,
} as const;

function ref(id: string, rest: Partial<RecordRef> = {}): RecordRef {
  const names = { id, nameEn: id, nameJa: `${id}の名`, abbreviation: null };
  const fixed = { ...standing, successors: [], current: [] };
  return { ...names, kind: 'AGENCY', country: 'US', category: 'agency', standing: fixed, ...rest };
}

const source = { address: 'https://example.org/', link: 'https://example.org/', host: 'example.org', isChecked: true };

function relation(other: RecordRef, rest: Partial<RelationView> = {}): RelationView {
  const type = 'coordinates_with' as const;
  const known = { type, direction: 'out' as const, since: null, until: null, onPaper: true, inPractice: null };
  return { ...known, other, function: null, basis: null, note: null, source, evidence: 'direct', ...rest };
}

function agency(id: string, body: Partial<AgencyBody> = {}, record: Partial<RecordRef> = {}): RecordPageView {
  const lists = { children: [], predecessors: [], successors: [], issued: [], concernedBy: [], processes: [] };
  const empty = { ...lists, parent: null, roles: [], relations: [], otherRelations: [], holders: [] };
  return {
    record: ref(id, record),
    status: 'active',
    statusNote: null,
    aliasesEn: [],
    aliasesJa: [],
    summaryEn: null,
    summaryJa: null,
    homepage: null,
    sources: [source],
    isChecked: true,
    body: { kind: 'AGENCY', ...empty, ...body },
  };
}

const names = (rows: readonly ComparisonRow[]): string[] =>
  rows.map(({ key, subject, isEqual }) => `${key}${subject === null ? '' : ` ${subject.id}`}${isEqual ? ' =' : ''}`);
const rowOf = (rows: readonly ComparisonRow[], key: string): ComparisonRow | undefined =>
  rows.find((row) => row.key === key);
const compare = (...pages: RecordPageView[]): ComparisonRow[] => compareRecords(pages, new Map());

describe('choosing what is compared', () => {
  const known = new Map<string, RecordRef & { kind: MapKind }>(
    ['a', 'b', 'c', 'd'].map((id) => [id, ref(id)] as const),
  );
  known.set('law', ref('law', { kind: 'STRATEGY' })).set('flow', ref('flow', { kind: 'PROCESS' }));
  const choose = (...ids: string[]) => {
    const { chosen, leftOut } = chooseCompared(ids, (id) => known.get(id));
    const idsOf = (list: readonly { id: string }[]) => list.map((one) => one.id).join(' ');
    return [idsOf(chosen), leftOut.unknown.join(' '), idsOf(leftOut.tooMany), idsOf(leftOut.otherKind)];
  };

  it.each([
    ['two of one kind', ['a', 'b'], ['a b', '', '', '']],
    ['a double once', ['a', 'a', 'b'], ['a b', '', '', '']],
    ['three of four', ['a', 'b', 'c', 'd'], ['a b c', '', 'd', '']],
    ['what the map has', ['nobody', 'a', '__proto__'], ['a', 'nobody __proto__', '', '']],
    ['the kind of the first', ['law', 'a'], ['law', '', '', 'a']],
    ['nothing of a kind without attributes in common', ['flow', 'a'], ['a', '', '', 'flow']],
  ])('takes %s', (_name, ids, result) => expect(choose(...ids)).toEqual(result));
});

describe('records side by side', () => {
  it('tells what is the same from what differs, and leaves out what nobody has', () => {
    const rows = compare(agency('a'), agency('b', {}, { country: 'JP' }));
    expect(names(rows)).toEqual([
      'names',
      'kind =',
      'country',
      'standing =',
      'dates =',
      'status =',
      'questions =',
      'sources =',
    ]);
  });

  it('does not call a status the same that is qualified for one of them', () => {
    const qualified = { ...agency('b'), statusNote: 'Led by an acting head.' };
    expect(rowOf(compare(agency('a'), qualified), 'status')?.isEqual).toBe(false);
  });

  it('never calls one record alone equal', () => {
    expect(compare(agency('a')).every((row) => !row.isEqual)).toBe(true);
  });

  it('has a row for each function, in which who has no part has nothing', () => {
    const does = (id: string, role: string, inPractice: string | null) => ({
      function: ref(id),
      role,
      onPaper: 'By law.',
      inPractice,
    });
    const rows = compare(
      agency('a', { roles: [does('response', 'lead', 'Done.'), does('norms', 'advise', null)] }),
      agency('b', { roles: [does('norms', 'advise', null), does('response', 'lead', null)] }),
      agency('c'),
    ).filter((row) => row.key === 'role');
    expect(names(rows)).toEqual(['role response', 'role norms']);
    expect(rows[0]?.cells.map((cell) => cell.type)).toEqual(['role', 'role', 'nothing']);
    const both = compare(
      agency('a', { roles: [does('norms', 'advise', null)] }),
      agency('b', { roles: [does('norms', 'advise', null)] }),
    );
    expect(rowOf(both, 'role')?.isEqual).toBe(true);
  });

  it('shows relations to each other and bodies that both have to do with, not those of one alone', () => {
    const [a, b, shared, own] = [ref('a'), ref('b'), ref('shared'), ref('own')];
    const rows = compare(
      agency('a', { relations: [relation(b), relation(shared), relation(own)] }),
      agency('b', { relations: [relation(a, { direction: 'in' }), relation(shared)] }),
    );
    expect(names(rows).filter((name) => /^(together|shared)/.test(name))).toEqual(['together', 'shared shared =']);
  });

  it('gathers what the relations rest on, each once', () => {
    const relations = [relation(ref('x'), { basis: ref('act') }), relation(ref('y'), { basis: ref('act') })];
    const row = rowOf(compare(agency('a', { relations }), agency('b')), 'basis');
    expect(row?.cells).toMatchObject([{ type: 'names', names: [{ id: 'act' }] }, { type: 'nothing' }]);
  });

  it('names who is known to be in office on the day, and nobody else', () => {
    const term = { postEn: 'Head', postJa: null, personJa: null, acting: false, from: null, startIsLoose: false };
    const rest = { to: null, seenUntil: null, unchecked: [], note: null };
    const holders = (['in_office', 'former', 'not_known'] as const).map((state) => ({
      ...term,
      ...rest,
      id: state,
      personEn: state,
      state,
    }));
    const row = rowOf(compare(agency('a', { holders }), agency('b')), 'holders');
    expect(row?.cells[0]).toMatchObject({ type: 'holders', holders: [{ id: 'in_office' }] });
    expect(row?.cells[0]).toHaveProperty('holders.length', 1);
  });

  it('counts questions, none where the viewer sees none', () => {
    const counts = new Map([['a', { confirmed: 2, suggested: 1 }]]);
    const row = rowOf(compareRecords([agency('a'), agency('b')], counts), 'questions');
    expect(row?.cells).toMatchObject([{ count: { confirmed: 2 } }, { count: { confirmed: 0, suggested: 0 } }]);
    expect(row?.isEqual).toBe(false);
  });

  it('offers counterparts of the same kind first, and nothing that is compared already', () => {
    const relations = [
      relation(ref('ally')),
      relation(ref('b')),
      relation(ref('twin'), { type: 'counterpart_of' }),
      relation(ref('text', { kind: 'STRATEGY' })),
    ];
    const near = nearRecords([agency('a', { relations }), agency('b')], 5);
    expect(near.map((one) => one.id)).toEqual(['twin', 'ally']);
  });
});

describe('the two countries in a function', () => {
  const member = (id: string, role: string, isLead = false): LaneMember => ({
    record: ref(id),
    role,
    isLead,
    onPaper: 'On paper.',
    inPractice: null,
    before: [],
  });
  const lanes: Lane[] = [
    { side: 'us', present: [member('cisa', 'coordinate', true), member('fbi', 'support')], absent: [] },
    { side: 'together', present: [member('dialogue', 'coordinate')], absent: [] },
    { side: 'jp', present: [member('nco', 'lead', true), member('new', 'invented')], absent: [member('nisc', 'lead')] },
  ];

  it('stand role by role, leads by what the function says, and what is gone apart', () => {
    const texts = [
      ref('act', { kind: 'STRATEGY', country: 'JP' }),
      ref('pact', { kind: 'STRATEGY', country: 'BILATERAL' }),
    ];
    const rows = compareCountries({ lanes, texts });
    const ids = rows.map(({ key, cells }) => [
      key,
      ...cells.map((cell) => {
        if (cell.type === 'members') return cell.members.map((one) => one.record.id).join(' ');
        return cell.type === 'records' ? cell.records.map((one) => one.id).join(' ') : '';
      }),
    ]);
    expect(ids).toEqual([
      ['lead', 'cisa', 'nco'],
      ['support', 'fbi', ''],
      ['member', '', 'new'],
      ['absent', '', 'nisc'],
      ['texts', '', 'act'],
    ]);
  });
});
