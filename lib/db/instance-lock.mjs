import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { processIdentity } from './process-identity.mjs';
import { Refusal, codeOf, reasonOf } from './refusal.mjs';

/**
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string} identity
 * @property {string} [address] where it serves, if it does
 */

/** Somebody else holds the lock, and lives. */
export class LockHeld extends Error {
  /** @param {Holder} holder */
  constructor(holder) {
    super(`held by process ${holder.pid}`);
    this.name = 'LockHeld';
    this.holder = holder;
  }
}

/**
 * Takes the lock file for this process. A file left by a process that is gone (`kill -9`, power cut) is replaced, also
 * when its number has been given to another process since. Throws LockHeld.
 *
 * @param {string} file
 * @param {string} [address]
 * @returns {Promise<{ release: () => void }>} release forgets the lock if it is still ours
 */
export async function takeLock(file, address) {
  const own = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '', address });
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx', mode: 0o644 });
      return { release: () => releaseLock(file, own) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const found = await readSettled(file);
    const holder = livingHolder(found);
    if (holder !== null) throw new LockHeld(holder);
    removeStale(file, found);
  }
}

/**
 * @param {string} file
 * @returns {Holder | null} who holds the lock at this moment; null when nobody living does
 */
export function lockHolder(file) {
  return livingHolder(readOrNull(file));
}

/** @param {string} file @param {string} own */
function releaseLock(file, own) {
  if (readOrNull(file) === own) rmSync(file, { force: true });
}

/** @param {string} file @returns {string | null} */
function readOrNull(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Refusal(`${file} cannot be read (${reasonOf(error)}); remove it if no Rostrum runs there.`, {
      cause: error,
    });
  }
}

/**
 * The file is made first and written a moment later: an empty one may be about to be filled.
 *
 * @param {string} file
 * @returns {Promise<string | null>}
 */
async function readSettled(file) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const text = readOrNull(file);
    if (text === null || text !== '') return text;
    await delay(20);
  }
  return '';
}

/** @param {string | null} text @returns {Holder | null} */
function livingHolder(text) {
  try {
    const holder = JSON.parse(text ?? '');
    if (typeof holder?.pid !== 'number' || typeof holder.identity !== 'string') return null;
    return processIdentity(holder.pid) === holder.identity ? holder : null;
  } catch {
    return null;
  }
}

/**
 * Two starts may find the same stale file at once. Moving it aside is atomic, so only one of them removes it; whoever
 * has moved a fresh lock by mistake sees that the text differs and puts it back.
 *
 * @param {string} file
 * @param {string | null} stale
 */
function removeStale(file, stale) {
  if (stale === null) return;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readOrNull(aside);
  if (moved !== null && moved !== stale) renameSync(aside, file);
  else rmSync(aside, { force: true });
}
