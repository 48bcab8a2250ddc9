import type { PersonRole } from '../draft';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { cutPassage, readPassage, readRange, sourceStart, type Passage } from '../text/passage';
import { columnOf, tablesOf, type Table } from '../text/tables';
import { JAPANESE_TITLES } from '../words/people-words';
import type { Topic } from '../words/topic-words';
import { readLatinName } from './names';
import { readPerson, roleOf, type PersonReading } from './person-line';
import { splitPost } from './post-split';

export type CandidateSource = 'list' | 'table' | 'prose' | 'participants' | 'lead' | 'greeting' | 'signature';

/** Someone whom the source names, before the same people are brought together. */
export type Candidate = { reading: PersonReading; role: PersonRole; from: CandidateSource; at: number };

const PERSON_TOPICS: ReadonlySet<Topic> = new Set([
  'people',
  'participants',
  'moderator',
  'host',
  'interpreter',
  'speaker',
]);
const INLINE_LABEL =
  /(?:^|[.;。]\s{0,2}|\s{2,6})((?:Guest\s|Lead\s|Keynote\s)?(?:Speakers?|Panell?ists?|Panel|Moderators?|Moderated by|Chair(?:ed by)?|MC|Interpreters?|Discussants?|Commentators?|Interviewer|Facilitator|Witness(?:es)?)|登壇者|講師|パネリスト|コメンテーター|司会|進行|モデレーター|座長|聞き手|通訳|ファシリテーター|総合司会)(?:\s?\/\s?[A-Za-z]{2,14})?\s?:\s{0,3}/g;
const ROLE_BEFORE_NAME =
  /^(?:司会|進行|座長|モデレーター|聞き手|通訳|総合司会|Moderator|Chair|MC|Facilitator|Interpreter|Panell?ist|Speaker|Discussant)(?:\s\d)?\s{0,2}(?:-{1,2}\s{1,2}|\s{1,2})(?=[^a-z\s-])/;
const INTERPRETER_IN_BRACKETS = /(?:interpret(?:ation|er|ing)s?|通訳)[^()]{0,40}\(/i;

/** The separately told lines of an entry: a line that only continues the one before is joined to it. */
export function linePassages(invitation: Invitation, entry: Entry): Passage[] {
  const groups: { start: number; end: number }[][] = [];
  for (const line of entry.lines) {
    if (line.isWrapped) groups.at(-1)?.push(line.range);
    else groups.push([line.range]);
  }
  return groups.map((group) => readPassage(invitation.source, group));
}

function bracketDepths(folded: string): Int8Array {
  const depths = new Int8Array(folded.length);
  let depth = 0;
  for (let index = 0; index < folded.length; index += 1) {
    const sign = folded.charAt(index);
    if (sign === '(') depth = Math.min(depth + 1, 100);
    depths[index] = depth;
    if (sign === ')') depth = Math.max(0, depth - 1);
  }
  return depths;
}

/** Cuts "A, Title, Org; B, …", "山田 太郎（…）、佐藤 花子（…）" and "A (Org), B (Org) and C (Org)" into one passage each. */
export function splitPeopleList(passage: Passage): Passage[] {
  const { folded } = passage;
  const depths = bracketDepths(folded);
  const parts: Passage[] = [];
  let from = 0;
  for (const match of folded.matchAll(
    /;\s?(?:and\s)?|、|(?<=\)),?\s(?:and\s)?(?=[A-Z])|(?<=\)),\s?|(?<=\S)\s{3,12}(?=[A-Z])|,\s(?:and\s)?(?=[A-Z])|\sand\s(?=[A-Z])/g,
  )) {
    if ((depths[match.index] ?? 0) > 0 && folded.charAt(match.index) !== ' ') continue;
    const next = cutPassage(passage, match.index + match[0].length);
    // Between "Name, Title, Org" a comma says nothing; between "Name of Org" and "Name (Org)" it parts two people.
    const isPlainComma = /^(?:,\s(?:and\s)?|\sand\s)$/.test(match[0]) && folded.charAt(match.index - 1) !== ')';
    if (isPlainComma && !startsShortPerson(next.folded)) continue;
    const isComma = match[0].startsWith('、') || match[0].startsWith(',') || match[0].startsWith(' ');
    if (
      isComma &&
      !ROLE_BEFORE_NAME.test(next.folded) &&
      readPerson(next, /^[^\s、(]{2,6}(?:$|[、(])/.test(next.folded)) === null
    )
      continue;
    parts.push(cutPassage(passage, from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(cutPassage(passage, from));
  return parts.filter((part) => part.text !== '');
}

/** "Emma Lindqvist of Nordhaven Bank", "Haruka Ono (Tohoku …)": a name at once followed by its organisation. */
function startsShortPerson(folded: string): boolean {
  const name = readLatinName(folded, 0);
  return name !== null && /^\s(?:of|from)\s|^\s\(/.test(folded.slice(name.to, name.to + 8));
}

type Segment = { passage: Passage; role: PersonRole | null };

/** Cuts a passage at the role labels inside it ("Speakers: …. Moderator: …"). */
function segmentsOf(passage: Passage, role: PersonRole | null): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let current = role;
  for (const match of passage.folded.matchAll(INLINE_LABEL)) {
    segments.push({ passage: cutPassage(passage, from, match.index), role: current });
    current = roleOf(match[1] ?? '');
    from = match.index + match[0].length;
  }
  segments.push({ passage: cutPassage(passage, from), role: current });
  return segments.filter((segment) => segment.role !== null && segment.passage.text !== '');
}

function candidatesIn(passage: Passage, role: PersonRole, from: CandidateSource, allowsLone: boolean): Candidate[] {
  const candidates: Candidate[] = [];
  for (const piece of splitPeopleList(passage)) {
    const prefix = ROLE_BEFORE_NAME.exec(piece.folded);
    const part = prefix === null ? piece : cutPassage(piece, prefix[0].length);
    const reading = readPerson(part, allowsLone) ?? (prefix === null ? null : readLoneLatin(part));
    const said = prefix === null ? null : roleOf(prefix[0]);
    if (reading !== null)
      candidates.push({ reading, role: said ?? reading.saysRole ?? role, from, at: sourceStart(part) });
  }
  return candidates;
}

/** "司会 Lindqvist": after a role even a single name is one. */
function readLoneLatin(part: Passage): PersonReading | null {
  const name = readLatinName(part.folded, 0, true);
  const value = name === null ? null : readRange(part, name.name.from, name.name.to);
  if (value === null) return null;
  return { name: value, aliases: [], honorific: null, title: null, affiliation: null, saysRole: null, isOwner: false };
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

function fromEntry(invitation: Invitation, entry: Entry): Candidate[] {
  const label = entry.label?.topic ?? null;
  const labelWords = cutPassage(entry.words, 0, entry.label?.to ?? 0);
  const labelRole = label !== null && PERSON_TOPICS.has(label) ? (roleOf(labelWords.folded) ?? 'speaker') : null;
  const inSection = entry.topic !== null && PERSON_TOPICS.has(entry.topic) && (label === null || labelRole !== null);
  const sectionRole = inSection ? (roleOf(entry.heading?.words.folded ?? '') ?? 'speaker') : null;
  const source: CandidateSource =
    label === 'participants' || (labelRole === null && entry.topic === 'participants') ? 'participants' : 'list';
  const isOrganiserLabel = label === 'organiser' || label === 'secretariat';
  return linePassages(invitation, entry).flatMap((line, index) => {
    const words = index === 0 && labelRole !== null ? cutPassage(line, entry.label?.value ?? 0) : line;
    const segments = isOrganiserLabel ? [] : segmentsOf(words, labelRole ?? sectionRole);
    return segments
      .flatMap((segment) => candidatesIn(segment.passage, segment.role ?? 'speaker', source, true))
      .map((candidate) => withLabelTitle(candidate, labelWords))
      .filter((candidate) => isTelling(candidate, entry) || candidate.from === 'participants');
  });
}

/** "委員長役 三宅": a label that is itself a title is the title of someone of whom nothing else is told. */
function withLabelTitle(candidate: Candidate, label: Passage): Candidate {
  const { reading } = candidate;
  const isTold = reading.title !== null || reading.affiliation !== null;
  const words = label.folded.replace(/[【】\s]/g, '');
  if (isTold || !JAPANESE_TITLES.includes(words)) return candidate;
  return { ...candidate, reading: { ...reading, title: readRange(label, 0, label.text.length) } };
}

function interpreterOf(entry: Entry): Candidate[] {
  const match = INTERPRETER_IN_BRACKETS.exec(entry.words.folded.slice(0, 2_000));
  if (match === null) return [];
  const from = match.index + match[0].length;
  const close = entry.words.folded.indexOf(')', from);
  const part = cutPassage(entry.words, from, close === -1 ? entry.words.text.length : close);
  const reading = readPerson(part, false);
  return reading === null ? [] : [{ reading, role: 'interpreter', from: 'prose', at: sourceStart(part) }];
}

function fromTable(table: Table): Candidate[] {
  const nameColumn = columnOf(table, /^(?:name|speaker|speakers|氏名|名前|お名前|登壇者)$/);
  const roleColumn = columnOf(table, /^(?:role|役割|役|区分)$/);
  const postColumn = columnOf(table, /^(?:affiliation|organi[sz]ation|所属)$/);
  const titleColumn = columnOf(table, /^(?:title|position|肩書|役職)$/);
  const isPeopleTable =
    nameColumn !== -1 && (roleColumn !== -1 || postColumn !== -1 || titleColumn !== -1 || table.topic === 'people');
  if (!isPeopleTable || columnOf(table, /^(?:time|時刻|時間|開始|question|questions|質問)$/) !== -1) return [];
  return table.rows.flatMap((row) => {
    const nameCell = row.cells[nameColumn];
    const reading = nameCell === undefined ? null : readPerson(nameCell, true);
    if (nameCell === undefined || reading === null) return [];
    const role = roleOf(row.cells[roleColumn]?.folded ?? '') ?? reading.saysRole ?? 'speaker';
    return [
      {
        reading: withPost(reading, row.cells[titleColumn], row.cells[postColumn], role),
        role,
        from: 'table',
        at: sourceStart(nameCell),
      },
    ];
  });
}

/** Fills title and organisation from their cells; one cell may hold both ("Unit Chief, Federal Bureau of …"). */
function withPost(
  reading: PersonReading,
  title: Passage | undefined,
  post: Passage | undefined,
  role: PersonRole,
): PersonReading {
  const own = title === undefined ? null : readRange(title, 0, title.text.length);
  if (post === undefined) return { ...reading, title: reading.title ?? own };
  const split = splitPost(post.folded, 0, post.folded.length);
  // What stands beside an interpreter is mostly the pair of languages.
  if (role === 'interpreter' && split.title === null) return { ...reading, title: reading.title ?? own };
  if (own !== null) return { ...reading, title: own, affiliation: readRange(post, 0, post.text.length) };
  return {
    ...reading,
    title: split.title === null ? reading.title : readRange(post, split.title.from, split.title.to),
    affiliation:
      split.affiliation === null ? reading.affiliation : readRange(post, split.affiliation.from, split.affiliation.to),
  };
}

/** Everyone named in lists, labelled lines and tables of people, in reading order. */
export function listedCandidates(invitation: Invitation): Candidate[] {
  const entries = invitation.body;
  const fromTables = tablesOf(entries).flatMap(fromTable);
  const fromLines = entries
    .filter((entry) => entry.kind !== 'row' && (entry.kind !== 'heading' || entry.label !== null))
    .flatMap((entry) => [...fromEntry(invitation, entry), ...interpreterOf(entry)]);
  return [...fromTables, ...fromLines].sort((a, b) => a.at - b.at);
}
