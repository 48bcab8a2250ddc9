import type { Found, Span } from '../draft';
import type { People } from '../people/find-people';
import type { Reference } from '../people/references';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { markerStyle } from '../text/markers';
import { cutPassage, spansOf, type Passage } from '../text/passage';
import type { Topic } from '../words/topic-words';
import { momentsOf } from '../when/readings';
import { readAddressed } from './addressees';
import { announcedQuestions } from './announced-questions';
import { closedEntries } from './closed-sections';
import {
  inFirstLanguage,
  inlineLead,
  leadsToAsking,
  inlineParts,
  inlineRuns,
  isTranslation,
  partsOfRun,
  spokenParts,
} from './inline-questions';
import { nestWith } from './nested-lists';
import {
  isLeadLine,
  openContext,
  proseReference,
  readLead,
  readProseLead,
  saysWhoAsks,
  type QuestionContext,
} from './question-leads';
import { tableQuestions } from './question-tables';
import { isAsking, isRequest } from './question-words';

/** A list item, table cell or paragraph that may be a question, with whom it is put to and where it stands. */
export type QuestionCandidate = {
  words: Passage;
  /** The words without a note of whom they are put to that may also belong to the sentence. */
  bare: Passage | null;
  reference: Reference | null;
  /** Whom it is put to makes it a question of somebody's; running text above a list does not say so much. */
  isPutTo: boolean;
  referenceSpans: Span[];
  theme: Found<string> | null;
  topic: Topic | null;
  group: number;
  /** The group of the list in which this one is set in; its own where it is set in none. */
  family: number;
  entry: Entry;
  /** Indexes of all entries that hold its words. */
  entries: number[];
  isAsking: boolean;
  /** It is one of several in a line that may say more. */
  isInline: boolean;
};

const NEVER_QUESTIONS: ReadonlySet<Topic> = new Set(['todo', 'agenda', 'deadlines', 'documents', 'rsvp', 'limits']);
/** Groups of tables and of inline lists are numbered apart from those of the running count. */
const TABLE_GROUPS = 10_000_000;
const INLINE_GROUPS = 20_000_000;

function candidate(words: Passage, entry: Entry, context: QuestionContext, people: People): QuestionCandidate {
  const addressed = readAddressed(words, people.index);
  const { reference, range } = addressed;
  return {
    words: addressed.words,
    bare: addressed.bare ?? null,
    reference: reference ?? context.reference,
    isPutTo: reference !== null || (context.reference !== null && !context.isFromProse),
    referenceSpans: reference !== null && range !== null ? spansOf(words, range.from, range.to) : context.spans,
    theme: context.theme,
    topic: context.topic,
    group: context.group,
    family: context.nest.group === context.group ? context.nest.family : context.group,
    entry,
    entries: [entry.index],
    isAsking: isAsking(addressed.words.folded),
    isInline: context.group >= INLINE_GROUPS,
  };
}

/** A list inside a line is a list of its own, whatever stands above and below it. */
function inlineCandidates(
  entry: Entry,
  parts: readonly Passage[],
  context: QuestionContext,
  people: People,
): QuestionCandidate[] {
  const topic = entry.label?.topic === 'questions' ? 'questions' : context.topic;
  return parts.map((part) => candidate(part, entry, { ...context, topic, group: INLINE_GROUPS + entry.index }, people));
}

/** Several lists in one paragraph, each behind words that say who is asked. */
function runCandidates(entry: Entry, context: QuestionContext, people: People): QuestionCandidate[] {
  const found = inlineRuns(entry.words).flatMap(({ lead, from, to }) => {
    const words = cutPassage(entry.words, lead.from, lead.to);
    const own = { ...context };
    readProseLead(words, words.text.length, people, own);
    return inlineCandidates(entry, partsOfRun(cutPassage(entry.words, from, to)), own, people);
  });
  return found.filter((item) => item.isAsking).length * 2 > found.length ? found : [];
}

/** "qs i'll ask: …? …? (that one's Kenji's)": a remark behind a question may say whose it is. */
function spokenCandidates(entry: Entry, context: QuestionContext, people: People): QuestionCandidate[] {
  return spokenParts(entry.words).map(({ words, note }) => {
    const remark = note === null ? null : cutPassage(entry.words, note.from, note.to);
    const found = remark === null ? null : proseReference(remark, remark.text.length, people);
    const named = found === null ? context : { ...context, reference: found.reference, spans: found.spans };
    return candidate(words, entry, { ...named, topic: 'questions', group: INLINE_GROUPS + entry.index }, people);
  });
}

/** "お二方に：…か。", "For both: describe …" among the questions: who is asked, and behind the colon what. */
function isPutInLabel({ words, label }: Entry, context: QuestionContext, people: People): boolean {
  if (context.topic !== 'questions' || label === null || label.topic !== null) return false;
  const { reference, range, words: asked } = readAddressed(words, people.index);
  return reference !== null && range !== null && range.to <= label.value && isRequest(asked.folded);
}

function fromParagraph(
  entry: Entry,
  above: Entry | undefined,
  context: QuestionContext,
  people: People,
): QuestionCandidate[] {
  const runs = runCandidates(entry, context, people);
  if (runs.length > 1) return runs;
  const parts = inlineParts(entry.words);
  if (parts.length > 0) {
    const own = { ...context };
    const lead = inlineLead(entry.words);
    readProseLead(entry.words, lead, people, own);
    if (leadsToAsking(entry.words.folded.slice(0, lead))) own.topic = 'questions';
    const found = inlineCandidates(entry, parts, own, people);
    return found.filter((item) => item.isAsking).length * 2 > found.length ? found : [];
  }
  const spoken = spokenCandidates(entry, context, people);
  if (spoken.length > 0) return spoken;
  const announced = announcedQuestions(entry.words);
  if (announced.length > 0) return inlineCandidates(entry, announced, { ...context, topic: 'questions' }, people);
  if (isPutInLabel(entry, context, people)) return [candidate(entry.words, entry, context, people)];
  // Under a marked list a paragraph closes the letter, or says the last question in the other language.
  context.isOver ||= above?.kind === 'item' && (above.marker?.length ?? 0) > 0 && entry.hasGapBefore;
  if (context.isOver || (above?.kind === 'item' && isTranslation(above.words.folded, entry.words.folded))) return [];
  const isPutTo = context.reference !== null && !context.isFromProse;
  const isInSection = context.topic === 'questions' || context.topic === 'own' || isPutTo;
  const endsAsking =
    isInSection && entry.zone === 'body' && /[?]["'」』]?\s?(?:[[(【][^\])】]{1,60}[\])】])?$/.test(entry.words.folded);
  // A card: a heading that says who is asked, and under it what; with a day and an hour it announces something.
  const isAnnounced = momentsOf(entry.words).some((moment) => moment.date !== null && moment.time !== null);
  const isCard =
    (isPutTo || context.topic === 'questions') &&
    above?.kind === 'heading' &&
    !isAnnounced &&
    !NAMES_EVENT.test(entry.words.folded) &&
    isRequest(entry.words.folded);
  const isSaid = context.spoken !== null && entry.zone === 'body' && /か。?$/.test(entry.words.folded);
  if (context.spoken !== null) {
    context.spoken -= 1;
    context.isOver ||= context.spoken <= 0 || (!endsAsking && !isSaid);
  }
  return endsAsking || isCard || isSaid ? [candidate(entry.words, entry, context, people)] : [];
}

/** "公開討論会「誰が何を守るのか」": the kind of an event and its name in quotes, which may ask. */
const NAMES_EVENT =
  /^[^「『。?]{0,24}(?:会|シンポジウム|フォーラム|セミナー|講座|番組|特集|企画|討論|対談|鼎談|パネル)\s?[「『][^」』]{3,80}[」』]$/;

function fromTables(invitation: Invitation, people: People): QuestionCandidate[] {
  return tableQuestions(invitation, people.index).flatMap((list, index) =>
    list.flatMap(({ words, reference, who, entries }) => {
      const [entry] = entries;
      if (entry === undefined) return [];
      const context: QuestionContext = {
        ...openContext(),
        topic: 'questions',
        reference,
        spans: who === null ? [] : spansOf(who),
        group: TABLE_GROUPS + index,
      };
      return [{ ...candidate(words, entry, context, people), entries: entries.map((used) => used.index) }];
    }),
  );
}

/** The marker of an item as written: what stands on its line before its words. */
function markerOf(invitation: Invitation, entry: Entry): string {
  const from = entry.lines[0]?.range.start ?? 0;
  return invitation.source.folded.slice(from - (entry.marker?.length ?? 0), from);
}

/** "Q. … A. …": a question that is answered in place belongs to a script. */
function isAnswered(entry: Entry, next: Entry | undefined): boolean {
  return (
    entry.marker?.kind === 'label' && entry.marker.ordinal === null && /^A\s?[.:]\s/.test(next?.words.folded ?? '')
  );
}

function fromItem(invitation: Invitation, entry: Entry, context: QuestionContext, people: People): QuestionCandidate[] {
  const style = entry.marker === null ? null : markerStyle(entry.marker, markerOf(invitation, entry));
  const before = context.group;
  context.isOver = false;
  if (style !== context.marker) context.group += 1;
  context.marker = style;
  context.nest = nestWith(context.nest, before, context.group, { style, indent: entry.indent });
  if (entry.marker?.kind === 'checkbox') return [];
  const words = inFirstLanguage(invitation.source, entry);
  const parts = inlineParts(words, entry.marker);
  if (parts.length === 0) return [candidate(words, entry, context, people)];
  return inlineCandidates(entry, parts, context, people);
}

/** Everything in the body that may be a question, in reading order. Whether it is one is decided by the group. */
export function questionCandidates(invitation: Invitation, people: People): QuestionCandidate[] {
  const entries = invitation.body;
  const closed = closedEntries(invitation);
  const context = openContext();
  const found = fromTables(invitation, people);
  entries.forEach((entry, position) => {
    if (entry.kind === 'row') return;
    const above = entries[position - 1];
    const below = entries[position + 1];
    const next = below !== undefined && saysWhoAsks(below, people) ? entries[position + 2] : below;
    if (entry.kind !== 'heading' && entry.topic === null && context.reference === null && context.rank === null)
      context.topic = null;
    if (entry.isTurn) Object.assign(context, { ...openContext(), group: context.group + 1 });
    if (saysWhoAsks(entry, people) && next?.kind === 'item') {
      context.group += 1;
      return;
    }
    if (isLeadLine(entry, next, people)) {
      readLead(invitation, entry, above, people, context);
      if (entry.kind !== 'paragraph' || !/\(1\)|①/.test(entry.words.folded)) return;
    }
    // What people in a chat ask each other is no question of the panel.
    if (entry.isTurn) return;
    if (context.topic !== null && NEVER_QUESTIONS.has(context.topic) && context.reference === null) return;
    if (entry.kind === 'paragraph') {
      found.push(...fromParagraph(entry, above, context, people));
      if (next?.kind === 'item') readProseLead(entry.words, entry.words.text.length, people, context, invitation);
      // A paragraph between lists ends what the last short line said; its own list starts a new group.
      else if (entry.hasGapBefore && entry.words.text.length > 80) context.group += 1;
      return;
    }
    if (!isAnswered(entry, next)) found.push(...fromItem(invitation, entry, context, people));
  });
  return found
    .filter((item) => !closed.has(item.entry.index))
    .sort((a, b) => a.entry.index - b.entry.index || (a.words.pieces[0]?.start ?? 0) - (b.words.pieces[0]?.start ?? 0));
}
