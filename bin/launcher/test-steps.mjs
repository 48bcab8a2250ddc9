import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { runCommand } from './command.mjs';
import { buildStage } from './source-stages.mjs';
import { checkCount, playwrightCount, vitestCount } from './test-report.mjs';

/**
 * @typedef {{ root: string, reports: string, environment: NodeJS.ProcessEnv, signal: AbortSignal }} Run
 * @typedef {{ count: import('./test-report.mjs').Count, output: string }} Result
 * @typedef {{ key: string, name: string, run: (run: Run) => Promise<Result>, needs?: string, early?: boolean }} TestStep
 */

/** In this order; a step runs also when an earlier one has failed, unless it needs that one. @type {TestStep[]} */
export const TEST_STEPS = [
  { key: 'format', name: 'Format', run: (run) => check(run, ['prettier/bin/prettier.cjs', '--check', '.']) },
  { key: 'types', name: 'Types', run: types },
  {
    key: 'lint',
    name: 'Lint',
    // One thread, longer than the two before it: it has the second core while they run.
    early: true,
    run: (run) => check(run, ['eslint/bin/eslint.js', '.', '--max-warnings', '0']),
  },
  { key: 'unit', name: 'Unit and database tests, TZ=UTC', run: (run) => vitest(run, 'UTC', []) },
  {
    key: 'zone',
    name: 'The same, TZ=America/New_York',
    // The launcher's own tests are slow and know no local time; actions tell times through what is tested here.
    run: (run) => vitest(run, 'America/New_York', ['--project', 'domain', '--project', 'data']),
  },
  { key: 'build', name: 'Build', run: build },
  { key: 'browser', name: 'Browser tests', run: playwright, needs: 'build' },
];

/**
 * @param {Run} run
 * @param {string[]} command the program inside node_modules, and its arguments
 * @param {Record<string, string>} [more] environment of this tool alone
 */
function tool({ root, environment, signal }, [program = '', ...args], more = {}) {
  const options = { cwd: root, environment: { ...environment, ...more }, signal };
  return runCommand(process.execPath, [path.join('node_modules', program), ...args], options);
}

/** @param {Run} run @param {string[]} command @returns {Promise<Result>} */
async function check(run, command) {
  const { code, output } = await tool(run, command);
  return { count: checkCount(code === 0), output };
}

/**
 * The types of routes and pages are generated first: a fresh clone has none.
 *
 * @param {Run} run
 * @returns {Promise<Result>}
 */
async function types(run) {
  const generated = await check(run, ['next/dist/bin/next', 'typegen']);
  return generated.count.failed > 0 ? generated : check(run, ['typescript/bin/tsc', '--noEmit']);
}

/** @param {Run} run @param {string} zone @param {string[]} args @returns {Promise<Result>} */
async function vitest(run, zone, args) {
  const file = path.join(run.reports, `vitest-${zone.replace('/', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const command = ['vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', ...reporters, ...args];
  const { code, output } = await tool(run, command, { TZ: zone });
  return { count: vitestCount(file, code), output };
}

/** @param {Run} run @returns {Promise<Result>} */
async function build({ root, environment, signal }) {
  const stage = buildStage(root);
  if (!stage.isCurrent()) await stage.run({ environment, signal });
  return { count: checkCount(true), output: '' };
}

/** @param {Run} run @returns {Promise<Result>} */
async function playwright(run) {
  const CHROMIUM = await ensureChromium(run);
  const file = path.join(run.reports, 'playwright.json');
  const command = ['@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'];
  // The tests write through the data layer, whose `server-only` mark is empty under this condition alone.
  const NODE_OPTIONS = '--conditions=react-server';
  const { code, output } = await tool(run, command, { CHROMIUM, NODE_OPTIONS, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return { count: playwrightCount(file, code), output };
}
