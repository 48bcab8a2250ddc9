import type { useTranslations } from 'next-intl';

export type MapWords = ReturnType<typeof useTranslations<'map'>>;

/*
 * Lists that the reference data may lengthen without a new version of Rostrum: what has no word here is shown as the
 * data has it. The casts name one key for all of a list, because the compiler knows only those that exist today.
 */

export function categoryLabel(t: MapWords, category: string): string {
  const key = `category.${category}` as 'category.law';
  return t.has(key) ? t(key) : category;
}

export function countryLabel(t: MapWords, country: string): string {
  const key = `country.${country}` as 'country.US';
  return t.has(key) ? t(key) : country;
}

const SIGNS = ['BILATERAL', 'MULTILATERAL', 'PRIVATE'] as const;

/** Two letters or a sign: the codes of countries are their own. */
export function countryMark(t: MapWords, country: string): string {
  // Not by t.has(): that throws and catches an error for every country of a long list.
  const sign = SIGNS.find((one) => one === country);
  return sign === undefined ? country : t(`marks.${sign}`);
}

export function statusLabel(t: MapWords, status: string): string {
  const key = `status.${status}` as 'status.active';
  return t.has(key) ? t(key) : status;
}

export function roleLabel(t: MapWords, role: string): string {
  const key = `roles.${role}` as 'roles.lead';
  return t.has(key) ? t(key) : role;
}

export function holderFieldLabel(t: MapWords, field: string): string {
  const key = `holder.field.${field}` as 'holder.field.from';
  return t.has(key) ? t(key) : field;
}
