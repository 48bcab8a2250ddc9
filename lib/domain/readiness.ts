import type { DuePrecision, ParticipantRole, SlidesState } from '../../prisma/generated/enums';
import type { ForumLinkView } from './participants';
import type { PointsProgress } from './questions';
import { isTimeZone } from './time';

/** How far one person of the panel is: states and minutes, never words. */
export type PersonReadiness = {
  participantId: string;
  name: string;
  role: ParticipantRole;
  questionCount: number;
  draftedCount: number;
  readyCount: number;
  /** Spoken length of everything drafted, in seconds. */
  writtenSeconds: number;
  /** What the forum allows; null when it sets no limit. */
  limitSeconds: number | null;
  hasConfirmed: boolean;
  slides: SlidesState;
};

export type ReadinessInput = {
  isOver: boolean;
  startLocal: string | null;
  timeZone: string | null;
  durationMinutes: number | null;
  limitCount: number;
  questionCount: number;
  /** Questions that name nobody. */
  unaddressedCount: number;
  /** Links between questions and the map that wait for a decision. */
  suggestedLinkCount: number;
  /** Those whose state the viewer may know: all, themself, or nobody. Nothing is said about others. */
  people: PersonReadiness[];
  roles: ParticipantRole[];
};

/** Something that the forum still lacks: the key of a sentence (`forum.missing.*`), how many, and who. */
export type Missing = {
  code:
    | 'start'
    | 'zone'
    | 'duration'
    | 'speakers'
    | 'moderator'
    | 'questions'
    | 'limits'
    | 'receipts'
    | 'slides'
    | 'drafts'
    | 'addressees'
    | 'links';
  count: number;
  names: string[];
};

const PRESENTERS: ParticipantRole[] = ['SPEAKER'];
const INVITED: ParticipantRole[] = ['SPEAKER', 'MODERATOR'];

/**
 * What is missing, the gravest first: first what nothing can be planned without, then what people owe, then what is
 * left to review. Once the forum is over only the review remains.
 */
export function missingOf(input: ReadinessInput): Missing[] {
  const review = some('links', input.suggestedLinkCount);
  if (input.isOver) return review;
  return [
    ...some('start', input.startLocal === null ? 1 : 0),
    ...some('zone', input.timeZone === null || !isTimeZone(input.timeZone) ? 1 : 0),
    ...some('duration', input.durationMinutes === null ? 1 : 0),
    ...some('speakers', input.roles.includes('SPEAKER') ? 0 : 1),
    ...some('moderator', input.roles.includes('MODERATOR') ? 0 : 1),
    ...some('questions', input.questionCount === 0 ? 1 : 0),
    ...some('limits', input.limitCount === 0 ? 1 : 0),
    ...owedByPeople(input.people),
    ...some('addressees', input.unaddressedCount),
    ...review,
  ];
}

function owedByPeople(people: PersonReadiness[]): Missing[] {
  const presenters = people.filter((one) => PRESENTERS.includes(one.role));
  return [
    ...someone(
      'receipts',
      people.filter((one) => INVITED.includes(one.role) && !one.hasConfirmed),
    ),
    ...someone(
      'slides',
      presenters.filter((one) => one.slides === 'UNDECIDED'),
    ),
    ...someone(
      'drafts',
      presenters.filter((one) => one.questionCount > 0 && one.draftedCount === 0),
    ),
  ];
}

function some(code: Missing['code'], count: number): Missing[] {
  return count === 0 ? [] : [{ code, count, names: [] }];
}

function someone(code: Missing['code'], people: { name: string }[]): Missing[] {
  return people.length === 0 ? [] : [{ code, count: people.length, names: people.map((one) => one.name) }];
}

export type PointsOfQuestion = { questionId: string; state: 'DRAFT' | 'READY'; spokenSeconds: number };

/**
 * The questions that a person prepares: those put to them and, for a speaker, those put to the whole panel; in the
 * order of the list.
 */
export function questionsOf<Q extends { addresseeIds: string[] }>(
  person: { id: string; role: ParticipantRole },
  questions: Q[],
): Q[] {
  return questions.filter(
    ({ addresseeIds }) => addresseeIds.includes(person.id) || (person.role === 'SPEAKER' && addresseeIds.length === 0),
  );
}

/** How far somebody is with one question; an opened but empty sheet is not a draft yet. */
export function progressOf(points: Pick<PointsOfQuestion, 'state' | 'spokenSeconds'> | undefined): PointsProgress {
  if (points === undefined) return 'none';
  if (points.state === 'READY') return 'ready';
  return points.spokenSeconds > 0 ? 'draft' : 'none';
}

/** Sums up one person's drafts over the questions they prepare; drafts of questions no longer theirs do not count. */
export function tallyPoints(
  questionIds: string[],
  points: PointsOfQuestion[],
): Pick<PersonReadiness, 'questionCount' | 'draftedCount' | 'readyCount' | 'writtenSeconds'> {
  const own = points.filter((one) => questionIds.includes(one.questionId));
  return {
    questionCount: questionIds.length,
    draftedCount: own.filter((one) => progressOf(one) !== 'none').length,
    readyCount: own.filter((one) => progressOf(one) === 'ready').length,
    writtenSeconds: own.reduce((sum, one) => sum + one.spokenSeconds, 0),
  };
}

/** Something that comes next in a forum: a deadline, an action, or the start itself. */
export type NextEvent = {
  kind: 'deadline' | 'action' | 'start';
  id: string;
  text: string;
  at: Date;
  precision: DuePrecision;
};

const NEXT_SHOWN = 3;

/** What comes next, nearest first; the past is left out. */
export function nextEvents(events: NextEvent[], now: Date): NextEvent[] {
  return events
    .filter((event) => event.at.getTime() > now.getTime())
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, NEXT_SHOWN);
}

/** One person of the panel on the overview; `readiness` is null for who may not know how far they are. */
export type OverviewPerson = {
  id: string;
  name: string;
  role: ParticipantRole;
  title: string | null;
  affiliation: string | null;
  readiness: PersonReadiness | null;
};

/** What the viewer themself (or the speaker they assist) has to answer. */
export type OwnQuestions = {
  participantId: string;
  name: string;
  isSelf: boolean;
  writtenSeconds: number;
  limitSeconds: number | null;
  questions: { id: string; text: string; state: PointsProgress }[];
};

export type ForumOverview = {
  next: NextEvent[];
  overdueActionCount: number;
  missing: Missing[];
  people: OverviewPerson[];
  own: OwnQuestions[];
  links: ForumLinkView[];
};
