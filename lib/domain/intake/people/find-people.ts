import type { DraftPerson, Found } from '../draft';
import type { Entry } from '../text/entries';
import { headerOf, type Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import { cutPassage, sourceStart } from '../text/passage';
import { topicOfHeading } from '../text/topics';
import { sitsBesideReader } from './aside-people';
import { biographies } from './biographies';
import type { Duty } from './duties';
import { chatCandidates } from './chat-people';
import { withFullName } from './full-names';
import type { Candidate, CandidateSource } from './people-list';
import { listedCandidates } from './person-candidates';
import { readPerson } from './person-line';
import { greetedCandidates, greetsSpeakers, proseCandidates, writerLeads } from './prose-people';
import { learnLatinWriting } from './otherwise-written';
import { readSignature, senderBySignature, type Signature } from './signature';
import type { Reference, ReferenceIndex } from './references';
import { presentedLeaders, presentedPeople } from './presented-people';
import { absorb, indexOf, knownPerson, pairLanguages } from './same-person';

export type People = {
  people: DraftPerson[];
  index: ReferenceIndex;
  signature: Signature;
  /** What people are on the panel for, by their key. */
  duties: ReadonlyMap<string, Duty>;
  /** The person who says "me" of themselves in the list. */
  ownerKey: string | null;
  /** Names under 参加者 that belong to nobody else: perhaps another writing of somebody's name. */
  loneParticipants: Candidate[];
  /** What further places of the source tell of somebody already known, and the role they had `before`. */
  repeated: { key: string; candidate: Candidate; before: DraftPerson['role'] }[];
  /** The panel is known only from the greeting or the question headings: a talk between few. */
  isConversation: boolean;
};

/** More people than any panel has: beyond that a list is one of guests. */
const MAX_PEOPLE = 200;

const CONFIDENCE: Readonly<Record<CandidateSource, number>> = {
  list: 0.95,
  table: 0.95,
  prose: 0.85,
  lead: 0.85,
  greeting: 0.65,
  signature: 0.6,
  participants: 0.6,
};
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

/** "Mr. Ostrander", "Vice Chairman Doyle": a form of address and a surname, as members are spoken of. */
const ADDRESSED_ALONE = /^(?:[A-Z][A-Za-z]{1,14}\.?\s){1,2}[A-Z][\p{L}'-]{1,24}$/u;

/** Words of a line that says whom the list under it is for. */
const OPENS_LEAD = /^(?:questions?|for|to|ask(?:ing)?)\s|:$|(?:へ|宛て?|質問)$/i;

/** The people that a short line before a list of questions presents ("杉浦 直人 様（元大使）", "For Ms. Jane Doe:"). */
function leadCandidates(invitation: Invitation, index: ReferenceIndex): Candidate[] {
  const entries = invitation.body;
  return entries.flatMap((entry, position) => {
    const next = entries[position + 1];
    // "◆八木 慎一 様（…）" over "Q1. …": a sign before a name, and a list of another kind under it.
    const isUnderOwnKind =
      entry.kind === 'item' && (entry.marker?.kind !== 'bullet' || next?.marker?.kind === 'bullet');
    if (next?.kind !== 'item' || isUnderOwnKind || entry.words.text.length > 80) return [];
    // "望月 彩  10:15": who wrote the message of a chat.
    if (/\s\d{1,2}:\d{2}(?:\s?[AaPp][Mm])?$/.test(entry.words.folded)) return [];
    const lead = leadWords(entry);
    const topic = topicOfHeading(entry.words.folded);
    // What a member of a committee asks of others is no list of questions to that member.
    const isAsker =
      (/(?:議員|委員|会派)(?:共通)?$/.test(lead.folded) || ADDRESSED_ALONE.test(lead.folded)) &&
      /\([^()]{1,60}\)\s?$/.test(next.words.folded);
    if (isAsker || index.readWhole(lead.folded) !== null || (topic !== null && topic !== 'questions')) return [];
    const reading = readPerson(lead, false);
    if (reading === null || /[.。?!]$/.test(entry.words.folded.trimEnd())) return [];
    // "Small Boats, Long Nights: …" at the head of a note is its title, and nobody whom the list under it is put to.
    if (position === 0 && reading.honorific === null && !OPENS_LEAD.test(entry.words.folded)) return [];
    const isFull = reading.honorific !== null || reading.title !== null || reading.affiliation !== null;
    return isFull
      ? [{ reading, role: reading.saysRole ?? 'speaker', from: 'lead', at: sourceStart(lead) } as const]
      : [];
  });
}

/** A lead without the words that make it one: "Questions for …:", "…への質問". */
export function leadWords(entry: Entry): ReturnType<typeof cutPassage> {
  const { folded } = entry.words;
  const before =
    /^(?:[[【<《〈〔▼▽▶▷◇◆■□●○★☆・*]|\s)*(?:(?:まず(?:は)?|続いて|つづいて|次に|はじめに|最後に)(?:は)?、?|(?:[A-Za-z]+\s){0,3}(?:questions?|prompts|topics)\s(?:for|to)\s|(?:for|to|addressed to|over to|asking|ask|(?:what|questions) (?:I|we)(?:'ll| will| would like to| want to| plan to| shall) ask)\s)?/i.exec(
      folded,
    )?.[0].length ?? 0;
  const after =
    /(?:[\]】>》〉〕。]|\s|:|,?\s?(?:will be asked|is asked|to (?:answer|respond|address)|we(?:'d| would) like to ask|we ask)(?: about)?|への(?:ご)?(?:質問|設問|問い|お尋ね)(?:事項|項目)?|あて|に(?:は|対する質問|伺う|お尋ね|対して|ご質問)?|へ|宛て?|さん宛)*$/.exec(
      folded,
    )?.index ?? folded.length;
  return cutPassage(entry.words, before, Math.max(before, after));
}

/** A bare name in a list of attendance: perhaps only another writing of somebody's name. */
function isLoneParticipant(candidate: Candidate): boolean {
  const { title, affiliation } = candidate.reading;
  return candidate.from === 'participants' && candidate.role === 'speaker' && title === null && affiliation === null;
}

function hasSpeakers(people: readonly DraftPerson[]): boolean {
  return people.some((person) => person.role.value === 'speaker');
}

const MAX_WRITTEN_TO = 6;

/** The people of the To: header whom the letter speaks to by their given names, where it names its speakers nowhere else. */
function writtenTo(invitation: Invitation): Candidate[] {
  const header = headerOf(invitation, 'to');
  if (header === null) return [];
  const words = invitation.body.map((entry) => entry.words.folded).join('\n');
  const found = allMatches(header.folded, /(?:^|[,;])\s{0,3}"?([^"<,;@]{3,60}?)"?\s?</g).flatMap((match) => {
    const from = match.index + match[0].indexOf(match[1] ?? '');
    const name = cutPassage(header, from, from + (match[1] ?? '').length);
    const reading = readPerson(name, false);
    const given = reading === null ? '' : (reading.name.value.split(' ')[0] ?? '');
    const isSpokenTo =
      /^[A-Z][a-z]{1,20}$/.test(given) && new RegExp(`\\b${given},? (?:you|and|can|:)|\\b${given}:`).test(words);
    return reading !== null && isSpokenTo
      ? [{ reading, role: 'speaker', from: 'greeting', at: sourceStart(name) } as const]
      : [];
  });
  return found.length <= MAX_WRITTEN_TO ? found : [];
}

/**
 * Everyone in the source who takes part. Lists and tables are believed first; question headings, the greeting and the
 * signature only fill what these leave open. Someone who merely signed a logistics mail is nobody here.
 */
export function findPeople(invitation: Invitation): People {
  const people: DraftPerson[] = [];
  const duties = new Map<string, Duty>();
  const loneParticipants: Candidate[] = [];
  const repeated: People['repeated'] = [];
  let ownerKey: string | null = null;
  const add = (candidate: Candidate): void => {
    const known = knownPerson(people, candidate);
    if (known !== null) {
      repeated.push({ key: known.key, candidate, before: known.role });
      absorb(known, candidate);
    } else if (isLoneParticipant(candidate)) {
      loneParticipants.push(candidate);
      return;
    } else people.push(toPerson(candidate, `p${people.length + 1}`));
    const key = (known ?? people.at(-1))?.key;
    if (key !== undefined && candidate.duty != null) duties.set(key, candidate.duty);
    if (candidate.reading.isOwner) ownerKey = key ?? null;
  };
  pairLanguages(invitation, listedCandidates(invitation)).slice(0, MAX_PEOPLE).forEach(add);
  const hasPanel = hasSpeakers(people);
  // Biographies beside a list add to what it tells; without one they are the panel.
  for (const found of biographies(invitation.body)) if (!hasPanel || knownPerson(people, found) !== null) add(found);
  chatCandidates(invitation.body)
    .filter(({ role }) => !hasPanel || role === 'moderator')
    .forEach(add);
  const presented = hasSpeakers(people) ? presentedLeaders(invitation) : presentedPeople(invitation);
  const isLed = (): boolean => people.some((person) => person.role.value === 'moderator');
  if (!hasSpeakers(people)) presented.forEach(add);
  proseCandidates(invitation)
    .slice(0, MAX_PEOPLE)
    .map((found) => withFullName(invitation, found))
    .forEach(add);
  presented
    .filter((found) => !isLed() || found.role !== 'moderator' || knownPerson(people, found) !== null)
    .forEach(add);
  leadCandidates(invitation, indexOf(people, duties)).slice(0, MAX_PEOPLE).forEach(add);
  if (!hasSpeakers(people) || greetsSpeakers(invitation))
    greetedCandidates(invitation)
      .map((found) => withFullName(invitation, found))
      .forEach(add);
  if (!hasSpeakers(people) || sitsBesideReader(invitation.body)) writtenTo(invitation).forEach(add);
  learnLatinWriting(invitation, people, () => indexOf(people, duties));
  const isConversation = !hasPanel && hasSpeakers(people);
  const signature = readSignature(invitation);
  const hasLeader = people.some((person) => person.role.value === 'moderator' || person.role.value === 'host');
  const writer = signature.person ?? senderBySignature(invitation);
  if (writer !== null && ((isConversation && !hasLeader) || writerLeads(invitation))) add(writer);
  // Now that everyone is known, a bare name under 参加者 may turn out to be one of them.
  const waiting = loneParticipants.splice(0);
  const isOnlySource = !hasSpeakers(people);
  for (const candidate of waiting) {
    if (isOnlySource || knownPerson(people, candidate) !== null)
      add({ ...candidate, from: isOnlySource ? 'list' : 'prose' });
    else loneParticipants.push(candidate);
  }
  return {
    people,
    index: indexOf(people, duties),
    duties,
    signature,
    ownerKey,
    loneParticipants,
    repeated,
    isConversation,
  };
}

/** Takes the form of address from a reference ("Questions for Dr. Goldman") for someone listed without one. */
export function learnHonorific(
  people: readonly DraftPerson[],
  reference: Reference,
  words: Found<string> | null,
): void {
  const person = people.find((candidate) => candidate.key === reference.keys[0]);
  const isPostNominal = person?.honorific !== null && /^(?:Ph|J\.?D|M\.?D)/.test(person?.honorific.value ?? '');
  if (
    person !== undefined &&
    words !== null &&
    reference.keys.length === 1 &&
    (person.honorific === null || isPostNominal)
  )
    person.honorific = words;
}
