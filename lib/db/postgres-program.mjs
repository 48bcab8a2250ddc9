import { spawn } from 'node:child_process';
import { Refusal, codeOf, reasonOf } from './refusal.mjs';

const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/**
 * What PostgreSQL's programs see of the environment: nothing of the caller's own `PG…` settings, messages in English.
 * Windows cannot run a program without the variables of the system. (Next's types want NODE_ENV in every environment.)
 */
export const PROGRAM_ENVIRONMENT = /** @type {NodeJS.ProcessEnv | undefined} */ (
  process.platform === 'win32' ? undefined : { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: LOCALE, TZ: 'UTC' }
);

/**
 * Runs a program of the PostgreSQL package to its end. Throws a Refusal with what it said when it fails, when it cannot
 * be started at all, or when `expect` is missing from its output.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ account: import('./service-account.mjs').Account | null, cwd: string, input?: string, expect?: string,
 *   signal?: AbortSignal }} options
 */
export async function runPostgresProgram(file, args, { account, cwd, input, expect, signal }) {
  signal?.throwIfAborted();
  const child = spawn(file, args, {
    ...account,
    cwd,
    env: PROGRAM_ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  const stop = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  // A program that ended early has closed its input; its exit code and words tell why.
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  try {
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    signal?.throwIfAborted();
    if (code !== 0 || (expect !== undefined && !output.includes(expect)))
      throw new Refusal(failure(file, output, code));
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    throw startFailure(file, error);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/**
 * @param {string} file
 * @param {unknown} error
 * @returns {Refusal}
 */
export function startFailure(file, error) {
  return new Refusal(
    `PostgreSQL's program ${file} cannot be started here (${reasonOf(error)}); set DATABASE_URL instead.`,
    {
      cause: error,
    },
  );
}

/**
 * @param {string} file
 * @param {string} output
 * @param {number | null} code
 */
function failure(file, output, code) {
  const lines = output.split('\n').map((line) => line.trim());
  const telling = lines.filter((line) => /\b(FATAL|PANIC|ERROR|error):/.test(line)).at(-1);
  return `PostgreSQL's program ${file} failed: ${telling ?? lines.filter(Boolean).at(-1) ?? `exit code ${code}`}`;
}
