import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { describeDatabaseUrl } from '../../lib/db/database-url.mjs';
import { Refusal, reasonOf } from '../../lib/db/refusal.mjs';

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} dataDir absolute
 * @property {string | null} databaseUrl null: the embedded PostgreSQL
 * @property {string} publicUrl
 * @property {string | null} secret null: made once and kept in the data directory
 * @property {NodeJS.ProcessEnv} environment with the `.env` files below what was set already
 */

const USAGE = 'npm start -- [--port 3000]; environment: PORT, DATA_DIR, DATABASE_URL, NEXTAUTH_URL, NEXTAUTH_SECRET';
const SECRET_LENGTH = 32;
const SAMPLE = /change.?me|replace|example|your.?secret|super.?secret|nextauth|development|placeholder/i;

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} processEnvironment
 * @param {string} root
 * @returns {Settings}
 */
export function readSettings(args, processEnvironment, root) {
  const environment = { ...envFile(root, '.env'), ...envFile(root, '.env.local'), ...processEnvironment };
  const port = readPort(portArgument(args) ?? environment.PORT ?? '3000');
  const databaseUrl = environment.DATABASE_URL?.trim() || null;
  if (databaseUrl !== null) describeDatabaseUrl(databaseUrl);
  const publicUrl = environment.NEXTAUTH_URL?.trim() || `http://localhost:${port}`;
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol)) {
    throw new Refusal(`NEXTAUTH_URL must be the http or https address of this site, not "${publicUrl}".`);
  }
  const secret = environment.NEXTAUTH_SECRET?.trim() || null;
  if (secret !== null) assertStrong(secret);
  return {
    port,
    dataDir: path.resolve(root, environment.DATA_DIR || '.data'),
    databaseUrl,
    publicUrl,
    secret,
    environment,
  };
}

/** @param {string[]} args @returns {string | undefined} */
function portArgument(args) {
  try {
    return parseArgs({ args, options: { port: { type: 'string', short: 'p' } } }).values.port;
  } catch (error) {
    throw new Refusal(`${reasonOf(error).replace(/\.?$/, '.')} Usage: ${USAGE}.`, { cause: error });
  }
}

/** @param {string} text @returns {number} */
function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Refusal(`The port must be a number from 1 to 65535, not "${text}".`);
}

/** @param {string} secret */
function assertStrong(secret) {
  const isVaried = new Set(secret).size >= 10;
  if (secret.length >= SECRET_LENGTH && isVaried && !SAMPLE.test(secret)) return;
  throw new Refusal(
    `NEXTAUTH_SECRET must be at least ${SECRET_LENGTH} random characters and no sample; ` +
      'leave it unset to have one made, or use the output of `openssl rand -base64 32`.',
  );
}

/** @param {string} root @param {string} name */
function envFile(root, name) {
  const file = path.join(root, name);
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}
