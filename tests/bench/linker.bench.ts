import { readFile } from 'node:fs/promises';
import { findMentions } from '@/lib/domain/linking/mentions';
import { buildGazetteer } from '@/lib/domain/linking/gazetteer';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { readMapData } from '@/lib/files/map-data';

/**
 * Speed of the linker, beside one regular expression of all names (sorted by length, so longest first) on the same
 * texts in the same run. Run: `node --conditions=react-server --import tsx tests/bench/linker.bench.ts`.
 *
 * What is measured: every question by itself, warm, once a round, in an order that is shuffled anew, after a few untimed
 * ones, because what ran before has taken the caches. Two pairs of figures come of it. "As it fell" is the quantile over
 * all single calls, with the garbage collections and the other programs of the machine that fell into them. "By question"
 * takes the median of the rounds for each question first: what the questions themselves cost, the dearest of a hundred
 * beside the usual one. `fixed sum` does the same additions every time and allocates nothing: how far its 99th percentile
 * is from its median is the unrest of the machine, and no figure of the linker can be steadier. `cold` is the first
 * question after something else ran.
 */
const QUESTION_LENGTH = 300;
const RUNNING_TEXT = 500_000;
const ROUNDS = 41;
const RUNNING_ROUNDS = 15;
const RUNNING_WARM_ROUNDS = 10;
const LEAD_IN = 8;
const WARM_ROUNDS = 60;
/** Enough additions to take about as long as a question. */
const FIXED_ADDITIONS = 25_000;

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

/** Microseconds of one call. */
function timeCall(call: () => unknown): number {
  const start = process.hrtime.bigint();
  call();
  return Number(process.hrtime.bigint() - start) / 1_000;
}

/** The same order in every run: a fixed sequence of pseudo-random numbers (Lehmer) drives it. */
let seed = 1;
function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index--) {
    seed = (seed * 48_271) % 0x7fffffff;
    const other = seed % (index + 1);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  return order;
}

function fixedSum(): number {
  let sum = 0;
  for (let index = 0; index < FIXED_ADDITIONS; index++) sum = (sum + index) | 0;
  return sum;
}

type Samples = { cold: number[]; byQuestion: number[][]; throughput: number[] };

/** One round: the first question cold, some untimed, then each question once. */
function timeRound(texts: readonly string[], call: (text: string) => unknown, { cold, byQuestion }: Samples): void {
  const order = shuffled(texts.length);
  order.slice(0, LEAD_IN).forEach((index, place) => {
    const spent = timeCall(() => call(texts[index] ?? ''));
    if (place === 0) cold.push(spent);
  });
  for (const index of order) byQuestion[index]?.push(timeCall(() => call(texts[index] ?? '')));
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
  'fixed sum': fixedSum,
  'one regular expression': (text) => [...text.normalize('NFKC').toLowerCase().matchAll(alternation)].length,
};

type Measured = { name: string; call: (text: string) => unknown; samples: Samples };

/** Measures some functions turn by turn, so that a slow moment of the machine meets them all. */
function measure(names: readonly string[]): Measured[] {
  const all = names.map((name): Measured => {
    const samples: Samples = { cold: [], byQuestion: questions.map(() => []), throughput: [] };
    return { name, call: calls[name] ?? fixedSum, samples };
  });
  for (let warm = 0; warm < WARM_ROUNDS; warm++) for (const { call } of all) for (const text of questions) call(text);
  for (let round = 0; round < ROUNDS; round++) for (const { call, samples } of all) timeRound(questions, call, samples);
  for (let round = -RUNNING_WARM_ROUNDS; round < RUNNING_ROUNDS; round++) {
    for (const { call, samples } of all) {
      const spent = timeCall(() => call(running));
      if (round >= 0) samples.throughput.push(RUNNING_TEXT / spent);
    }
  }
  return all;
}

// The one big expression comes last and alone: beside it the engine drops the compiled small ones of the linker again and
// again, which no use of the linker does.
const measured = [...measure(['suggestLinks', 'findMentions', 'fixed sum']), ...measure(['one regular expression'])];

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]): number => quantile(ascending(values), 0.5);
const pair = (values: readonly number[]): string =>
  [0.5, 0.99].map((share) => quantile(ascending(values), share).toFixed(1)).join(' / ');

process.stdout.write(
  `gazetteer: ${gazetteer.entries.length} forms, built in ${buildMilliseconds.toFixed(0)} ms\n` +
    `${questions.length} questions of ${QUESTION_LENGTH} characters, ${ROUNDS} rounds; p50 / p99 in µs:\n`,
);
for (const { name, samples } of measured) {
  const { byQuestion, cold, throughput } = samples;
  process.stdout.write(
    `${name}: as it fell ${pair(byQuestion.flat())}; by question ${pair(byQuestion.map(median))}; ` +
      `cold ${median(cold).toFixed(1)}` +
      (name === 'fixed sum' ? '\n' : `; running text ${median(throughput).toFixed(1)} M characters/s\n`),
  );
}
