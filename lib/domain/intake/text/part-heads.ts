import type { Span } from '../draft';

/** One of several files in one text: its name, null for what stands over the first name; `isFirst`: it opens the text. */
export type Part = { name: string | null; isFirst: boolean };

/** "[agenda.docx]": the line that stands over what was read from one of several files. */
const PART_HEAD = /^\[([^[\]\n]{1,120}\.(?:ics|docx|pdf|html?|txt|text|md|markdown|eml))\]$/i;
const HEAD_LINES = /(?<=^|\n[^\S\n]*\n)\[[^[\]\n]{1,130}\](?=\n|$)/g;
const MAX_NAME = 110;

/** The name of the file whose words begin under this line; null when the line is no such head. */
export function partNameOf(line: string): string | null {
  return PART_HEAD.exec(line)?.[1] ?? null;
}

/** The head of a part with this name; `extension` is added where the name does not say what kind of file it is. */
export function partHead(name: string, extension: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .trim();
  const kept = plain.length > MAX_NAME ? plain.slice(-MAX_NAME) : plain;
  const head = `[${kept}]`;
  return partNameOf(head) === null ? `[${kept === '' ? 'part' : kept}.${extension}]` : head;
}

/** Where the heads of parts stand in a decoded text. */
export function partHeadsIn(text: string): Span[] {
  return [...text.matchAll(HEAD_LINES)]
    .filter(([line]) => partNameOf(line) !== null)
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

/** Cuts stretches of a text so that each is the head of a part, or holds none. */
export function cutAtHeads<T extends Span>(pieces: readonly T[], heads: readonly Span[]): (T & { isHead: boolean })[] {
  return pieces.flatMap((piece) => {
    const inside = heads.filter((head) => head.start >= piece.start && head.end <= piece.end);
    const cuts = [piece.start, ...inside.flatMap((head) => [head.start, head.end]), piece.end];
    return cuts.slice(1).flatMap((end, index) => {
      const start = cuts[index] ?? piece.start;
      return end > start ? [{ ...piece, start, end, isHead: index % 2 === 1 }] : [];
    });
  });
}

/** Whether the part is a calendar that came with a letter: a copy of what the letter says, in a form of its own. */
export function isCalendarCopy({ name, isFirst }: Part): boolean {
  return !isFirst && /\.ics$/i.test(name ?? '');
}
