import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 */

/** @returns {Count} of one check that is not made of tests */
export function checkCount(/** @type {boolean} */ hasPassed) {
  return { passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1, skipped: 0 };
}

/**
 * What vitest's JSON report counts. A file that could not even be loaded holds no test that failed, and counts as one.
 *
 * @param {string} file
 * @param {number} exitCode
 * @returns {Count}
 */
export function vitestCount(file, exitCode) {
  const report = readReport(file);
  if (report === null) return checkCount(false);
  const isUnloaded = (/** @type {{ status: string, assertionResults: { status: string }[] }} */ result) =>
    result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed');
  const unloaded = report.testResults.filter(isUnloaded).length;
  return withExitCode(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/**
 * What Playwright's JSON report counts. A test that passed only when it was tried again has failed.
 *
 * @param {string} file
 * @param {number} exitCode
 * @returns {Count}
 */
export function playwrightCount(file, exitCode) {
  const report = readReport(file);
  if (report === null) return checkCount(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExitCode(exitCode, { passed: expected, failed: unexpected + flaky, skipped });
}

/**
 * @param {Count[]} counts
 * @returns {Count}
 */
export function sumOf(counts) {
  const sum = (/** @type {keyof Count} */ key) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * `12 passed, 0 failed`, and the skipped ones if there are any.
 *
 * @param {Count} count
 * @returns {string}
 */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A runner that ends badly though no test failed (an error outside every test, no test at all) has failed.
 *
 * @param {number} exitCode
 * @param {Count} count
 * @returns {Count}
 */
function withExitCode(exitCode, count) {
  const isSilentFailure = count.failed === 0 && (exitCode !== 0 || count.passed + count.skipped === 0);
  return isSilentFailure ? { ...count, failed: 1 } : count;
}

/** @param {string} file */
function readReport(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
