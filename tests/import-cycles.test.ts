import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/* Loops of imports that exist at run time. Types are erased and close no loop. A linter's rule for this parses every
 * file once more with its own parser, which took 40 seconds of every check; one pass of the compiler's parser takes one. */

const root = path.resolve(import.meta.dirname, '..');
const FOLDERS = ['app', 'bin', 'components', 'lib', 'tests'];
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts'];

function sourcesUnder(folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function isOfTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false; // for its side effects
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

/** What a file names in its import and re-export statements, without what is only types. */
function importsOf(name: string, text: string): string[] {
  const { statements } = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false);
  return statements.flatMap((statement) => {
    const isValue =
      (ts.isImportDeclaration(statement) && !isOfTypesOnly(statement.importClause)) ||
      (ts.isExportDeclaration(statement) && !statement.isTypeOnly);
    const target = isValue ? statement.moduleSpecifier : undefined;
    return target !== undefined && ts.isStringLiteral(target) ? [target.text] : [];
  });
}

/** The first loop found, as the files along it; null where there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string): string[] | null => {
    const at = trail.indexOf(file);
    if (at >= 0) return [...trail.slice(at), file];
    if (done.has(file)) return null;
    trail.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle !== null) return cycle;
    }
    trail.pop();
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle !== null) return cycle;
  }
  return null;
}

function graphOfProject(): Map<string, string[]> {
  const files = new Set([...FOLDERS.flatMap(sourcesUnder), path.join(root, 'proxy.ts')]);
  const resolve = (from: string, target: string): string[] => {
    if (!/^(\.|@\/)/.test(target)) return [];
    const base = target.startsWith('@/') ? path.join(root, target.slice(2)) : path.resolve(path.dirname(from), target);
    const found = ENDINGS.map((ending) => base + ending).find((file) => files.has(file));
    return found === undefined ? [] : [found];
  };
  return new Map(
    [...files].map((file) => {
      const targets = importsOf(file, fs.readFileSync(file, 'utf8'));
      return [file, targets.flatMap((target) => resolve(file, target))];
    }),
  );
}

describe('imports', () => {
  it('finds a loop, and lets types close none', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(findCycle(graph)).toEqual(['b', 'c', 'b']);
    const text = `import type { A } from './a'; import { type B } from './b'; import { type C, c } from './c'; import './d'; export { e } from './e';`;
    expect(importsOf('x.ts', text)).toEqual(['./c', './d', './e']);
  });

  it('form no loop anywhere in the project', () => {
    const graph = graphOfProject();
    expect([...graph.values()].flat().length).toBeGreaterThan(1_000);
    expect(findCycle(graph)?.map((file) => path.relative(root, file)) ?? null).toBeNull();
  }, 30_000);
});
