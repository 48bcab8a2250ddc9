import type { EvidenceRow } from './forum-plan/rows';
import { cutAtHeads, partHeadsIn } from './intake/text/part-heads';
import { piecesOf, type Piece } from './review/readings';

/** What the words of a source became: the record and its field, in the words of EVIDENCE_FIELDS. */
export type SourceMark = Pick<EvidenceRow, 'subject' | 'field'>;

/** A file that a source was read from, as lists tell it. */
export type SourceFileView = { id: string; fileName: string; byteCount: number };

/** An original as its owner reads it: its text in pieces, each with what it became, and the files it was read from. */
export type SourceView = {
  id: string;
  fileName: string | null;
  mediaType: string;
  createdAt: Date;
  /** The forum was made from it; every other one is a later mail. */
  isFirst: boolean;
  characterCount: number;
  /** `isHead`: the name of one of several files, over what was read from it. */
  pieces: { text: string; marks: SourceMark[]; isHead: boolean }[];
  files: SourceFileView[];
};

const NAME_MAXIMUM = 255;

/** A name as it may be stored and offered for a download: no folders, nothing invisible, its end kept when it is long. */
export function storedFileName(name: string): string {
  const visible = name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').replace(/^.*[/\\]/s, '');
  const kept = visible.trim().slice(-NAME_MAXIMUM);
  return kept.replaceAll('.', '') === '' ? 'original' : kept;
}

/** How large a file is, in the unit that people say it in; never 0. */
export function fileSize(byteCount: number): { unit: 'kB' | 'MB'; value: number } {
  if (byteCount < 1_000_000) return { unit: 'kB', value: Math.max(1, Math.round(byteCount / 1_000)) };
  return { unit: 'MB', value: Math.round(byteCount / 100_000) / 10 };
}

/** Cuts a text where evidence begins and ends; a piece names each kind of field it became once. */
export function markSource(
  text: string,
  evidence: readonly Omit<EvidenceRow, 'id' | 'subjectId'>[],
): SourceView['pieces'] {
  const readings = evidence.map(({ subject, field, start, end }) => ({
    field: `${subject}.${field}`,
    spans: [{ start, end }],
  }));
  const pieces: Piece[] = piecesOf(text.length, readings);
  return cutAtHeads(pieces, partHeadsIn(text)).map(({ start, end, fields, isHead }) => ({
    text: text.slice(start, end),
    isHead,
    marks: fields.map((name) => {
      const [subject = '', field = ''] = name.split('.');
      return { subject, field };
    }),
  }));
}
