import type { PersonRole } from '../draft';
import type { Entry } from '../text/entries';
import { entriesWith } from '../text/entries-with';
import type { Invitation } from '../text/invitation';
import { cutPassage, readRange, sourceStart, type Passage } from '../text/passage';
import { hasJapanese } from '../text/source-text';
import { isJapaneseTitle } from '../words/japanese-titles';
import { JAPANESE_ORGANISATIONS } from '../words/people-words';
import { topicOfHeading } from '../text/topics';
import type { Topic } from '../words/topic-words';
import { dutyOf, type Duty } from './duties';
import { readLatinName } from './names';
import {
  linePassages,
  isPairOfNames,
  readOwner,
  rolePrefix,
  splitPeopleList,
  segmentsOf,
  withPost,
  isTitleOfPanel,
  ROLE_LABEL,
  type CandidateSource,
  type Candidate,
} from './people-list';
import { headCards } from './head-cards';
import { markedRole, roleOfHeading } from './marked-roles';
import { fromAgendaLine, fromRuns } from './people-runs';
import { nameOverPost, namesOverPosts } from './name-over-post';
import { nameOnly, readPerson, roleOf, type PersonReading } from './person-line';
import { splitPost } from './post-split';
import { ABSENT, readRosters, stackedCandidates } from './rosters';
import { tableCandidates } from './table-people';

const ROLE_OF_TOPIC: Partial<Record<Topic, PersonRole>> = {
  moderator: 'moderator',
  host: 'host',
  interpreter: 'interpreter',
};
const PERSON_TOPICS: ReadonlySet<Topic> = new Set([
  'people',
  'participants',
  'moderator',
  'host',
  'interpreter',
  'speaker',
]);
const INTERPRETER_IN_BRACKETS = /(?:interpret(?:ation|er|ing)s?|通訳)[^()]{0,40}\(/i;

function candidatesIn(
  passage: Passage,
  role: PersonRole,
  from: CandidateSource,
  allowsLone: boolean,
  duty: Duty | null,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const piece of splitPeopleList(passage, role === 'interpreter')) {
    const prefix = rolePrefix(piece.folded);
    const part = prefix === null ? piece : cutPassage(piece, prefix.length);
    const reading =
      readOwner(part) ??
      readPerson(part, allowsLone) ??
      (prefix === null ? null : readLoneLatin(part)) ??
      readUnitAndSurname(part) ??
      readPosted(part);
    const said = prefix?.role ?? null;
    if (reading !== null && !ABSENT.test(piece.folded))
      candidates.push({
        reading,
        role: said ?? reading.saysRole ?? role,
        from,
        at: sourceStart(part),
        duty: prefix?.duty ?? duty,
      });
  }
  return candidates;
}

/** "司会 Lindqvist": after a role even a single name is one. */
function readLoneLatin(part: Passage): PersonReading | null {
  const name = readLatinName(part.folded, 0, true);
  const value = name === null ? null : readRange(part, name.name.from, name.name.to);
  if (value === null) return null;
  return nameOnly(value);
}

/** "司会　広報室 堀": after a role, a unit and a bare surname. */
function readUnitAndSurname(part: Passage): PersonReading | null {
  const match = /^([^\s、。()]{2,20})\s{1,3}([\u3400-\u9fff々]{1,4})$/.exec(part.folded);
  if (match?.[1] === undefined || match[2] === undefined || !JAPANESE_ORGANISATIONS.test(match[1])) return null;
  const name = readRange(part, part.folded.length - match[2].length, part.folded.length);
  return name === null ? null : { ...nameOnly(name), affiliation: readRange(part, 0, match[1].length) };
}

const POSTED =
  /^([^\s、。「」()]{2,24})の\s?([\u3400-\u9fff々ヶ]{2,5}?|[\u3400-\u9fff々ヶ]{1,4}\s?[\u3041-\u9fff]{1,4}?)\s?(氏|さん|様|先生)?(?:$|\()/;

/** "橋本工業社長の橋本 健吾氏": what somebody is, の, and the name. */
function readPosted(part: Passage): PersonReading | null {
  const [, post, written, address] = POSTED.exec(part.folded) ?? [];
  if (post === undefined || written === undefined) return null;
  const { title, affiliation } = splitPost(part.folded, 0, post.length);
  const from = part.folded.indexOf(written, post.length);
  const name = title === null ? null : readRange(part, from, from + written.length);
  if (name === null || title === null) return null;
  const end =
    from + written.length + (part.folded.slice(from + written.length).indexOf(address ?? '') + (address ?? '').length);
  return {
    ...nameOnly(name),
    honorific: address === undefined ? null : readRange(part, end - address.length, end),
    title: readRange(part, title.from, title.to),
    affiliation: affiliation === null ? null : readRange(part, affiliation.from, affiliation.to),
  };
}

/** In a list of people a line may be a bare name; in other places a name alone is too little. */
function isTelling(candidate: Candidate, entry: Entry): boolean {
  const { reading } = candidate;
  if (
    reading.title !== null ||
    reading.affiliation !== null ||
    reading.honorific !== null ||
    reading.aliases.length > 0
  )
    return true;
  return entry.kind === 'item' || entry.label !== null || entry.words.text.length <= 40;
}

/** "Host: Bastien Corriveau (Kestrel Forum)": a host that is a person and no house. */
function isPersonalHost(entry: Entry): boolean {
  const value = cutPassage(entry.words, entry.label?.value ?? 0);
  const reading = /\bhost/i.test(entry.words.folded.slice(0, entry.label?.to ?? 0)) ? readPerson(value, false) : null;
  const isTold = reading !== null && (reading.honorific ?? reading.title ?? reading.affiliation) !== null;
  return isTold || (/\bhosts\b/i.test(entry.words.folded) && isPairOfNames(value.folded));
}

/** "The panel is now:" on a line of its own, and the people on the lines under it. */
function opensList(invitation: Invitation, { lines, label, words }: Entry, labelWords: Passage): boolean {
  const [first] = lines;
  if (label === null || label.topic !== null || lines.length < 2 || first === undefined) return false;
  const isAlone = invitation.source.folded.slice(first.range.start, first.range.end).trimEnd().endsWith(':');
  return isAlone && label.value < words.text.length && topicOfHeading(labelWords.folded) === 'people';
}

/** "You: Jane Doe, Director, Example Bank": what the letter says of its reader, in a list of such lines. */
function isReader({ words, label }: Entry, labelWords: Passage): boolean {
  if (label === null || !/^you(?:rself)?$/i.test(labelWords.folded.trim())) return false;
  return readPerson(cutPassage(words, label.value), false)?.title != null;
}

/** The presenter of a programme that has guests puts the questions; at a conference a presenter speaks. */
function broadcasterRole(invitation: Invitation, label: Passage): PersonRole | null {
  if (!/^presenters?\b/i.test(label.folded)) return null;
  return invitation.body.some((entry) => /^(?:guests?|interviewees?)\b/i.test(entry.words.folded)) ? 'moderator' : null;
}

function fromEntry(invitation: Invitation, entry: Entry, below: Entry | undefined, hasRoleLabel: boolean): Candidate[] {
  const label = entry.label?.topic ?? null;
  const labelWords = cutPassage(entry.words, 0, entry.label?.to ?? 0);
  const isHost = label === 'organiser' && isPersonalHost(entry);
  const isPeople =
    (label !== null && PERSON_TOPICS.has(label) && !isTitleOfPanel(entry)) || opensList(invitation, entry, labelWords);
  const labelRole = isHost
    ? 'host'
    : isReader(entry, labelWords)
      ? 'speaker'
      : isPeople
        ? (broadcasterRole(invitation, labelWords) ??
          roleOf(labelWords.folded) ??
          ROLE_OF_TOPIC[label ?? 'people'] ??
          'speaker')
        : null;
  const inSection = entry.topic !== null && PERSON_TOPICS.has(entry.topic) && (label === null || labelRole !== null);
  const sectionRole = inSection
    ? (roleOfHeading(entry.heading) ?? ROLE_OF_TOPIC[entry.topic ?? 'people'] ?? 'speaker')
    : null;
  const mark = inSection ? markedRole(invitation, entry) : null;
  if (labelRole === null && sectionRole === null && !hasRoleLabel) return [];
  const source: CandidateSource =
    label === 'participants' || (labelRole === null && entry.topic === 'participants') ? 'participants' : 'list';
  const isOrganiserLabel = (label === 'organiser' && !isHost) || label === 'secretariat';
  // "山田様：…" says whom a question or a task is for.
  const isAddress =
    entry.label?.topic === null && /^[^\s]{1,8}(?:様|さん|氏|先生|君)(?:へ|に)?$/.test(labelWords.folded);
  if (isTitleOfPanel(entry) || isAddress) return [];
  const told = linePassages(invitation, entry);
  const isPostBelow = below?.kind === 'paragraph' && !below.hasGapBefore && below.label === null && told.length === 1;
  const pair = nameOverPost(isPostBelow ? [...told, below.words] : told, labelRole ?? sectionRole);
  if (pair !== null) return [pair];
  const lines = told.map((line, index) =>
    index === 0 ? cutPassage(line, labelRole === null ? (mark?.length ?? 0) : (entry.label?.value ?? 0)) : line,
  );
  const inTurn = namesOverPosts(invitation, lines, labelRole ?? sectionRole);
  if (inTurn.length > 0 && inTurn.length * 2 <= lines.length) return inTurn;
  const isProse = /[。?]/.test(entry.words.folded);
  const duty = labelRole === null ? null : dutyOf(labelWords.folded);
  return lines.flatMap((words, index) => {
    const segments = isOrganiserLabel
      ? []
      : segmentsOf(words, labelRole ?? (index === 0 ? mark?.role : null) ?? sectionRole);
    return segments
      .flatMap((segment) => candidatesIn(segment.passage, segment.role ?? 'speaker', source, !isProse, duty))
      .map((candidate) => withLabelTitle(withPostAbove(candidate, lines[index - 1]), labelWords))
      .filter((candidate) => isTelling(candidate, entry) || candidate.from === 'participants');
  });
}

/** A Japanese name on a line of its own under a line that told only the post ("産業公社　部長" over "山田 花子 様"). */
function withPostAbove(candidate: Candidate, above: Passage | undefined): Candidate {
  const { reading } = candidate;
  if (above === undefined || reading.title !== null || reading.affiliation !== null) return candidate;
  if (!hasJapanese(above.folded) || readPerson(above, false) !== null) return candidate;
  const told = withPost(reading, undefined, above, candidate.role);
  return told.title === null ? candidate : { ...candidate, reading: told };
}

/** "委員長役 三宅": a label that is itself a title is the title of someone of whom nothing else is told. */
function withLabelTitle(candidate: Candidate, label: Passage): Candidate {
  const { reading } = candidate;
  const words = label.folded.replace(/[【】\s]/g, '');
  const isChair = /^(?:委員長|部会長|会長|議長)$/.test(words);
  const isTold = reading.title !== null || (reading.affiliation !== null && !isChair);
  if (isTold || !isJapaneseTitle(words)) return candidate;
  return { ...candidate, reading: { ...reading, title: readRange(label, 0, label.text.length) } };
}

function interpreterOf(entry: Entry): Candidate[] {
  const match = INTERPRETER_IN_BRACKETS.exec(entry.words.folded.slice(0, 2_000));
  if (match === null) return [];
  const from = match.index + match[0].length;
  const close = entry.words.folded.indexOf(')', from);
  const inner = cutPassage(entry.words, from, close === -1 ? entry.words.text.length : close);
  const part = cutPassage(inner, rolePrefix(inner.folded)?.length ?? 0);
  const reading = readPerson(part, false);
  return reading === null ? [] : [{ reading, role: 'interpreter', from: 'prose', at: sourceStart(part) }];
}

/** A bold line within a list of people: somebody's name over the post. */
function isNameHead(entry: Entry): boolean {
  return entry.headingStyle === 'line' && entry.topic === 'people' && readPerson(entry.words, false) !== null;
}

/** Everyone named in lists, labelled lines and tables of people, in reading order. */
export function listedCandidates(invitation: Invitation): Candidate[] {
  const entries = invitation.body;
  const fromTables = tableCandidates(invitation);
  const rosters = readRosters(invitation);
  const withRoleLabel = new Set(entriesWith(entries, ROLE_LABEL));
  const fromLines = entries
    .map((entry, position) => ({ entry, above: entries[position - 1], below: entries[position + 1] }))
    .filter(
      ({ entry }) =>
        entry.kind !== 'row' &&
        !rosters.entries.has(entry.index) &&
        (entry.kind !== 'heading' || entry.label !== null || isNameHead(entry)),
    )
    .flatMap(({ entry, above, below }) => [
      ...fromEntry(invitation, entry, below, withRoleLabel.has(entry)),
      ...interpreterOf(entry),
      ...fromAgendaLine(entry, above),
    ]);
  const listed = [
    ...fromTables,
    ...rosters.candidates,
    ...stackedCandidates(invitation),
    ...headCards(invitation),
    ...fromLines,
  ];
  const known = new Set(listed.map((candidate) => candidate.at));
  const runs = fromRuns(invitation, entries).filter((candidate) => !known.has(candidate.at));
  return withHouseAbove([...listed, ...runs].sort((a, b) => a.at - b.at)).map(withoutLanguages);
}

/** "同　調査部長　田中 一郎": of the same house as the person before. */
function withHouseAbove(candidates: readonly Candidate[]): Candidate[] {
  const told: Candidate[] = [];
  for (const candidate of candidates) {
    const isSame = /^(?:同|同上|同左|〃)$/.test(candidate.reading.affiliation?.value ?? '');
    const affiliation = told.at(-1)?.reading.affiliation ?? null;
    told.push(isSame ? { ...candidate, reading: { ...candidate.reading, affiliation } } : candidate);
  }
  return told;
}

/** "English–Japanese interpretation", "日英同時通訳": all that is told of somebody who interprets. */
const INTERPRETS =
  /^(?:[A-Z][a-z]+(?:\s?[/–-]\s?|\sto\s|\sand\s|\s)[A-Z][a-z]+\s)?(?:(?:simultaneous|consecutive|sign[- ]language)\s)?interpret(?:er|ation|ing)$|^[^\s]{0,8}(?:同時|逐次|手話)?通訳者?$/i;

/** "(JA/EN)", "（同時通訳）" beside an interpreter is the pair of languages or the way of interpreting, and no house. */
function withoutLanguages(candidate: Candidate): Candidate {
  const told = candidate.reading.affiliation?.value ?? '';
  if (candidate.role === 'speaker' && candidate.reading.title === null && INTERPRETS.test(told))
    return { ...candidate, role: 'interpreter', reading: { ...candidate.reading, affiliation: null } };
  const isPair = /^[A-Z]{2,3}(?:\s?[/–-]\s?[A-Z]{2,3}){1,4}$/.test(told);
  const isWay = candidate.role === 'interpreter' && /^(?:(?:同時|逐次)?通訳|simultaneous|consecutive)/i.test(told);
  return isPair || isWay ? { ...candidate, reading: { ...candidate.reading, affiliation: null } } : candidate;
}
