import { AppError } from '../domain/errors';
import { SOURCE_MAXIMUM_CHARACTERS } from '../domain/forum-draft';
import { formatOf, openFile } from './open-file';
import { MAX_FILE_BYTES, type Attachment, type FileWarning, type SourceFormat } from './source-file';

/** What was read of one file, under its name. */
export type TextPart = { name: string; format: SourceFormat; text: string };

const MAX_PARTS = 30;
/** A mail within a mail within a mail is opened; what is deeper is not. */
const MAX_DEPTH = 3;
const MAX_PART_BYTES = 8 * 1024 * 1024;
/** After this no further attachment is begun: the mail itself has to be answered in time. */
const MAX_MILLISECONDS = 6_000;
/** A warning names no more than these. */
const MAX_NAMES = 8;

function namesOf(names: readonly string[]): Record<string, string | number> {
  const rest = names.length > MAX_NAMES ? ['…'] : [];
  return { names: [...names.slice(0, MAX_NAMES), ...rest].join(', '), count: names.length };
}

/** Opens what came with mails, within bounds for all of them together. Never throws: what is not read is named. */
export class MailParts {
  readonly parts: TextPart[] = [];
  readonly #warnings: FileWarning[] = [];
  readonly #unread: string[] = [];
  readonly #leftOut: string[] = [];
  readonly #until = performance.now() + MAX_MILLISECONDS;
  #count = 0;
  #bytes = 0;
  #room: number;

  /** `characters` that the mail itself has already. */
  constructor(characters: number) {
    this.#room = SOURCE_MAXIMUM_CHARACTERS - characters;
  }

  async open(attachments: readonly Attachment[], depth = 1): Promise<void> {
    for (const attachment of attachments) if (!attachment.isFurniture) await this.#openOne(attachment, depth);
  }

  #isBeyond({ bytes }: Attachment, depth: number): boolean {
    this.#count += 1;
    this.#bytes += bytes.length;
    return (
      this.#count > MAX_PARTS ||
      depth > MAX_DEPTH ||
      bytes.length > MAX_PART_BYTES ||
      this.#bytes > MAX_FILE_BYTES ||
      performance.now() > this.#until
    );
  }

  async #openOne(attachment: Attachment, depth: number): Promise<void> {
    const { name, bytes } = attachment;
    try {
      formatOf(bytes, name);
      if (this.#isBeyond(attachment, depth)) throw new AppError('TOO_LARGE', 'more than is opened of one mail');
      const { text, format, warnings, attachments } = await openFile(bytes, name);
      // One calendar comes as a part and as a file; one paper comes with each mail of a thread.
      const isRepeated = this.parts.some((part) => part.text === text);
      if (text.trim() === '') this.#unread.push(name);
      else if (text.length > this.#room) this.#leftOut.push(name);
      else if (!isRepeated) {
        this.#room -= text.length;
        this.#warnings.push(...warnings);
        this.parts.push({ name, format, text });
      }
      await this.open(attachments, depth + 1);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      (error.code === 'TOO_LARGE' ? this.#leftOut : this.#unread).push(name);
    }
  }

  /** What was read, what was not, and what reading it found. */
  warnings(): FileWarning[] {
    const calendars = this.parts.filter((part) => part.format === 'ics');
    const others = this.parts.filter((part) => part.format !== 'ics').map((part) => part.name);
    return [
      ...this.#warnings,
      ...(calendars.length > 0 ? [{ code: 'calendar_part_used', params: {} }] : []),
      ...(others.length > 0 ? [{ code: 'attachments_used', params: namesOf(others) }] : []),
      ...(this.#unread.length > 0 ? [{ code: 'attachments_unread', params: namesOf(this.#unread) }] : []),
      ...(this.#leftOut.length > 0 ? [{ code: 'attachments_left_out', params: namesOf(this.#leftOut) }] : []),
    ];
  }
}
