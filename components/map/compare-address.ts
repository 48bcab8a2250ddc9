import { mapAddress } from './map-address';

export const COMPARE_PATH = '/map/compare';

/** What an address of the comparison carries besides what is compared. `fold`: only what differs. */
export type CompareChoices = { asOf: string | null; fold: boolean };

/** The comparison of these records; `change`: the one that the search is to replace. */
export function compareAddress(
  ids: readonly string[],
  { asOf, fold }: CompareChoices,
  change: string | null = null,
): string {
  // A comma needs no escape in a query, and an address with it can be read and typed.
  const records = ids.map(encodeURIComponent).join(',');
  const rest = mapAddress('', { change, 'as-of': asOf, fold: fold ? '1' : null }).replace('?', '&');
  return ids.length === 0 ? mapAddress(COMPARE_PATH, { 'as-of': asOf }) : `${COMPARE_PATH}?records=${records}${rest}`;
}

/** The two countries in one function. */
export function compareFunctionAddress(functionId: string, { asOf, fold }: CompareChoices): string {
  return mapAddress(COMPARE_PATH, { function: functionId, 'as-of': asOf, fold: fold ? '1' : null });
}
