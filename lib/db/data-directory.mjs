import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Refusal, codeOf, reasonOf } from './refusal.mjs';

/**
 * Makes the data directory and makes sure that this user can write into it.
 *
 * @param {string} dataDir
 * @returns {string} the directory without symbolic links
 */
export function prepareDataDirectory(dataDir) {
  const probe = path.join(dataDir, `.probe-${process.pid}`);
  try {
    makeFolder(dataDir);
    writeFileSync(probe, '');
    rmSync(probe);
    return realpathSync(dataDir);
  } catch (error) {
    throw new Refusal(
      `The data directory ${dataDir} cannot be written (${reasonOf(error)}); set DATA_DIR to another.`,
      {
        cause: error,
      },
    );
  }
}

/**
 * One folder after the other: Node's own way of making them all at once never ends where the system says that nothing is
 * there, as it does for a new folder in /proc.
 *
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode: 0o711 });
  } catch (error) {
    // Another start may have made it in the meantime.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/**
 * A secret of this installation, 256 bits in hexadecimal, made at first use and kept in a file that only this user
 * reads.
 *
 * @param {string} file
 * @returns {{ value: string, isNew: boolean }}
 */
export function keptSecret(file) {
  const kept = readSecret(file);
  if (kept !== null) return { value: kept, isNew: false };
  // Written aside and linked: a start killed in between leaves no half secret, and of two first starts at once one wins.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true });
  const isNew = moveIfAbsent(aside, file);
  const value = readSecret(file);
  if (value === null) throw new Refusal(`${file} was removed while it was being made.`);
  return { value, isNew };
}

/** @param {string} file @returns {string | null} */
function readSecret(file) {
  let value;
  try {
    value = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Refusal(`${file} cannot be read (${reasonOf(error)}).`, { cause: error });
  }
  if (/^[0-9a-f]{64}$/.test(value)) return value;
  throw new Refusal(
    `${file} does not hold the secret that Rostrum wrote there; restore it, or remove it for a new one.`,
  );
}

/** @param {string} from @param {string} to @returns {boolean} false when `to` was there already */
function moveIfAbsent(from, to) {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // A file system without hard links.
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  } finally {
    rmSync(from, { force: true });
  }
  return true;
}
