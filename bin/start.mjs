// `npm start`. This file and node-version.mjs are read by Node versions that are too old for everything else, so that
// they can say so: no syntax newer than modules themselves.
import { nodeVersionFault } from './launcher/node-version.mjs';

const fault = nodeVersionFault(process.versions.node);
if (fault !== null) {
  console.error(fault);
  process.exit(1);
}
import('./launcher/start.mjs').then((launcher) => launcher.start(process.argv.slice(2), process.env));
