import 'server-only';
import sentences from '@/prisma/map/sentences-ja.json';

const japanese = new Map<string, string>(Object.entries(sentences));

/**
 * A sentence of the reference data in Japanese: of those that stand there in English only (roles, notes). Found by its words,
 * so that what somebody here has written or changed is never shown as something else; null for that.
 */
export function sentenceInJapanese(en: string): string | null {
  return japanese.get(en) ?? null;
}
