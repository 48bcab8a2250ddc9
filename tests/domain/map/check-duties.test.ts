import { describe, expect, it } from 'vitest';
import { checkDuties } from '@/lib/domain/map/checks/duties';
import { collectIds } from '@/lib/domain/map/checks/references';
import type { NotificationDuty } from '@/lib/domain/map/duties';
import type { MapFaultCode } from '@/lib/domain/map/fault';
import { readMapData } from '@/lib/files/map-data';

const map = await readMapData();
const [ids, records] = [collectIds(map), map.duties];
const sec = records.find(({ id }) => id === 'us-sec');

const cases: [MapFaultCode, Partial<NotificationDuty>][] = [
  ['unknown_reference', { agency: 'nobody' }],
  ['unknown_reference', { function: 'no-such-function' }],
  ['unknown_reference', { basis: 'no-such-act' }],
  ['duty_without_body', { agency: null }],
  ['duty_without_basis', { basis: null, basisEn: null, basisJa: null }],
  ['duty_time_mismatch', { first: { count: null, unit: 'hours', from: 'awareness' } }],
  ['duty_time_mismatch', { first: { count: 3, unit: 'promptly', from: 'awareness' } }],
  ['duty_elsewhere', { when: { where: ['jp'] } }],
  ['one_language_only', { thenJa: null }],
  ['dates_out_of_order', { validTo: '2020-01-01' }],
  ['no_source', { sources: [] }],
  ['bad_address', { sources: [{ url: 'sec.gov', verified: 'known' }] }],
  ['verified_mismatch', { verified: 'known' }],
];

describe('checkDuties', () => {
  it('finds no fault in the reference data', () => {
    expect(checkDuties(records, ids)).toEqual([]);
    expect(records.length).toBeGreaterThan(25);
  });

  it.each(cases)('catches %s in %j', (code, change) => {
    const spoiled = { ...sec, ...change } as NotificationDuty; // `sec` is there: the first test counts the records
    expect(checkDuties([spoiled], ids).map((fault) => fault.code)).toContain(code);
  });

  it('catches an id that is used twice', () => {
    const twice = records.slice(0, 1).flatMap((duty) => [duty, duty]);
    expect(checkDuties(twice, ids).map((fault) => fault.code)).toEqual(['duplicate_id']);
  });
});
