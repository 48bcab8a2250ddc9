/**
 * `node bin/lockfile-platforms.mjs`: completes package-lock.json with the optional packages of other systems. npm leaves
 * out those that its registry does not offer at that moment, and then refuses `npm ci` on the systems concerned. Entries
 * made here carry no integrity; npm adds it when it next sees the package.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

/** @param {string} name */
function limitsOf(name) {
  const words = name.split('/').at(-1)?.split('-') ?? [];
  const os = SYSTEMS.find((system) => words.includes(system));
  const after = os === undefined ? words.find((word) => word === 'wasm32') : words[words.indexOf(os) + 1];
  return { ...(after ? { cpu: [after] } : {}), ...(os ? { os: [os] } : {}) };
}

for (const entry of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (Object.keys(lock.packages).some((key) => key.endsWith(place))) continue;
    const { cpu, os } = limitsOf(name);
    lock.packages[place] = { version, ...(cpu ? { cpu } : {}), license: 'MIT', optional: true, ...(os ? { os } : {}) };
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
