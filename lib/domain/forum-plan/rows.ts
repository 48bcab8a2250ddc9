import type {
  ActionPhase,
  DeadlineKind,
  DuePrecision,
  LimitAudience,
  LimitKind,
  LinkKind,
  ParticipantRole,
  RecordRule,
  TlpLabel,
} from '../../../prisma/generated/enums';
import type { DeadlineRule } from '../deadlines';

/** The rows that one new forum consists of, ready to be written; ids are made and everything derived is derived. */
export type ForumPlan = {
  forum: ForumRow;
  participants: ParticipantRow[];
  questions: QuestionRow[];
  addressees: { questionId: string; participantId: string }[];
  limits: LimitRow[];
  agenda: AgendaRow[];
  agendaPeople: { agendaItemId: string; participantId: string }[];
  deadlines: DeadlineRow[];
  actions: ActionRow[];
  links: LinkRow[];
  evidence: EvidenceRow[];
};

export type ForumRow = {
  id: string;
  title: string;
  startLocal: string | null;
  timeZone: string | null;
  startsAt: Date | null;
  durationMinutes: number | null;
  venue: string | null;
  platform: string | null;
  format: string | null;
  organiser: string | null;
  recordRule: RecordRule | null;
  tlp: TlpLabel | null;
  recorded: boolean | null;
  openToPublic: boolean | null;
  reviewBeforePublication: boolean | null;
  embargoLocal: string | null;
  embargoUntil: Date | null;
  language: string;
  searchText: string;
};

/** `isMe`: this is the person who creates the forum. */
export type ParticipantRow = {
  id: string;
  position: number;
  name: string;
  aliases: string[];
  honorific: string | null;
  role: ParticipantRole;
  title: string | null;
  affiliation: string | null;
  isMe: boolean;
};

export type QuestionRow = { id: string; position: number; text: string; theme: string | null; searchText: string };

export type LimitRow = {
  id: string;
  participantId: string | null;
  audience: LimitAudience;
  kind: LimitKind;
  minSeconds: number | null;
  maxSeconds: number | null;
};

export type AgendaRow = {
  id: string;
  position: number;
  title: string;
  startLocal: string | null;
  durationMinutes: number | null;
};

export type DeadlineRow = {
  id: string;
  what: string;
  kind: DeadlineKind;
  rule: DeadlineRule;
  precision: DuePrecision;
  dueAt: Date | null;
};

/** `isMine`: owed by the person who creates the forum. */
export type ActionRow = {
  id: string;
  deadlineId: string | null;
  text: string;
  phase: ActionPhase;
  isMine: boolean;
  dueAt: Date | null;
  precision: DuePrecision;
};

/** `participantId` is set for what is private to one person. */
export type LinkRow = {
  id: string;
  participantId: string | null;
  kind: LinkKind;
  value: string | null;
  confidential: boolean;
};

/** `subject` and `field` name the record and its field in the words of EVIDENCE_FIELDS. */
export type EvidenceRow = {
  id: string;
  subject: string;
  subjectId: string;
  field: string;
  start: number;
  end: number;
};
