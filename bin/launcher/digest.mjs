import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One value for the names and bytes of files; folders are walked, what is missing counts as missing.
 *
 * @param {string} root
 * @param {string[]} entries paths below root
 * @param {string[]} [words] whatever else the value depends on
 * @returns {string}
 */
export function digestFiles(root, entries, words = []) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\0`);
  for (const file of entries.flatMap((entry) => filesBelow(root, entry)).sort()) {
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} entry @returns {string[]} */
function filesBelow(root, entry) {
  const found = statSync(path.join(root, entry), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [entry];
  return readdirSync(path.join(root, entry)).flatMap((name) => filesBelow(root, `${entry}/${name}`));
}

/** @param {string} file @returns {string | null} */
export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** @param {string} file @param {string} value */
export function writeStamp(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${value}\n`);
}
