import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const DIRECTORY = 'tests/corpus';

const labelledFile = z.strictObject({
  about: z.string(),
  questions: z.array(
    z.strictObject({
      asOf: z.string(),
      text: z.string(),
      context: z
        .strictObject({
          affiliation: z.string().optional(),
          title: z.string().optional(),
          heading: z.string().optional(),
          previousQuestions: z.array(z.string()).optional(),
        })
        .default({}),
      links: z.array(z.string()),
      optional: z.array(z.string()).default([]),
    }),
  ),
});

/** A question with the records that must be found in it, and those that may be. */
export type LabelledQuestion = z.infer<typeof labelledFile>['questions'][number];
export type LabelledFile = { name: string; questions: LabelledQuestion[] };

/** All files of labelled questions (`links-….json`), by name. */
export async function readLabelledFiles(): Promise<LabelledFile[]> {
  const names = (await readdir(DIRECTORY)).filter((name) => /^links-.*\.json$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const { questions } = labelledFile.parse(JSON.parse(await readFile(path.join(DIRECTORY, name), 'utf8')));
      return { name, questions };
    }),
  );
}

/** `complaints` are the questions that went wrong, each with what was missed and what was too much. */
export type Tally = {
  found: number;
  missed: number;
  wrong: number;
  /** Questions that touch nothing, and how many of them got no suggestion. */
  empty: number;
  clean: number;
  complaints: string[];
};

/** Counts what a linker finds in labelled questions; `keep` limits the count to some records. */
export function tallyLinks(
  questions: readonly LabelledQuestion[],
  link: (question: LabelledQuestion) => readonly string[],
  keep: (recordId: string) => boolean = () => true,
): Tally {
  const tally: Tally = { found: 0, missed: 0, wrong: 0, empty: 0, clean: 0, complaints: [] };
  for (const question of questions) {
    const suggested = link(question).filter(keep);
    const expected = question.links.filter(keep);
    const missed = expected.filter((id) => !suggested.includes(id));
    const wrong = suggested.filter((id) => !question.links.includes(id) && !question.optional.includes(id));
    tally.found += expected.length - missed.length;
    tally.missed += missed.length;
    tally.wrong += wrong.length;
    if (question.links.length + question.optional.length === 0) {
      tally.empty++;
      if (suggested.length === 0) tally.clean++;
    }
    if (missed.length + wrong.length > 0)
      tally.complaints.push(`${question.text} — missed: ${missed.join(' ')} wrong: ${wrong.join(' ')}`);
  }
  return tally;
}

/** Shares that a tally stands for; 1 where there was nothing to find or to say. */
export function ratesOf({
  found,
  missed,
  wrong,
  empty,
  clean,
}: Tally): Record<'precision' | 'recall' | 'clean', number> {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return { precision: share(found, found + wrong), recall: share(found, found + missed), clean: share(clean, empty) };
}
