// `npm test`. Like start.mjs, read by Node versions that are too old for everything else.
import { nodeVersionFault } from './launcher/node-version.mjs';

const fault = nodeVersionFault(process.versions.node);
if (fault !== null) {
  console.error(fault);
  process.exit(1);
}
import('./launcher/test-run.mjs').then((tests) => tests.runTests(process.argv.slice(2), process.env));
