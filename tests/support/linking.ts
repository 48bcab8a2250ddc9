import { buildGazetteer } from '@/lib/domain/linking/gazetteer';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { readMapData } from '@/lib/files/map-data';

/** The gazetteer of the map as it is shipped. */
export const gazetteer = buildGazetteer(await readMapData());

/** The ids of the records to which a question leads that is asked on a day (`yyyy-MM-dd`), in reading order. */
export function links(asOf: string | null, text: string): string[] {
  return suggestLinks(gazetteer, { text, asOf }).map(({ recordId }) => recordId);
}
