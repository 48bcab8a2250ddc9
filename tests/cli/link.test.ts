import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { REASON_SENTENCES, run } from '@/bin/commands/link';
import { LINK_REASON_CODES } from '@/lib/domain/linking/reasons';
import { z } from 'zod';

const SHARED_CORPUS = path.resolve('..', 'shared', 'corpus');

const prediction = z.object({
  doc: z.string(),
  questions: z.array(
    z.object({
      order: z.number(),
      text: z.string(),
      entities: z.array(
        z.object({
          kind: z.enum(['agency', 'strategy', 'concept']),
          id: z.string(),
          name_en: z.string(),
          surface: z.string(),
          start: z.number(),
          end: z.number(),
          status: z.enum(['in_force', 'not_yet', 'superseded', 'ended', 'unknown']),
          score: z.number(),
          reason: z.string(),
        }),
      ),
    }),
  ),
});

let directory = '';
let output = '';
let errors = '';

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'rostrum-link-'));
  output = '';
  errors = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    output += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    errors += String(chunk);
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(directory, { recursive: true });
});

async function save(name: string, content: string): Promise<string> {
  const file = path.join(directory, name);
  await writeFile(file, content);
  return file;
}

const intake = JSON.stringify({
  doc: '007',
  title: 'An evening on cyber',
  starts_at: '2023-02-17T10:00:00+09:00',
  speakers: [
    { name: 'Aiko Example', role: 'speaker', affiliation: 'JPCERT/CC' },
    { name: 'Ben Example', role: 'speaker', affiliation: 'US Cyber Command' },
  ],
  questions: [
    { order: 1, speakers: ['Aiko Example'], text: 'What does the NSC ask of NISC?' },
    { order: 2, speakers: ['Ben Example'], text: 'Does the NSC decide?' },
    { order: 3, speakers: ['all'], text: 'Anything else?' },
  ],
});

describe('link', () => {
  it('writes one prediction per document, dated by the forum and aware of whom a question is put to', async () => {
    const out = path.join(directory, 'out');
    expect(await run([await save('007.pred.json', intake), '--out', out])).toBe(0);
    const written = prediction.parse(JSON.parse(await readFile(path.join(out, '007.links.pred.json'), 'utf8')));
    expect(written.doc).toBe('007');
    expect(written.questions.map(({ entities }) => entities.map(({ id, status }) => `${id} ${status}`))).toEqual([
      ['jp-nsc in_force', 'nisc in_force'],
      ['us-nsc in_force'],
      [],
    ]);
    for (const { text, entities } of written.questions) {
      for (const { surface, start, end, reason } of entities) {
        expect(text.slice(start, end)).toBe(surface);
        expect(reason).toContain(surface);
      }
    }
  });

  it('lets --as-of stand above the date of the document', async () => {
    expect(await run([await save('007.pred.json', intake), '--as-of', '2026-01-01', '--json'])).toBe(0);
    const [first] = prediction.parse(JSON.parse(output)).questions;
    expect(first?.entities.find(({ id }) => id === 'nisc')?.status).toBe('superseded');
  });

  it('reads plain text, one question a line, also with a byte order mark', async () => {
    const file = await save('notes.txt', '\ufeffWhat does CISA do?\r\n\r\n総務省の役割は何ですか。\n');
    expect(await run([file, '--json'])).toBe(0);
    const { doc, questions } = prediction.parse(JSON.parse(output));
    expect(doc).toBe('notes');
    expect(questions.map(({ order, text, entities }) => [order, text, entities.map(({ id }) => id)])).toEqual([
      [1, 'What does CISA do?', ['cisa']],
      [2, '総務省の役割は何ですか。', ['mic']],
    ]);
  });

  it('prints sentences when nothing else is asked for, and several files as a list of JSON', async () => {
    const file = await save('a.txt', 'What does CISA do?');
    expect(await run([file])).toBe(0);
    expect(output).toContain('agency cisa: "CISA" is its abbreviation');
    output = '';
    expect(await run([file, await save('b.txt', 'Nothing.'), '--json'])).toBe(0);
    expect(
      z
        .array(prediction)
        .parse(JSON.parse(output))
        .map(({ doc }) => doc),
    ).toEqual(['a', 'b']);
  });

  it('names a file that it cannot read, does the others and fails', async () => {
    const broken = await save('broken.json', '{"questions": 3}');
    expect(await run([broken, path.join(directory, 'none.txt'), await save('a.txt', 'CISA?'), '--json'])).toBe(1);
    expect(errors).toContain('broken.json was not read: it is no list of questions');
    expect(errors).toContain('none.txt');
    expect(prediction.parse(JSON.parse(output)).questions).toHaveLength(1);
  });

  it.each([[[]], [['a.txt', '--as-of', '2023']], [['a.txt', '--as-of', '2023-02-30']], [['a.txt', '--fast']]])(
    'refuses %j with its usage',
    async (args) => {
      expect(await run(args)).toBe(2);
      expect(errors).toContain('usage: rostrum link');
    },
  );

  it('never leaves the output directory, whatever a document calls itself', async () => {
    const out = path.join(directory, 'out');
    await run([await save('x.json', '{"doc": "../../escape", "questions": []}'), '--out', out]);
    expect(existsSync(path.join(out, 'escape.links.pred.json'))).toBe(true);
  });

  it('has a sentence for every reason', () => {
    expect(Object.keys(REASON_SENTENCES).sort()).toEqual([...LINK_REASON_CODES].sort());
  });
});

describe('the corpus beside the project', () => {
  it.skipIf(!existsSync(SHARED_CORPUS))('is linked with precision ≥ 0.985 and recall ≥ 0.97', async () => {
    const scorer: unknown = await import(/* @vite-ignore */ path.join(SHARED_CORPUS, 'score.mjs'));
    // The scorer is plain JavaScript; this is the part of its interface that is used.
    const { run: score } = scorer as { run: (gold: string, pred: string, options: object) => unknown };
    const development = path.join(SHARED_CORPUS, 'dev');
    const documents = (await readdir(development)).filter((name) => name.endsWith('.gold.json'));
    expect(documents.length).toBeGreaterThan(0);
    expect(await run([...documents.map((name) => path.join(development, name)), '--out', directory])).toBe(0);
    const alias: unknown = JSON.parse(await readFile(path.join(SHARED_CORPUS, 'map-alias.json'), 'utf8'));
    const result = score(development, directory, { linksOnly: true, alias });
    const { linker } = z.object({ linker: z.object({ precision: z.number(), recall: z.number() }) }).parse(result);
    expect(linker.precision).toBeGreaterThanOrEqual(0.985);
    expect(linker.recall).toBeGreaterThanOrEqual(0.97);
  });
});
