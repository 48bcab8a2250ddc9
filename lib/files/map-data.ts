import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import { mapFault, type MapFault } from '@/lib/domain/map/fault';
import type { MapData } from '@/lib/domain/map/records';
import {
  agencyShape,
  ambiguousShape,
  functionShape,
  officeHolderShape,
  processShape,
  relationShape,
  strategyShape,
} from '@/lib/schemas/map';
import { dutyShape } from '@/lib/schemas/map-duties';

/** Where the reference data lies, seen from the folder the app is started in. */
export const MAP_DIRECTORY = path.join('prisma', 'map');

/** What could be read, and a fault for every file or record that could not; such records are left out of `data`. */
export type MapReading = { data: MapData; faults: MapFault[] };

async function readRecords<T>(directory: string, file: string, shape: z.ZodType<T>, faults: MapFault[]): Promise<T[]> {
  const name = file.replace('.json', '');
  const fail = (code: 'file_unreadable' | 'shape', recordId: string, detail: string): void => {
    faults.push(mapFault(code, `${name}/${recordId}`, { detail }));
  };
  let list: unknown;
  try {
    list = JSON.parse(await readFile(path.join(directory, file), 'utf8'));
  } catch (error) {
    fail('file_unreadable', '*', error instanceof Error ? error.message : String(error));
    return [];
  }
  if (!Array.isArray(list)) {
    fail('file_unreadable', '*', 'not a list of records');
    return [];
  }
  const records: T[] = [];
  list.forEach((item: unknown, index) => {
    const parsed = shape.safeParse(item);
    if (parsed.success) {
      records.push(parsed.data);
      return;
    }
    const known = typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string';
    const issue = parsed.error.issues[0];
    fail('shape', known ? String(item.id) : String(index), `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  });
  return records;
}

/** Reads the map's files and reports what is malformed. Whether the records agree with each other: `checkMapData`. */
export async function inspectMapFiles(directory: string = MAP_DIRECTORY): Promise<MapReading> {
  const faults: MapFault[] = [];
  const read = <T>(file: string, shape: z.ZodType<T>): Promise<T[]> => readRecords(directory, file, shape, faults);
  const data: MapData = {
    agencies: await read('agencies.json', agencyShape),
    strategies: await read('strategies.json', strategyShape),
    functions: await read('functions.json', functionShape),
    processes: await read('processes.json', processShape),
    relations: await read('relations.json', relationShape),
    leaders: await read('leaders.json', officeHolderShape),
    duties: await read('duties.json', dutyShape),
    ambiguous: (await read('ambiguous.json', ambiguousShape)).flat(),
  };
  return { data, faults };
}

/** The map's reference data. Throws INVALID, naming the first record, when any file or record is malformed. */
export async function readMapData(directory: string = MAP_DIRECTORY): Promise<MapData> {
  const { data, faults } = await inspectMapFiles(directory);
  const first = faults[0];
  if (first !== undefined) throw new AppError('INVALID', `map data: ${first.record}: ${String(first.params.detail)}`);
  return data;
}
