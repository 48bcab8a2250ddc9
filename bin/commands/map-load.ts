import { parseArgs } from 'node:util';
import { systemNow } from '@/lib/clock';
import { loadMapData } from '@/lib/data/map-loader';
import { checkMapData } from '@/lib/domain/map/check';
import { MAP_DIRECTORY, readMapData } from '@/lib/files/map-data';
import { readMapJapanese } from '@/lib/files/map-japanese';
import { withInstallation } from '../installation';

const USAGE = 'usage: rostrum map load [--dir DIR]\n';

/** `map load`: brings the map in the database to the state of its files. 0 = done, 1 = refused, 2 = usage. */
export async function run(args: string[]): Promise<number> {
  let directory: string;
  try {
    directory = parseArgs({ args, options: { dir: { type: 'string', default: MAP_DIRECTORY } } }).values.dir;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  const data = await readMapData(directory);
  const faults = checkMapData(data, systemNow().toISOString().slice(0, 10));
  const error = faults.find((fault) => fault.severity === 'error');
  if (error !== undefined) {
    process.stderr.write(`map data refused: ${error.record}: ${error.code}; \`map check\` lists everything\n`);
    return 1;
  }
  return withInstallation(async () => {
    const load = await loadMapData(data, await readMapJapanese(directory));
    const counts = Object.entries(data).map(([table, records]) => `${table} ${records.length}`);
    const gone = `removed ${load.removed}, kept for their questions ${load.kept}`;
    process.stdout.write(load.changed ? `map loaded: ${counts.join(' · ')}; ${gone}\n` : 'map is up to date\n');
    return 0;
  });
}
