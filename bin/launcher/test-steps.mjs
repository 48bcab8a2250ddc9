import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { runCommand } from './command.mjs';
import { buildStage } from './source-stages.mjs';
import { checkCount, playwrightCount, vitestCount } from './test-report.mjs';

/**
 * @typedef {{ root: string, reports: string, environment: NodeJS.ProcessEnv, signal: AbortSignal }} Run
 * @typedef {{ count: import('./test-report.mjs').Count, output: string }} Result
 * @typedef {object} TestStep
 * @property {string} key
 * @property {string} name
 * @property {(run: Run) => Promise<Result>} run
 * @property {string} [needs] a step that must not have failed
 * @property {boolean} [isBeside] uses one core: those marked so run from the start, one after the other, beside the others
 */

/**
 * No test is about a place in them, so that what takes the zone of the process for the one it should use is right by
 * accident in neither: one lies behind UTC, the other so far ahead that it has another day half of the time; both keep
 * summer time, by offsets that are no whole hours. The browser tests run in the zone of the machine, UTC on most.
 */
export const ZONES = { behind: 'America/St_Johns', ahead: 'Pacific/Chatham' };

/** In this order; a step runs also when an earlier one has failed, unless it needs that one. @type {TestStep[]} */
export const TEST_STEPS = [
  { key: 'format', name: 'Format', run: (run) => check(run, ['prettier/bin/prettier.cjs', '--check', '.']) },
  { key: 'types', name: 'Types', run: types },
  {
    key: 'zone',
    name: `Tests of what tells the time, TZ=${ZONES.ahead}`,
    // Which readings are given up depends on time spent, not on time told, and testing it takes as long.
    run: (run) =>
      vitest(run, ZONES.ahead, [...timeTellingTests(run.root), '--exclude', 'tests/files/read-apart.test.ts']),
  },
  {
    key: 'lint',
    name: 'Lint',
    isBeside: true,
    run: (run) => check(run, ['eslint/bin/eslint.js', '.', '--max-warnings', '0']),
  },
  { key: 'build', name: 'Build', isBeside: true, run: build },
  { key: 'unit', name: `Unit and database tests, TZ=${ZONES.behind}`, run: (run) => vitest(run, ZONES.behind, []) },
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

/**
 * The tests whose result could depend on the zone of the process, as paths: all that are pure, and of those on the
 * database the ones that name a time of day or a zone. Others neither give nor expect one, and everything they could
 * read it with is kept out of the code by lint.
 *
 * @param {string} root
 */
export function timeTellingTests(root) {
  const onDatabase = ['tests/data', 'tests/actions', 'tests/db']
    .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => /T\d\d:\d\d|timeZone/.test(readFileSync(path.join(root, file), 'utf8')));
  return ['tests/domain/', 'tests/files/', 'tests/cli/', ...onDatabase];
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
