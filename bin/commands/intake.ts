import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@/lib/domain/errors';
import { toPrediction, type Prediction } from '@/lib/domain/intake/prediction';
import { readInvitation } from '@/lib/domain/intake/read-invitation';
import { summarise } from '@/lib/domain/intake/summary';
import { openDocument } from '@/lib/files/open-document';
import { MAX_FILE_BYTES } from '@/lib/files/source-file';
import { fileFault } from './file-fault';

const USAGE = 'usage: rostrum intake FILE… [--json] [--out DIR]';

type Result = { summary: string; prediction: Prediction; doc: string };

/** The name of a document: the file's base name up to the first dot ("024" of "024.draft.eml"). */
function docOf(file: string): string {
  return path.basename(file).split('.')[0] ?? path.basename(file);
}

async function readOne(file: string): Promise<Result> {
  const { size } = await stat(file);
  if (size > MAX_FILE_BYTES) throw new AppError('TOO_LARGE', 'file over 20 MB');
  const opened = await openDocument([{ bytes: await readFile(file), name: path.basename(file) }]);
  const draft = readInvitation(opened.text, { notices: opened.warnings });
  const doc = docOf(file);
  return {
    summary: summarise(draft, path.basename(file)),
    prediction: toPrediction(draft, { doc, file: path.basename(file) }),
    doc,
  };
}

async function write(folder: string, result: Result): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${result.doc}.pred.json`), `${JSON.stringify(result.prediction, null, 1)}\n`);
}

/**
 * Reads invitations from files and prints what was found, or writes it as JSON. A file that cannot be read is told on
 * standard error and the others are still done; the exit code is then 1.
 */
export async function run(args: string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, out: { type: 'string' } },
    });
  } catch {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const { values, positionals } = parsed;
  if (positionals.length === 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const predictions: Prediction[] = [];
  let failed = 0;
  const fail = (file: string, what: string, error: unknown): void => {
    failed += 1;
    process.stderr.write(`rostrum intake: ${file} was not ${what}: ${fileFault(error)}.\n`);
  };
  for (const file of positionals) {
    const result = await readOne(file).catch((error: unknown) => fail(file, 'read', error));
    if (result === undefined) continue;
    predictions.push(result.prediction);
    if (values.out !== undefined) {
      const { out } = values;
      await write(out, result).catch((error: unknown) =>
        fail(path.join(out, `${result.doc}.pred.json`), 'written', error),
      );
    } else if (values.json !== true) process.stdout.write(`${result.summary}\n`);
  }
  if (values.json === true && values.out === undefined && predictions.length > 0) {
    const printed = positionals.length === 1 ? predictions[0] : predictions;
    process.stdout.write(`${JSON.stringify(printed, null, 1)}\n`);
  }
  return failed > 0 ? 1 : 0;
}
