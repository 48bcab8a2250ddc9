import type { EvidenceRow } from './forum-plan/rows';
import { piecesOf, type Piece } from './review/readings';

/** What the words of a source became: the record and its field, in the words of EVIDENCE_FIELDS. */
export type SourceMark = Pick<EvidenceRow, 'subject' | 'field'>;

/** An original as its owner reads it: its text in pieces, each with what it became. */
export type SourceView = {
  id: string;
  fileName: string | null;
  mediaType: string;
  createdAt: Date;
  characterCount: number;
  pieces: { text: string; marks: SourceMark[] }[];
};

/** Cuts a text where evidence begins and ends; a piece names each kind of field it became once. */
export function markSource(
  text: string,
  evidence: readonly Omit<EvidenceRow, 'id' | 'subjectId'>[],
): SourceView['pieces'] {
  const readings = evidence.map(({ subject, field, start, end }) => ({
    field: `${subject}.${field}`,
    spans: [{ start, end }],
  }));
  return piecesOf(text.length, readings).map(({ start, end, fields }: Piece) => ({
    text: text.slice(start, end),
    marks: fields.map((name) => {
      const [subject = '', field = ''] = name.split('.');
      return { subject, field };
    }),
  }));
}
