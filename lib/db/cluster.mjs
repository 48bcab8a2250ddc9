import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { POSTGRES_MAJOR, SYSTEM_HOME, makeSystemHome, program } from './embedded-binaries.mjs';
import { runPostgresProgram } from './postgres-program.mjs';
import { Refusal, codeOf } from './refusal.mjs';
import { canAccess, giveTo } from './service-account.mjs';

/** The role and the database of the application. The superuser has no password and no way in over the network. */
export const ROLE = 'rostrum';

/**
 * Where the cluster of a data directory lies: `postgres` inside it, or, where the account cannot enter that folder
 * (`/root`), in a folder of /var/lib/rostrum to which `postgres` is then a link. The link decides from then on, so that
 * a later change of permissions never shows an empty database.
 *
 * @param {string} dataDir
 * @returns {string}
 */
export function clusterPath(dataDir) {
  const place = path.join(dataDir, 'postgres');
  try {
    return lstatSync(place).isSymbolicLink() ? readlinkSync(place) : place;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return place;
    throw error;
  }
}

/**
 * @param {string} cluster
 * @returns {boolean}
 */
export function hasCluster(cluster) {
  return existsSync(path.join(cluster, 'PG_VERSION'));
}

/**
 * Chooses the place of a new cluster.
 *
 * @param {string} dataDir
 * @param {import('./service-account.mjs').Account | null} account
 * @returns {string}
 */
export function placeCluster(dataDir, account) {
  const chosen = clusterPath(dataDir);
  if (path.dirname(chosen) !== dataDir || canAccess(account, '-x', dataDir)) return chosen;
  if (hasCluster(chosen)) {
    throw new Refusal(
      `The user who owns the database in ${chosen} cannot enter that folder; give access to ${dataDir}.`,
    );
  }
  makeSystemHome();
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  let home = path.join(SYSTEM_HOME, hash);
  // A database that another life of this folder left behind is neither shown as this one's nor deleted.
  for (let life = 2; existsSync(home); life += 1) home = path.join(SYSTEM_HOME, `${hash}-${life}`);
  mkdirSync(home);
  chmodSync(home, 0o711);
  const cluster = path.join(home, 'postgres');
  symlinkSync(cluster, chosen);
  return cluster;
}

/**
 * Makes the cluster with the application's role and database. Made aside and renamed: a killed start leaves nothing that
 * looks finished.
 *
 * @param {{ binaries: string, cluster: string, account: import('./service-account.mjs').Account | null, password: string,
 *   durable: boolean, signal?: AbortSignal }} making
 */
export async function makeCluster({ binaries, cluster, account, password, durable, signal }) {
  removeUnfinished(cluster);
  const aside = `${cluster}.new-${randomUUID()}`;
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  giveTo(account, aside);
  const options = [...localeOptions(), '--encoding=UTF8', '--username=postgres', '--auth=reject', '--no-instructions'];
  if (!durable) options.push('--no-sync');
  await runPostgresProgram(program(binaries, 'initdb'), ['-D', aside, ...options], { account, cwd: aside, signal });
  writeFileSync(path.join(aside, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  const role = `CREATE ROLE ${ROLE} LOGIN${durable ? '' : ' CREATEDB'} PASSWORD '${password}';\n`;
  await runSingleUser({ binaries, cluster: aside, account, signal }, `${role}CREATE DATABASE ${ROLE} OWNER ${ROLE};\n`);
  renameSync(aside, cluster);
}

/**
 * A name of its own for each attempt: the programs of a killed one may go on writing for a moment.
 *
 * @param {string} cluster
 */
function removeUnfinished(cluster) {
  const folder = path.dirname(cluster);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${path.basename(cluster)}.new-`)) continue;
    rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 20 });
  }
}

/**
 * Gives the role the password that the data directory holds now; for a data directory whose password file was lost.
 *
 * @param {{ binaries: string, cluster: string, account: import('./service-account.mjs').Account | null,
 *   signal?: AbortSignal }} opening
 * @param {string} password
 */
export async function resetPassword(opening, password) {
  await runSingleUser(opening, `ALTER ROLE ${ROLE} PASSWORD '${password}';\n`);
}

/**
 * @param {string} cluster
 */
export function assertReadable(cluster) {
  const major = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (major === POSTGRES_MAJOR) return;
  throw new Refusal(
    `The database in ${cluster} was made by PostgreSQL ${major}, and this Rostrum carries ${POSTGRES_MAJOR}; ` +
      'start the Rostrum that made it and take a backup there.',
  );
}

/**
 * One line is one statement. The server's own log line per statement stays off, so the password is written nowhere.
 *
 * @param {{ binaries: string, cluster: string, account: import('./service-account.mjs').Account | null,
 *   signal?: AbortSignal }} opening
 * @param {string} sql
 */
async function runSingleUser({ binaries, cluster, account, signal }, sql) {
  const marker = randomUUID();
  const args = ['--single', '-D', cluster, '-c', 'log_checkpoints=off', '-c', 'exit_on_error=on', 'postgres'];
  await runPostgresProgram(program(binaries, 'postgres'), args, {
    account,
    cwd: cluster,
    signal,
    input: `${sql}SELECT '${marker}';\n`,
    expect: marker,
  });
}

/**
 * PostgreSQL's own C.UTF-8 orders and folds text the same on every system. The operating system's character classes are
 * still asked by pg_trgm, which sees no Japanese letters under plain C.
 */
function localeOptions() {
  const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  if (process.platform === 'win32') return [...builtin, '--locale=C'];
  if (process.platform === 'darwin') return [...builtin, '--lc-collate=C', '--lc-ctype=en_US.UTF-8'];
  return [...builtin, '--locale=C.UTF-8'];
}
