import { z } from 'zod';
import type { MapJapanese } from '@/lib/domain/map-japanese';

const words = z.string().trim().min(1);

/** The shape of `prisma/map/japanese.json`. */
export const mapJapaneseShape: z.ZodType<MapJapanese> = z.strictObject({
  functions: z.record(
    z.string(),
    z
      .strictObject({ definition: words, bilateral_agenda: words, practice_note: words.nullable() })
      .transform(({ definition, bilateral_agenda: bilateralAgenda, practice_note: practiceNote }) => ({
        definition,
        bilateralAgenda,
        practiceNote,
      })),
  ),
  processes: z.record(
    z.string(),
    z
      .strictObject({ note: words.nullable(), in_practice: z.record(z.string(), words) })
      .transform(({ note, in_practice: inPractice }) => ({ note, inPractice })),
  ),
  conditions: z.record(z.string(), words),
});
