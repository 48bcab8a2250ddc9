import { readFile } from 'node:fs/promises';
import { buildGazetteer } from '@/lib/domain/linking/gazetteer';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { readMapData } from '@/lib/files/map-data';
const g = buildGazetteer(await readMapData());
for (const [asOf, text] of JSON.parse(await readFile(process.argv[2], 'utf8'))) {
  const L = suggestLinks(g, { text, asOf }).filter((l) => process.argv[3] || l.kind === 'strategy');
  if (L.length) console.log(text, '\n    ', L.map((l) => `${l.recordId} [${l.surface}] ${l.reason.code}:${JSON.stringify(l.reason.params)}`).join('\n     '));
}
