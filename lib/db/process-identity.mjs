import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/**
 * Names a living process so that a later process which was given the same number is not taken for it: on Linux the boot
 * and the tick at which it started, elsewhere what `ps` knows. A zombie is dead: it holds no file and no port.
 *
 * @param {number} pid
 * @returns {string | null} null when no such process lives
 */
export function processIdentity(pid) {
  if (!isAlive(pid)) return null;
  if (process.platform === 'linux') return linuxIdentity(pid);
  // Windows has no cheap way to ask for the start time; there a recycled number costs a needless refusal, not data.
  if (process.platform === 'win32') return 'alive';
  // Through `env`, so that neither language nor zone of the caller changes what is compared.
  const asked = ['LC_ALL=C', 'TZ=UTC', 'ps', '-o', 'state=,lstart=', '-p', String(pid)];
  const answer = spawnSync('env', asked, { encoding: 'utf8' }).stdout?.trim() ?? '';
  return answer === '' || answer.startsWith('Z') ? null : answer.replace(/^\S+\s+/, '');
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * @param {number} pid
 * @returns {string | null}
 */
function linuxIdentity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${fields[19] ?? ''}`;
  } catch {
    return null;
  }
}

/**
 * Whether the process works in this folder or names it on its command line, as a postmaster does with its data
 * directory. Where the system does not tell, the answer is yes: better to wait than to start a second server.
 *
 * @param {number} pid
 * @param {string} folder an absolute path without symbolic links
 * @returns {boolean}
 */
export function processWorksIn(pid, folder) {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === folder;
    if (process.platform === 'win32') return true;
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(folder);
  } catch (error) {
    return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
  }
}
