import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Refusal, reasonOf } from '../../lib/db/refusal.mjs';
import { CommandFailure } from './command.mjs';
import { packagesStage } from './packages-stage.mjs';
import { prepare } from './prepare.mjs';
import { clientStage } from './source-stages.mjs';
import { runToExitCode } from './start.mjs';
import { checkCount, inWords, sumOf } from './test-report.mjs';
import { TEST_STEPS } from './test-steps.mjs';

const INTERRUPTED = 130;

/**
 * `npm test`: prepares what is not current, runs every check, and ends with one line that counts them all. With
 * `--only format,lint` it runs those alone.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} processEnvironment
 */
export async function runTests(args, processEnvironment) {
  const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));
  /** @type {NodeJS.ProcessEnv} a mode set outside (a production shell) would change what is tested */
  const environment = { ...processEnvironment, NODE_ENV: 'test', NEXT_TELEMETRY_DISABLED: '1' };
  const reports = mkdtempSync(path.join(os.tmpdir(), 'rostrum-reports-'));
  /** @type {import('./test-report.mjs').Count[]} */
  const counts = [];
  const code = await runToExitCode(async (signal, progress) => {
    try {
      const steps = chosenSteps(args);
      await prepare([packagesStage(root), clientStage(root)], { root, environment, progress, signal });
      await runSteps(steps, { root, reports, environment, signal }, progress, counts);
    } catch (error) {
      counts.push(checkCount(false));
      throw error;
    }
  }, INTERRUPTED);
  rmSync(reports, { recursive: true, force: true });
  const total = sumOf(counts);
  process.stdout.write(`${inWords(total)}\n`);
  process.exit(code === 0 && total.failed > 0 ? 1 : code);
}

/**
 * @param {import('./test-steps.mjs').TestStep[]} steps
 * @param {import('./test-steps.mjs').Run} run
 * @param {import('./progress.mjs').Progress} progress
 * @param {import('./test-report.mjs').Count[]} counts filled as the steps end
 */
async function runSteps(steps, run, progress, counts) {
  /** @type {Set<string>} */
  const failed = new Set();
  const started = startBeside(steps, run);
  for (const step of steps) {
    if (step.needs !== undefined && failed.has(step.needs)) {
      progress.say(`${step.name} … skipped, since the ${step.needs} failed`);
      counts.push({ passed: 0, failed: 0, skipped: 1 });
      continue;
    }
    const beside = started.get(step.key);
    const { count, output } = await progress.step(
      step.name,
      () => beside ?? runOne(step, run),
      (result) => `${inWords(result.count)}${beside === undefined ? '' : `, ${result.seconds} s beside the others`}`,
    );
    counts.push(count);
    if (count.failed === 0) continue;
    failed.add(step.key);
    progress.say(`\n${output.trimEnd()}\n`);
  }
}

/**
 * The steps that leave a core to others, one after the other.
 *
 * @param {import('./test-steps.mjs').TestStep[]} steps
 * @param {import('./test-steps.mjs').Run} run
 */
function startBeside(steps, run) {
  /** @type {Map<string, ReturnType<typeof runOne>>} */
  const started = new Map();
  /** @type {Promise<unknown>} */
  let before = Promise.resolve();
  for (const step of steps.filter((one) => one.isBeside)) {
    const ended = before.then(() => runOne(step, run));
    started.set(step.key, ended);
    // Should an earlier step be interrupted, nobody waits for these any more.
    before = ended.catch(() => undefined);
  }
  return started;
}

/**
 * A refusal inside a step (a build that fails) fails that step, and the others are still run.
 *
 * @param {import('./test-steps.mjs').TestStep} step
 * @param {import('./test-steps.mjs').Run} run
 */
async function runOne(step, run) {
  const begun = performance.now();
  const result = await step.run(run).catch((/** @type {unknown} */ error) => {
    if (!(error instanceof Refusal)) throw error;
    const output = error instanceof CommandFailure ? `${error.output}\n` : '';
    return { count: checkCount(false), output: `${output}${error.message}` };
  });
  return { ...result, seconds: ((performance.now() - begun) / 1000).toFixed(1) };
}

/** @param {string[]} args */
function chosenSteps(args) {
  const keys = TEST_STEPS.map((step) => step.key);
  try {
    const { only } = parseArgs({ args, options: { only: { type: 'string' } } }).values;
    const chosen = only?.split(',') ?? keys;
    const unknown = chosen.find((key) => !keys.includes(key));
    if (unknown !== undefined) throw new Error(`There is no step "${unknown}".`);
    return TEST_STEPS.filter((step) => chosen.includes(step.key));
  } catch (error) {
    throw new Refusal(`${reasonOf(error)} Usage: npm test -- [--only ${keys.join(',')}].`, { cause: error });
  }
}
