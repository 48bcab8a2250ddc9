import type { ActionPhase, DeadlineKind, LinkKind, ParticipantRole } from '../../../prisma/generated/enums';
import type { DeadlineRule } from '../deadlines';
import type { ForumFacts } from '../forums';
import type { Span } from '../intake/draft';
import type { LimitFacts } from '../limits';

/** A person as an update names them: `id` is null while the forum does not know them yet. */
export type Named = { id: string | null; name: string };

/**
 * The facts that one choice would change; the start always comes with its zone. `clockKept`: the mail gives only the
 * day, the time of day is the one that the forum has.
 */
export type FactChoice = { facts: Partial<ForumFacts>; spans: Span[]; clockKept: boolean };

export type FactField = Exclude<keyof ForumFacts, 'timeZone' | 'tlp'>;
const EVIDENCE_NAME: Partial<Record<FactField, string>> = {
  startLocal: 'start',
  durationMinutes: 'duration',
  embargoLocal: 'embargo',
};

/** How evidence calls a fact of the forum (EVIDENCE_FIELDS), which is mostly its own name. */
export function evidenceOf(field: FactField): string {
  return EVIDENCE_NAME[field] ?? field;
}

export type PersonField = 'role' | 'title' | 'affiliation';

type DeadlineFacts = { what: string; kind: DeadlineKind; rule: DeadlineRule; dueAt: Date | null; isDay: boolean };
type AgendaFacts = { title: string; startLocal: string | null; durationMinutes: number | null; people: Named[] };

type Change =
  | { type: 'setFact'; field: FactField; before: ForumFacts; choices: FactChoice[] }
  | {
      type: 'addPerson';
      name: string;
      aliases: string[];
      honorific: string | null;
      role: ParticipantRole;
      title: string | null;
      affiliation: string | null;
    }
  | {
      type: 'changePerson';
      participantId: string;
      name: string;
      field: PersonField;
      before: string | null;
      after: string;
    }
  | {
      type: 'removePerson';
      participantId: string;
      name: string;
      /** The mail says so, or it lists the people and this one is no longer among them. */
      why: 'said' | 'notListed';
    }
  | { type: 'addQuestion'; text: string; theme: string | null; addressees: Named[] }
  | { type: 'rewordQuestion'; questionId: string; before: string; after: string }
  | { type: 'readdressQuestion'; questionId: string; text: string; before: Named[]; after: Named[] }
  | { type: 'removeQuestion'; questionId: string; text: string }
  | ({ type: 'addAgendaItem' } & AgendaFacts)
  | {
      type: 'changeAgendaItem';
      itemId: string;
      title: string;
      before: Pick<AgendaFacts, 'startLocal' | 'durationMinutes'>;
      after: Pick<AgendaFacts, 'startLocal' | 'durationMinutes'>;
    }
  | { type: 'removeAgendaItem'; itemId: string; title: string; startLocal: string | null }
  /** `owed`: when the action is due that follows it; null when nobody owes anything by it. */
  | ({ type: 'addDeadline'; owed: ActionPhase | null } & DeadlineFacts)
  | { type: 'changeDeadline'; deadlineId: string; before: DeadlineFacts; after: DeadlineFacts }
  | { type: 'addLimit'; who: Named | null; limit: LimitFacts }
  | { type: 'changeLimit'; limitId: string; who: Named | null; before: LimitFacts; after: LimitFacts }
  | { type: 'addAction'; text: string; phase: ActionPhase }
  | { type: 'addLink'; kind: LinkKind; value: string | null; confidential: boolean };

/**
 * One difference between what a forum holds and what a later mail about it says, small enough to be taken or left by
 * itself. `key` names it for as long as mail and forum say what they say, so that one declined stays declined; `spans`
 * are the words of the mail.
 */
export type ForumUpdate = { key: string; spans: Span[] } & Change;
export type UpdateOf<Type extends Change['type']> = Extract<ForumUpdate, { type: Type }>;

/** An update with the words of the mail that say it. */
export type ForumUpdateView = ForumUpdate & { words: string };
/** What a source says otherwise than its forum: what is still to be decided, and what was left as it is. */
export type ForumUpdatesView = {
  source: { id: string; fileName: string | null; createdAt: Date };
  open: ForumUpdateView[];
  declined: ForumUpdateView[];
};

/** The parts of a forum under which updates are listed, in this order. */
export const UPDATE_PARTS = [
  'forum',
  'people',
  'questions',
  'agenda',
  'deadlines',
  'limits',
  'actions',
  'links',
] as const;
export type UpdatePart = (typeof UPDATE_PARTS)[number];

const PART_OF: Record<Change['type'], UpdatePart> = {
  setFact: 'forum',
  addPerson: 'people',
  changePerson: 'people',
  removePerson: 'people',
  addQuestion: 'questions',
  rewordQuestion: 'questions',
  readdressQuestion: 'questions',
  removeQuestion: 'questions',
  addAgendaItem: 'agenda',
  changeAgendaItem: 'agenda',
  removeAgendaItem: 'agenda',
  addDeadline: 'deadlines',
  changeDeadline: 'deadlines',
  addLimit: 'limits',
  changeLimit: 'limits',
  addAction: 'actions',
  addLink: 'links',
};

export function partOf({ type }: ForumUpdate): UpdatePart {
  return PART_OF[type];
}

/** The people whom an update needs and the forum does not know yet: they have to be added first. */
export function missingPeople(update: ForumUpdate): string[] {
  const named =
    update.type === 'addQuestion'
      ? update.addressees
      : update.type === 'readdressQuestion'
        ? update.after
        : update.type === 'addAgendaItem'
          ? update.people
          : update.type === 'addLimit' && update.who !== null
            ? [update.who]
            : [];
  return named.filter((one) => one.id === null).map((one) => one.name);
}

const KEY_WORDS = 160;

/** A key out of what the update is and the words or ids that tell it from others of its kind. */
export function updateKey(type: Change['type'], ...parts: (string | null)[]): string {
  return [type, ...parts.map((part) => (part ?? '').replace(/\s+/g, ' ').slice(0, KEY_WORDS))].join(':');
}
