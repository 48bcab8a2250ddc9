import type { DraftPerson, Found, PersonRole } from '../draft';
import type { Entry } from '../text/entries';
import { bodyEntries, type Invitation } from '../text/invitation';
import { cutPassage, sourceStart } from '../text/passage';
import { collapseSpace, comparable, hasJapanese } from '../text/source-text';
import { topicOfHeading } from '../text/topics';
import { listedCandidates, type Candidate, type CandidateSource } from './person-candidates';
import { readPerson } from './person-line';
import { greetedCandidates, proseCandidates, readSignature, writerLeads, type Signature } from './prose-people';
import { ReferenceIndex, type Reference } from './references';

export type People = {
  people: DraftPerson[];
  index: ReferenceIndex;
  signature: Signature;
  /** The person who says "me" of themselves in the list. */
  ownerKey: string | null;
  /** Names under 参加者 that belong to nobody else: perhaps another writing of somebody's name. */
  loneParticipants: Candidate[];
  /** The panel is known only from the greeting or the question headings: a talk between few. */
  isConversation: boolean;
};

const CONFIDENCE: Readonly<Record<CandidateSource, number>> = {
  list: 0.95,
  table: 0.95,
  prose: 0.85,
  lead: 0.85,
  greeting: 0.65,
  signature: 0.6,
  participants: 0.6,
};
/** Which role stands when a person appears with two: the more particular one. */
const ROLE_RANK: Readonly<Record<PersonRole, number>> = { speaker: 0, host: 1, interpreter: 2, moderator: 3 };

function namesOf(person: DraftPerson): string[] {
  return [person.name.value, ...person.aliases.map((alias) => alias.value)];
}

export function indexOf(people: readonly DraftPerson[]): ReferenceIndex {
  return new ReferenceIndex(people.map((person) => ({ key: person.key, role: person.role.value, names: namesOf(person) })));
}

function toPerson(candidate: Candidate, key: string): DraftPerson {
  const { reading, role, from } = candidate;
  const confidence = CONFIDENCE[from];
  const rate = <T>(found: Found<T> | null): Found<T> | null => (found === null ? null : { ...found, confidence });
  return {
    key,
    name: { ...reading.name, confidence },
    aliases: reading.aliases,
    honorific: rate(reading.honorific),
    role: { value: role, spans: reading.name.spans, confidence, reason: { code: `role_from_${from}`, params: {} } },
    title: rate(reading.title),
    affiliation: rate(reading.affiliation),
  };
}

function nameTokens(name: string): string {
  return collapseSpace(name).toLowerCase().split(/[\s・]+/).map(comparable).sort().join(' ');
}

/** The person already known whom a candidate names again, by full name or by an unambiguous part of it. */
function knownPerson(people: readonly DraftPerson[], candidate: Candidate): DraftPerson | null {
  const name = candidate.reading.name.value;
  const writings = [name, ...candidate.reading.aliases.map((alias) => alias.value)].map(nameTokens);
  const same = people.find((person) => namesOf(person).some((known) => writings.includes(nameTokens(known))));
  if (same !== undefined) return same;
  const isPart = candidate.from !== 'list' && candidate.from !== 'table';
  const reference = isPart || !name.includes(' ') ? indexOf(people).readWhole(name) : null;
  return people.find((person) => person.key === reference?.keys[0]) ?? null;
}

function absorb(person: DraftPerson, candidate: Candidate): void {
  const { reading, role } = candidate;
  person.honorific ??= reading.honorific;
  person.title ??= reading.title;
  person.affiliation ??= reading.affiliation;
  const known = new Set(namesOf(person).map(nameTokens));
  const isFuller = reading.name.value.length > person.name.value.length && candidate.from !== 'greeting';
  for (const alias of [reading.name, ...reading.aliases]) {
    if (!known.has(nameTokens(alias.value)) && alias.value.length > 1 && (isFuller || hasJapanese(alias.value) !== hasJapanese(person.name.value))) {
      person.aliases.push(alias);
    }
  }
  if (ROLE_RANK[role] > ROLE_RANK[person.role.value] && candidate.from !== 'participants') person.role = { ...person.role, value: role };
}

/** The people that a short line before a list of questions presents ("杉浦 直人 様（元大使）", "For Ms. Jane Doe:"). */
function leadCandidates(invitation: Invitation, index: ReferenceIndex): Candidate[] {
  const entries = bodyEntries(invitation);
  return entries.flatMap((entry, position) => {
    const next = entries[position + 1];
    if (next?.kind !== 'item' || entry.kind === 'item' || entry.words.text.length > 80) return [];
    const lead = leadWords(entry);
    const topic = topicOfHeading(entry.words.folded);
    if (index.readWhole(lead.folded) !== null || (topic !== null && topic !== 'questions')) return [];
    const reading = readPerson(lead, false);
    if (reading === null || /[.。?!]$/.test(lead.folded)) return [];
    const isFull = reading.honorific !== null || reading.title !== null || reading.affiliation !== null;
    return isFull ? [{ reading, role: reading.saysRole ?? 'speaker', from: 'lead', at: sourceStart(lead) } as const] : [];
  });
}

/** A lead without the words that make it one: "Questions for …:", "…への質問". */
export function leadWords(entry: Entry): ReturnType<typeof cutPassage> {
  const { folded } = entry.words;
  const before = /^(?:\[|【|<|\s)*(?:(?:[A-Za-z]+\s){0,3}questions?\s(?:for|to)\s|(?:for|to|addressed to)\s)?/i.exec(folded)?.[0].length ?? 0;
  const after = /(?:\]|】|>|\s|:|への(?:ご)?質問(?:事項)?|に(?:対する質問|伺う|お尋ね|対して|ご質問)?|へ|宛て?|さん宛)*$/.exec(folded)?.index ?? folded.length;
  return cutPassage(entry.words, before, Math.max(before, after));
}

function hasSpeakers(people: readonly DraftPerson[]): boolean {
  return people.some((person) => person.role.value === 'speaker');
}

/**
 * Everyone in the source who takes part. Lists and tables are believed first; question headings, the greeting and the
 * signature only fill what these leave open. Someone who merely signed a logistics mail is nobody here.
 */
export function findPeople(invitation: Invitation): People {
  const people: DraftPerson[] = [];
  const loneParticipants: Candidate[] = [];
  let ownerKey: string | null = null;
  const add = (candidate: Candidate): void => {
    const known = knownPerson(people, candidate);
    if (known !== null) absorb(known, candidate);
    else if (candidate.from === 'participants' && candidate.reading.title === null && candidate.reading.affiliation === null) loneParticipants.push(candidate);
    else people.push(toPerson(candidate, `p${people.length + 1}`));
    if (candidate.reading.isOwner) ownerKey = (known ?? people.at(-1))?.key ?? null;
  };
  listedCandidates(invitation).forEach(add);
  const hasPanel = hasSpeakers(people);
  proseCandidates(invitation).forEach(add);
  leadCandidates(invitation, indexOf(people)).forEach(add);
  if (!hasSpeakers(people)) greetedCandidates(invitation).forEach(add);
  const isConversation = !hasPanel && hasSpeakers(people);
  const signature = readSignature(invitation);
  const hasLeader = people.some((person) => person.role.value === 'moderator' || person.role.value === 'host');
  if (signature.person !== null && ((isConversation && !hasLeader) || writerLeads(invitation))) add(signature.person);
  if (!hasSpeakers(people)) loneParticipants.splice(0).forEach((candidate) => people.push(toPerson(candidate, `p${people.length + 1}`)));
  return { people, index: indexOf(people), signature, ownerKey, loneParticipants, isConversation };
}

/** Takes the form of address from a reference ("Questions for Dr. Goldman") for someone listed without one. */
export function learnHonorific(people: readonly DraftPerson[], reference: Reference, words: Found<string> | null): void {
  const person = people.find((candidate) => candidate.key === reference.keys[0]);
  const isPostNominal = person?.honorific !== null && /^(?:Ph|J\.?D|M\.?D)/.test(person?.honorific.value ?? '');
  if (person !== undefined && words !== null && reference.keys.length === 1 && (person.honorific === null || isPostNominal)) person.honorific = words;
}
