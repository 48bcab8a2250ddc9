import { isSaidBy, isWithin, type AcceptedDraft, type Kept } from '../forum-draft';
import type { Span } from '../intake/draft';
import type { PlannedIds } from './planned-ids';
import type { EvidenceRow } from './rows';

/** Which fields of which records can rest on words of a source. The source page has a name for each. */
export const EVIDENCE_FIELDS = {
  forum: [
    'title',
    'start',
    'duration',
    'venue',
    'platform',
    'format',
    'organiser',
    'recordRule',
    'recorded',
    'openToPublic',
    'reviewBeforePublication',
    'embargo',
  ],
  participant: ['name', 'alias', 'honorific', 'role', 'title', 'affiliation'],
  question: ['text', 'addressees', 'theme'],
  limit: ['minutes'],
  agenda: ['title', 'start'],
  deadline: ['what', 'rule'],
  action: ['text'],
  link: ['value'],
} as const;
type Fields = typeof EVIDENCE_FIELDS;

type Noted = { subject: string; subjectId: string; field: string; spans: readonly Span[] };
type Note = <Subject extends keyof Fields>(
  subject: Subject,
  subjectId: string,
  field: Fields[Subject][number],
  spans: readonly Span[],
) => void;
type NoteText = <Subject extends keyof Fields>(
  subject: Subject,
  subjectId: string,
  field: Fields[Subject][number],
  kept: Kept<string> | null,
) => void;

/** Collects spans within the text; of a value in words only those that really say it. */
function collector(text: string): { noted: Noted[]; note: Note; noteText: NoteText } {
  const noted: Noted[] = [];
  const note: Note = (subject, subjectId, field, spans) => {
    const kept = spans.filter((span) => isWithin(span, text.length));
    if (kept.length > 0) noted.push({ subject, subjectId, field, spans: kept });
  };
  const noteText: NoteText = (subject, subjectId, field, kept) => {
    if (kept !== null && isSaidBy(kept.value, text, kept.spans)) note(subject, subjectId, field, kept.spans);
  };
  return { noted, note, noteText };
}

function noteForum(draft: AcceptedDraft, forumId: string, note: Note, noteText: NoteText): void {
  noteText('forum', forumId, 'title', draft.title);
  note('forum', forumId, 'start', draft.start?.spans ?? []);
  note('forum', forumId, 'duration', draft.durationMinutes?.spans ?? []);
  noteText('forum', forumId, 'venue', draft.venue);
  noteText('forum', forumId, 'platform', draft.platform);
  noteText('forum', forumId, 'format', draft.format);
  noteText('forum', forumId, 'organiser', draft.organiser);
  note('forum', forumId, 'recordRule', draft.recordRule?.spans ?? []);
  note('forum', forumId, 'recorded', draft.recorded?.spans ?? []);
  note('forum', forumId, 'openToPublic', draft.openToPublic?.spans ?? []);
  note('forum', forumId, 'reviewBeforePublication', draft.reviewBeforePublication?.spans ?? []);
  note('forum', forumId, 'embargo', draft.embargoUntil?.spans ?? []);
}

function notePeople(draft: AcceptedDraft, ids: PlannedIds, note: Note, noteText: NoteText): void {
  for (const person of draft.people) {
    const id = ids.of('people', person.key);
    noteText('participant', id, 'name', person.name);
    for (const alias of person.aliases) noteText('participant', id, 'alias', alias);
    noteText('participant', id, 'honorific', person.honorific);
    note('participant', id, 'role', person.role.spans);
    noteText('participant', id, 'title', person.title);
    noteText('participant', id, 'affiliation', person.affiliation);
  }
  for (const question of draft.questions) {
    const id = ids.of('questions', question.key);
    noteText('question', id, 'text', question.text);
    note('question', id, 'addressees', question.addresseeSpans);
    noteText('question', id, 'theme', question.theme);
  }
}

function noteLists(draft: AcceptedDraft, ids: PlannedIds, note: Note, noteText: NoteText): void {
  for (const limit of draft.limits) note('limit', ids.of('limits', limit.key), 'minutes', limit.spans);
  for (const item of draft.agenda) {
    const id = ids.of('agenda', item.key);
    noteText('agenda', id, 'title', item.title);
    note('agenda', id, 'start', item.start?.spans ?? []);
  }
  for (const deadline of draft.deadlines) {
    const id = ids.of('deadlines', deadline.key);
    noteText('deadline', id, 'what', deadline.what);
    note('deadline', id, 'rule', deadline.spans);
  }
  for (const todo of draft.todos) noteText('action', ids.of('todos', todo.key), 'text', todo.text);
  for (const link of draft.links) noteText('link', ids.of('links', link.key), 'value', link.url);
  for (const item of draft.confidential) {
    const id = ids.of('confidential', item.key);
    if (item.value === null) note('link', id, 'value', item.spans);
    else noteText('link', id, 'value', item.value);
  }
}

/**
 * One row per stretch of the source behind a written field. `written` holds the ids of the rows that the draft became:
 * a ticked to-do or a limit without a bound becomes none.
 */
export function planEvidence(
  draft: AcceptedDraft,
  ids: PlannedIds,
  source: { forumId: string; text: string; written: ReadonlySet<string> },
): EvidenceRow[] {
  const { noted, note, noteText } = collector(source.text);
  noteForum(draft, source.forumId, note, noteText);
  notePeople(draft, ids, note, noteText);
  noteLists(draft, ids, note, noteText);
  return noted
    .filter((record) => source.written.has(record.subjectId))
    .flatMap(({ spans, ...record }) => spans.map((span) => ({ ...record, ...span, id: ids.next() })));
}
