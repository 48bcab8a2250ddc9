import 'server-only';
import { createHash } from 'node:crypto';
import type { MapData } from '@/lib/domain/map/records';
import { withJapanese, type MapJapanese } from '@/lib/domain/map-japanese';
import { changeMap, findReference, readEdits, rebaseEdits, writeReference } from './map-edit-store';
import { tellMerges } from './map-edit-writes';
import { MAP_STATE_KEY } from './map-memory';
import { writeMapTables, type Vanished } from './map-tables';
import { withRelationsAsToldHere } from '@/lib/domain/map-editing/adopt';
import { applyEdits } from '@/lib/domain/map-editing/effective';

/** What a load did; nothing when the very same data was loaded before. */
export type MapLoad = Vanished & { changed: boolean };

/**
 * Brings a state of the reference data into the database, in one transaction; does nothing when the very same was loaded
 * before. What people changed stays laid over it: fields that only one side changed are merged, which the history of the
 * record tells, the others wait for a decision. Loads and edits of several processes wait for each other. For the installation itself (`map load`), not for a
 * viewer. The data must have passed `checkMapData`.
 */
export async function loadMapData(data: MapData, japanese?: MapJapanese): Promise<MapLoad> {
  const files = withJapanese(data, japanese);
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  return changeMap(null, async (tx) => {
    const known = await tx.installationState.findUnique({ where: { key: MAP_STATE_KEY }, select: { value: true } });
    if (known?.value === hash) return { changed: false, removed: 0, kept: 0 };
    const [before, kept] = [await findReference(tx), await readEdits(tx)];
    const reference = withRelationsAsToldHere(files, kept);
    await writeReference(tx, reference);
    const edits = await rebaseEdits(tx, { before, reference }, kept);
    if (before !== null) await tellMerges(tx, { reference: before, edits: kept }, { reference, edits });
    const gone = await writeMapTables(tx, applyEdits(reference, edits));
    const state = { key: MAP_STATE_KEY, value: hash };
    await tx.installationState.upsert({
      where: { key: MAP_STATE_KEY },
      create: state,
      update: state,
      select: { key: true },
    });
    return { changed: true, ...gone };
  });
}
