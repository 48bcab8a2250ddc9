import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '@/lib/domain/linking/gazetteer';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { readMapData } from '@/lib/files/map-data';
import { z } from 'zod';

/** The floor that no change of rules or data may break; the figures reached stand in README. */
const FLOOR = { precision: 0.98, recall: 0.97 };
const DIRECTORY = 'tests/corpus';

const labelledFile = z.strictObject({
  about: z.string(),
  questions: z.array(
    z.strictObject({
      asOf: z.string(),
      text: z.string(),
      context: z.strictObject({ affiliation: z.string().optional(), title: z.string().optional() }).optional(),
      links: z.array(z.string()),
      optional: z.array(z.string()).default([]),
    }),
  ),
});

const names = (await readdir(DIRECTORY)).filter((name) => /^links-.*\.json$/.test(name)).sort();
const files = await Promise.all(
  names.map(async (name) => {
    const { questions } = labelledFile.parse(JSON.parse(await readFile(path.join(DIRECTORY, name), 'utf8')));
    return { name, questions };
  }),
);
const data = await readMapData();
const gazetteer = buildGazetteer(data);
const all = files.flatMap((file) => file.questions);

type Question = (typeof all)[number];
type Tally = { found: number; missed: number; wrong: number; complaints: string[] };

function score(questions: readonly Question[]): Tally {
  const tally: Tally = { found: 0, missed: 0, wrong: 0, complaints: [] };
  for (const { text, context, asOf, links, optional } of questions) {
    const suggested = suggestLinks(gazetteer, { text, context: context ?? {}, asOf }).map((link) => link.recordId);
    const missed = links.filter((id) => !suggested.includes(id));
    const wrong = suggested.filter((id) => !links.includes(id) && !optional.includes(id));
    tally.found += links.length - missed.length;
    tally.missed += missed.length;
    tally.wrong += wrong.length;
    if (missed.length + wrong.length > 0)
      tally.complaints.push(`${text} — missed: ${missed.join(' ')} wrong: ${wrong.join(' ')}`);
  }
  return tally;
}

describe('labelled questions', () => {
  it('are enough, a third of them Japanese, a third without any link, and name only records of the map', () => {
    const known = new Set([...data.agencies, ...data.strategies].map((record) => record.id));
    const japanese = all.filter((question) => /[ぁ-ん]/.test(question.text));
    const empty = all.filter((question) => question.links.length === 0);
    expect(all.length).toBeGreaterThanOrEqual(100);
    expect(japanese.length / all.length).toBeGreaterThan(1 / 3);
    expect(empty.length / all.length).toBeGreaterThan(1 / 3);
    expect(all.flatMap((question) => [...question.links, ...question.optional]).filter((id) => !known.has(id))).toEqual(
      [],
    );
  });

  it.each(files.map((file) => [file.name, file.questions] as const))(
    '%s: precision and recall hold',
    (_, questions) => {
      const { found, missed, wrong, complaints } = score(questions);
      expect(found / (found + wrong), complaints.join('\n')).toBeGreaterThanOrEqual(FLOOR.precision);
      expect(found / (found + missed), complaints.join('\n')).toBeGreaterThanOrEqual(FLOOR.recall);
    },
  );

  it('never suggest anything for a question that touches nothing', () => {
    const { complaints } = score(all.filter((question) => question.links.length + question.optional.length === 0));
    expect(complaints).toEqual([]);
  });
});
