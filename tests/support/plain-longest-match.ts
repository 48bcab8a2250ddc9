import type { LinkableRecord } from '@/lib/domain/linking/linkable';

const LATIN = /[\p{L}\p{N}]/u;
const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u;

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function isLatin(character: string): boolean {
  return character !== '' && LATIN.test(character) && !JAPANESE.test(character);
}

/**
 * What one would write in an afternoon, as the yardstick of the linker: all names, aliases and abbreviations in both
 * languages, leftmost and longest first, whatever the capitals, as whole words where they are Latin. Of several records
 * with one name the first is taken.
 */
export function plainLongestMatch(records: readonly LinkableRecord[]): (text: string) => string[] {
  const owners = new Map<string, string>();
  for (const { id, nameEn, nameJa, abbreviation, aliasesEn, aliasesJa } of records) {
    for (const name of [nameEn, nameJa, abbreviation ?? '', ...aliasesEn, ...aliasesJa]) {
      const key = fold(name).replace(/^the /, '');
      if (key !== '' && !owners.has(key)) owners.set(key, id);
    }
  }
  const byStart = new Map<string, string[]>();
  for (const key of [...owners.keys()].sort((a, b) => b.length - a.length)) {
    byStart.set(key.charAt(0), [...(byStart.get(key.charAt(0)) ?? []), key]);
  }
  return (text) => {
    const folded = fold(text);
    const found = new Set<string>();
    for (let at = 0; at < folded.length;) {
      const name = (byStart.get(folded.charAt(at)) ?? []).find((key) => {
        const end = at + key.length;
        if (!folded.startsWith(key, at)) return false;
        const isOpen = isLatin(key.charAt(0)) && isLatin(folded.charAt(at - 1));
        return !isOpen && !(isLatin(key.charAt(key.length - 1)) && isLatin(folded.charAt(end)));
      });
      if (name !== undefined) found.add(owners.get(name) ?? '');
      at += name?.length ?? 1;
    }
    return [...found];
  };
}
