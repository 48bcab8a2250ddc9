import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { timeTellingTests, ZONES } from '../../bin/launcher/test-steps.mjs';

const root = path.resolve(import.meta.dirname, '../..');

test('what tells the time is tested in the second zone too: all that is pure, and what names a time on the database', () => {
  const chosen = timeTellingTests(root);
  expect(chosen.slice(0, 3)).toEqual(['tests/domain/', 'tests/files/', 'tests/cli/']);
  expect(chosen).toEqual(expect.arrayContaining(['tests/data/deadlines.test.ts', 'tests/db/instants.test.ts']));
  expect(chosen).not.toContain('tests/data/chart-layouts.test.ts');
});

test('no test is about a place in the zones that the tests run in', () => {
  const files = readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => name.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(100);
  const named = sources.filter((name) => {
    const text = readFileSync(path.join(root, 'tests', name), 'utf8');
    return Object.values(ZONES).some((zone) => text.includes(zone));
  });
  expect(named).toEqual([]);
});
