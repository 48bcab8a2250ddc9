import type { LinkableRecord } from './linkable';
import { NATIONS } from './nations';

/** "Ministry of Defense (Japan)", "Cybersecurity Strategy (2021)": a name told apart only by its country or year. */
const TOLD_APART = /^(.+?)\s*[(（]([^()（）]+)[)）]$/;
const NATION_NAMES = new Set(NATIONS.flatMap(({ en, ja }) => [...en, ...ja]));

type BareName = { name: string; isByYear: boolean };

/** The names of a record without what only tells them apart. */
export function bareNames(record: LinkableRecord): BareName[] {
  return [record.nameEn, record.nameJa].flatMap((full) => {
    const [, name, qualifier] = TOLD_APART.exec(full) ?? [];
    if (name === undefined || qualifier === undefined) return [];
    const isByYear = /\b(?:19|20)\d{2}/.test(qualifier);
    return isByYear || NATION_NAMES.has(qualifier) ? [{ name, isByYear }] : [];
  });
}
