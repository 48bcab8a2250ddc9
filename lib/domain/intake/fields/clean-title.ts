import { cutPassage, type Passage } from '../text/passage';
import { TITLE_PREFIX, TITLE_SUFFIX } from '../words/title-words';

/** Takes away "Re:", "【日程変更】", "Run of show:", "のご案内", a date in brackets and the full stop. */
export function cleanTitle(words: Passage): Passage {
  let cut = words;
  for (let round = 0; round < 5; round += 1) {
    const prefix = TITLE_PREFIX.exec(cut.folded)?.[0].length ?? 0;
    const suffix = TITLE_SUFFIX.exec(cut.folded)?.[0].length ?? 0;
    if (prefix === 0 && suffix === 0) break;
    const next = cutPassage(cut, prefix, cut.text.length - suffix);
    if (next.text.length < 4) break;
    cut = next;
  }
  const end = cut.folded.replace(/[\s.。,、:;-]+$/, '').length;
  // Quotation marks around the whole of it are no part of a name.
  const isQuoted = /^(?:"[^"]+"|「[^「」]+」|『[^『』]+』)$/.test(cut.folded.slice(0, end));
  return isQuoted ? cutPassage(cut, 1, end - 1) : cutPassage(cut, 0, end);
}
