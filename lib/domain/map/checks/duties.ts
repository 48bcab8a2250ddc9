import type { NotificationDuty } from '../duties';
import { mapFault, type MapFault } from '../fault';
import { checkReferences, type MapIds } from './references';
import { checkSources } from './sources';

/** Duties to tell somebody of an incident: they point at bodies and texts of the map, and say by when and on what basis. */
export function checkDuties(duties: readonly NotificationDuty[], ids: MapIds): MapFault[] {
  const seen = new Set<string>();
  return duties.flatMap((duty) => {
    const record = `duties/${duty.id}`;
    const isRepeated = seen.has(duty.id);
    seen.add(duty.id);
    const isBodiless = duty.agency === null && (duty.bodyEn === null || duty.bodyJa === null);
    const isNumber = duty.first.unit !== 'promptly' && duty.first.unit !== 'any_time';
    const isGroundless = duty.kind === 'duty' && duty.basis === null && duty.basisEn === null;
    const half = [
      [duty.thenEn, duty.thenJa, 'then'],
      [duty.basisEn, duty.basisJa, 'basis'],
      [duty.doubtEn, duty.doubtJa, 'doubt'],
    ].find(([en, ja]) => (en === null) !== (ja === null));
    return [
      ...(isRepeated ? [mapFault('duplicate_id', record, { other: 'duties' })] : []),
      ...checkReferences(record, 'function', [duty.function], ids.functions),
      ...checkReferences(record, 'agency', [duty.agency], ids.agencies),
      ...checkReferences(record, 'basis', [duty.basis], ids.strategies),
      ...(isBodiless ? [mapFault('duty_without_body', record)] : []),
      ...(isNumber === (duty.first.count === null) ? [mapFault('duty_time_mismatch', record)] : []),
      ...(isGroundless ? [mapFault('duty_without_basis', record)] : []),
      ...(half === undefined ? [] : [mapFault('one_language_only', record, { field: half[2] ?? '' })]),
      ...(duty.when.where?.length === 1 && duty.when.where[0] !== duty.country.toLowerCase()
        ? [mapFault('duty_elsewhere', record, { country: duty.country })]
        : []),
      ...(duty.validFrom !== null && duty.validTo !== null && duty.validFrom > duty.validTo
        ? [
            mapFault('dates_out_of_order', record, {
              earlier: 'valid_from',
              from: duty.validFrom,
              later: 'valid_to',
              to: duty.validTo,
            }),
          ]
        : []),
      ...checkSources(record, duty.sources, duty.verified),
    ];
  });
}
