import { rmSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { processIdentity } from '../../lib/db/process-identity.mjs';
import { Refusal, codeOf } from '../../lib/db/refusal.mjs';

const END_LIMIT_MS = 10_000;

/**
 * Notes the command that is under way, so that the start after a killed one finds it: it runs on when its launcher is
 * killed, and two installs or two builds must never write the same files.
 *
 * @param {string} file
 * @param {number} pid
 */
export function noteCommand(file, pid) {
  writeFileSync(file, JSON.stringify({ pid, identity: processIdentity(pid) ?? '' }));
}

/** @param {string} file */
export function forgetCommand(file) {
  rmSync(file, { force: true });
}

/**
 * Ends the command that a killed launcher left behind, with everything that it started. What it was making is made anew
 * in any case, so it need not finish. The caller holds the lock under which the command ran.
 *
 * @param {string} file
 * @returns {Promise<number | null>} the process that was ended
 */
export async function endLeftBehind(file) {
  const found = readNote(file);
  const lives = () => found !== null && processIdentity(found.pid) === found.identity;
  if (found === null || !lives()) return null;
  try {
    process.kill(process.platform === 'win32' ? found.pid : -found.pid, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) === 'EPERM') {
      throw new Refusal(
        `Process ${found.pid}, which an earlier start left behind, belongs to another user; end it first.`,
      );
    }
    if (codeOf(error) !== 'ESRCH') throw error;
  }
  for (let waited = 0; lives(); waited += 20) {
    if (waited > END_LIMIT_MS)
      throw new Refusal(`Process ${found.pid}, which an earlier start left behind, does not end.`);
    await delay(20);
  }
  forgetCommand(file);
  return found.pid;
}

/** @param {string} file @returns {{ pid: number, identity: string } | null} */
function readNote(file) {
  try {
    const note = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(note?.pid) && note.pid > 1 && typeof note.identity === 'string' ? note : null;
  } catch {
    return null;
  }
}
