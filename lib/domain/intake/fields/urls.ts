import type { Found } from '../draft';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import { readRange } from '../text/passage';
import { TELLS_CODE } from '../words/link-words';

/** A web address in the source. `before` and `after` are the words around it that may say what it is. */
export type FoundUrl = { url: Found<string>; host: string; path: string; before: string; after: string; entry: Entry };

const URL = /https?:\/\/[^\s<>"'|\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]{3,2000}/gi;
const MAX_URLS = 200;
const CONTEXT = 240;
const MAX_LIST = 12;

function trimmedLength(url: string): number {
  let length = url.replace(/[.,;:!?*_)\]}]+$/, '').length;
  // A closing bracket belongs to the address when it was opened inside it.
  if (url.charAt(length) === ')' && url.slice(0, length).includes('(')) length += 1;
  return length;
}

/** Words of the entries that introduce this one: a line ending in a colon, or a short line right above a bare link. */
function introduction(entries: readonly Entry[], position: number): string {
  const entry = entries[position];
  const above = entries[position - 1];
  if (entry === undefined || above === undefined || above.zone !== entry.zone) return '';
  const isBare = /^<?https?:\S+>?$/.test(entry.words.folded);
  const introduces = /:$/.test(above.words.folded) || above.kind === 'heading' || (isBare && !entry.hasGapBefore);
  return introduces ? above.words.folded.slice(-CONTEXT) : listIntroduction(entries, position);
}

/** The line ending in a colon over the list that this link is an item of. */
function listIntroduction(entries: readonly Entry[], position: number): string {
  for (let index = position - 1; index >= Math.max(0, position - MAX_LIST); index -= 1) {
    const above = entries[index];
    if (above === undefined || above.zone !== entries[position]?.zone) return '';
    if (above.kind === 'paragraph' && /:$/.test(above.words.folded)) return above.words.folded.slice(-CONTEXT);
    if (!above.words.folded.includes('http')) return '';
  }
  return '';
}

/** A remark on the line under a link that ends its line: in brackets, behind a reference mark, or the code that opens it. */
function remarkBelow(entries: readonly Entry[], position: number): string {
  const below = entries[position + 1];
  const isRemark =
    below !== undefined &&
    below.zone === entries[position]?.zone &&
    !below.hasGapBefore &&
    (/^[(※*]/.test(below.words.folded) || TELLS_CODE.test(below.words.folded)) &&
    !below.words.folded.includes('http');
  return isRemark ? ` ${below.words.folded.slice(0, CONTEXT)}` : '';
}

/** All web addresses outside of quoted mail, signatures and small print, each once. */
export function findUrls(invitation: Invitation): FoundUrl[] {
  const found: FoundUrl[] = [];
  const seen = new Set<string>();
  const entries = invitation.entries.filter((entry) => entry.zone !== 'signature');
  entries.forEach((entry, position) => {
    if (!entry.words.folded.includes('http')) return;
    for (const match of allMatches(entry.words.text, URL)) {
      const length = trimmedLength(match[0]);
      const url = readRange(entry.words, match.index, match.index + length, 0.98);
      const parts = /^https?:\/\/([^/?#:]+)[^/?#]*([^]*)$/i.exec(match[0].slice(0, length));
      if (url === null || parts === null || seen.has(url.value) || found.length >= MAX_URLS) continue;
      seen.add(url.value);
      const { folded } = entry.words;
      const before = folded.slice(Math.max(0, match.index - CONTEXT), match.index);
      const rest = folded.slice(match.index + length, match.index + length + CONTEXT);
      const after = /^[>)\s]*$/.test(rest) ? rest + remarkBelow(entries, position) : rest;
      const host = (parts[1] ?? '').toLowerCase();
      found.push({
        url,
        host,
        path: parts[2] ?? '',
        before: `${introduction(entries, position)} ${before}`,
        after,
        entry,
      });
    }
  });
  return found;
}
