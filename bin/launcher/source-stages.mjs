import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runOrRefuse } from './command.mjs';
import { digestFiles, readStamp, writeStamp } from './digest.mjs';

/** @typedef {import('./packages-stage.mjs').Stage} Stage */

/** Whatever of `prisma/` is no source of the application. */
const NOT_BUILT = new Set(['generated', 'migrations', 'prisma.config.ts', 'seed.ts']);
const NOT_BUILT_AT_ROOT = /^(next-env\.d\.ts|eslint\.config\..*)$/;

/**
 * The key that names server actions in a build. It is no secret and the same everywhere, so that every build of the same
 * sources, on any machine behind one address, gives an action the same name, and an open page survives an update. What
 * is encrypted, at run time, is encrypted with the secret key of secrets.mjs, which takes precedence there.
 */
const BUILD_ACTION_KEY = createHash('sha256').update('rostrum names its server actions').digest('base64');

/**
 * The database client, generated from the schema.
 *
 * @param {string} root
 * @returns {Stage}
 */
export function clientStage(root) {
  const inputs = ['prisma/schema.prisma', 'prisma/prisma.config.ts', 'package-lock.json'];
  const stamp = path.join(root, 'prisma/generated/.rostrum-client');
  return {
    name: 'Database client',
    isCurrent: () =>
      existsSync(path.join(root, 'prisma/generated/client.ts')) && readStamp(stamp) === digestFiles(root, inputs),
    async run({ environment, signal, note }) {
      const digest = digestFiles(root, inputs);
      rmSync(stamp, { force: true });
      const args = ['node_modules/prisma/build/index.js', 'generate', '--config', 'prisma/prisma.config.ts'];
      await runOrRefuse('Generating the database client failed.', process.execPath, args, {
        cwd: root,
        environment: { ...environment, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
        signal,
        note,
      });
      writeStamp(stamp, digest);
    },
  };
}

/**
 * The built application. The stamp is taken away first: a build that was killed is not taken for a whole one.
 *
 * @param {string} root
 * @returns {Stage}
 */
export function buildStage(root) {
  const stamp = path.join(root, '.next/rostrum-build');
  return {
    name: 'Application',
    isCurrent: () =>
      existsSync(path.join(root, '.next/BUILD_ID')) && readStamp(stamp) === digestFiles(root, buildInputs(root)),
    async run({ environment, signal, note }) {
      const digest = digestFiles(root, buildInputs(root));
      rmSync(stamp, { force: true });
      await runOrRefuse(
        'Building the application failed.',
        process.execPath,
        ['node_modules/next/dist/bin/next', 'build'],
        {
          cwd: root,
          environment: {
            ...environment,
            NODE_ENV: 'production',
            NEXT_TELEMETRY_DISABLED: '1',
            NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: BUILD_ACTION_KEY,
          },
          signal,
          note,
        },
      );
      writeStamp(stamp, digest);
    },
  };
}

/**
 * Every source folder, and every script and setting at the root: rather one build too many than an old application.
 *
 * @param {string} root
 * @returns {string[]}
 */
function buildInputs(root) {
  const prisma = readdirSync(path.join(root, 'prisma')).filter((name) => !NOT_BUILT.has(name));
  const atRoot = readdirSync(root).filter(
    (name) => /\.(ts|mts|js|mjs|cjs|json)$/.test(name) && !NOT_BUILT_AT_ROOT.test(name),
  );
  return ['app', 'components', 'lib', 'public', ...prisma.map((name) => `prisma/${name}`), ...atRoot];
}
