import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npmCommand, runOrRefuse } from './command.mjs';
import { digestFiles, readStamp, writeStamp } from './digest.mjs';

const STAMP = 'node_modules/.rostrum-packages';
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * What a stage runs with; `note` is the file that names the command under way.
 *
 * @typedef {{ environment: NodeJS.ProcessEnv, signal?: AbortSignal, note?: string }} StageOptions
 */

/**
 * One part of preparing the installation, skipped while what it was made from is unchanged.
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => boolean} isCurrent
 * @property {(options: StageOptions) => Promise<void>} run
 */

/**
 * The packages of the lockfile. The stamp also covers npm's own record of what it installed, so that any later npm
 * command makes us look again; packages that somebody installed by hand are taken as they are when that record agrees.
 *
 * @param {string} root
 * @returns {Stage}
 */
export function packagesStage(root) {
  const stamp = path.join(root, STAMP);
  const runtime = `${process.platform}-${process.arch}-${process.versions.modules}`;
  const current = () => `${runtime} ${digestFiles(root, ['package-lock.json', INSTALLED])}`;
  return {
    name: 'Packages',
    isCurrent() {
      if (!existsSync(path.join(root, INSTALLED))) return false;
      const found = readStamp(stamp);
      if (found === current()) return true;
      // Compiled packages of another system or another Node would load and fail.
      const isOfOther = found !== null && !found.startsWith(`${runtime} `);
      if (isOfOther || !agrees(root)) return false;
      writeStamp(stamp, current());
      return true;
    },
    async run({ environment, signal, note }) {
      const [npm, before] = npmCommand(environment);
      // Whatever NODE_ENV or npm's settings say: the build needs the development packages, and PostgreSQL is an optional
      // one. No package needs its install script here, and one of them downloads what is never used.
      const choice = ['--include=dev', '--include=optional', '--ignore-scripts'];
      const args = [...before, 'ci', ...choice, '--prefer-offline', '--no-audit', '--no-fund'];
      await runOrRefuse('Installing the packages failed.', npm, args, { cwd: root, environment, signal, note });
      writeStamp(stamp, current());
    },
  };
}

/**
 * Whether npm's record of the installed packages is what the lockfile asks for on this system.
 *
 * @param {string} root
 * @returns {boolean}
 */
function agrees(root) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const installed = packagesOf(path.join(root, INSTALLED));
  delete wanted[''];
  const isMet = (/** @type {[string, Entry]} */ [name, entry]) => {
    const found = installed[name];
    if (found === undefined) return (entry.optional ?? entry.devOptional ?? false) && !isForThisSystem(entry);
    return found.version === entry.version && found.integrity === entry.integrity;
  };
  return Object.keys(installed).every((name) => name in wanted) && Object.entries(wanted).every(isMet);
}

/** @param {Entry} entry */
function isForThisSystem(entry) {
  // Which C library this is decides between variants; npm chose, and PostgreSQL's package names none.
  if (entry.libc !== undefined) return false;
  return (entry.os?.includes(process.platform) ?? false) && (entry.cpu?.includes(process.arch) ?? false);
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, os?: string[],
 *   cpu?: string[], libc?: string[] }} Entry
 */

/**
 * @param {string} file
 * @returns {Record<string, Entry>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
