import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../../lib/db/refusal.mjs';
import { runOrRefuse } from './command.mjs';

// The shell is the same browser without a window around it: the tests are through in less time.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Makes sure that there is a Chromium for the browser tests: the one that CHROMIUM names, one of the system, one that
 * Playwright has fetched before; else Debian's is installed, where root may, and else Playwright's is fetched.
 *
 * @param {{ root: string, environment: NodeJS.ProcessEnv, signal?: AbortSignal }} options
 * @returns {Promise<string>} its program
 */
export async function ensureChromium(options) {
  const { root, environment, signal } = options;
  const found = chromiumOf(options);
  if (found !== null) return found;
  const running = { cwd: root, environment: { ...environment, DEBIAN_FRONTEND: 'noninteractive' }, signal };
  if (process.getuid?.() === 0 && findProgram('apt-get', environment) !== null) {
    await runOrRefuse('Looking for packages failed.', 'apt-get', ['update'], running);
    const args = ['install', '--yes', '--no-install-recommends', 'chromium-headless-shell'];
    await runOrRefuse('Installing Chromium failed.', 'apt-get', args, running);
  } else {
    const args = ['node_modules/playwright/cli.js', 'install', 'chromium'];
    await runOrRefuse('Fetching Chromium failed.', process.execPath, args, running);
  }
  const made = chromiumOf(options);
  if (made === null) throw new Refusal('No Chromium was found after installing one; set CHROMIUM to its program.');
  return made;
}

/**
 * @param {{ root: string, environment: NodeJS.ProcessEnv }} options
 * @returns {string | null}
 */
function chromiumOf({ root, environment }) {
  if (environment.CHROMIUM) {
    if (isProgram(environment.CHROMIUM)) return environment.CHROMIUM;
    throw new Refusal(`CHROMIUM names ${environment.CHROMIUM}, which cannot be run.`);
  }
  for (const name of NAMES) {
    const program = findProgram(name, environment);
    if (program !== null) return program;
  }
  const own = createRequire(path.join(root, 'package.json'))('playwright-core').chromium.executablePath();
  return existsSync(own) ? own : null;
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | null}
 */
function findProgram(name, environment) {
  const folders = [...(environment.PATH ?? '').split(path.delimiter), '/usr/bin'].filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find(isProgram) ?? null;
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
