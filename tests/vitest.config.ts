import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = {
  '@': root.replace(/\/$/, ''),
  'server-only': fileURLToPath(new URL('../node_modules/server-only/empty.js', import.meta.url)),
};

/** Half of the cores would be idle with vitest's own choice on a machine with two. */
const WORKERS = 2;

/** Tests on a real PostgreSQL, with a database for each worker. */
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
      globalSetup: ['tests/support/global-setup.ts'],
      setupFiles: ['tests/support/worker-database.ts'],
      maxWorkers: WORKERS,
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
          maxWorkers: WORKERS,
          testTimeout: 20_000,
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
