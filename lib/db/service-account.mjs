import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';
import { Refusal, reasonOf } from './refusal.mjs';

/**
 * Who runs PostgreSQL when Rostrum itself runs as root; PostgreSQL refuses to.
 *
 * @typedef {{ uid: number, gid: number }} Account
 */

const NAME = 'postgres';

/**
 * The account for a cluster: null when this process is an ordinary user, who then runs PostgreSQL too. As root it is the
 * owner of an existing cluster, so that one made by an ordinary user keeps working, and otherwise `postgres`, which is
 * added to the system if it is missing.
 *
 * @param {string} cluster
 * @returns {Account | null}
 */
export function serviceAccount(cluster) {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(cluster)) {
    const owner = statSync(cluster);
    if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  return lookUp() ?? addAccount();
}

/** @returns {Account | null} */
function lookUp() {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, NAME], { encoding: 'utf8' }).stdout?.trim());
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** @returns {Account} */
function addAccount() {
  const home = '/var/lib/rostrum';
  const attempts = [
    [
      'useradd',
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      home,
      '--shell',
      '/usr/sbin/nologin',
      NAME,
    ],
    ['adduser', '-S', '-D', '-H', '-h', home, '-s', '/sbin/nologin', NAME],
  ];
  let reason = '';
  for (const [command = '', ...args] of attempts) {
    try {
      execFileSync(command, args, { stdio: 'pipe' });
      const account = lookUp();
      if (account !== null) return account;
    } catch (error) {
      reason = reasonOf(error);
    }
  }
  throw new Refusal(
    `PostgreSQL does not run as root, and the user ${NAME} could not be added (${reason}); ` +
      'start Rostrum as an ordinary user, or set DATABASE_URL.',
  );
}

/**
 * Whether the account can use a path, every folder above it included.
 *
 * @param {Account | null} account
 * @param {'-x' | '-w'} access
 * @param {string} target
 * @returns {boolean}
 */
export function canAccess(account, access, target) {
  if (account === null) return true;
  const probe = spawnSync('/bin/sh', ['-c', `test ${access} "$1"`, 'sh', target], { ...account, cwd: '/' });
  return probe.status === 0;
}

/**
 * @param {Account | null} account
 * @param {string} target
 */
export function giveTo(account, target) {
  if (account !== null) chownSync(target, account.uid, account.gid);
}
