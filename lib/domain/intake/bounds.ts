import {
  ALIASES_PER_PERSON,
  DAYS_MAXIMUM,
  FORUM_LIMITS,
  LIMIT_MINUTES_MAXIMUM,
  MINUTES_MAXIMUM,
  SPANS_PER_VALUE,
  WORD_LIMITS,
} from '../forum-draft';
import { isForumTime } from '../time';
import type {
  DraftAgendaItem,
  DraftDeadline,
  DraftLimit,
  DraftPerson,
  DraftQuestion,
  ForumDraft,
  Found,
} from './draft';

/** The value, if it is one that a forum can hold: longer words are not what they were taken for. */
function within<T>(found: Found<T> | null, maximum: number): Found<T> | null {
  return found !== null && String(found.value).length <= maximum && found.spans.length <= SPANS_PER_VALUE
    ? found
    : null;
}

/** The post or the house of somebody: signs alone are neither. */
function post(found: Found<string> | null): Found<string> | null {
  return found !== null && /[\p{L}\p{N}]/u.test(found.value) ? within(found, WORD_LIMITS.line) : null;
}

function boundedPerson(person: DraftPerson): DraftPerson {
  return {
    ...person,
    aliases: person.aliases.filter((alias) => within(alias, WORD_LIMITS.name) !== null).slice(0, ALIASES_PER_PERSON),
    honorific: within(person.honorific, WORD_LIMITS.honorific),
    title: post(person.title),
    affiliation: post(person.affiliation),
  };
}

function isPossible({ start, end, durationMinutes }: DraftAgendaItem): boolean {
  const moments = [start, end].filter((moment) => moment !== null);
  return moments.every(({ value }) => isForumTime(value.local)) && (durationMinutes ?? 0) <= MINUTES_MAXIMUM;
}

function isPossibleRule(rule: DraftDeadline['rule']): boolean {
  if (rule.type === 'absolute') return isForumTime(rule.at.local);
  if (rule.type === 'before_start' || rule.type === 'after_end') return rule.minutes <= DAYS_MAXIMUM * 1_440;
  return !('days' in rule) || rule.days <= DAYS_MAXIMUM;
}

function isPossibleLimit({ who, minutesMin, minutesMax, spans }: DraftLimit): boolean {
  const minutes = [minutesMin, minutesMax].filter((one) => one !== null);
  const isInOrder = minutesMin === null || minutesMax === null || minutesMin <= minutesMax;
  const isBounded = minutes.every((one) => one <= LIMIT_MINUTES_MAXIMUM) && spans.length <= SPANS_PER_VALUE;
  return isBounded && isInOrder && minutesMax !== 0 && who.length > 0;
}

/** Lists that are cut at what a forum holds. */
type ListName = keyof typeof FORUM_LIMITS;

function first<Item>(items: readonly Item[], list: ListName): Item[] {
  return items.slice(0, FORUM_LIMITS[list]);
}

function boundedLists(draft: ForumDraft): Pick<ForumDraft, ListName> {
  const people = first(draft.people, 'people').flatMap((person) =>
    within(person.name, WORD_LIMITS.name) === null ? [] : boundedPerson(person),
  );
  const known = new Set(people.map((person) => person.key));
  const among = (keys: readonly string[]): string[] => keys.filter((key) => known.has(key));
  const questions = draft.questions.flatMap((one): DraftQuestion[] =>
    within(one.text, WORD_LIMITS.question) === null
      ? []
      : [
          {
            ...one,
            addressees: among(one.addressees),
            addresseeSpans: one.addresseeSpans.slice(0, SPANS_PER_VALUE),
            theme: within(one.theme, WORD_LIMITS.line),
          },
        ],
  );
  const limits = draft.limits.map((one) => ({ ...one, who: typeof one.who === 'string' ? one.who : among(one.who) }));
  const agenda = draft.agenda.map((one) => ({ ...one, people: among(one.people) }));
  return {
    people,
    questions: first(questions, 'questions'),
    limits: first(limits.filter(isPossibleLimit), 'limits'),
    agenda: first(
      agenda.filter((one) => within(one.title, WORD_LIMITS.line) !== null && isPossible(one)),
      'agenda',
    ),
    deadlines: first(
      draft.deadlines.filter((one) => within(one.what, WORD_LIMITS.task) !== null && isPossibleRule(one.rule)),
      'deadlines',
    ),
    todos: first(
      draft.todos.filter((one) => within(one.text, WORD_LIMITS.task) !== null),
      'todos',
    ),
    links: first(
      draft.links.filter((one) => within(one.url, WORD_LIMITS.secret) !== null),
      'links',
    ),
    confidential: first(
      draft.confidential.map((one) => ({ ...one, value: within(one.value, WORD_LIMITS.secret) })),
      'confidential',
    ),
  };
}

/**
 * The draft without what no forum can hold, so that an untouched draft can be accepted: of lists the first items, of
 * words those that are not too long. `left` counts the items of lists that were left out.
 */
export function withinBounds(draft: ForumDraft): { draft: ForumDraft; left: number } {
  const lists = boundedLists(draft);
  const names = Object.keys(FORUM_LIMITS) as ListName[]; // the keys of that very object
  const left = names.reduce((sum, name) => sum + draft[name].length - lists[name].length, 0);
  const hasOwner = lists.people.some((person) => person.key === draft.noteOwner);
  const bounded: ForumDraft = {
    ...draft,
    ...lists,
    noteOwner: hasOwner ? draft.noteOwner : null,
    title: within(draft.title, WORD_LIMITS.forumTitle),
    venue: within(draft.venue, WORD_LIMITS.line),
    platform: within(draft.platform, WORD_LIMITS.platform),
    format: within(draft.format, WORD_LIMITS.platform),
    organiser: within(draft.organiser, WORD_LIMITS.line),
    durationMinutes:
      draft.durationMinutes !== null && draft.durationMinutes.value > MINUTES_MAXIMUM ? null : draft.durationMinutes,
  };
  return { draft: bounded, left };
}
