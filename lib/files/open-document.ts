import { AppError, type AppErrorCode } from '../domain/errors';
import { SOURCE_MAXIMUM_CHARACTERS } from '../domain/forum-draft';
import { partHead } from '../domain/intake/text/part-heads';
import { MailParts, type AttachmentWatch, type TextPart } from './mail-parts';
import { formatOf, openFile } from './open-file';
import { assertWithinBounds } from './source-bounds';
import type { FileWarning, OpenedFile, SourceFormat, SourceInput } from './source-file';

/** Why one of several files was not read; `position` is its place among what was given. */
export type FileRefusal = { position: number; code: AppErrorCode };

/**
 * What was given as one text, to which all spans of the intake refer, so that it is what has to be kept beside the forum.
 * `name` and `format` are those of the part that it begins with; pasted words have no name.
 */
export type OpenedDocument = {
  text: string;
  name: string | null;
  format: SourceFormat;
  warnings: FileWarning[];
  refusals: FileRefusal[];
};

type Opened = OpenedFile & { name: string | null; position: number };

function rankOf(input: SourceInput): number {
  if ('text' in input) return 0;
  try {
    return formatOf(input.bytes, input.name) === 'eml' ? 1 : 2;
  } catch {
    return 2;
  }
}

async function openInput(input: SourceInput, position: number): Promise<Opened> {
  if (!('text' in input)) return { ...(await openFile(input.bytes, input.name)), name: input.name, position };
  return { text: input.text, format: 'txt', encoding: null, warnings: [], attachments: [], name: null, position };
}

function toBlock({ name, format, text }: Omit<TextPart, 'name'> & { name: string | null }): string {
  return name === null ? text : `${partHead(name, format)}\n\n${text}`;
}

/** Words that came alone stay as they are. */
function joined(blocks: readonly string[]): string {
  const [first = '', ...others] = blocks;
  if (others.length === 0) return first;
  return blocks
    .map((block) => block.trimEnd())
    .filter((block) => block !== '')
    .join('\n\n');
}

function lengthOf(all: readonly Opened[]): number {
  return all.reduce((sum, one) => sum + one.text.length, 0);
}

/**
 * Opens words and files as one text: pasted words first, then mails, then the rest as given, then what came with the
 * mails. Each file of several, and each attachment, stands under a line with its name. A file that cannot be read, or is
 * empty, or has no room beside the others, is among the `refusals`; when it is the only one its refusal is thrown
 * (TOO_LARGE, UNSUPPORTED). TOO_LARGE for more than 20 MB together.
 */
export async function openDocument(inputs: readonly SourceInput[], watch?: AttachmentWatch): Promise<OpenedDocument> {
  assertWithinBounds(inputs);
  const isAlone = inputs.length === 1;
  const inOrder = inputs
    .map((input, position) => ({ input, position }))
    .sort((a, b) => rankOf(a.input) - rankOf(b.input) || a.position - b.position);
  const opened: Opened[] = [];
  const refusals: FileRefusal[] = [];
  for (const { input, position } of inOrder) {
    try {
      const one = await openInput(input, position);
      if (!isAlone && one.text.trim() === '') throw new AppError('INVALID', 'empty text');
      if (!isAlone && lengthOf(opened) + one.text.length > SOURCE_MAXIMUM_CHARACTERS)
        throw new AppError('TOO_LARGE', 'text');
      opened.push(one);
    } catch (error) {
      if (isAlone || !(error instanceof AppError)) throw error;
      refusals.push({ position, code: error.code });
    }
  }
  const attached = new MailParts(lengthOf(opened), watch);
  for (const { attachments } of opened) await attached.open(attachments);
  const own = opened.map((one) => toBlock(isAlone ? { ...one, name: null } : one));
  return {
    text: joined([...own, ...attached.parts.map(toBlock)]),
    name: opened[0]?.name ?? null,
    format: opened[0]?.format ?? 'txt',
    warnings: [...opened.flatMap((one) => one.warnings), ...attached.warnings()],
    refusals: refusals.sort((a, b) => a.position - b.position),
  };
}
