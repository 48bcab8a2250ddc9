import type { DraftPerson } from '../draft';
import type { Invitation } from '../text/invitation';
import { cutPassage, readWords } from '../text/passage';
import { hasJapanese } from '../text/source-text';
import { isLatinName } from './names';
import type { ReferenceIndex } from './references';
import { compareWritings } from './writings';

const LEAD = /^(?:(?:[A-Za-z]+\s){0,3}(?:questions?|prompts)\s(?:for|to)|for|to)\s/i;
const MAX_LEAD = 80;

function writingsOf({ name, aliases }: DraftPerson): string[] {
  return [name, ...aliases].map(({ value }) => value);
}

/**
 * "Questions for Haruka Katsuragi" in a note that lists 葛城 遥: a full name in Latin letters that is nobody's, where one
 * of the panel alone has no such writing, is another writing of theirs.
 */
export function learnLatinWriting(
  invitation: Invitation,
  people: readonly DraftPerson[],
  indexOf: () => ReferenceIndex,
): void {
  const unwritten = people.filter(
    (person) => person.role.value === 'speaker' && writingsOf(person).every((written) => hasJapanese(written)),
  );
  const [only] = unwritten;
  if (only === undefined || unwritten.length > 1) return;
  const index = indexOf();
  const found = invitation.body.flatMap(({ words, kind }) => {
    if (kind === 'row' || words.text.length > MAX_LEAD) return [];
    const from = LEAD.exec(words.folded)?.[0].length ?? 0;
    const name = words.folded.slice(from).replace(/[\s:]+$/, '');
    const isUnknown = from > 0 && name.includes(' ') && isLatinName(name, false) && index.read(name, 0) === null;
    return isUnknown ? [readWords(cutPassage(words, from, from + name.length), 0.7)] : [];
  });
  const [first] = found;
  const isOne = new Set(found.map(({ value }) => value)).size === 1;
  if (
    first === undefined ||
    !isOne ||
    writingsOf(only).some((written) => compareWritings(written, first.value) === 'other')
  )
    return;
  only.aliases.push(first);
}
