import { AppError } from '../domain/errors';
import { SOURCE_MAXIMUM_CHARACTERS } from '../domain/forum-draft';
import { fullerCopy } from '../domain/text-likeness';
import { formatOf, openFile } from './open-file';
import { MAX_FILE_BYTES, MAX_SLOW, type Attachment, type FileWarning, type SourceFormat } from './source-file';

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

/** Which attachment is begun, of how many that came with the same mail; null when none is left. */
export type OpeningNews = { opening: { position: number; of: number } | null };

/**
 * Of the attachments, counted from 0 in the order in which they are opened: those that took too long before and are left
 * out now, and who is told of each that is begun.
 */
export type AttachmentWatch = {
  slow?: readonly number[];
  onOpening?: (news: OpeningNews) => void;
};

/** Opens what came with mails, within bounds for all of them together. Never throws: what is not read is named. */
export class MailParts {
  readonly parts: TextPart[] = [];
  readonly #warnings: FileWarning[] = [];
  readonly #unread: string[] = [];
  readonly #leftOut: string[] = [];
  readonly #tooSlow: string[] = [];
  readonly #repeated: string[] = [];
  readonly #until = performance.now() + MAX_MILLISECONDS;
  #count = 0;
  #bytes = 0;
  #room: number;
  readonly #watch: AttachmentWatch;

  /** `characters` that the mail itself has already. */
  constructor(characters: number, watch: AttachmentWatch = {}) {
    this.#room = SOURCE_MAXIMUM_CHARACTERS - characters;
    this.#watch = watch;
  }

  async open(attachments: readonly Attachment[], depth = 1): Promise<void> {
    const papers = attachments.filter((attachment) => !attachment.isFurniture);
    for (const attachment of papers) await this.#openOne(attachment, depth, papers.length);
    if (depth === 1) this.#watch.onOpening?.({ opening: null });
  }

  #isSlow(position: number): boolean {
    const { slow = [] } = this.#watch;
    return slow.includes(position) || (slow.length >= MAX_SLOW && position > Math.max(...slow));
  }

  /** Adds a part, unless its words stand in another: of two copies in different formats the fuller one is kept. */
  #add(part: TextPart, warnings: readonly FileWarning[]): void {
    // One calendar comes as a part and as a file; one paper comes with each mail of a thread.
    if (this.parts.some((known) => known.text === part.text)) return;
    const copies = this.parts.map((known) => (known.format === part.format ? null : fullerCopy(known.text, part.text)));
    const at = copies.findIndex((copy) => copy !== null);
    const known = this.parts[at];
    if (known !== undefined && copies[at] === 'first') {
      this.#repeated.push(part.name);
      return;
    }
    if (known !== undefined) {
      this.#repeated.push(known.name);
      this.#room += known.text.length;
      this.parts.splice(at, 1);
    }
    this.#room -= part.text.length;
    this.#warnings.push(...warnings);
    this.parts.push(part);
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

  async #openOne(attachment: Attachment, depth: number, of: number): Promise<void> {
    const { name, bytes } = attachment;
    try {
      formatOf(bytes, name);
      if (this.#isBeyond(attachment, depth)) throw new AppError('TOO_LARGE', 'more than is opened of one mail');
      const position = this.#count - 1;
      if (this.#isSlow(position)) {
        this.#tooSlow.push(name);
        return;
      }
      this.#watch.onOpening?.({ opening: { position, of } });
      const { text, format, warnings, attachments } = await openFile(bytes, name);
      if (text.trim() === '') this.#unread.push(name);
      else if (text.length > this.#room) this.#leftOut.push(name);
      else this.#add({ name, format, text }, warnings);
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
      ...(this.#repeated.length > 0 ? [{ code: 'attachments_repeated', params: namesOf(this.#repeated) }] : []),
      ...(this.#tooSlow.length > 0 ? [{ code: 'attachments_too_slow', params: namesOf(this.#tooSlow) }] : []),
      ...(this.#leftOut.length > 0 ? [{ code: 'attachments_left_out', params: namesOf(this.#leftOut) }] : []),
    ];
  }
}
