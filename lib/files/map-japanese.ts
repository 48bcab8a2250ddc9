import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/domain/errors';
import { NO_JAPANESE, type MapJapanese } from '@/lib/domain/map-japanese';
import { mapJapaneseShape } from '@/lib/schemas/map-japanese';
import { MAP_DIRECTORY } from './map-data';

const FILE = 'japanese.json';

/** The Japanese that belongs to the map's files; none when the folder has no such file. Throws INVALID if malformed. */
export async function readMapJapanese(directory: string = MAP_DIRECTORY): Promise<MapJapanese> {
  let text: string;
  try {
    text = await readFile(path.join(directory, FILE), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NO_JAPANESE;
    throw error;
  }
  try {
    return mapJapaneseShape.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError('INVALID', `map data: ${FILE}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
