import type { PersonRole } from '../draft';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import { cutPassage, readPassage, readRange, type Passage } from '../text/passage';
import { hasJapanese } from '../text/source-text';
import { HONORIFICS, JAPANESE_ORGANISATIONS, ORGANISATION_WORDS, TITLE_WORDS } from '../words/people-words';
import { dutyOf, type Duty } from './duties';
import { isLatinName, readLatinName } from './names';
import { readPerson, roleOf, type PersonReading } from './person-line';
import { splitPost } from './post-split';

export type CandidateSource = 'list' | 'table' | 'prose' | 'participants' | 'lead' | 'greeting' | 'signature';

/** Someone whom the source names, before the same people are brought together. */
export type Candidate = {
  reading: PersonReading;
  role: PersonRole;
  from: CandidateSource;
  at: number;
  duty?: Duty | null;
};

/** A role and a colon, wherever in a line: who has none of these in it names nobody by an inline label. */
export const ROLE_LABEL =
  /((?:Guest\s|Lead\s|Keynote\s)?(?:Speakers?|Panell?ists?|Panel|Moderators?|Moderated by|Chair(?:ed by)?|MC|Interpreters?|Discussants?|Commentators?|Interviewer|Facilitator|Witness(?:es)?)|登壇者|講師|パネリスト|コメンテーター|司会|進行|モデレーター|座長|聞き手|通訳|ファシリテーター|総合司会|(?:[A-Z][A-Za-z]{1,12}\s)?[Ii]nterpreters?)(?:\s?\/\s?[A-Za-z]{2,14})?\s?:/;
const INLINE_LABEL = new RegExp(`(?:^|[.;。(]\\s{0,2}|\\s{2,6})${ROLE_LABEL.source}\\s{0,3}`, 'g');
const ROLE_WORDS =
  '(?:司会者?|進行アナ(?:ウンサー)?|進行役?|キャスター|基調報告者?|特別講演者?|問題提起者?|座長|モデレーター|聞き手|通訳|総合司会|ゲスト|ナビゲーター|パーソナリティ|講師|登壇者?|パネリスト|コメンテーター|討論者?|報告者?|発表者?|基調講演者?|話題提供者?|ファシリテーター|コーディネーター|Moderator|Chair|MC|Host|Guest|Facilitator|Interviewer|Interpreter|Panell?ist|Speaker|Discussant|Respondent|Keynote)';
export const ROLE_BEFORE_NAME = new RegExp(
  `^${ROLE_WORDS}(?:\\s?\\d)?\\s{0,2}(?:-{1,2}\\s{1,2}|:\\s{0,2}|\\s{1,2})(?=[^a-z\\s-])`,
);
/** The writer of a note in a list of people, the name in the brackets. */
export const OWNER_HEAD = /^(?:and\s)?(?:me|myself|I|私|自分|小生|わたし)\s?\(/;
const AFTER_SLASH = new RegExp(`^[^\\s:、()]{0,6}${ROLE_WORDS}(?:\\s|:)`);

/** "Simultaneous, Mio Okabe", "逐次通訳 岡部 澪": the way of interpreting before whoever does it. */
const WAY_OF_INTERPRETING =
  /^(?:(?:simultaneous|consecutive|whispered|sign[- ]language)(?:\sinterpret(?:er|ation|ing))?(?:\s?\([^()]{2,14}\))?\s?(?:,|:|-)|(?:同時|逐次|手話)通訳(?=[\s:]))\s{0,3}:?\s{0,3}(?!(?:English|Japanese|French|German|Spanish|Italian|Russian|Arabic|Chinese|Korean)\b)(?=[A-Z\u3041-\u9fff])/i;

/** The role that stands before a name ("Moderator: …", "（進行）…", "in the chair: …") and where the name begins. */
export function rolePrefix(folded: string): { role: PersonRole; length: number; duty: Duty | null } | null {
  const way = WAY_OF_INTERPRETING.exec(folded);
  if (way !== null) return { role: 'interpreter', length: way[0].length, duty: null };
  const known = ROLE_BEFORE_NAME.exec(folded);
  const prefix =
    known ?? /^\(([^()\s]{2,10})\)\s{0,3}(?=\S)/.exec(folded) ?? /^([^():、,.;。?!]{2,24}):\s{0,3}(?=\S)/.exec(folded);
  const role = prefix === null ? null : roleOf(prefix[0]);
  return prefix === null || role === null ? null : { role, length: prefix[0].length, duty: dutyOf(prefix[0]) };
}

/** The separately told lines of an entry: a line that only continues the one before is joined to it. */
export function linePassages(invitation: Invitation, entry: Entry): Passage[] {
  const groups: { start: number; end: number }[][] = [];
  let above = '';
  for (const line of entry.lines) {
    const folded = invitation.source.folded.slice(line.range.start, line.range.end);
    const isNext = startsPerson(folded) || /(?:様|氏|君|殿|先生)$/.test(above) || /^\([^()\s]{2,8}\)/.test(folded);
    if ((line.isWrapped && !isNext) || endsPost(above, folded) || isInBracket(above, folded))
      groups.at(-1)?.push(line.range);
    else groups.push([line.range]);
    above = folded;
  }
  // In a list of definitions the lines begin with a colon.
  return groups
    .map((group) => readPassage(invitation.source, group))
    .map((words) => (/^:\s/.test(words.folded) ? cutPassage(words, 1) : words));
}

/** "Ms Roe)" under "Jane Doe, Director (in place of": the rest of what a bracket says. */
function isInBracket(above: string, folded: string): boolean {
  return above.lastIndexOf('(') > above.lastIndexOf(')') && /^[^()]{1,60}\)/.test(folded);
}

/** "Policy Institute" under "Jane Doe, Director, Example": the rest of a name that no longer fitted on the line above. */
function endsPost(above: string, folded: string): boolean {
  if (above.length < 30 || !above.includes(',') || /[.;:)]$/.test(above)) return false;
  return /^[A-Z][\w&'-]{1,20}(?:\s[A-Z][\w&'-]{1,20}){0,3}$/.test(folded) && readLatinName(folded, 0) === null;
}

/** A line that begins with a form of address and a full name is the next person, however long the line before was. */
function startsPerson(folded: string): boolean {
  const name = readLatinName(folded, 0);
  if (name === null || !folded.slice(name.name.from, name.name.to).includes(' ')) return false;
  const post = /^,\s([^,]{3,60})/.exec(folded.slice(name.to))?.[1];
  return name.honorific !== null || (post !== undefined && TITLE_WORDS.test(post));
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

/** "橋本工業社長の橋本健吾氏": somebody by the post, behind a comma. */
const POSTED_AHEAD =
  /^[^\s、。「」()]{2,24}の\s?[\u3400-\u9fff々][\u3041-\u9fff\s]{1,8}?(?:氏|さん|様|先生)(?:$|[、(])/;

/** Cuts "A, Title, Org; B, …", "山田 太郎（…）、佐藤 花子（…）" and "A (Org), B (Org) and C (Org)" into one passage each. */
export function splitPeopleList(passage: Passage, isBare = false): Passage[] {
  const { folded } = passage;
  const depths = bracketDepths(folded);
  const isListOfNames = isNameList(folded, isBare ? 2 : 3) || isPairOfNames(folded);
  const parts: Passage[] = [];
  let from = 0;
  for (const match of allMatches(
    folded,
    /;\s?(?:and\s)?|、|\s?\/\s?|(?<=\)),?\s(?:and\s)?(?=[A-Z])|(?<=\))\s(?=[\u3041-\u9fff])|(?<=\)),\s?|(?<=\S)\s{3,12}(?=[A-Z])|,\s(?:and\s)?(?=[A-Z])|\sand\s(?=[A-Z])/g,
  )) {
    if ((depths[match.index] ?? 0) > 0 && folded.charAt(match.index) !== ' ') continue;
    // "Maj. (Ret.) Jane Doe": a bracket of the rank before the name.
    if (/\((?:Ret|Retd)\.?\)$/.test(folded.slice(Math.max(0, match.index - 7), match.index))) continue;
    const next = cutPassage(passage, match.index + match[0].length);
    // A slash mostly stands before the same name in the other language.
    const isSlash = match[0].includes('/');
    const isOther = hasJapanese(folded.slice(from, from + 3)) !== hasJapanese(next.folded.slice(0, 3));
    const isRetold =
      isOther && WAY_OF_INTERPRETING.test(next.folded) && WAY_OF_INTERPRETING.test(folded.slice(from, match.index));
    const isNextPerson = AFTER_SLASH.test(next.folded) && !isRetold;
    if (isSlash && (isOther || folded.charAt(match.index - 1) !== ')') && !isNextPerson) continue;
    // Between "Name, Title, Org" a comma says nothing; between "Name of Org" and "Name (Org)" it parts two people.
    const isPlainComma = /^(?:,\s(?:and\s)?|\sand\s)$/.test(match[0]) && folded.charAt(match.index - 1) !== ')';
    if (isPlainComma && !isListOfNames && !startsShortPerson(next.folded)) continue;
    const isComma = match[0].startsWith('、') || match[0].startsWith(',') || match[0].startsWith(' ');
    if (
      isComma &&
      !isListOfNames &&
      rolePrefix(next.folded) === null &&
      !OWNER_HEAD.test(next.folded) &&
      !POSTED_AHEAD.test(next.folded) &&
      readPerson(next, /^[^\s、(]{2,6}(?:$|[、(])/.test(next.folded)) === null
    )
      continue;
    parts.push(cutPassage(passage, from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(cutPassage(passage, from));
  return parts.filter((part) => part.text !== '');
}

/** "Jane Doe, Ana Ruiz and Kim Berg": nothing but names, at least as many as asked for. */
function isNameList(folded: string, atLeast: number): boolean {
  if (folded.length > 300) return false;
  const parts = folded.replace(/[.\s]+$/, '').split(/,\s(?:and\s)?|\sand\s|;\s/);
  return (
    parts.length >= atLeast &&
    parts.every((part) => /^\S+(?:\s\S+){1,2}$/.test(part) && /^[A-Z]/.test(part) && isLatinName(part, false))
  );
}

/** "Dex Rowan and Priya Malhotra": two people by their full names, and nothing else. */
export function isPairOfNames(folded: string): boolean {
  const pair = folded.replace(/[.\s]+$/, '').split(/\s(?:and|&)\s/);
  return (
    pair.length === 2 &&
    pair.every((name) => /^\S+(?:\s\S+){1,2}$/.test(name) && /^[A-Z]/.test(name) && isLatinName(name, false))
  );
}

/** "Emma Lindqvist of Nordhaven Bank", "Haruka Ono (Tohoku …)", "Mr. Ono": a name with its organisation or form of address. */
function startsShortPerson(folded: string): boolean {
  const name = readLatinName(folded, 0);
  if (name === null) return false;
  return name.honorific !== null || /^\s(?:of|from)\s|^\s\(/.test(folded.slice(name.to, name.to + 8));
}

type Segment = { passage: Passage; role: PersonRole | null };

/** Cuts a passage at the role labels inside it ("Speakers: …. Moderator: …"). */
export function segmentsOf(passage: Passage, role: PersonRole | null): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let current = role;
  for (const match of allMatches(passage.folded, INLINE_LABEL)) {
    segments.push({ passage: cutPassage(passage, from, match.index), role: current });
    current = roleOf(match[1] ?? '');
    from = match.index + match[0].length;
    if (!match[0].startsWith('(')) continue;
    // "(座長：三好 由紀夫)": what stands in the brackets, and nothing behind them.
    const close = passage.folded.indexOf(')', from);
    if (close === -1) continue;
    segments.push({ passage: cutPassage(passage, from, close), role: current });
    current = role;
    from = close + 1;
  }
  segments.push({ passage: cutPassage(passage, from), role: current });
  return segments.filter((segment) => segment.role !== null && segment.passage.text !== '');
}

/** Whether what stands beside a name is a post, and not just any words. */
export function isPosted({ honorific, title, affiliation }: PersonReading): boolean {
  const house = affiliation?.value ?? '';
  return honorific !== null || title !== null || ORGANISATION_WORDS.test(house) || JAPANESE_ORGANISATIONS.test(house);
}

/** Fills title and organisation from their cells; one cell may hold both ("Unit Chief, Federal Bureau of …"). */
export function withPost(
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

/** "me (Jane Doe, Director, …)", "私（山田 花子、…）": the writer of the note in brackets. */
export function readOwner(part: Passage): PersonReading | null {
  const from = OWNER_HEAD.exec(part.folded)?.[0].length ?? 0;
  if (from === 0) return null;
  const close = part.folded.indexOf(')', from);
  const inner = cutPassage(part, from, close);
  const reading = close === -1 ? null : readPerson(inner, false);
  if (reading === null) return null;
  const comma = inner.folded.indexOf('、');
  const isTold = comma === -1 || reading.title !== null || reading.affiliation !== null;
  const told = isTold ? reading : withPost(reading, undefined, cutPassage(inner, comma + 1), 'speaker');
  return { ...told, isOwner: true };
}

/** "Panel: Cold Water, Hot Wires": the name of the panel, in which nothing tells of a person. */
export function isTitleOfPanel(entry: Entry): boolean {
  if (
    !/^(?:the )?panel(?:\s(?:\d{1,2}|[A-Z]|[IVX]{1,4}))?$/i.test(
      entry.words.folded.slice(0, entry.label?.to ?? 0).trim(),
    )
  )
    return false;
  const value = entry.words.folded.slice(entry.label?.value ?? 0);
  return !/[(;]/.test(value) && !HONORIFICS.test(value) && !TITLE_WORDS.test(value) && !ORGANISATION_WORDS.test(value);
}
