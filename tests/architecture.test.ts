import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { policy } from '@/lib/domain/policy';

const root = path.resolve(import.meta.dirname, '..');
const SOURCE_FOLDERS = ['app', 'bin', 'components', 'lib', 'tests'];
const LONGEST_FILE = 300;

type SourceFile = { path: string; text: string };

function walk(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? walk(full) : [full];
  });
}

const files: SourceFile[] = [
  ...SOURCE_FOLDERS.flatMap((folder) => walk(path.join(root, folder))),
  path.join(root, 'proxy.ts'),
]
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
  .map((file) => ({ path: path.relative(root, file).split(path.sep).join('/'), text: fs.readFileSync(file, 'utf8') }));

function under(...folders: string[]): SourceFile[] {
  return files.filter((file) => folders.some((folder) => file.path.startsWith(`${folder}/`)));
}

/** The code without comments and strings' contents kept: enough for looking for calls. */
function code(file: SourceFile): string {
  return file.text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

function parse(file: SourceFile): ts.SourceFile {
  const kind = file.path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, kind);
}

function offenders(list: SourceFile[], isWrong: (file: SourceFile) => boolean): string[] {
  return list.filter(isWrong).map((file) => file.path);
}

function isExported(node: ts.Node): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
}

function isAsync(node: ts.FunctionDeclaration): boolean {
  return (node.modifiers ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword);
}

function exportedFunctions(file: SourceFile): ts.FunctionDeclaration[] {
  return parse(file).statements.filter(
    (statement): statement is ts.FunctionDeclaration => ts.isFunctionDeclaration(statement) && isExported(statement),
  );
}

describe('architecture', () => {
  it('finds the sources', () => {
    expect(under('lib/domain').length).toBeGreaterThan(20);
    expect(under('app').length).toBeGreaterThan(20);
  });

  it('keeps every file within 300 lines', () => {
    expect(files.filter((file) => file.text.split('\n').length > LONGEST_FILE + 1).map((file) => file.path)).toEqual(
      [],
    );
  });

  it('has no barrels and no junk drawers', () => {
    const drawers = /(^|\/)(index|utils|helpers|types|constants)\.(ts|tsx|mjs)$/;
    expect(offenders(files, (file) => drawers.test(file.path))).toEqual([]);
  });

  it('keeps what a process has one of in one place', () => {
    const wrong = (file: SourceFile): boolean =>
      file.path !== 'lib/once-per-process.ts' && /\bglobalThis as\b|\bglobalThis\.\w+ \?*=/.test(code(file));
    expect(offenders(under('app', 'lib'), wrong)).toEqual([]);
  });

  it('reads the environment in lib/env only', () => {
    const allowed = /^(bin\/|tests\/|lib\/env\.ts$|lib\/db\/)/;
    expect(offenders(files, (file) => !allowed.test(file.path) && code(file).includes('process.env'))).toEqual([]);
  });

  it('asks the clock in lib/clock only', () => {
    // What a person sees in a browser has a clock of its own; see lib/browser-clock.
    const allowed = /^(bin\/|tests\/|lib\/clock\.ts$|lib\/browser-clock\.ts$|lib\/db\/)/;
    const asks = /new Date\(\)|Date\.now\(\)/;
    expect(offenders(files, (file) => !allowed.test(file.path) && asks.test(code(file)))).toEqual([]);
  });

  it('converts zones in lib/domain/time only', () => {
    const wrong = (file: SourceFile): boolean =>
      file.path !== 'lib/domain/time.ts' && /from '@date-fns\/tz'/.test(file.text);
    expect(offenders(files, wrong)).toEqual([]);
  });

  it('marks everything that touches data, identity and mail as server-only', () => {
    const list = under('lib/data', 'lib/auth', 'lib/mail');
    expect(offenders(list, (file) => !file.text.startsWith("import 'server-only';"))).toEqual([]);
  });

  it('keeps the domain free of React, Next, Node, the database client and the layers above', () => {
    const forbidden =
      /from '(react|next|next\/.*|node:.*|@prisma\/.*|.*\/lib\/(data|auth|boundary|db|files).*|.*\/prisma\/generated\/client)'/;
    expect(offenders(under('lib/domain'), (file) => forbidden.test(file.text))).toEqual([]);
  });

  it('lets only lib/data make a database client or write SQL', () => {
    const uses = /new PrismaClient|\$queryRaw|\$executeRaw|from '@\/lib\/data\/prisma'/;
    const allowed = /^(lib\/data\/|tests\/|bin\/)/;
    expect(offenders(files, (file) => !allowed.test(file.path) && uses.test(code(file)))).toEqual([]);
  });

  it('gives components no way to data or identity but types', () => {
    const values = /^import (?!type )[^;]*from '@\/lib\/(data|auth|db)\//m;
    expect(offenders(under('components'), (file) => values.test(file.text))).toEqual([]);
  });

  it('exports nothing but async functions from server actions', () => {
    const wrong = (file: SourceFile): boolean =>
      !file.text.startsWith("'use server';") ||
      parse(file).statements.some(
        (statement) =>
          isExported(statement) &&
          !(ts.isFunctionDeclaration(statement) && isAsync(statement)) &&
          !ts.isTypeAliasDeclaration(statement),
      );
    expect(offenders(under('app/actions'), wrong)).toEqual([]);
  });

  it('sends every server action through the boundary', () => {
    const passes = /\b(runAction|runCall|runPublicAction)\(/;
    // Language and theme of a browser: anybody may, nothing of the database is touched.
    const open = ['app/actions/preferences.ts'];
    const wrong = under('app/actions').flatMap((file) =>
      open.includes(file.path)
        ? []
        : exportedFunctions(file)
            .filter((action) => !passes.test(action.getText()))
            .map((action) => `${file.path} ${action.name?.text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('sends forms by useFormAction, so that a request without an answer does not end the page', () => {
    const own = 'components/ui/use-form-action.ts';
    const uses = (file: SourceFile): boolean => /\buseActionState\b/.test(code(file));
    expect(offenders(under('app', 'components'), uses)).toEqual([own]);
  });

  it('opens to visitors only the actions that must be open', () => {
    const open = files
      .filter((file) => file.path.startsWith('app/'))
      .flatMap((file) =>
        exportedFunctions(file)
          .filter((action) => action.getText().includes('runPublicAction('))
          .map((action) => action.name?.text),
      );
    expect(open.sort()).toEqual(['choosePassword', 'createOwner', 'requestLink', 'signIn', 'signInByLink']);
  });

  it('lets no signed-in page forget to ask who is there', () => {
    const pages = files.filter((file) => /^app\/\(workspace\)\/.*page\.tsx$/.test(file.path));
    expect(pages.length).toBeGreaterThan(8);
    const asks = (file: SourceFile): boolean => code(file).includes('await requireViewer()');
    // A page may be one of several that hand over to a component of the same route.
    const handsOver = (file: SourceFile): boolean =>
      [...file.text.matchAll(/from '(\.\.?\/[^']+)'/g)].some(([, target = '']) => {
        const wanted = path.posix.join(path.posix.dirname(file.path), `${target}.tsx`);
        const found = files.find((other) => other.path === wanted);
        return found !== undefined && asks(found);
      });
    expect(offenders(pages, (file) => !asks(file) && !handsOver(file))).toEqual([]);
  });

  it('lets no route handler forget to ask, but the few that are open', () => {
    const open = ['app/api/auth/[...nextauth]/route.ts', 'app/api/health/route.ts', 'app/api/debug/sql/route.ts'];
    const routes = files.filter((file) => /^app\/.*route\.ts$/.test(file.path) && !open.includes(file.path));
    const gates = under('lib/boundary').filter((file) => /answer-(query|upload)\.ts$/.test(file.path));
    expect(offenders(gates, (file) => !code(file).includes('await getViewer()'))).toEqual([]);
    expect(gates.length).toBe(2);
    const asks = /await (getViewer|requireViewer)\(\)|return answer(Query|Upload)\(request,/;
    expect(offenders(routes, (file) => !asks.test(code(file)))).toEqual([]);
  });

  it('names every policy action somewhere that enforces or asks it', () => {
    const text = under('lib/data', 'lib/auth', 'app').map(code).join('\n');
    // What is enforced by the rows that a query can reach is named beside its fragment.
    const scope = under('lib/data').find((file) => file.path === 'lib/data/scope.ts')?.text ?? '';
    const isNamed = (action: string): boolean => text.includes(`'${action}'`) || scope.includes(`(policy ${action})`);
    expect(Object.keys(policy).filter((action) => !isNamed(action))).toEqual([]);
  });

  it('leaves nothing to be done later in the code', () => {
    // Built from parts so that this file does not find itself.
    const marks = new RegExp(
      `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'].join('|')})\\b|@ts-` +
        'ignore|eslint-' +
        'disable|\\.on' +
        'ly\\(',
    );
    expect(offenders(files, (file) => marks.test(file.text))).toEqual([]);
  });

  it('never builds HTML from text', () => {
    expect(offenders(files, (file) => code(file).includes('dangerously' + 'SetInnerHTML'))).toEqual([]);
  });
});

describe('data layer', () => {
  /** What reaches the database without a viewer, each by name, so that a new one is a decision. */
  const open = [
    // Signing in comes before there is a viewer.
    'login-tokens.consumeLoginToken',
    'login-tokens.createLoginToken',
    'rate-limit.countAttempt',
    'rate-limit.forgetAttempts',
    'sessions.openSession',
    'sessions.revokeSession',
    'users.createFirstOwner',
    'users.findSignInRecord',
    'identities.findUserByIdentity',
    'users.ownerExists',
    'viewer.findViewerBySession',
    // The host's command line stands above every policy.
    'api-tokens.createApiToken',
    'map-loader.loadMapData',
    'users.createUserFromCommandLine',
    'users.findFirstOwnerEmail',
    'viewer.findViewerByEmail',
    // The process itself.
    'health.databaseAnswers',
    'prisma.closeDatabase',
    'prisma.database',
    // The map's names, which every reader of the map may know.
    'suggest-links.gazetteerOfInstallation',
  ];

  it('takes the viewer first in every exported function that reaches the database', () => {
    const reaches = /\bdatabase\(\)|\btransact\(|\bwriteInForum\(/;
    const wrong = under('lib/data').flatMap((file) =>
      exportedFunctions(file)
        .filter((fn) => reaches.test(fn.getText()))
        .filter((fn) => !/^_?viewer$/.test(fn.parameters[0]?.name.getText() ?? ''))
        .map((fn) => `${path.basename(file.path, '.ts')}.${fn.name?.text}`)
        .filter((name) => !open.includes(name)),
    );
    expect(wrong.sort()).toEqual([]);
  });
});
