import type { AcceptedDeadline, Kept } from '../forum-draft';
import { type Passage, readPassage } from '../intake/text/passage';
import { toSourceText } from '../intake/text/source-text';
import { scanDueExpressions } from '../intake/when/due-expressions';
import type { YearAnchor } from '../intake/when/moments';

/** Selected words as the readers of the intake take them. */
export function passageOf(words: Kept<string>): Passage {
  return readPassage(toSourceText(words.value), [{ start: 0, end: words.value.length }]);
}

const LEADS_TO_DATE =
  /[\s,:;(（、はを]*(?:\b(?:are |is )?(?:due|required)?\s?(?:by|on|before|until|no later than|not later than)|\bdue)?[\s,:;(（、はを]*$/i;
const FOLLOWS_DATE = /^(?:までに?|迄に?|必着|締切|締め切り|〆切|\s|[,:;.)）、。])*/;

/** What is due, of words that also say by when: what stands before the time, else what stands behind it. */
function nameBeside(words: string, from: number, to: number): string {
  const before = words.slice(0, from).replace(LEADS_TO_DATE, '').trim();
  return /\p{L}/u.test(before) ? before : words.slice(to).replace(FOLLOWS_DATE, '').trim();
}

/**
 * A deadline of selected words: by when, where they say so, and what is left of them as its name. Words that are nothing
 * but a time leave the name to be written. `anchor`: from which day a date without its year is told.
 */
export function deadlineOf(words: Kept<string>, anchor: YearAnchor): Omit<AcceptedDeadline, 'key'> {
  const [due] = scanDueExpressions(passageOf(words), anchor, true);
  if (due === undefined || due.rule.type === 'unresolved')
    return { what: words, kind: 'other', rule: { type: 'unresolved' }, precision: 'none', spans: [] };
  const what = { ...words, value: nameBeside(words.value, due.from, due.to) };
  return { what, kind: 'other', rule: due.rule, precision: due.precision, spans: words.spans };
}
