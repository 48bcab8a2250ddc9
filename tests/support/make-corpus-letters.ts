import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { coverMail, mailWithProgramme, pdfInvitation, wordInvitation } from './corpus-letters-en';
import { pdfNotice, studyGroupMail, symposiumMail, wordNotice } from './corpus-letters-ja';

/** Writes the documents of the corpus that are no text. Run by hand: `node --import tsx tests/support/make-corpus-letters.ts`. */
const documents: Record<string, Uint8Array> = {
  '701.eml': mailWithProgramme,
  '702.eml': coverMail,
  '703.eml': symposiumMail,
  '704.eml': studyGroupMail,
  '705.docx': wordInvitation,
  '706.docx': wordNotice,
  '707.pdf': pdfInvitation,
  '708.pdf': pdfNotice,
};

for (const [name, bytes] of Object.entries(documents)) writeFileSync(path.join('tests/corpus', name), bytes);
