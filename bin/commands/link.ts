import { isUtf8 } from 'node:buffer';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildGazetteer, type Gazetteer } from '@/lib/domain/linking/gazetteer';
import type { LinkReasonCode } from '@/lib/domain/linking/reasons';
import { suggestLinks, type LinkSuggestion } from '@/lib/domain/linking/suggest';
import { parsePartialDate, type AsOfState } from '@/lib/domain/map/as-of';
import { readMapData } from '@/lib/files/map-data';
import { decodeBytes, isBinary } from '@/lib/files/text-encoding';
import { AppError } from '@/lib/domain/errors';
import { fileFault } from './file-fault';
import { readLinkInput, type LinkInput } from './link-file';

const USAGE = `usage: rostrum link FILE… [--as-of yyyy-MM-dd] [--json] [--out DIR]
FILE is intake output, JSON {doc, questions:[{order, text}]}, or plain text with one question a line.
`;

/** Why, in a sentence; `{name}` is filled from the parameters of the reason. */
export const REASON_SENTENCES: Record<LinkReasonCode, string> = {
  name: '"{surface}" is its name',
  alias: '"{surface}" is another name for it',
  abbreviation: '"{surface}" is its abbreviation',
  concept: '"{surface}" is this concept',
  abbreviation_in_context: '"{surface}", next to "{evidence}"',
  neighbour: '"{surface}", next to "{evidence}"',
  year: '"{surface}" with the year {year}',
  country: '"{surface}" with the country {country}',
  speaker: '"{surface}", asked of a speaker from {country}',
  heading: '"{surface}" under a heading on {country}',
  date: '"{surface}" is the one in force on {date}',
  upcoming: '"{surface}" that was to come, seen from {date}',
  previous: '"{surface}" before the one in force on {date}',
  usual_meaning: '"{surface}" usually means this here',
  description: '"{surface}" describes it, for the country {country}',
  collective: '"{surface}" stands for several texts, this among them',
  misspelt: '"{surface}" is its name "{name}" with one wrong character',
  inherited: '"{surface}" takes up "{evidence}", named before',
  office_holder: '"{surface}" is addressed, who held office here on that day',
};

const STATE_NOTES: Record<AsOfState, string> = {
  in_force: '',
  not_yet: ' (not yet in force)',
  superseded: ' (superseded)',
  ended: ' (no longer in force)',
  unknown: '',
};

function sentence({ reason }: LinkSuggestion): string {
  return REASON_SENTENCES[reason.code].replace(/\{(\w+)\}/g, (_, name: string) => reason.params[name] ?? '');
}

type LinkOutput = { doc: string; questions: QuestionOutput[] };
type QuestionOutput = { order: number; text: string; entities: EntityOutput[] };
type EntityOutput = Pick<LinkSuggestion, 'kind' | 'surface' | 'start' | 'end' | 'score' | 'via'> & {
  id: string;
  name_en: string;
  status: AsOfState;
  successors: string[];
  reason: string;
};

function linkDocument(gazetteer: Gazetteer, input: LinkInput, asOf: string | null): LinkOutput {
  const questions = input.questions.map(({ order, text, affiliation }, index): QuestionOutput => {
    const previousQuestions = input.questions.slice(0, index).map((question) => question.text);
    const context = { title: input.title, affiliation, previousQuestions };
    const entities = suggestLinks(gazetteer, { text, context, asOf }).map((link): EntityOutput => ({
      kind: link.kind,
      id: link.recordId,
      name_en: gazetteer.records.get(link.recordId)?.nameEn ?? link.recordId,
      surface: link.surface,
      start: link.start,
      end: link.end,
      status: link.state,
      successors: link.successorIds,
      score: link.score,
      reason: sentence(link),
      via: link.via,
    }));
    return { order, text, entities };
  });
  return { doc: input.doc, questions };
}

function describe(output: LinkOutput): string {
  const lines = output.questions.flatMap(({ order, text, entities }) => [
    `${order}. ${text}`,
    ...entities.map((entity) => {
      const note = STATE_NOTES[entity.status];
      return `   ${entity.score.toFixed(2)}  ${entity.kind} ${entity.id}${note}: ${entity.reason}`;
    }),
  ]);
  return [`# ${output.doc}`, ...lines, ''].join('\n');
}

type Options = { files: string[]; asOf: string | undefined; json: boolean; out: string | undefined };

function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'as-of': { type: 'string' }, json: { type: 'boolean', default: false }, out: { type: 'string' } },
  });
  const asOf = values['as-of'];
  if (positionals.length === 0) throw new Error('no file given');
  if (asOf !== undefined && (asOf.length !== 10 || parsePartialDate(asOf) === null)) {
    throw new Error(`not a day: ${asOf}`);
  }
  return { files: positionals, asOf, json: values.json, out: values.out };
}

async function readInput(file: string): Promise<LinkInput> {
  const bytes = await readFile(file);
  if (isBinary(bytes)) throw new AppError('UNSUPPORTED', 'the file is no text');
  const text = isUtf8(bytes) ? bytes.toString('utf8') : decodeBytes(bytes).text;
  return readLinkInput(path.basename(file).split('.')[0] ?? file, text);
}

async function writeOutputs(folder: string, outputs: LinkOutput[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const output of outputs) {
    const target = path.join(folder, `${path.basename(output.doc)}.links.pred.json`);
    await writeFile(target, `${JSON.stringify(output, null, 1)}\n`);
  }
}

/**
 * `link`: suggests map records for questions, without a database. Exit 0 = all files read; 1 = one could not be read
 * (the others are done all the same); 2 = usage.
 */
export async function run(args: string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  const gazetteer = buildGazetteer(await readMapData());
  const outputs: LinkOutput[] = [];
  let failed = false;
  for (const file of options.files) {
    try {
      const input = await readInput(file);
      outputs.push(linkDocument(gazetteer, input, options.asOf ?? input.day));
    } catch (error) {
      failed = true;
      process.stderr.write(`rostrum link: ${file} was not read: ${fileFault(error)}.\n`);
    }
  }
  if (options.out !== undefined) {
    try {
      await writeOutputs(options.out, outputs);
    } catch (error) {
      failed = true;
      process.stderr.write(`rostrum link: ${options.out} was not written: ${fileFault(error)}.\n`);
    }
  }
  if (options.json) process.stdout.write(`${JSON.stringify(outputs.length === 1 ? outputs[0] : outputs, null, 1)}\n`);
  else if (options.out === undefined) process.stdout.write(outputs.map(describe).join('\n'));
  return failed ? 1 : 0;
}
