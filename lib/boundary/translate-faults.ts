import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { FieldFault } from '@/lib/domain/map-editing/faults';

/** Sentences for what is wrong with a change of the map, by field, in the viewer's language. */
export async function translateFaults(faults: readonly FieldFault[]): Promise<Record<string, string[]>> {
  const t = await getTranslations('mapEditing.faults');
  const fields: Record<string, string[]> = {};
  for (const { field, code, params } of faults) (fields[field] ??= []).push(t(code, params));
  return fields;
}
