import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_FIELDS } from '@/lib/domain/forum-plan/evidence';
import { LOCALES } from '@/lib/i18n/locale';
import { messagesByLocale } from '@/lib/i18n/messages';

/** Every code that the reading gives: `code: 'x'` in reasons and notices, `warn('x'` and `warning('x'` elsewhere. */
const CODE = /(?:\bcode: |\bwarn(?:ing)?\()'([a-z_]+)'/g;
/** Every code of what is left open: words joined by a line, where an ambiguity is made or its way chosen. */
const OPEN_CODE = /(?:openField\([^)]{0,60}?, |\? |: |\[)'([a-z]+(?:_[a-z]+)+)'/g;

function codesIn(folder: string, pattern = CODE): string[] {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const text = files.map((name) => fs.readFileSync(path.join(folder, name), 'utf8')).join('\n');
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

const open = [...new Set(codesIn('lib/domain/intake/ambiguity', OPEN_CODE))].sort();

// What the map's files and archives report has no place on the review screen.
const OF_OTHERS = ['file_unreadable', 'shape'];
const codes = [...new Set([...codesIn('lib/domain/intake'), ...codesIn('lib/files')])].filter(
  (code) => !OF_OTHERS.includes(code),
);

describe('words for what the reading says', () => {
  it('finds the codes', () => {
    expect(codes.length).toBeGreaterThan(30);
    expect(codes).toContain('missing_date');
    expect(codes).toContain('before_start');
  });

  it.each(LOCALES)('has a sentence in %s for every reason and warning', (locale) => {
    const { reason, warning } = messagesByLocale[locale].intake;
    expect(codes.filter((code) => !(code in reason) && !(code in warning))).toEqual([]);
  });

  it.each(LOCALES)('has a sentence in %s for everything that a source can leave open, and none besides', (locale) => {
    expect(open).toContain('several_days');
    expect(Object.keys(messagesByLocale[locale].intake.ambiguity).sort()).toEqual(open);
  });

  it.each(LOCALES)('has a name in %s for every field that words can become', (locale) => {
    const { became } = messagesByLocale[locale].intake.sourcePage;
    const named = Object.fromEntries(Object.entries(became).map(([subject, fields]) => [subject, Object.keys(fields)]));
    expect(named).toEqual(EVIDENCE_FIELDS);
  });
});
