import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inWords, playwrightCount, sumOf, vitestCount } from '../../bin/launcher/test-report.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rostrum-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function reportOf(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const vitestNumbers = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
const allPassed = { ...vitestNumbers, numFailedTests: 0 };
const failing = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
const unloaded = { status: 'failed', assertionResults: [] };
const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };

test.each([
  ['as it says', { ...vitestNumbers, testResults: [failing, passing] }, 1, { passed: 3, failed: 1, skipped: 3 }],
  [
    'a file that did not load',
    { ...allPassed, testResults: [unloaded, passing] },
    1,
    { passed: 3, failed: 1, skipped: 3 },
  ],
  ['an error outside every test', { ...allPassed, testResults: [passing] }, 1, { passed: 3, failed: 1, skipped: 3 }],
  ['a runner that wrote half a report', '{"numPassed', 1, { passed: 0, failed: 1, skipped: 0 }],
])('vitest: %s', (_case, content, exitCode, count) => {
  expect(vitestCount(reportOf(content), exitCode)).toEqual(count);
});

test.each([
  ['as it says', { expected: 5, unexpected: 1, flaky: 0, skipped: 2 }, 1, { passed: 5, failed: 1, skipped: 2 }],
  [
    'what passed at the second try',
    { expected: 5, unexpected: 0, flaky: 1, skipped: 0 },
    0,
    { passed: 5, failed: 1, skipped: 0 },
  ],
  ['no test at all', { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, 0, { passed: 0, failed: 1, skipped: 0 }],
])('Playwright: %s', (_case, stats, exitCode, count) => {
  expect(playwrightCount(reportOf({ stats }), exitCode)).toEqual(count);
});

test('a runner without a report has failed', () => {
  expect(vitestCount(path.join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(playwrightCount(path.join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the last line names what was skipped only if something was', () => {
  const one = { passed: 2, failed: 0, skipped: 0 };
  expect(inWords(sumOf([one, one]))).toBe('4 passed, 0 failed');
  expect(inWords(sumOf([one, { passed: 0, failed: 1, skipped: 3 }]))).toBe('2 passed, 1 failed, 3 skipped');
});
