/** A thread that lays out charts with elkjs: it is given a graph and says where everything is, or why not. */
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import ELK from 'elkjs/lib/elk.bundled.js';

/** On a busy machine pages go first, but somebody waits for this one too. */
const BEHIND_PAGES = 4;
const kernel = new ELK();

/** Enough of a chart to run through most of the kernel: code that never ran is several times slower. */
function practice(size) {
  const ids = Array.from({ length: size }, (_, index) => String(index));
  return {
    id: 'practice',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX' },
    children: ids.map((id) => ({ id, width: 100, height: 40 })),
    edges: ids.slice(1).flatMap((id, index) =>
      [index, Math.floor(index / 3)].map((from, way) => ({
        id: `${id} ${way}`,
        sources: [String(from)],
        targets: [id],
        labels: [{ id: `label ${id} ${way}`, text: '', width: 30, height: 10 }],
      })),
    ),
  };
}

await kernel.layout(practice(40));
// Linux sets this for the calling thread alone; elsewhere it would be the whole web server.
if (process.platform === 'linux') setPriority(BEHIND_PAGES);
parentPort?.on('message', (graph) => {
  kernel.layout(graph).then(
    (result) => parentPort?.postMessage({ result }),
    (error) => parentPort?.postMessage({ failure: String(error?.message ?? error) }),
  );
});
// The first thing said, whatever it is: this thread can be given a graph.
parentPort?.postMessage('ready');
