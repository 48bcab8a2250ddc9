import type { PersonRole } from '../draft';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import { readPassage, readRange, sourceStart, spansOf, cutPassage, type Passage } from '../text/passage';
import { hasJapanese, type SourceText } from '../text/source-text';
import { JAPANESE_ORGANISATIONS, ORGANISATION_WORDS, TITLE_WORDS } from '../words/people-words';
import { dutyOf } from './duties';
import { readJapaneseName, readLatinName, type NameReading } from './names';
import { withPost, type Candidate } from './people-list';
import { readPerson, roleOf, type PersonReading } from './person-line';
import { splitPost } from './post-split';

/** The head of a Japanese list of members: "区　分　　氏　名　　現　職". */
const ROSTER_HEAD = /氏名.{0,12}(?:現職|所属|役職|職名|職)/;
export const ABSENT = /欠席|欠員|absent|apolog(?:y|ies)/i;
const LEADS = /^(?:部会長|委員長|会長|座長|議長|主査|司会|進行役?)$/;
const MAX_ROSTER = 60;

function linesOf(invitation: Invitation, entry: Entry): Passage[] {
  return entry.lines.map((line) => readPassage(invitation.source, [line.range]));
}

function roleOfMember(label: string): PersonRole | null {
  if (/オブザーバー|事務局|傍聴|陪席/.test(label)) return null;
  return LEADS.test(label) ? 'moderator' : 'speaker';
}

function readMemberName(folded: string, at: number): NameReading | null {
  const latin = /^[A-Z]/.test(folded.charAt(at)) ? readLatinName(folded, at) : null;
  return readJapaneseName(folded, at, false) ?? latin;
}

/** "部会長　　山田　花子　　　瑞穂大学　学長": label, name and post in columns; 〃 repeats the label above. */
function readMember(line: Passage, above: string): { candidate: Candidate | null; label: string } {
  const cells = allMatches(line.folded, /\S+(?:\s\S+)*/g);
  const index = cells.findIndex((cell, position) => {
    const name = position <= 6 ? readMemberName(line.folded, cell.index) : null;
    if (name === null || !/\s|・/.test(cell[0])) return false;
    // A long name leaves only a single gap before the post.
    return name.to >= cell.index + cell[0].length || (position > 0 && /^\s\S{3}/.test(line.folded.slice(name.to)));
  });
  const cell = cells[index];
  const next = cells[index + 1];
  if (cell === undefined) return { candidate: null, label: above };
  const written = line.folded.slice(0, cell.index).replace(/\s+/g, '');
  // An empty cell repeats what stands above it, but there is only one chair.
  const isBlank = written === '' && !LEADS.test(above);
  const label = isBlank || /^[〃"々仝]$/.test(written) ? above : written;
  const role = roleOfMember(label);
  const nameEnd = Math.min(cell.index + cell[0].length, readMemberName(line.folded, cell.index)?.to ?? Infinity);
  const name = readPerson(cutPassage(line, cell.index, nameEnd), false);
  const isPosted = next !== undefined || nameEnd < cell.index + cell[0].length;
  if (role === null || name === null || !isPosted || ABSENT.test(line.folded)) return { candidate: null, label };
  const note = line.folded.indexOf('※', nameEnd);
  const post = cutPassage(line, nameEnd, note === -1 ? line.text.length : note);
  return {
    candidate: {
      reading: withPost(name, undefined, post, role),
      role,
      from: 'list',
      at: sourceStart(line) + cell.index,
      duty: dutyOf(label),
    },
    label,
  };
}

function readMembers(lines: readonly Passage[], found: Candidate[]): void {
  let label = '';
  for (const line of lines) {
    const member = readMember(line, label);
    label = member.label;
    if (member.candidate !== null) found.push(member.candidate);
  }
}

/** Lines under a heading like 出席者 that keep label, name and post apart by wide gaps, though no line names the columns. */
function isMemberLine(entry: Entry): boolean {
  if (entry.kind !== 'paragraph' || (entry.topic !== 'people' && entry.topic !== 'participants')) return false;
  return /^(?:〃|々|[^\s:。、]{1,6}(?:\s[^\s:。、]{1,2})?)\s{2,12}\S.{1,16}?\s{1,12}\S/.test(entry.words.folded);
}

/** Runs of at least two such lines. */
function memberRuns(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    if (!isMemberLine(entry)) continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.index === entry.index - 1) last.push(entry);
    else runs.push([entry]);
  }
  return runs.filter(
    (run) => run.length > 1 && run.some((entry) => /^(?:〃|々|有識者|委員|構成員|参考人)/.test(entry.words.folded)),
  );
}

/** The members of the lists of names in columns, without those marked as absent, and the entries that are such lists. */
export function readRosters(invitation: Invitation): { candidates: Candidate[]; entries: ReadonlySet<number> } {
  const entries = invitation.body;
  const found: Candidate[] = [];
  const covered = new Set<number>();
  for (const [position, entry] of entries.entries()) {
    if (!hasJapanese(entry.words.folded) || entry.kind === 'row') continue;
    if (!ROSTER_HEAD.test(entry.words.folded.slice(0, 80).replace(/\s+/g, ''))) continue;
    const end = entries.findIndex((next, index) => index > position && (next.hasGapBefore || next.kind === 'heading'));
    const block = entries.slice(position, end === -1 ? entries.length : end).slice(0, MAX_ROSTER);
    block.forEach((member) => covered.add(member.index));
    readMembers(
      block.flatMap((member) => linesOf(invitation, member)),
      found,
    );
  }
  for (const run of memberRuns(entries)) {
    run.forEach((member) => covered.add(member.index));
    readMembers(
      run.flatMap((member) => linesOf(invitation, member)),
      found,
    );
  }
  return { candidates: found, entries: covered };
}

function isBareName(reading: PersonReading | null): reading is PersonReading {
  return (
    reading !== null && reading.title === null && reading.affiliation === null && /[\s・]/.test(reading.name.value)
  );
}

function isTitleLine(words: Passage): boolean {
  if (words.text.length > 90 || /[.?!。]$/.test(words.folded)) return false;
  if (!hasJapanese(words.folded)) return TITLE_WORDS.test(words.folded);
  return splitPost(words.folded, 0, words.text.length).title !== null;
}

function isHouseLine(words: Passage): boolean {
  return (
    words.text.length <= 90 && !/[?!。:]|https?|\d{4}/.test(words.folded) && /^[A-Z\u3041-\u9fff(]/.test(words.folded)
  );
}

function isKnownHouse(words: Passage): boolean {
  return ORGANISATION_WORDS.test(words.folded) || JAPANESE_ORGANISATIONS.test(words.folded.trim());
}

/** Entries that stand right under each other, one line each. */
function stacksOf(entries: readonly Entry[]): Entry[][] {
  const stacks: Entry[][] = [];
  for (const entry of entries) {
    const isLine =
      entry.zone === 'body' && entry.kind !== 'row' && entry.headingStyle !== 'hashes' && entry.words.text.length <= 90;
    const last = stacks.at(-1);
    const isUnder = last !== undefined && last.at(-1)?.index === entry.index - 1;
    if (isLine && !entry.hasGapBefore && isUnder) last.push(entry);
    else if (isLine) stacks.push([entry]);
  }
  return stacks;
}

function isNextPerson(words: Passage): boolean {
  const reading = readPerson(words, false);
  return reading !== null && (reading.honorific !== null || isBareName(reading)) && !isKnownHouse(words);
}

/** "Jane Doe" over "Director" over "Example Institute"; in Japanese letters the other way up. */
function readStack(
  source: SourceText,
  entries: readonly Entry[],
  at: number,
): { candidate: Candidate; size: number } | null {
  const [first, second, third] = entries.slice(at, at + 3).map((entry) => entry.words);
  if (first === undefined || second === undefined) return null;
  const top = readPerson(first, false);
  // "Regional Cybersecurity Advisor" could be a name and a post; set under "Ms. Jane Doe", further in, it is a post.
  const isUnder = top?.honorific != null && (entries[at + 1]?.indent ?? 0) > (entries[at]?.indent ?? 0);
  const isPostLine = isTitleLine(second) && (isUnder || readPerson(second, false) === null);
  if (third === undefined) {
    // The last of several, told on two lines.
    const told = isBareName(top) && isPostLine ? withPost(top, undefined, second, 'speaker') : null;
    return told?.title == null || told.affiliation === null
      ? null
      : { candidate: candidateOf(told, entries[at], entries[at - 1], first), size: 2 };
  }
  if (isBareName(top) && isPostLine && isHouseLine(third)) {
    const isTwoLined = isNextPerson(third) || (second.folded.includes(',') && entries[at + 2]?.hasGapBefore !== false);
    // "Commissioner, Department of Utilities" and under it the next name: the post has one line.
    if (isTwoLined || splitPost(second.folded, 0, second.text.length).affiliation !== null) {
      const post = isTwoLined ? second : readPassage(source, [...spansOf(second), ...spansOf(third)]);
      const told = withPost(top, undefined, post, 'speaker');
      return { candidate: candidateOf(told, entries[at], entries[at - 1], first), size: isTwoLined ? 2 : 3 };
    }
    const reading = {
      ...top,
      title: readRange(second, 0, second.text.length),
      affiliation: readRange(third, 0, third.text.length),
    };
    return { candidate: candidateOf(reading, entries[at], entries[at - 1], first), size: 3 };
  }
  const bottom = hasJapanese(third.folded) ? readPerson(third, false) : null;
  if (isBareName(bottom) && isTitleLine(second) && isKnownHouse(first) && readPerson(first, false) === null) {
    const post = splitPost(second.folded, 0, second.text.length);
    const unit = post.affiliation === null ? 0 : post.affiliation.to;
    const reading = {
      ...bottom,
      title: readRange(second, post.title?.from ?? unit, post.title?.to ?? second.text.length),
      affiliation: readRange(first, 0, first.text.length),
    };
    return { candidate: candidateOf(reading, entries[at], entries[at - 1], third), size: 3 };
  }
  return null;
}

function candidateOf(
  reading: PersonReading,
  entry: Entry | undefined,
  above: Entry | undefined,
  words: Passage,
): Candidate {
  const saidAbove = above === undefined || above.words.text.length > 24 ? null : roleOf(above.words.folded);
  const topicRole = roleOf(entry?.heading?.headingStyle === 'line' ? entry.heading.words.folded : '');
  return {
    reading,
    role: reading.saysRole ?? saidAbove ?? topicRole ?? 'speaker',
    from: 'list',
    at: sourceStart(words),
  };
}

/** People told on three lines each. One such block alone counts only in a list of people or with a form of address. */
export function stackedCandidates({ source, body }: Invitation): Candidate[] {
  const found: { candidate: Candidate; isTold: boolean }[] = [];
  for (const stack of stacksOf(body)) {
    for (let at = 0; at + 1 < stack.length; at += 1) {
      const block = readStack(source, stack, at);
      if (block === null) continue;
      const isTold = stack[at]?.topic === 'people' || block.candidate.reading.honorific !== null;
      found.push({ candidate: block.candidate, isTold });
      at += block.size - 1;
    }
  }
  return found.filter(({ isTold }) => isTold || found.length > 1).map(({ candidate }) => candidate);
}
