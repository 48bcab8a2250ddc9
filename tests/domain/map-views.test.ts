import { describe, expect, it } from 'vitest';
import { formatPartialDate, parseDay } from '@/lib/domain/map-dates';
import { sortHolders, toHolderView, type Term } from '@/lib/domain/map-holders';
import { lanesOf, leadsOn } from '@/lib/domain/map-lanes';
import { placeAtHost, toSourceView } from '@/lib/domain/map-record-views';
import {
  otherNames,
  shortName,
  sideOf,
  standingOf,
  toSafeLink,
  type RecordBook,
  type RecordSummary,
} from '@/lib/domain/map-views';

type Life = Partial<RecordSummary['life']>;

function record(id: string, life: Life = {}, rest: Partial<RecordSummary> = {}): RecordSummary {
  const base = {
    nameEn: id,
    nameJa: `${id}の名`,
    abbreviation: null,
    kind: 'AGENCY' as const,
    country: 'JP',
    category: null,
  };
  return { id, ...base, ...rest, life: { status: 'active', from: null, to: null, successorIds: [], ...life } };
}
function book(...records: RecordSummary[]): RecordBook {
  return new Map(records.map((one) => [one.id, one]));
}

const first = record('first', { from: '2015', to: '2018-07-01', successorIds: ['second'], status: 'superseded' });
const second = record('second', {
  from: '2018-07-01',
  to: '2025-07-01',
  successorIds: ['third'],
  status: 'superseded',
});
const third = record('third', { from: '2025-07-01' });
const line = book(first, second, third);

describe('what a record is on a day', () => {
  it.each([
    ['first', '2010-01-01', '2026-01-01', 'not_yet', [], [], ['second']],
    ['first', '2016-01-01', '2026-01-01', 'in_force', [], [], ['second']],
    ['first', '2016-01-01', '2016-01-01', 'in_force', [], [], null],
    ['first', '2020-01-01', '2026-01-01', 'superseded', ['second'], [], null],
    ['first', '2026-01-01', '2026-01-01', 'superseded', ['second'], ['third'], null],
    ['second', '2023-02-17', '2026-01-01', 'in_force', [], [], ['third']],
    ['second', '2023-02-17', '2024-01-01', 'in_force', [], [], null],
    ['third', '2026-01-01', '2026-01-01', 'in_force', [], [], null],
  ])('%s on %s, seen on %s', (id, asOfDay, today, state, successors, current, later) => {
    const found = line.get(id);
    if (found === undefined) throw new Error(id);
    const standing = standingOf(found, line, { asOfDay, today });
    expect(standing.state).toBe(state);
    expect(standing.successors.map((one) => one.id)).toEqual(successors);
    expect(standing.current.map((one) => one.id)).toEqual(current);
    expect(standing.later?.successors.map((one) => one.id) ?? null).toEqual(later);
  });

  it('without a successor has ended since; a record dropped from the data is withdrawn on every day', () => {
    const ended = record('ended', { from: '2020-01-01', to: '2022-03-31', status: 'concluded' });
    expect(standingOf(ended, book(ended), { asOfDay: '2021-01-01', today: '2026-01-01' })).toMatchObject({
      state: 'in_force',
      later: { state: 'ended', since: '2022-03-31', successors: [] },
    });
    const gone = record('gone', { status: 'withdrawn', to: '2022-03-31' });
    expect(standingOf(gone, book(gone), { asOfDay: '2021-01-01', today: '2026-01-01' }).state).toBe('withdrawn');
  });
});

describe('leads and lanes', () => {
  const us = record('us-lead', {}, { country: 'US' });
  const planned = record('planned', { status: 'planned' });
  const shared = record('dialogue', {}, { country: 'BILATERAL' });
  const all = book(first, second, third, us, planned, shared);
  const at = (asOfDay: string): { asOfDay: string; today: string } => ({ asOfDay, today: '2026-01-01' });

  it.each([
    ['2026-01-01', ['third']],
    ['2023-02-17', ['second']],
    ['2016-06-01', ['first']],
    ['2010-01-01', ['third']],
  ])('the lead "third" is on %s %j', (day, ids) => {
    expect(leadsOn(all, ['third'], at(day)).map((one) => one.id)).toEqual(ids);
  });

  it('follow a replaced lead to what stands in its place, once; a planned one stays to be shown as planned', () => {
    expect(leadsOn(all, ['first', 'third', 'planned'], at('2026-01-01')).map((one) => one.id)).toEqual([
      'third',
      'planned',
    ]);
  });

  it('puts leads first, then roles, and keeps the absent apart', () => {
    const role = (recordId: string, name: string): Parameters<typeof lanesOf>[1][number] => {
      return { recordId, role: name, onPaper: 'On paper.', inPractice: null };
    };
    const members = [
      role('dialogue', 'coordinate'),
      role('second', 'lead'),
      role('third', 'support'),
      role('us-lead', 'lead'),
    ];
    const text = { recordId: 'no-body', role: '', onPaper: null, inPractice: null };
    const lanes = lanesOf(all, [...members, text], ['us-lead', 'third'], at('2026-01-01'));
    const ids = lanes.map((lane) => [
      lane.side,
      lane.present.map((one) => one.record.id),
      lane.absent.map((one) => one.record.id),
    ]);
    expect(ids).toEqual([
      ['us', ['us-lead'], []],
      ['together', ['dialogue'], []],
      ['jp', ['third'], ['second']],
      ['other', [], []],
    ]);
    expect(lanes[2]?.present[0]).toMatchObject({ isLead: true, role: 'support', before: [{ id: 'second' }] });
  });
});

describe('terms of office', () => {
  const term: Term = {
    id: 't',
    postEn: 'Director',
    postJa: null,
    personEn: 'Test Person',
    personJa: null,
    from: '2023-04-01',
    to: null,
    acting: false,
    fromKind: 'start',
    toKind: null,
    asOf: '2025-08-07',
    knownFields: [],
    note: null,
  };
  const cases: [string, Partial<Term>, string, string][] = [
    ['before the start', {}, '2023-03-31', 'not_yet'],
    ['from the start', {}, '2023-04-01', 'in_office'],
    ['on the last day seen', {}, '2025-08-07', 'in_office'],
    ['the day after', {}, '2025-08-08', 'not_known'],
    ['before a loose start', { fromKind: 'in_office' }, '2023-03-31', 'not_known'],
    ['without a start', { from: null, fromKind: 'unknown' }, '2024-01-01', 'not_known'],
    ['after an end', { to: '2024-06-30', toKind: 'end' }, '2024-07-01', 'former'],
    ['inside a month that ends it', { to: '2024-06', toKind: 'end' }, '2024-06-15', 'not_known'],
    ['after the last sighting given as an end', { to: '2024-06-30', toKind: 'in_office' }, '2024-07-01', 'not_known'],
    ['nothing seen', { asOf: null }, '2023-05-01', 'not_known'],
  ];
  it.each(cases)('%s', (_, fields, day, state) => expect(toHolderView({ ...term, ...fields }, day).state).toBe(state));

  it('say until when somebody was seen only where no end is known', () => {
    expect(toHolderView(term, '2026-01-01')).toMatchObject({ to: null, seenUntil: '2025-08-07' });
    const ended = toHolderView({ ...term, to: '2024-06-30', toKind: 'end' }, '2026-01-01');
    expect(ended).toMatchObject({ to: '2024-06-30', seenUntil: null });
  });

  it('are sorted by what is known of the day, then newest first', () => {
    const former = { ...term, to: '2024-06-30', toKind: 'end' as const };
    const views = [
      toHolderView({ ...former, id: 'old', from: '2020-01-01' }, '2025-01-01'),
      toHolderView({ ...former, id: 'older', from: '2018-01-01' }, '2025-01-01'),
      toHolderView({ ...term, id: 'now' }, '2025-01-01'),
    ];
    expect(sortHolders(views).map((one) => one.id)).toEqual(['now', 'old', 'older']);
  });
});

describe('a source', () => {
  it.each([
    ['https://www.example.org/', ''],
    ['https://example.org/news/cyber/', '/news/cyber'],
    ['https://example.jp/%E6%94%BF%E7%AD%96', '/政策'],
    ['https://example.jp/%E6', '/%E6'],
    [`https://example.org/${'a'.repeat(80)}/end`, `/…${'a'.repeat(56)}/end`],
    ['a paper without an address', ''],
  ])('is told by where it lies at its host: %s', (url, place) => {
    expect(placeAtHost(toSourceView({ url, verified: 'seen' }))).toBe(place);
  });
});

describe('small parts', () => {
  it.each([
    ['2025-07-01', 'en', '1 July 2025'],
    ['2025-07-01', 'ja', '2025年7月1日'],
    ['2025-07', 'en', 'July 2025'],
    ['2025-07', 'ja', '2025年7月'],
    ['2025', 'en', '2025'],
    ['2025', 'ja', '2025年'],
    ['2025-02-30', 'en', '2025-02-30'],
    ['spring', 'ja', 'spring'],
  ] as const)('the date %s in %s is "%s"', (date, locale, words) =>
    expect(formatPartialDate(date, locale)).toBe(words),
  );

  it.each([
    ['2023-02-17', '2023-02-17'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['2023-02', null],
    ['2023-02-17T10', null],
    ['tomorrow!!', null],
    [undefined, null],
  ])('the day %s in an address is %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each([
    ['https://www.example.org/a?b=c', 'https://www.example.org/a?b=c'],
    ['http://example.org', 'http://example.org/'],
    ['javascript:alert(1)', null],
    [' JavaScript:alert(1)', null],
    ['data:text/html,x', null],
    ['//example.org', null],
    ['/map', null],
    ['', null],
  ])('the address %s may be linked as %s', (address, link) => expect(toSafeLink(address)).toBe(link));

  it.each([
    ['US', 'us'],
    ['JP', 'jp'],
    ['BILATERAL', 'together'],
    ['MULTILATERAL', 'together'],
    ['GB', 'other'],
    [null, 'other'],
  ])('the side of %s is %s', (country, side) => expect(sideOf(country)).toBe(side));

  it('names of the line under a name leave out what the name already says', () => {
    const both = { id: 'x', nameEn: 'Office', nameJa: '室', abbreviation: 'OF' };
    expect(otherNames(both, 'en')).toBe('OF · 室');
    expect(otherNames(both, 'ja')).toBe('OF · Office');
    expect(otherNames({ ...both, nameJa: 'Office', abbreviation: null }, 'ja')).toBe('');
  });

  it.each([
    ['MIC', 'Ministry of Internal Affairs and Communications', '総務省', 'MIC', '総務省'],
    [
      'CSHQ',
      'Cybersecurity Strategic Headquarters',
      'サイバーセキュリティ戦略本部',
      'CSHQ',
      'サイバーセキュリティ戦略本部',
    ],
    ['JPCERT/CC', 'JPCERT Coordination Center', 'JPCERTコーディネーションセンター', 'JPCERT/CC', 'JPCERT/CC'],
    [null, 'Prefectural police', '都道府県警察', 'Prefectural police', '都道府県警察'],
  ])(
    'where room is scarce %s is known by its name in Japanese unless that is long',
    (abbreviation, nameEn, nameJa, en, ja) => {
      const body = { id: 'x', nameEn, nameJa, abbreviation };
      expect(shortName(body, 'en')).toBe(en);
      expect(shortName(body, 'ja')).toBe(ja);
    },
  );
});
