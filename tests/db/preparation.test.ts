import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packagesStage } from '../../bin/launcher/packages-stage.mjs';
import { prepare } from '../../bin/launcher/prepare.mjs';
import { createProgress } from '../../bin/launcher/progress.mjs';
import { buildStage, clientStage } from '../../bin/launcher/source-stages.mjs';

const environment = { NODE_ENV: 'test' as const };
let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'rostrum-preparation-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

describe('packages', () => {
  type Entry = { version: string; integrity: string; optional?: boolean; os?: string[]; cpu?: string[] };
  const next = { version: '1.0.0', integrity: 'sha512-a' };
  const forOthers = { version: '1.0.0', integrity: 'sha512-b', optional: true, os: ['plan9'], cpu: [process.arch] };
  const forThis = { ...forOthers, os: [process.platform] };

  function lock(wanted: Record<string, Entry>, installed: Record<string, Entry>): void {
    put('package-lock.json', JSON.stringify({ packages: { '': {}, ...wanted } }));
    put('node_modules/.package-lock.json', JSON.stringify({ packages: installed }));
  }

  test('are installed when there are none', () => {
    put('package-lock.json', JSON.stringify({ packages: {} }));
    expect(packagesStage(root).isCurrent()).toBe(false);
  });

  test.each([
    ['what the lockfile says', { next }, { next }, true],
    ['all but those for other systems', { next, forOthers }, { next }, true],
    ['not those that this system needs', { next, forThis }, { next }, false],
    ['another version', { next }, { next: { ...next, version: '1.0.1' } }, false],
    ['other bytes', { next }, { next: { ...next, integrity: 'sha512-c' } }, false],
    ['too few', { next, react: next }, { next }, false],
    ['too many', { next }, { next, react: next }, false],
  ])('installed by hand are taken as they are if they are %s', (_case, wanted, installed, isCurrent) => {
    lock(wanted, installed);
    expect(packagesStage(root).isCurrent()).toBe(isCurrent);
  });

  test('of every system are in our lockfile, which npm refuses otherwise', () => {
    type Locked = { optionalDependencies?: Record<string, string> };
    const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
    const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };
    const keys = Object.keys(packages);
    const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(optional.filter((name) => !keys.some((key) => key.endsWith(`node_modules/${name}`)))).toEqual([]);
  });

  test('of another Node are installed again', () => {
    lock({ next }, { next });
    expect(packagesStage(root).isCurrent()).toBe(true);
    const stamp = path.join(root, 'node_modules/.rostrum-packages');
    writeFileSync(stamp, readFileSync(stamp, 'utf8').replace(/-\d+ /, '-1 '));
    expect(packagesStage(root).isCurrent()).toBe(false);
  });

  test('are looked at again after any later npm command', () => {
    lock({ next }, { next });
    expect(packagesStage(root).isCurrent()).toBe(true);
    lock({ next, react: next }, { next, react: next });
    expect(packagesStage(root).isCurrent()).toBe(true);
    lock({ next }, { next: { ...next, version: '1.0.1' } });
    expect(packagesStage(root).isCurrent()).toBe(false);
  });
});

describe('the sources', () => {
  /** Stands in for the tool of a stage: notes that it ran, and makes what the real one would. */
  function tool(file: string, output: string): void {
    const script = `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
      import path from 'node:path';
      appendFileSync('runs', 'x');
      if (process.env.FAIL) { console.error('unexpected token in page.tsx'); process.exit(1); }
      mkdirSync(path.dirname('${output}'), { recursive: true });
      writeFileSync('${output}', '');`;
    put('node_modules/package.json', '{"type":"module"}');
    put(`node_modules/${file}`, script);
  }

  test.each([
    ['prisma/schema.prisma', true],
    ['package-lock.json', true],
    ['app/page.tsx', false],
  ])('a change of %s generates the client again: %s', async (file, isNeeded) => {
    tool('prisma/build/index.js', 'prisma/generated/client.ts');
    put('prisma/schema.prisma', 'model A {}');
    const stage = clientStage(root);
    expect(stage.isCurrent()).toBe(false);
    await stage.run({ environment });
    expect(stage.isCurrent()).toBe(true);
    put(file, 'changed');
    expect(stage.isCurrent()).toBe(!isNeeded);
  });

  test.each([
    ['app/deep/in/page.tsx', true],
    ['lib/domain/time.ts', true],
    ['components/new.tsx', true],
    ['prisma/map/agencies.json', true],
    ['prisma/schema.prisma', true],
    ['next.config.js', true],
    ['proxy.ts', true],
    ['package-lock.json', true],
    ['tests/some.test.ts', false],
    ['README.md', false],
    ['prisma/generated/client.ts', false],
    ['next-env.d.ts', false],
  ])('a change of %s builds again: %s', async (file, isNeeded) => {
    tool('next/dist/bin/next', '.next/BUILD_ID');
    put('app/page.tsx', '');
    put('prisma/schema.prisma', '');
    const stage = buildStage(root);
    expect(stage.isCurrent()).toBe(false);
    await stage.run({ environment });
    expect(stage.isCurrent()).toBe(true);
    put(file, 'changed');
    expect(stage.isCurrent()).toBe(!isNeeded);
  });

  test('a build that failed or was cut short is not taken for a whole one', async () => {
    tool('next/dist/bin/next', '.next/BUILD_ID');
    put('prisma/schema.prisma', '');
    const stage = buildStage(root);
    await stage.run({ environment });
    put('app/page.tsx', 'broken');
    await expect(stage.run({ environment: { ...environment, FAIL: '1' } })).rejects.toThrow(
      'Building the application failed.',
    );
    put('app/page.tsx', '');
    rmSync(path.join(root, 'app'), { recursive: true });
    expect(stage.isCurrent()).toBe(false);
  });
});

describe('preparing', () => {
  function stageThat(work: () => Promise<void>): { name: string; isCurrent: () => boolean; run: () => Promise<void> } {
    let isDone = false;
    const run = async (): Promise<void> => {
      await work();
      isDone = true;
    };
    return { name: 'Stage', isCurrent: () => isDone, run };
  }

  test('says one line per stage, and does nothing the second time', async () => {
    let text = '';
    const progress = createProgress({ write: (words) => (text += words) });
    const stage = stageThat(() => Promise.resolve());
    await prepare([stage], { root, environment, progress });
    await prepare([stage], { root, environment, progress });
    expect(text).toBe('Stage … done, 0.0 s\nStage … unchanged, 0.0 s\n');
  });

  test('a folder that another process prepares is waited for, until Ctrl-C', async () => {
    let text = '';
    const progress = createProgress({ write: (words) => (text += words) });
    const stopping = new AbortController();
    const first = prepare([stageThat(() => delay(300))], { root, environment, progress });
    const second = prepare([stageThat(() => Promise.resolve())], {
      root,
      environment,
      progress,
      signal: stopping.signal,
    });
    await delay(100);
    expect(text).toContain(`Process ${process.pid} is preparing this folder; waiting for it.\n`);
    stopping.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    await first;
    expect(() => readFileSync(path.join(root, '.data/prepare.pid'))).toThrow('ENOENT');
  });
});
