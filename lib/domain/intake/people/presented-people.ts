import type { PersonRole } from '../draft';
import { sentencesOf, type Stretch } from '../text/clauses';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import { cutPassage, sourceStart, type Passage } from '../text/passage';
import { ORGANISATION_WORDS, TITLE_WORDS } from '../words/people-words';
import type { Topic } from '../words/topic-words';
import { readLatinName } from './names';
import type { Candidate } from './people-list';
import { readPerson, type PersonReading } from './person-line';

/** Sections in which people are named who do not sit on the panel. */
const OF_OTHERS: ReadonlySet<Topic> = new Set([
  'questions',
  'own',
  'todo',
  'deadlines',
  'documents',
  'background',
  'agenda',
  'rsvp',
  'links',
  'organiser',
  'secretariat',
  'where',
]);
/** A paragraph that presents a panel has one of these words, whichever way it says so. */
const PRESENTS =
  /\b(?:guests?|speak(?:s|ers?|ing)?|panel|(?:co-)?panell?ists?|stage|join(?:s|ed|ing)?|alongside|chair(?:s|ed|ing)?|moderat\w+|conversation|discuss\w*|debate|dialogue|table|host(?:s|ed)?|steer\w*|interview\w*|microphone|line-?up|respond\w*|testif\w+|witness(?:es)?|present(?:s|ing|ers?)|facilitat\w+)\b/i;
/** Right before a name: whoever is named leads. */
const LEADS_BEFORE =
  /\b(?:in the chair|from the chair|(?:moderated|chaired|hosted|led|steered|guided|facilitated|run|presided over|kept to time|introduced and moderated) by|(?:steering|moderating|chairing|leading|guiding|hosting|facilitating|running)(?: (?:the|us|our|this|it|you)(?: \w+){0,2})?|moderator|chair|facilitator|host)(?: (?:is|will be|for the (?:day|evening|session) is))?[\s:,(-]{1,3}(?:will be |is |sits |our |the )?$/i;
/** Behind the name and post, before anybody else is named: the same. */
const LEADS_AFTER =
  /^[^.;]{0,60}?(?:\b(?:chairs|moderates|presides|hosts|steers|facilitates)\b|\b(?:will|shall|is to|is going to|has agreed to|kindly agreed to) (?:be (?:in the chair|chairing|moderating|steering|hosting|our (?:chair|moderator))|chair|moderate|lead|steer|host|guide|preside|facilitate|keep (?:us|everyone|everybody|time|order|the \w+)|hold the (?:microphone|reins|ring|chair)|put the questions|ask the questions|run the (?:conversation|discussion|session)|take the chair|referee)\b|\b(?:keeps|holds|puts|asks|leads|runs|takes|guides) (?:us|everyone|the(?! chair (?:of|in)\b)|all|time|order)\b|\b(?:is|as) (?:in the chair|your moderator|our moderator|our chair|the chair|moderator|chair)\b|\bin the chair\b|\(?(?:moderating|chairing|moderator|chair|in the chair)\)?[.;,]?$)/i;
/** What the person does; the name and the post stand before it. */
const PREDICATE =
  /(?:,\s)?\s(?:will|shall|is|are|keeps|holds|puts|asks|leads|runs|takes|guides|chairs|moderates|presides|hosts|steers|speaks?|joins?|opens|responds)\b/;
/** Of another time or another matter: nobody of this panel. */
const OTHER_MATTERS =
  /\b(?:last (?:year|month|week|time|autumn|spring|summer|winter)|previous(?:ly)?|next (?:month|year|week|time)|used to|founded|wrote|written by|book by|paper by|article by|sponsor\w*|thanks to|photo\w* by|in memory|named after|(?:contact|write to|e-?mail|call|ring|ask for|copied|cc)\s(?=[A-Z]))/i;
const ABSENT = /\b(?:cannot|can't|will not|won't|unable to|no longer|withdrawn|replaces|instead of|in place of)\b/i;
const DOES = /^,?\s(?:who|whose)\s\w+/;
const MAX_PARAGRAPH = 1_200;
const MAX_NAMES = 12;

type Named = { from: number; to: number };

/** "(Ines Caballero, Secretary-General, Lakeside Dialogues)": behind a title and before the end stands the house. */
function closesPost(folded: string, from: number, to: number): boolean {
  const title = /,\s([^,()]{3,60}),\s$/.exec(folded.slice(Math.max(0, from - 66), from))?.[1];
  return title !== undefined && TITLE_WORDS.test(title) && /^\s?(?:[).;]|$)/.test(folded.slice(to));
}

/** Where somebody's full name begins: with a first name, or behind a form of address. */
function namesIn(folded: string): Named[] {
  const found: Named[] = [];
  let house = 0;
  for (const match of allMatches(folded, /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}.'’-]+/gu)) {
    if (match.index < (found.at(-1)?.to ?? 0) || found.length > MAX_NAMES) continue;
    // "of the North Atlantic Review", "at Boreal Transit": a house.
    if (/\b(?:of|at|for|from|in|the)\s$/.test(folded.slice(Math.max(0, match.index - 6), match.index))) {
      house = readLatinName(folded, match.index)?.to ?? house;
      continue;
    }
    const name = match.index < house ? null : readLatinName(folded, match.index);
    if (name === null) continue;
    const isFull = /\S\s\S/.test(folded.slice(name.name.from, name.name.to));
    if (isFull && !closesPost(folded, match.index, name.to)) found.push({ from: match.index, to: name.to });
  }
  return found;
}

/** Whether what stands beside the name says what the person is or does. */
function isPresented(reading: PersonReading, behind: string): boolean {
  const house = reading.affiliation?.value ?? '';
  if (reading.title !== null && TITLE_WORDS.test(reading.title.value)) return true;
  if (ORGANISATION_WORDS.test(house)) return true;
  return (house !== '' && /^(?:\s\(|\s(?:of|from|at)\s)/.test(behind)) || DOES.test(behind);
}

function inSentence(words: Passage, sentence: Stretch): { candidate: Candidate; isPresented: boolean }[] {
  const folded = words.folded.slice(sentence.from, sentence.to);
  if (OTHER_MATTERS.test(folded) || ABSENT.test(folded)) return [];
  const names = namesIn(folded);
  return names.flatMap(({ from, to }, index) => {
    const next = names[index + 1]?.from ?? folded.length;
    const own = folded.slice(from, next);
    // "Jane Doe, programme manager, jane@example.org": whom to write to.
    if (own.includes('@')) return [];
    const end = from + own.replace(/[\s,;:]*(?:\b(?:and|with|by|to|then|plus|also|as well as)\b[\s,;:]*)*$/, '').length;
    const beside = folded.slice(to, end);
    const close = beside.includes('(') ? -1 : beside.indexOf(')');
    const verb = PREDICATE.exec(beside)?.index ?? (close === -1 ? end - to : close);
    const part = cutPassage(words, sentence.from + from, sentence.from + Math.max(Math.min(end, to + verb), to));
    const reading = readPerson(part, false);
    if (reading === null) return [];
    const before = folded.slice(names[index - 1]?.to ?? 0, from);
    const behind = folded.slice(to, next);
    const isLeading = LEADS_BEFORE.test(before) || LEADS_AFTER.test(behind.replace(/\([^()]{0,120}\)/g, ' '));
    const role: PersonRole = isLeading ? 'moderator' : (reading.saysRole ?? 'speaker');
    const candidate: Candidate = { reading, role, from: 'prose', at: sourceStart(part) };
    return [{ candidate, isPresented: isPresented(reading, behind) }];
  });
}

function inEntry({ words, topic, kind, zone, label }: Entry): Candidate[] {
  if (kind === 'heading' || kind === 'row' || zone !== 'body' || words.text.length > MAX_PARAGRAPH) return [];
  if (topic !== null && OF_OTHERS.has(topic)) return [];
  if (label?.topic != null || !PRESENTS.test(words.folded)) return [];
  const found = sentencesOf(words.folded).flatMap((sentence) => inSentence(words, sentence));
  return found.filter((person) => person.isPresented).map(({ candidate }) => candidate);
}

/**
 * People whom a letter presents in running text, each by the full name and what they are: "You will share the stage with
 * Jane Doe, who runs …, and with Kim Berg of Example LLP". A single one is a panel only with somebody who leads it.
 */
export function presentedPeople(invitation: Invitation): Candidate[] {
  const found = invitation.body.flatMap(inEntry);
  return found.length > 1 ? found : [];
}

/** Those of them who lead, for a source that lists its panel elsewhere. */
export function presentedLeaders(invitation: Invitation): Candidate[] {
  return invitation.body.flatMap(inEntry).filter(({ role }) => role === 'moderator');
}
