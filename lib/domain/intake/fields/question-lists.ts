import type { Found, Span } from '../draft';
import { leadWords, learnHonorific, type People } from '../people/find-people';
import type { Reference } from '../people/references';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { markerStyle } from '../text/markers';
import { cutPassage, readRange, readWords, spansOf, type Passage } from '../text/passage';
import { columnsOf } from '../text/source-text';
import { columnOf, tablesOf } from '../text/tables';
import { topicOfHeading } from '../text/topics';
import type { Topic } from '../words/topic-words';
import { readAddressed } from './addressees';
import { isAsking } from './question-words';

/** A list item, table cell or paragraph that may be a question, with whom it is put to and where it stands. */
export type QuestionCandidate = {
  words: Passage;
  /** The words without a note of whom they are put to that may also belong to the sentence. */
  bare: Passage | null;
  reference: Reference | null;
  referenceSpans: Span[];
  theme: Found<string> | null;
  topic: Topic | null;
  group: number;
  entry: Entry;
  isAsking: boolean;
};

type Context = {
  topic: Topic | null;
  reference: Reference | null;
  spans: Span[];
  theme: Found<string> | null;
  group: number;
  marker: string | null;
};

const NEVER_QUESTIONS: ReadonlySet<Topic> = new Set(['todo', 'agenda', 'deadlines', 'documents', 'rsvp', 'limits']);
/** Groups of tables and of inline lists are numbered apart from those of the running count. */
const TABLE_GROUPS = 10_000_000;
const INLINE_GROUPS = 20_000_000;
const ASKS_BELOW =
  /(?:質問|伺い|うかがい|お聞き|お尋ね|お伺い)[^。]{0,20}(?:です|ます|ください)[。:]?$|(?:次|以下|下記)の[^。]{0,12}(?:です|ます)[。:]$|\b(?:would|will|wants?|plans?) (?:like )?(?:to )?ask\b[^.]{0,40}[.:]$/;
const INLINE_MARK = /(?<=^|[\s:,;。、?])(?:\((\d{1,2}|[a-h]|[ivx]{1,4})\)|([①-⑳]))\s{0,2}/g;

/** A short line that says who is asked next: "For Dr. Reyes:", "久慈氏に", "[佐藤]", "Questions for Jorge Villareal". */
function leadReference(entry: Entry, people: People): { reference: Reference; spans: Span[] } | null {
  if (entry.words.text.length > 120) return null;
  const lead = leadWords(entry);
  // "先生にお聞きしたいのは": the one person to whom the letter is written.
  const [greeted, ...others] = people.people.filter((person) => person.role.reason?.code === 'role_from_greeting');
  const spoken = /^(?:先生|貴職|貴殿|あなた)(?:に|へ)|^you(?:r(?:self| part))?(?=\s{0,2}:?$)/i.exec(lead.folded);
  if (spoken !== null && greeted !== undefined && others.length === 0)
    return {
      reference: { keys: [greeted.key], isAll: false, to: spoken[0].length, honorific: null },
      spans: spansOf(lead, 0, spoken[0].length),
    };
  const direct = people.index.readWhole(lead.folded);
  const named = direct ?? people.index.read(lead.folded, 0);
  const isTheirs =
    direct !== null ||
    (named !== null &&
      /^(?:に(?:は|お|う|対)|へは?)|^\s?[(,:/|-]|^\s?(?:様|氏|先生|さん)/.test(lead.folded.slice(named.to)));
  if (named === null || !isTheirs) return null;
  const honorific =
    named.honorific === null ? null : readRange(lead, 0, lead.folded.indexOf(named.honorific) + named.honorific.length);
  learnHonorific(people.people, named, honorific);
  return { reference: named, spans: spansOf(lead, 0, named.to) };
}

function isLeadLine(entry: Entry, next: Entry | undefined, people: People): boolean {
  if (entry.kind === 'heading') return true;
  if (entry.kind === 'item' && entry.topic === 'questions' && next?.heading === entry) return true;
  if (entry.kind === 'item')
    return entry.words.text.length < 60 && people.index.readWhole(leadWords(entry).folded) !== null;
  if (entry.kind !== 'paragraph' || columnsOf(entry.words.text) > 110) return false;
  const opensList = next?.kind === 'item' || next?.kind === 'row';
  // "浅葱氏には次の二点をうかがいます。": a sentence that says whom the list under it is put to.
  if (opensList && ASKS_BELOW.test(entry.words.folded)) return true;
  return (
    /:$/.test(entry.words.folded) ||
    (opensList && !/[.。!、,]$/.test(entry.words.folded) && !isAsking(entry.words.folded))
  );
}

function headingContext(entry: Entry, people: People, context: Context): void {
  const found = leadReference(entry, people);
  const topic = entry.kind !== 'paragraph' ? entry.topic : (topicOfHeading(entry.words.folded) ?? context.topic);
  const isOwn = topic === 'own' && people.ownerKey !== null;
  const own = isOwn ? { keys: [people.ownerKey ?? ''], isAll: false, to: 0, honorific: null } : null;
  context.topic = topic;
  context.reference = found?.reference ?? own;
  context.spans = found?.spans ?? (own === null ? [] : spansOf(entry.words));
  const isTheme =
    found === null &&
    topicOfHeading(entry.words.folded) === null &&
    entry.headingStyle !== 'hashes' &&
    entry.headingStyle !== 'line';
  context.theme = isTheme ? readWords(entry.words, 0.7) : null;
  context.group += 1;
}

/** "(1) do NISC …? (2) how would …? and (3) what …?" inside one paragraph. */
export function inlineParts(words: Passage): Passage[] {
  const marks = [...words.folded.matchAll(INLINE_MARK)].filter((mark, index, all) => {
    const sign = mark[1] ?? mark[2] ?? '';
    return /^\d/.test(sign) ? Number(sign) === index + 1 : all.length > 1;
  });
  const isFirst = /^(?:1|a|i|①)$/.test(marks[0]?.[1] ?? marks[0]?.[2] ?? '');
  if (marks.length < 2 || !isFirst) return [];
  return marks.map((mark, index) => {
    const part = cutPassage(words, mark.index + mark[0].length, marks[index + 1]?.index ?? words.text.length);
    const joined = part.folded.replace(/[,;]?\s(?:and|or)\s?$/, '');
    const question = /^.{0,600}[?。]/s.exec(joined)?.[0] ?? joined;
    return cutPassage(part, 0, index === marks.length - 1 ? question.length : joined.length);
  });
}

function candidate(words: Passage, entry: Entry, context: Context, people: People): QuestionCandidate {
  const addressed = readAddressed(words, people.index);
  const { reference, range } = addressed;
  return {
    words: addressed.words,
    bare: addressed.bare ?? null,
    reference: reference ?? context.reference,
    referenceSpans: reference !== null && range !== null ? spansOf(words, range.from, range.to) : context.spans,
    theme: context.theme,
    topic: context.topic,
    group: context.group,
    entry,
    isAsking: isAsking(addressed.words.folded),
  };
}

/** A list inside a line is a list of its own, whatever stands above and below it. */
function inlineCandidates(
  entry: Entry,
  parts: readonly Passage[],
  context: Context,
  people: People,
): QuestionCandidate[] {
  const topic = entry.label?.topic === 'questions' ? 'questions' : context.topic;
  return parts.map((part) => candidate(part, entry, { ...context, topic, group: INLINE_GROUPS + entry.index }, people));
}

function fromParagraph(entry: Entry, context: Context, people: People): QuestionCandidate[] {
  const found = inlineCandidates(entry, inlineParts(entry.words), context, people);
  if (found.length > 0) return found.filter((item) => item.isAsking).length * 2 > found.length ? found : [];
  const isInSection = context.topic === 'questions' || context.topic === 'own' || context.reference !== null;
  const endsAsking =
    isInSection && entry.zone === 'body' && /[?]["'」』]?\s?(?:[[(【][^\])】]{1,60}[\])】])?$/.test(entry.words.folded);
  if (!endsAsking && !/^Q\s?:/.test(entry.words.folded)) return [];
  const words = cutPassage(entry.words, /^Q\s?:\s?/.exec(entry.words.folded)?.[0].length ?? 0);
  return [candidate(words, entry, context, people)];
}

function fromTables(entries: readonly Entry[], people: People): QuestionCandidate[] {
  return tablesOf(entries).flatMap((table, index) => {
    const questionColumn = columnOf(table, /^(?:questions?|質問|質問内容|prompts?|問い|論点)$/);
    if (questionColumn === -1) return [];
    const whoColumn = columnOf(table, /^(?:to|for|who|speakers?|addressee|lead|宛先|回答者|登壇者|対象|担当)$/);
    return table.rows.flatMap((row) => {
      const cell = row.cells[questionColumn];
      if (cell === undefined || cell.text === '') return [];
      const who = row.cells[whoColumn];
      const reference = who === undefined ? null : people.index.readWhole(who.folded);
      const context: Context = {
        topic: 'questions',
        reference,
        spans: who === undefined ? [] : spansOf(who),
        theme: null,
        group: TABLE_GROUPS + index,
        marker: null,
      };
      return [candidate(cell, row, context, people)];
    });
  });
}

/** The marker of an item as written: what stands on its line before its words. */
function markerOf(invitation: Invitation, entry: Entry): string {
  const from = entry.lines[0]?.range.start ?? 0;
  return invitation.source.folded.slice(from - (entry.marker?.length ?? 0), from);
}

/** Everything in the body that may be a question, in reading order. Whether it is one is decided by the group. */
export function questionCandidates(invitation: Invitation, people: People): QuestionCandidate[] {
  const entries = invitation.body;
  const context: Context = { topic: null, reference: null, spans: [], theme: null, group: 0, marker: null };
  const found: QuestionCandidate[] = fromTables(entries, people);
  entries.forEach((entry, position) => {
    if (entry.kind === 'row') return;
    if (entry.kind !== 'heading' && entry.topic === null && context.reference === null) context.topic = null;
    if (isLeadLine(entry, entries[position + 1], people)) {
      headingContext(entry, people, context);
      if (entry.kind !== 'paragraph' || !/\(1\)|①/.test(entry.words.folded)) return;
    }
    if (context.topic !== null && NEVER_QUESTIONS.has(context.topic) && context.reference === null) return;
    if (entry.kind === 'paragraph') {
      found.push(...fromParagraph(entry, context, people));
      // A paragraph between lists ends what the last short line said; its own list starts a new group.
      if (entry.hasGapBefore && entry.words.text.length > 80) context.group += 1;
      return;
    }
    const kind = entry.marker?.kind ?? null;
    const style = entry.marker === null ? null : markerStyle(entry.marker, markerOf(invitation, entry));
    if (style !== context.marker) context.group += 1;
    context.marker = style;
    const parts = inlineParts(entry.words);
    if (kind === 'checkbox') return;
    if (parts.length === 0) found.push(candidate(entry.words, entry, context, people));
    else found.push(...inlineCandidates(entry, parts, context, people));
  });
  return found.sort(
    (a, b) => a.entry.index - b.entry.index || (a.words.pieces[0]?.start ?? 0) - (b.words.pieces[0]?.start ?? 0),
  );
}
