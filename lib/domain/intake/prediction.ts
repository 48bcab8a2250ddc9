import { resolveDeadline, type DeadlineAnchor } from '../deadlines';
import { localToInstant, toOffsetIso, type LocalMoment } from '../time';
import type { DraftDeadline, DraftLimit, ForumDraft, Found, Span } from './draft';

type Evidence = { spans: Span[]; confidence: number; reason: string | null };

export type PredictionOptions = { doc: string; file?: string };

/**
 * The draft in the shape of the public corpus: one flat object per document, names instead of keys, instants with
 * their offset. Beside each list item and in `evidence` stand the ranges of the text that it came from.
 */
export type Prediction = Record<string, unknown>;

const KIND_NAMES: Readonly<Record<string, string>> = { photo: 'headshot', receipt: 'confirm', review: 'confirm' };

/** ISO with the zone's offset; without one when the source gives no zone. */
function iso(moment: LocalMoment | null | undefined): string | null {
  if (moment == null) return null;
  return moment.timeZone === null
    ? `${moment.local}:00`
    : toOffsetIso(localToInstant(moment.local, moment.timeZone), moment.timeZone);
}

function value<T>(found: Found<T> | null | undefined): T | null {
  return found?.value ?? null;
}

function evidenceOf(found: Found<unknown> | null | undefined): Evidence | null {
  return found == null
    ? null
    : { spans: found.spans, confidence: found.confidence, reason: found.reason?.code ?? null };
}

function nameOf(draft: ForumDraft, key: string): string {
  return draft.people.find((person) => person.key === key)?.name.value ?? key;
}

function whoOf(draft: ForumDraft, limit: DraftLimit): string {
  return typeof limit.who === 'string' ? limit.who : limit.who.map((key) => nameOf(draft, key)).join('; ');
}

function dueOf(draft: ForumDraft, deadline: DraftDeadline): string | null {
  const { rule } = deadline;
  const anchor: DeadlineAnchor = {
    startLocal: draft.start?.value.local ?? null,
    timeZone: draft.start?.value.timeZone ?? null,
    durationMinutes: value(draft.durationMinutes),
  };
  const zone = (rule.type === 'absolute' ? rule.at.timeZone : null) ?? anchor.timeZone;
  const isDay = deadline.precision === 'day';
  if (rule.type === 'absolute' && zone === null) return isDay ? rule.at.local.slice(0, 10) : `${rule.at.local}:00`;
  const instant = zone === null ? null : resolveDeadline(rule, anchor);
  if (instant === null || zone === null) return null;
  const full = toOffsetIso(instant, zone);
  return isDay && !(rule.type === 'absolute' && !rule.dateOnly) ? full.slice(0, 10) : full;
}

/** What was taken from the agenda is told there, and what is owed at once has no instant: neither is a deadline here. */
function isDated(deadline: DraftDeadline): boolean {
  return deadline.reason?.code !== 'from_agenda' && deadline.rule.type !== 'promptly';
}

function deadlines(draft: ForumDraft): unknown[] {
  return draft.deadlines.filter(isDated).map((deadline) => {
    const due = dueOf(draft, deadline);
    const kind = KIND_NAMES[deadline.kind] ?? deadline.kind;
    return {
      what: deadline.what.value,
      kind,
      due,
      precision: due === null ? 'none' : deadline.precision,
      evidence: deadline.spans,
    };
  });
}

function todos(draft: ForumDraft): unknown[] {
  const owed = draft.deadlines.filter((deadline) => deadline.rule.type === 'promptly');
  return [
    ...draft.todos.map((todo) => ({ text: todo.text.value, done: todo.done, evidence: todo.text.spans })),
    ...owed.map((deadline) => ({ text: deadline.what.value, done: false, optional: true, evidence: deadline.spans })),
  ];
}

function people(draft: ForumDraft): unknown[] {
  return draft.people.map((person) => ({
    name: person.name.value,
    honorific: value(person.honorific),
    role: person.role.value,
    title: value(person.title),
    affiliation: value(person.affiliation),
    aliases: person.aliases.map((alias) => alias.value),
    evidence: person.name.spans,
  }));
}

/** Warnings that the shape of a prediction has no code for, by the one that comes nearest. */
const CODE_ELSEWHERE: Readonly<Record<string, string>> = {
  conflicting_times: 'conflicting_dates',
  attachments_used: 'info',
  attachments_unread: 'info',
  attachments_repeated: 'info',
  attachments_too_slow: 'info',
  attachments_left_out: 'info',
};

/** Pure: the same draft gives the same object. Confidential links stay marked as such; nothing is left out or added. */
export function toPrediction(draft: ForumDraft, options: PredictionOptions): Prediction {
  const day = draft.start === null ? (draft.startDay?.value ?? null) : null;
  return {
    doc: options.doc,
    ...(options.file === undefined ? {} : { file: options.file }),
    lang: draft.language,
    outcome: draft.outcome,
    title: value(draft.title),
    starts_at: iso(value(draft.start)) ?? day,
    starts_accept: draft.startReadings.map((reading) => iso(reading.value)),
    tz: draft.start?.value.timeZone ?? null,
    ends_at: iso(value(draft.end)),
    duration_min: value(draft.durationMinutes),
    venue: value(draft.venue),
    platform: value(draft.platform),
    organiser: value(draft.organiser),
    record_rule: value(draft.recordRule),
    recorded: value(draft.recorded),
    open_to_public: value(draft.openToPublic),
    embargo_until: iso(value(draft.embargoUntil)),
    self: draft.noteOwner === null ? null : nameOf(draft, draft.noteOwner),
    speakers: people(draft),
    questions: draft.questions.map((question, index) => ({
      order: index + 1,
      speakers: question.addressees.length === 0 ? ['all'] : question.addressees.map((key) => nameOf(draft, key)),
      text: question.text.value,
      evidence: question.text.spans,
    })),
    limits: draft.limits.map((limit) => ({
      who: whoOf(draft, limit),
      minutes_max: limit.minutesMax,
      minutes_min: limit.minutesMin,
      kind: limit.kind,
      evidence: limit.spans,
    })),
    agenda: draft.agenda
      .filter((item) => item.start !== null)
      .map((item) => ({
        start: iso(value(item.start)),
        end: iso(value(item.end)),
        title: item.title.value,
        evidence: item.title.spans,
      })),
    deadlines: deadlines(draft),
    todos: todos(draft),
    links: draft.links.map((link) => ({
      url: link.url.value,
      confidential: link.confidential,
      kind: link.kind,
      evidence: link.url.spans,
    })),
    confidential: draft.confidential.map((item) => ({
      kind: item.kind,
      value: value(item.value),
      evidence: item.spans,
    })),
    warnings: draft.warnings.map(({ code }) => CODE_ELSEWHERE[code] ?? code),
    evidence: {
      title: evidenceOf(draft.title),
      starts_at: evidenceOf(draft.start),
      ends_at: evidenceOf(draft.end),
      duration_min: evidenceOf(draft.durationMinutes),
      venue: evidenceOf(draft.venue),
      platform: evidenceOf(draft.platform),
      organiser: evidenceOf(draft.organiser),
      record_rule: evidenceOf(draft.recordRule),
      recorded: evidenceOf(draft.recorded),
      embargo_until: evidenceOf(draft.embargoUntil),
    },
  };
}
