import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = {
  '@': root.replace(/\/$/, ''),
  'server-only': fileURLToPath(new URL('../node_modules/server-only/empty.js', import.meta.url)),
};

/** Tests on a real PostgreSQL, two workers at a time with a database each; after the domain, which fails faster. */
function onDatabase(
  name: string,
  include: string[],
  { isolate }: { isolate: boolean },
): TestProjectInlineConfiguration {
  return {
    resolve: { alias },
    test: {
      name,
      root,
      include,
      isolate,
      sequence: { groupOrder: 1 },
      globalSetup: ['tests/support/global-setup.ts'],
      setupFiles: ['tests/support/worker-database.ts'],
      maxWorkers: 2,
      testTimeout: 20_000,
      hookTimeout: 60_000,
    },
  };
}

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'domain',
          root,
          // Pure functions keep nothing from file to file: loading them once per worker halves the time.
          isolate: false,
          include: [
            'tests/domain/**/*.test.ts',
            'tests/files/**/*.test.ts',
            'tests/cli/**/*.test.ts',
            'tests/*.test.ts',
          ],
        },
      },
      onDatabase('data', ['tests/data/**/*.test.ts'], { isolate: false }),
      // Who is signed in is replaced by the file; processes are started and killed.
      onDatabase('system', ['tests/db/**/*.test.ts', 'tests/actions/**/*.test.ts'], { isolate: true }),
    ],
  },
});
