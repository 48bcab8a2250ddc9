import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { cutPassage, sourceStart, type Passage } from '../text/passage';
import type { Topic } from '../words/topic-words';
import { roleOfHeading } from './marked-roles';
import { isPosted, linePassages, readOwner, rolePrefix, withPost, type Candidate } from './people-list';
import { readPerson, roleOf, type PersonReading } from './person-line';

const NEVER_PEOPLE: ReadonlySet<Topic> = new Set([
  'questions',
  'own',
  'todo',
  'agenda',
  'deadlines',
  'documents',
  'when',
]);

const NAME_THEN_VERB = /^[A-Z][^,;:(]{3,60}?\s[a-z]{2,20}\s/;
const SAYS_WHAT_THEY_DO = /,\s(?:will|takes|opens|welcomes|closes|chairs|moderates|leads|joins)\s[^.]{1,80}\./;

/**
 * People whom the run of show names: behind a wide gap ("基調講演　　湾岸大学 教授　山田 花子") or, with a form of address
 * or a post, in brackets ("Welcome (Dean Ana Ruiz)").
 */
export function fromAgendaLine(entry: Entry, above: Entry | undefined): Candidate[] {
  const { folded } = entry.words;
  const clock =
    /^(?:第[\d一二三四五]部\s{1,4})?(?:\d{1,2}:\d{2}|\d{1,2}時(?:\d{1,2}分)?)(?:\s?[-~]\s?(?:\d{1,2}:\d{2}|\d{1,2}時(?:\d{1,2}分)?)?)?\s{0,4}/.exec(
      folded,
    );
  if (clock === null) return speaksNext(entry, above);
  // Folded, a wide space is one like any other.
  const gap = /^[^\n]{2,60}?(?:\s{2,40}|\u3000|(?<=\))\s)/.exec(entry.words.text.slice(clock[0].length));
  const bracket = /\(([^()]{4,80})\)\s*$/.exec(folded);
  const from = clock[0].length + (gap?.[0].length ?? 0);
  const head = folded.slice(clock[0].length, gap === null ? (bracket?.index ?? from) : from);
  const role = /挨拶|あいさつ|ことば|開会|閉会|welcome|opening|closing/i.test(head)
    ? 'host'
    : (roleOf(head) ?? 'speaker');
  const parts = [
    ...(gap === null ? [] : [cutPassage(entry.words, from)]),
    ...(bracket === null
      ? []
      : [cutPassage(entry.words, bracket.index + 1, bracket.index + 1 + (bracket[1] ?? '').length)]),
  ];
  for (const part of parts) {
    const reading = readPerson(part, false);
    if (reading !== null && (reading.title ?? reading.honorific ?? reading.affiliation) !== null && isPosted(reading))
      return [{ reading, role, from: 'prose', at: sourceStart(part) }];
  }
  return [];
}

/** A line far to the right under a timed one: the next to speak in the same item. */
function speaksNext(entry: Entry, above: Entry | undefined): Candidate[] {
  const isUnder =
    entry.label?.topic == null &&
    entry.topic === 'agenda' &&
    above?.topic === 'agenda' &&
    entry.indent >= above.indent + 10;
  const reading = isUnder && !entry.hasGapBefore ? readPerson(entry.words, false) : null;
  return reading !== null && isPosted(reading)
    ? [{ reading, role: 'speaker', from: 'prose', at: sourceStart(entry.words) }]
    : [];
}

/** Further in than a list stands, and the entries in which the head of a letter does. */
const SENDER_COLUMN = 24;
const MAX_LETTERHEAD = 12;

const NAME_AND_BRACKET = /^[^\s\d:()「」]{1,12}[\s・][^\d:()「」]{1,16}\([^()]{4,48}\)$/;

/** "山田 花子（湾岸大学 教授）" under an item of the run of show: nothing but a name and in brackets a house and a title. */
function inBrackets({ kind, words, label }: Entry): { reading: PersonReading; words: Passage } | null {
  if (kind !== 'paragraph' || label !== null || words.text.length > 80 || !NAME_AND_BRACKET.test(words.folded))
    return null;
  const reading = readPerson(words, false);
  return reading !== null && reading.title !== null && reading.affiliation !== null ? { reading, words } : null;
}

/** Lines beneath each other that each tell a person with a post are a list of people, whatever stands over them. */
export function fromRuns(invitation: Invitation, entries: readonly Entry[]): Candidate[] {
  const readings = entries.map((entry) => {
    if (entry.kind === 'row' ? entry.cells.length < 2 : entry.words.text.length > 200) return null;
    if (entry.kind === 'heading' || entry.zone !== 'body' || (entry.topic !== null && NEVER_PEOPLE.has(entry.topic)))
      return entry.topic === 'agenda' ? inBrackets(entry) : null;
    if (
      entry.label?.topic != null ||
      /[?]|https?:|公印|職印|^[^\s:]{1,8}(?:様|さん|氏|先生)(?:へ|に):/.test(entry.words.folded)
    )
      return null;
    const isRow = entry.kind === 'row';
    if (isRow && entry.cells.length !== 2) return null;
    const told = isRow ? entry.cells[0] : linePassages(invitation, entry)[0];
    const prefix = told === undefined ? null : rolePrefix(told.folded);
    const words = told === undefined || prefix === null ? told : cutPassage(told, prefix.length);
    const read = words === undefined ? null : (readOwner(words) ?? readPerson(words, false));
    if (read === null || words === undefined) return null;
    // "理事長　山田 太郎" to the right, under the house: who sends the letter.
    if (entry.indent >= SENDER_COLUMN && entry.index < MAX_LETTERHEAD && read.honorific === null) return null;
    const reading = prefix === null ? read : { ...read, saysRole: prefix.role };
    const full = isRow ? withPost(reading, undefined, entry.cells[1], 'speaker') : reading;
    // A surname with its form of address alone is a greeting.
    const isFull = /[\s・]/.test(full.name.value) || full.title !== null || full.affiliation !== null;
    // "Dr. Jane Doe leads …" is a sentence and no line of a list.
    const isBare = full.title === null && full.affiliation === null;
    const isSentence = isBare ? NAME_THEN_VERB.test(words.folded) : SAYS_WHAT_THEY_DO.test(words.folded);
    return isFull && !isSentence && isPosted(full) ? { reading: full, words } : null;
  });
  return readings.flatMap((found, index) => {
    if (found === null) return [];
    const isInvited = /\b(?:invite|inviting|honou?r of inviting|welcome)$/i.test(
      entries[index - 1]?.words.folded ?? '',
    );
    const isRun = isInvited || [-2, -1, 1, 2].some((step) => readings[index + step] != null);
    if (!isRun) return [];
    const { reading, words } = found;
    const role = reading.saysRole ?? roleOfHeading(entries[index]?.heading ?? null) ?? 'speaker';
    return [{ reading, role, from: 'list', at: sourceStart(words) }];
  });
}
