import { readFile } from 'node:fs/promises';
import { findMentions } from '@/lib/domain/linking/mentions';
import { buildGazetteer } from '@/lib/domain/linking/gazetteer';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { readMapData } from '@/lib/files/map-data';

/**
 * Speed of the linker, beside one regular expression of all names (sorted by length, so longest first) on the same
 * texts in the same run. Run: `node --conditions=react-server --import tsx tests/bench/linker.bench.ts`.
 */
const QUESTION_LENGTH = 300;
const RUNNING_TEXT = 500_000;
const ROUNDS = 9;

type LabelledFile = { questions: { text: string }[] };

async function readQuestions(): Promise<string[]> {
  const names = ['links-panels-en', 'links-hearings-en', 'links-ja'];
  const files = await Promise.all(names.map((name) => readFile(`tests/corpus/${name}.json`, 'utf8')));
  // The files are ours and checked by tests/domain/linking/labelled.test.ts.
  return files.flatMap((file) => (JSON.parse(file) as LabelledFile).questions.map((question) => question.text));
}

/** Words without any name, so that a question has the length of a long one and not more names than people put in one. */
const PADDING =
  ' Please answer from your own experience, and say what you would do first, what you would leave for later, and why. ' +
  'それぞれのお立場から、具体的な経験を踏まえて、できる限り分かりやすくお答えいただければと思います。';

function lengthen(question: string): string {
  return (question + PADDING.repeat(2)).slice(0, QUESTION_LENGTH);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Microseconds per call over all texts, one figure per call. */
function timeCalls(texts: readonly string[], call: (text: string) => unknown): number[] {
  return texts.map((text) => {
    const start = process.hrtime.bigint();
    call(text);
    return Number(process.hrtime.bigint() - start) / 1_000;
  });
}

const data = await readMapData();
const buildStart = performance.now();
const gazetteer = buildGazetteer(data);
const buildMilliseconds = performance.now() - buildStart;
const questions = (await readQuestions()).map(lengthen);
const running = questions
  .join(' ')
  .repeat(Math.ceil(RUNNING_TEXT / (questions.length * QUESTION_LENGTH)))
  .slice(0, RUNNING_TEXT);
const names = gazetteer.entries.filter((entry) => entry.forms.length > 0).map((entry) => entry.key);
const alternation = new RegExp(
  names
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|'),
  'g',
);

const calls: Record<string, (text: string) => unknown> = {
  suggestLinks: (text) => suggestLinks(gazetteer, { text, asOf: '2024-06-01' }),
  findMentions: (text) => findMentions(gazetteer, text),
  'one regular expression': (text) => [...text.normalize('NFKC').toLowerCase().matchAll(alternation)].length,
};

const samples = new Map(Object.keys(calls).map((name) => [name, [] as number[]]));
const throughput = new Map(Object.keys(calls).map((name) => [name, [] as number[]]));
for (let warm = 0; warm < 40; warm++) for (const call of Object.values(calls)) timeCalls(questions, call);
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, call] of Object.entries(calls)) {
    samples.get(name)?.push(...timeCalls(questions, call));
    const start = performance.now();
    call(running);
    throughput.get(name)?.push(RUNNING_TEXT / 1_000 / (performance.now() - start));
  }
}

process.stdout.write(`gazetteer: ${gazetteer.entries.length} forms, built in ${buildMilliseconds.toFixed(0)} ms\n`);
const baseline = quantile(
  (samples.get('one regular expression') ?? []).sort((a, b) => a - b),
  0.5,
);
for (const name of Object.keys(calls)) {
  const sorted = (samples.get(name) ?? []).sort((a, b) => a - b);
  const speeds = (throughput.get(name) ?? []).sort((a, b) => a - b);
  const p50 = quantile(sorted, 0.5);
  process.stdout.write(
    `${name}: ${QUESTION_LENGTH} characters p50 ${p50.toFixed(1)} µs, p99 ${quantile(sorted, 0.99).toFixed(1)} µs, ` +
      `${(p50 / baseline).toFixed(2)} of the regular expression; running text ${quantile(speeds, 0.5).toFixed(1)} M characters/s\n`,
  );
}
