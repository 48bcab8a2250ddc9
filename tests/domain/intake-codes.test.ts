import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesByLocale } from '@/lib/i18n/messages';

const ROOT = path.resolve(import.meta.dirname, '../..');

function sourceOf(folder: string): string {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'))
    .join('\n');
}

function codesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

const engine = sourceOf('lib/domain/intake');
const warnings = codesIn(`${engine}\n${sourceOf('lib/files')}`, /\bwarn(?:ing)?\(\s*'([a-z_]+)'/g);
const told = codesIn(`${engine}\n${sourceOf('lib/files')}`, /\{ code: '([a-z_]+)', params/g);
const open = codesIn(
  sourceOf('lib/domain/intake/ambiguity'),
  /(?:openField\([^)]{0,60}?, |\? |: |\[)'([a-z]+(?:_[a-z]+)+)'/g,
);

describe.each(['en', 'ja'] as const)('what the intake tells, in %s', (locale) => {
  const { warning, reason, ambiguity } = messagesByLocale[locale].intake;

  it('has a sentence for every warning', () => {
    expect(warnings.length).toBeGreaterThan(10);
    expect(warnings.filter((code) => !(code in warning))).toEqual([]);
  });

  it('has a sentence for every other code, be it a warning or a reason', () => {
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((code) => !(code in warning) && !(code in reason))).toEqual([]);
  });

  it('has a sentence for everything that can be left open, and none besides', () => {
    expect(open).toEqual(Object.keys(ambiguity).sort());
  });
});
