import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toPrediction } from '@/lib/domain/intake/prediction';
import { readInvitation } from '@/lib/domain/intake/read-invitation';
import { openDocument } from '@/lib/files/open-document';
import { f1Of, goldShape, readingShape, scoreReading } from '../support/intake-score';

/**
 * The floors that no change of rules may break. The documents are invented; what each says was written down by hand
 * before it was read by the engine.
 */
const FLOOR = { all: 0.97, each: 0.8 };
const DIRECTORY = 'tests/corpus';

const names = (await readdir(DIRECTORY)).filter((name) => name.endsWith('.gold.json')).sort();
const documents = await Promise.all(
  names.map(async (name) => {
    const gold = goldShape.parse(JSON.parse(await readFile(path.join(DIRECTORY, name), 'utf8')));
    const bytes = await readFile(path.join(DIRECTORY, gold.file));
    const source = await openDocument([{ bytes, name: gold.file }]);
    const draft = readInvitation(source.text, { notices: source.warnings });
    const reading = toPrediction(draft, { doc: gold.file.slice(0, 3), file: gold.file });
    return {
      file: gold.file,
      gold,
      reading: readingShape.parse(reading),
      score: scoreReading(gold, readingShape.parse(reading)),
    };
  }),
);

describe('invented invitations', () => {
  it('are of every format that is read, at least a third of them Japanese or mixed', () => {
    const formats = new Set(documents.map(({ file }) => path.extname(file)));
    const japanese = documents.filter(({ gold }) => gold['lang'] !== 'en');
    expect([...formats].sort()).toEqual(['.docx', '.eml', '.html', '.ics', '.md', '.pdf', '.txt']);
    expect(japanese.length / documents.length).toBeGreaterThan(1 / 3);
  });

  it('are read as well as the floor asks, over all of them', () => {
    expect(f1Of(documents.map(({ score }) => score))).toBeGreaterThanOrEqual(FLOOR.all);
  });

  it.each(documents)('$file is read, its private links stay private and it is warned about', (document) => {
    const { gold, reading, score } = document;
    expect(f1Of([score]), score.complaints.join('\n')).toBeGreaterThanOrEqual(FLOOR.each);
    const open = reading.links.filter((link) => !link.confidential).map((link) => link.url);
    expect(gold.links.filter((link) => link.confidential && open.includes(link.url))).toEqual([]);
    // "one|other": either is right.
    for (const warning of gold.warnings)
      expect(
        reading.warnings.filter((code) => warning.split('|').includes(code)),
        warning,
      ).not.toEqual([]);
  });
});
