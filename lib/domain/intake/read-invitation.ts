import { addMinutesToInstant, instantToLocal, localToInstant, type LocalMoment } from '../time';
import { findAmbiguities } from './ambiguity/find-ambiguities';
import { withinBounds } from './bounds';
import type { DraftAgendaItem, DraftDeadline, DraftPerson, DraftWarning, ForumDraft, Found } from './draft';
import { findAgenda, openingOf } from './fields/agenda';
import { findDueDates } from './fields/due-dates';
import { findLimits } from './fields/limits';
import { confidentialLinks, findLinks } from './fields/links';
import { findOrganiser } from './fields/organiser';
import { findPlace } from './fields/place';
import { findQuestions, type Questions } from './fields/questions';
import { findRules } from './fields/rules';
import { findSecrets } from './fields/secrets';
import { findTitle } from './fields/title';
import { findTodos } from './fields/todos';
import { findUrls } from './fields/urls';
import { collectWarnings } from './fields/warnings';
import { findPeople, type People } from './people/find-people';
import { addKnownPeople, withoutUnnamed, type KnownPerson } from './people/known-people';
import { indexOf } from './people/same-person';
import { forgetWords } from './text/once-by-words';
import { readInvitationText, withoutEntries, type Invitation } from './text/invitation';
import { findLength } from './when/forum-length';
import { startAtOpening } from './when/forum-opening';
import { findStart, type ForumStart } from './when/forum-start';

/**
 * What is known of the source besides its text. `receivedAt`: when it arrived, for dates without a year, if no Date
 * header in the text says so. `notices`: what opening the file found (an encoding, broken HTML), passed on as warnings.
 * `known`: people to whom it may refer without telling who they are; they come out only where it does.
 */
export type ReadOptions = {
  receivedAt?: LocalMoment;
  known?: readonly KnownPerson[];
  notices?: readonly { code: string; params: Record<string, string | number> }[];
};

const AUDIO_TEST =
  /\b(?:audio|sound|a\/v|av|mic|tech(?:nical)?|video)[\s-](?:check|test)|音声|接続(?:テスト|確認)|機材/i;

function emptyDraft(warnings: DraftWarning[]): ForumDraft {
  return {
    language: 'en',
    outcome: 'empty',
    title: null,
    start: null,
    startReadings: [],
    startDay: null,
    end: null,
    durationMinutes: null,
    venue: null,
    platform: null,
    format: null,
    organiser: null,
    recordRule: null,
    recorded: null,
    openToPublic: null,
    reviewBeforePublication: null,
    embargoUntil: null,
    people: [],
    noteOwner: null,
    questions: [],
    limits: [],
    agenda: [],
    deadlines: [],
    todos: [],
    links: [],
    confidential: [],
    warnings,
    ambiguities: [],
  };
}

/**
 * Whose note this is: who says "me", else whom the repeated questions are put to. A lone name under 参加者 then is
 * another writing of that person's name.
 */
function settleOwner(people: People, questions: Questions): string | null {
  const owner = people.ownerKey ?? questions.ownerKey;
  const person = people.people.find((candidate) => candidate.key === owner);
  const [lone, ...others] = people.loneParticipants;
  if (person !== undefined && lone !== undefined && others.length === 0) {
    const reason = { code: 'same_note_owner', params: { name: person.name.value } };
    person.aliases.push({ ...lone.reading.name, confidence: 0.75, reason });
  }
  return owner;
}

/** A check before the forum is an appointment in the run of show and also something each speaker has to keep. */
function auditDeadlines(agenda: readonly DraftAgendaItem[]): Omit<DraftDeadline, 'key'>[] {
  return agenda.flatMap((item) => {
    if (item.start === null || !AUDIO_TEST.test(item.title.value)) return [];
    const reason = { code: 'from_agenda', params: { title: item.title.value } };
    const rule = { type: 'absolute', at: item.start.value, dateOnly: false } as const;
    return [
      {
        what: item.title,
        kind: 'audio_test',
        rule,
        precision: 'minute',
        spans: item.start.spans,
        confidence: 0.8,
        reason,
      } as const,
    ];
  });
}

function agendaEnd(agenda: readonly DraftAgendaItem[]): Found<LocalMoment> | null {
  return agenda.reduce<Found<LocalMoment> | null>(
    (last, item) => (item.end !== null && (last === null || item.end.value.local > last.value.local) ? item.end : last),
    null,
  );
}

function number<T>(items: readonly T[], prefix: string): (T & { key: string })[] {
  return items.map((item, index) => ({ ...item, key: `${prefix}${index + 1}` }));
}

/** The end in the zone of the start, by the clock that runs through a change of summer time. */
function endByClock(
  start: Found<LocalMoment> | null,
  end: Found<LocalMoment> | null,
  minutes: Found<number> | null,
): Found<LocalMoment> | null {
  if (
    start === null ||
    end === null ||
    minutes === null ||
    end.reason?.code !== 'start_plus_length' ||
    start.value.timeZone === null
  )
    return end;
  const zone = start.value.timeZone;
  const local = instantToLocal(addMinutesToInstant(localToInstant(start.value.local, zone), minutes.value), zone);
  return { ...end, value: { local, timeZone: zone } };
}

function timeFields(
  invitation: Invitation,
  start: ForumStart,
  agenda: readonly DraftAgendaItem[],
): Pick<ForumDraft, 'start' | 'startReadings' | 'startDay' | 'end' | 'durationMinutes'> {
  const { end, durationMinutes } = findLength(invitation, start, agendaEnd(agenda));
  return {
    start: start.start,
    startReadings: start.readings,
    startDay: start.day,
    end: endByClock(start.start, end, durationMinutes),
    durationMinutes,
  };
}

function housesOf({ people }: People): string[] {
  return people.flatMap(({ affiliation }) => (affiliation === null ? [] : [affiliation.value.toLowerCase()]));
}

function outcomeOf(draft: ForumDraft, warnings: readonly DraftWarning[]): ForumDraft['outcome'] {
  const isCut = warnings.some((warning) => warning.code === 'truncated_input' || warning.code === 'conflicting_dates');
  return draft.start === null || draft.title === null || isCut ? 'partial' : 'ok';
}

function sortPeople(people: readonly DraftPerson[]): DraftPerson[] {
  return [...people].sort((a, b) => (a.name.spans[0]?.start ?? 0) - (b.name.spans[0]?.start ?? 0));
}

/**
 * Reads decoded text into a draft of a forum. Pure and linear in the length of the text; never throws. Every value
 * carries the ranges of the text it was read from; what the text does not state is null or absent, with a warning.
 */
export function readInvitation(text: string, options: ReadOptions = {}): ForumDraft {
  try {
    return read(text, options);
  } finally {
    forgetWords();
  }
}

function read(text: string, options: ReadOptions): ForumDraft {
  const notices: DraftWarning[] = (options.notices ?? []).map((notice) => ({ ...notice, spans: [] }));
  const invitation = readInvitationText(text);
  if (invitation.isEmpty) return emptyDraft([...notices, { code: 'empty_input', params: {}, spans: [] }]);
  const people = findPeople(invitation);
  addKnownPeople(people, options.known ?? []);
  const questions = findQuestions(invitation, people);
  const noteOwner = settleOwner(people, questions);
  people.index = indexOf(people.people, people.duties);
  // Questions speak of dates, limits and rules of their own: every other field is read from the rest.
  const rest = withoutEntries(invitation, questions.entries, questions.asked);
  const found = findStart(rest, options.receivedAt?.local.slice(0, 10) ?? null);
  const opening = found.start === null && found.day !== null ? openingOf(rest, people, found) : null;
  const start = opening === null ? found : startAtOpening(rest, found, opening.time, opening.timeWords);
  const agenda = findAgenda(rest, people, start);
  const urls = findUrls(rest);
  const links = findLinks(urls);
  const hasJoinLink = links.some((link) => link.kind === 'join' || link.kind === 'panelist');
  const lists = { questions: questions.questions, limits: findLimits(rest, people, noteOwner), agenda };
  const { draft, left } = withinBounds({
    ...emptyDraft([]),
    language: invitation.language,
    title: findTitle(rest, housesOf(people)),
    ...timeFields(rest, start, agenda),
    ...findPlace(rest, urls),
    organiser: findOrganiser(rest, people),
    ...findRules(rest, start),
    ...lists,
    people: sortPeople(withoutUnnamed(people.people, lists)),
    noteOwner,
    deadlines: number([...findDueDates(rest, start), ...auditDeadlines(agenda)], 'd'),
    todos: findTodos(rest),
    links,
    confidential: number([...confidentialLinks(rest, links), ...findSecrets(rest, hasJoinLink)], 'c'),
  });
  const cut: DraftWarning[] = left === 0 ? [] : [{ code: 'left_out', params: { count: left }, spans: [] }];
  const warnings = collectWarnings(draft, invitation, people, questions, [...notices, ...cut, ...start.warnings]);
  return {
    ...draft,
    warnings,
    ambiguities: findAmbiguities(draft, rest, start, people),
    outcome: invitation.body.length === 0 ? 'empty' : outcomeOf(draft, warnings),
  };
}
