import { allMatches } from '../../matches';
import { cutPassage, readRange, sourceStart, type Passage } from '../text/passage';
import { NOT_NAMES, TITLE_WORDS } from '../words/people-words';
import { readLatinName } from './names';
import type { Candidate } from './people-list';
import { nameOnly, readPerson, roleOf } from './person-line';

/** Words that say that who stands before them leads the event. */
export const LEADS =
  /\bwill (?:lead|moderate|chair|facilitate|preside|be in the chair|take the chair|guide)\b|\b(?:takes|is in) the chair\b|\bchairs the (?:session|evening|panel|discussion|meeting|conversation)\b|\b(?:still |also |again )?(?:moderates|presides)\b|\b(?:still |also |again )?chairs(?=\s?(?:[.;]|$))|\bis (?:your|our|the) moderator\b|\bis (?:presiding|moderating|chairing)\b/i;

/** Somebody whom a part of a sentence begins with. */
export function proseCandidate(
  part: Passage,
  role: Candidate['role'],
  from: Candidate['from'],
  allowsLone = false,
): Candidate | null {
  const reading = readPerson(part, allowsLone);
  return reading === null ? null : { reading, role: reading.saysRole ?? role, from, at: sourceStart(part) };
}

/** "Senator Ray Boudreau and Representative Lin Choi, Co-Chairs, will preside": the second of two who lead. */
export function secondLeader(part: Passage): Candidate | null {
  const verb = LEADS.exec(part.folded);
  const link = allMatches(part.folded.slice(0, verb?.index ?? 0), /\sand\s(?=[A-Z])/g).at(-1);
  const from = (link?.index ?? 0) + (link?.[0].length ?? 0);
  const name = link === undefined ? null : readLatinName(part.folded, from);
  const isBefore =
    name !== null && /^,?\s(?:(?:the\s)?[Cc]o-?[A-Za-z]{4,12},?\s)?$/.test(part.folded.slice(name.to, verb?.index));
  return isBefore ? proseCandidate(cutPassage(part, from, name.to), 'moderator', 'prose') : null;
}

/** "Our vice president Dr. Lorraine Peck will moderate": a name with its form of address right before the verb. */
export function addressedName(part: Passage): Candidate | null {
  const verb = LEADS.exec(part.folded);
  for (const match of allMatches(
    part.folded,
    /\b(?:Dr|Mr|Mrs|Ms|Mx|Prof|Professor|Amb|Ambassador|Sir|Dame|Senator|Sen|Representative|Rep|Congress(?:man|woman)|Chair(?:man|woman|person)(?=\s[A-Z])|Judge|Justice|Councillor|Baroness|Lord|Lady)\b/g,
  )) {
    const name = verb === null || match.index > verb.index ? null : readLatinName(part.folded, match.index);
    const between = name === null ? '' : part.folded.slice(name.to, verb?.index);
    // "Dr. Jane Doe, Lecturer in Law, will be in the chair": with the post between commas.
    const isPosted =
      name !== null && verb !== null && /^,\s[A-Z][^,]{3,60}(?:,\s[A-Z][^,]{3,60})?,\s{0,2}$/.test(between);
    if (isPosted && name.honorific !== null)
      return proseCandidate(cutPassage(part, match.index, verb.index - 2), 'moderator', 'prose');
    if (name?.honorific != null && /^,?\s{0,2}$/.test(between))
      return proseCandidate(cutPassage(part, match.index, name.to), 'moderator', 'prose');
  }
  return setApart(part, verb?.index ?? 0);
}

/** "The Convener, Fiona Abercrombie MSP, will chair": a full name between commas right before the verb. */
function setApart(part: Passage, to: number): Candidate | null {
  const apart = /,\s([A-Z][^,]{3,48}),\s{0,2}$/.exec(part.folded.slice(0, to));
  if (apart?.[1] === undefined) return null;
  const from = apart.index + apart[0].indexOf(apart[1]);
  const name = readLatinName(part.folded, from);
  const isWhole = name !== null && /^(?:\s[A-Z]{2,4})?$/.test(part.folded.slice(name.to, from + apart[1].length));
  return isWhole ? proseCandidate(cutPassage(part, from, from + apart[1].length), 'moderator', 'prose') : null;
}

const RUNS =
  /^(?:will\s)?(?:runs?|leads?|chairs?|moderates?|hosts?|opens and closes|calls? on|takes? (?:the )?questions|keeps? (?:time|order|the time))\b/;
/** A sentence that begins with a post and says somewhere what is done: asked of each, before it is read. */
export const RUNS_IT =
  /^(?:The\s|Our\s)?[A-Z]?[a-z]+(?:\s[a-z]+){0,3}\s(?=[A-Z])[^]*\b(?:runs?|leads?|chairs?|moderates?|hosts?|opens and|calls? on|takes?|keeps?)\b/;
const POST_FIRST = /^(?:The\s|Our\s)?([A-Z]?[a-z]+(?:\s[a-z]+){0,3})\s(?=[A-Z])/;

/** "Press officer Gavin Prewitt, Hinode Telecom, runs the session": the post before the name, the house behind it, and what is done. */
export function titledLeader(part: Passage): Candidate | null {
  const { folded } = part;
  const post = POST_FIRST.exec(folded);
  if (post?.[1] === undefined || !TITLE_WORDS.test(post[1])) return null;
  const reading = readPerson(
    cutPassage(part, post[0].length, (folded.indexOf(',') + 1 || folded.length + 1) - 1),
    false,
  );
  const house = /^[^,]{4,60},\s(?:(?:of|from|for)\s)?([A-Z][^,]{2,60}),\s/.exec(folded);
  const isRunning = RUNS.test(
    folded.slice(house?.[0].length ?? post[0].length + (reading?.name.value.length ?? 0) + 1),
  );
  if (reading === null || !isRunning) return null;
  const from = folded.indexOf(post[1]);
  const at = house?.[1] === undefined ? -1 : folded.indexOf(house[1]);
  const title = readRange(part, from, from + post[1].length, 0.8);
  const affiliation = house?.[1] === undefined ? null : readRange(part, at, at + house[1].length, 0.8);
  const role = roleOf(post[1]) ?? 'moderator';
  return { reading: { ...reading, title, affiliation }, role, from: 'prose', at: sourceStart(part) };
}

/** "Devon will chair": a given name right before the verb. */
export function singleName(part: Passage): Candidate | null {
  const name = /^[A-Z][a-z]{2,20}(?=\swill\s)/.exec(part.folded)?.[0];
  const value = name === undefined || NOT_NAMES.test(name) ? null : readRange(part, 0, name.length, 0.7);
  if (value === null) return null;
  const reading = nameOnly(value);
  return { reading, role: 'moderator', from: 'prose', at: sourceStart(part) };
}
