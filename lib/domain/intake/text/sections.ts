import type { Topic } from '../words/topic-words';
import { authorOf } from './chat-lines';
import type { Entry } from './entries';
import { MAX_HEADING_COLUMNS } from './heading-lines';
import { columnsOf } from './source-text';
import { topicOfHeading } from './topics';

/** "登壇者は次の方々です。", "The speakers are as follows.": a sentence whose list stands below it. */
const POINTS_BELOW =
  /(?:は|には)、?(?:次|以下|下記)の(?:方々?|かたがた|皆様|皆さま|皆さん|[二三四五六2-6]名(?:の方々?|様)?|とおり|通り)(?:で(?:す|ございます)|(?:と|に)(?:な(?:ります|っております)))。?$|\s(?:are|is) as follows\.$/;

/** "登壇順とお名前の読みです。": over lines that are set in. */
const PEOPLE_BELOW = /^ご?(?:登壇|出演|発表|報告)(?:者|順)[^。]{0,14}(?:です|を(?:お知らせ|記)[^。]{0,6})。$/;

/** What a lead is about: of a sentence that points below, its subject. */
function subjectOf(entry: Entry): string {
  // "Rosa Delacroix: pls send me": in a chat, what is said behind the name.
  const author = entry.isTurn ? authorOf(entry.words.folded) : null;
  const said = author === null ? '' : entry.words.folded.slice(author.length).replace(/^\s?[:\t]\s*/, '');
  return (said === '' ? entry.words.folded : said).replace(POINTS_BELOW, '');
}

/**
 * A paragraph that introduces what follows: it ends with a colon, or is short and stands right over a list. Only one
 * that names a topic opens a section.
 */
function isLead(entry: Entry, next: Entry | undefined): boolean {
  if (entry.kind !== 'paragraph' || entry.words.text.length > 160) return false;
  if (/:$/.test(entry.words.folded)) return true;
  if (PEOPLE_BELOW.test(entry.words.folded) && next !== undefined && next.indent > entry.indent) return true;
  const isOverList = next !== undefined && next.kind === 'item' && !next.hasGapBefore;
  if (next?.kind === 'item' && POINTS_BELOW.test(entry.words.folded)) return true;
  return isOverList && columnsOf(entry.words.text) <= MAX_HEADING_COLUMNS && !/[.。?!,、]$/.test(entry.words.folded);
}

/** "What I plan to ask" over "Prof. Doe" over a list: what the lists are that stand under the names. */
function isOverNamedList(entries: readonly Entry[], index: number): boolean {
  const [entry, name, item] = entries.slice(index, index + 3);
  const isShort = (line: Entry | undefined): boolean =>
    line?.kind === 'paragraph' && line.words.text.length <= 60 && !/[.。?!,、:]$/.test(line.words.folded);
  return (
    isShort(entry) &&
    isShort(name) &&
    entry?.hasGapBefore === true &&
    item?.kind === 'item' &&
    topicOfHeading(entry.words.folded) === 'questions'
  );
}

/** Sections that go on until the next heading even through running text; the others are lists, and end with it. */
const LONG_SECTIONS: ReadonlySet<Topic> = new Set(['questions', 'own', 'logistics', 'background']);
const MIN_PROSE_LENGTH = 60;

function endsSection(entry: Entry, heading: Entry): boolean {
  if (heading.headingStyle === 'hashes' || heading.topic === null || LONG_SECTIONS.has(heading.topic)) return false;
  const isProse = entry.kind === 'paragraph' && entry.label === null && entry.words.text.length > MIN_PROSE_LENGTH;
  return isProse && entry.hasGapBefore && entry.index > heading.index + 1;
}

/** "Schedule" over lines that begin with a time of day is a run of show and no date. */
function isTimed(entries: readonly Entry[], from: number): boolean {
  const next = entries.slice(from, from + 2);
  return next.length === 2 && next.every((entry) => /^\d{1,2}[:.時]\d{0,2}/.test(entry.words.folded));
}

/** "８．設問" after the numbered heading "７．次第": the section of the heading before is over. */
function isNextNumber(heading: Entry, entry: Entry): boolean {
  const [own, next] = [heading.marker, entry.marker];
  return (
    own?.kind === 'number' &&
    next?.kind === 'number' &&
    next.ordinal === (own.ordinal ?? 0) + 1 &&
    entry.indent <= heading.indent &&
    next.ordinal > 1
  );
}

/** "The panel" over the name, the day and the place of it: what it is, and not who sits on it. */
function tellsOfPanel(entries: readonly Entry[], index: number): boolean {
  if (!/^(?:(?:the|our|your|this) )?panel$|^パネル$/i.test(entries[index]?.words.folded.trim() ?? '')) return false;
  const below = entries.slice(index + 1, index + MAX_FACTS);
  const end = below.findIndex((entry) => entry.kind === 'heading');
  return below
    .slice(0, end === -1 ? MAX_FACTS : end)
    .some(({ words }) => words.text.length <= 100 && DAY_AND_TIME.test(words.folded));
}

const MAX_FACTS = 9;
const DAY_AND_TIME =
  /(?:\b20\d\d\b|\d月\s?\d{1,2}日|(?:mon|tues|wednes|thurs|fri|satur|sun)day).*(?:\d{1,2}[:.]\d{2}|\d\s?[ap]\.?m\b|\d時)/i;

function opensBlock(entry: Entry, next: Entry | undefined): boolean {
  return next !== undefined && next.indent > entry.indent && next.kind === 'item' && next.marker?.kind !== 'number';
}

/** 日程 and 進行 over lines with times of day are a run of show. */
function isRunOfShow(topic: Topic | null): boolean {
  return topic === 'when' || topic === 'moderator';
}

/** "TRAVEL", "TELL THE WORLD": the head of a section in capitals, which nobody is called. */
function isShoutedTitle(folded: string): boolean {
  return (
    !/[a-z\u3041-\u9fff]/.test(folded) &&
    /^[A-Z]{3,}$|\b(?:THE|AND|OF|TO|FOR|ON|IN|AT|WITH|WHEN|HOW|WHERE|WHAT|YOUR?|WE|OUR|IF)\b/.test(folded.trim())
  );
}

/** "報告者（深津）" over what that person is asked, and no list of people. */
function isAsked(next: Entry | undefined): boolean {
  return next?.kind === 'item' && /(?:\?|か。?|(?:ください|いただきたい)。?)$/.test(next.words.folded.trim());
}

/** Gives every entry the topic and the heading of the section in which it stands; returns the same entries. */
export function assignSections(entries: Entry[]): Entry[] {
  let heading: Entry | null = null;
  entries.forEach((entry, index) => {
    if (entry.zone === 'part') {
      heading = null;
      return;
    }
    const isSibling = heading !== null && isNextNumber(heading, entry);
    if (isSibling) heading = null;
    const isHeading = entry.kind === 'heading';
    const opens = isSibling && opensBlock(entry, entries[index + 1]);
    const leads = isLead(entry, entries[index + 1]) || isOverNamedList(entries, index);
    const told = isHeading || opens || leads ? topicOfHeading(subjectOf(entry)) : null;
    const topic = told ?? (leads && PEOPLE_BELOW.test(entry.words.folded) ? 'people' : null);
    if (isHeading || topic !== null) {
      // A heading in brackets that names no topic ("【第一会派】") divides its section and does not end it.
      entry.topic = isRunOfShow(topic) && isTimed(entries, index + 1) ? 'agenda' : topic;
      if (entry.topic === 'people' && tellsOfPanel(entries, index)) entry.topic = null;
      const isOfPeople = entry.topic === 'people' || entry.topic === 'speaker';
      if (isOfPeople && isAsked(entries[index + 1])) entry.topic = 'questions';
      // So does a name in bold in a list of people.
      const divides =
        entry.headingStyle === 'bracket' ||
        (entry.headingStyle === 'line' && heading?.topic === 'people' && !isShoutedTitle(entry.words.folded));
      entry.topic ??= divides && heading !== null ? heading.topic : null;
      heading = entry;
      return;
    }
    if (heading !== null && (entry.isTurn || endsSection(entry, heading))) heading = null;
    entry.heading = heading;
    entry.topic = heading?.topic ?? null;
  });
  return entries;
}
