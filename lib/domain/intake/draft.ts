import type { DeadlineRule } from '../deadlines';
import type { LocalMoment } from '../time';

/** Half-open range [start, end) in UTF-16 code units of the decoded source text. */
export type Span = { start: number; end: number };

/**
 * Why a value was derived rather than read: a code with parameters, put into words by the interface
 * (`intake.reason.*` in the messages) and by the command line, so that it can be said in both languages.
 */
export type Reason = { code: string; params: Record<string, string | number> };

/**
 * One value taken from the source. `spans` are the characters it came from, in reading order; the property test
 * holds that they contain the value, or, for a derived value, the words of the rule in `reason`.
 * `confidence` runs from 0 to 1; below 0.6 the review screen asks the person to look.
 */
export type Found<T> = { value: T; spans: Span[]; confidence: number; reason: Reason | null };

export type RecordRule = 'on_record' | 'chatham_house' | 'not_for_attribution' | 'off_record' | 'mixed';
export type PersonRole = 'speaker' | 'moderator' | 'host' | 'interpreter';
export type LimitKind = 'remarks' | 'answer' | 'question' | 'qa' | 'discussion' | 'session';
export type DeadlineKind =
  | 'slides'
  | 'bio'
  | 'photo'
  | 'confirm'
  | 'receipt'
  | 'rsvp'
  | 'consent'
  | 'questions'
  | 'remarks'
  | 'paper'
  | 'audio_test'
  | 'review'
  | 'other';
export type ConfidentialKind =
  | 'panelist_link'
  | 'press_link'
  | 'passcode'
  | 'dial_in'
  | 'phone'
  | 'host_key'
  | 'conference_id'
  | 'webinar_id'
  | 'document';

/** `key` is stable within one draft ("p1"), so that questions can point at people before anything has an id. */
export type DraftPerson = {
  key: string;
  name: Found<string>;
  /** The same person's name in the other language or short form, as written in the source. */
  aliases: Found<string>[];
  honorific: Found<string> | null;
  role: Found<PersonRole>;
  title: Found<string> | null;
  affiliation: Found<string> | null;
};

/** `addressees` are person keys; empty means the question is put to the whole panel. */
export type DraftQuestion = {
  key: string;
  text: Found<string>;
  addressees: string[];
  addresseeSpans: Span[];
  theme: Found<string> | null;
};

/** `who`: person keys, or one of the groups. Minutes may be fractions (30 seconds = 0.5). */
export type DraftLimit = {
  key: string;
  who: string[] | 'all' | 'audience' | 'discussant';
  kind: LimitKind;
  minutesMin: number | null;
  minutesMax: number | null;
  spans: Span[];
  confidence: number;
  reason: Reason | null;
};

/** `start` and `end` are local to the forum's zone, or to `timeZone` when the line names one. */
export type DraftAgendaItem = {
  key: string;
  title: Found<string>;
  start: Found<LocalMoment> | null;
  end: Found<LocalMoment> | null;
  durationMinutes: number | null;
  people: string[];
};

export type DraftDeadline = {
  key: string;
  what: Found<string>;
  kind: DeadlineKind;
  rule: DeadlineRule;
  /** How exact the source is: to the minute, only a day, or not resolvable at all. */
  precision: 'minute' | 'day' | 'none';
  spans: Span[];
  confidence: number;
  reason: Reason | null;
};

/** `phase`: whether the source lists it before or after the forum; null when it does not say. */
export type DraftTodo = { key: string; text: Found<string>; done: boolean; phase: 'before' | 'after' | null };

export type DraftLink = {
  key: string;
  url: Found<string>;
  kind: 'registration' | 'join' | 'panelist' | 'press' | 'stream' | 'document' | 'information' | 'other';
  confidential: boolean;
  reason: Reason | null;
};

/** Something private that the source holds, or (value null) only says to exist, such as a personal join link sent apart. */
export type DraftConfidential = {
  key: string;
  kind: ConfidentialKind;
  value: Found<string> | null;
  spans: Span[];
  reason: Reason | null;
};

/** `code` is one of the codes that the corpus documents ("missing_date", …). `spans` may be empty. */
export type DraftWarning = { code: string; params: Record<string, string | number>; spans: Span[] };

/**
 * A field for which the source gives several values that do not agree. `key` is the list item that the field belongs to
 * (null for a field that a forum has once); `why` says what disagrees. There are at least two readings; the first is the
 * value that stands in the draft until a person chooses.
 */
export type AmbiguityOf<Field, Key, Value> = { field: Field; key: Key; why: Reason; readings: Found<Value>[] };
export type DueReading = Pick<DraftDeadline, 'rule' | 'precision'>;
export type Ambiguity =
  | AmbiguityOf<'title' | 'venue' | 'platform' | 'organiser', null, string>
  | AmbiguityOf<'start' | 'embargoUntil', null, LocalMoment>
  | AmbiguityOf<'durationMinutes', null, number>
  | AmbiguityOf<'recordRule', null, RecordRule>
  | AmbiguityOf<'recorded' | 'openToPublic', null, boolean>
  | AmbiguityOf<'role', string, PersonRole>
  | AmbiguityOf<'affiliation', string, string>
  /** By when a deadline is; `key` is the deadline's. */
  | AmbiguityOf<'due', string, DueReading>
  /** Whom a question is put to, as person keys (none: the whole panel); `key` is the question's. */
  | AmbiguityOf<'addressees', string, string[]>;

/**
 * What the intake read out of one source: nothing in it is stored before a person accepts it, and what the source does
 * not state is null or absent, with a warning. All spans refer to the decoded text handed to the intake.
 */
export type ForumDraft = {
  language: 'en' | 'ja' | 'mixed';
  outcome: 'ok' | 'partial' | 'empty';
  title: Found<string> | null;
  start: Found<LocalMoment> | null;
  /** All readings of the start when the source is ambiguous (two dates, two zones); empty when it is not. */
  startReadings: Found<LocalMoment>[];
  /** The day `yyyy-MM-dd` alone, also when the source gives no time of day and `start` is therefore null. */
  startDay?: Found<string> | null;
  end: Found<LocalMoment> | null;
  durationMinutes: Found<number> | null;
  venue: Found<string> | null;
  platform: Found<string> | null;
  /** How it is run on the platform ("webinar", "meeting", "hybrid"), as written. */
  format: Found<string> | null;
  organiser: Found<string> | null;
  recordRule: Found<RecordRule> | null;
  recorded: Found<boolean> | null;
  openToPublic: Found<boolean> | null;
  /** The speaker gets to see the edited recording or text before it is published. */
  reviewBeforePublication: Found<boolean> | null;
  embargoUntil: Found<LocalMoment> | null;
  people: DraftPerson[];
  /** The person whose own note this is ("自分の発言"), if the source shows it. */
  noteOwner: string | null;
  questions: DraftQuestion[];
  limits: DraftLimit[];
  agenda: DraftAgendaItem[];
  deadlines: DraftDeadline[];
  todos: DraftTodo[];
  links: DraftLink[];
  confidential: DraftConfidential[];
  warnings: DraftWarning[];
  /** What the source leaves open, in the order of the review; one for each field at most. */
  ambiguities: Ambiguity[];
};
