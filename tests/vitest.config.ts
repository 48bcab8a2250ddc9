import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = {
  '@': root.replace(/\/$/, ''),
  'server-only': fileURLToPath(new URL('../node_modules/server-only/empty.js', import.meta.url)),
};

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
          include: [
            'tests/domain/**/*.test.ts',
            'tests/files/**/*.test.ts',
            'tests/cli/**/*.test.ts',
            'tests/*.test.ts',
          ],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          root,
          // Its own number of workers needs its own turn: after the domain, which fails faster.
          sequence: { groupOrder: 1 },
          include: ['tests/db/**/*.test.ts', 'tests/data/**/*.test.ts', 'tests/actions/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          setupFiles: ['tests/support/worker-database.ts'],
          maxWorkers: 2,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
