import {
  DUTY_COUNTRIES,
  DUTY_KINDS,
  DUTY_STARTS,
  DUTY_UNITS,
  INCIDENT_ANSWERS,
  INCIDENT_QUESTIONS,
  type IncidentAnswer,
  type IncidentQuestion,
  type NotificationDuty,
} from '../map/duties';
import { among, type EntryTable, type KnownIds, type WrittenEntry } from './entry-table';
import { idOfKey, namedKey, type Entry } from './keys';
import { withSeen } from './sources';

const BETWEEN = ' ';

/** Answers as one property of an entry, in the order of the walk; null: the question does not matter. */
export function joinAnswers(question: IncidentQuestion, given: readonly string[]): string | null {
  const known = INCIDENT_ANSWERS[question].filter((answer) => given.includes(answer));
  return known.length === 0 ? null : known.join(BETWEEN);
}

/** The same as a list. */
export function splitAnswers(question: IncidentQuestion, joined: string | null | undefined): IncidentAnswer[] {
  const given = (joined ?? '').split(BETWEEN);
  return INCIDENT_ANSWERS[question].filter((answer) => given.includes(answer));
}

/** A duty as an entry. */
function readDuty(duty: NotificationDuty): Entry {
  const { country, agency, bodyEn, bodyJa, kind, whatEn, whatJa, thenEn, thenJa, basis, basisEn, basisJa } = duty;
  const answers = INCIDENT_QUESTIONS.map((question) => [question, joinAnswers(question, duty.when[question] ?? [])]);
  const { count, unit, from: start } = duty.first;
  return {
    ...{ country, agency, bodyEn, bodyJa, kind, whatEn, whatJa, thenEn, thenJa, basis, basisEn, basisJa },
    ...Object.fromEntries(answers),
    ...{ count: count === null ? null : String(count), unit, start },
    ...{ since: duty.validFrom, until: duty.validTo, doubtEn: duty.doubtEn, doubtJa: duty.doubtJa },
  };
}

function oneOf<T extends string>(choices: readonly T[], text: string | null | undefined, otherwise: T): T {
  return choices.find((choice) => choice === text) ?? otherwise;
}

function whenOf(entry: Entry): NotificationDuty['when'] {
  const when: NotificationDuty['when'] = {};
  for (const question of INCIDENT_QUESTIONS) {
    const answers = splitAnswers(question, entry[question]);
    if (answers.length > 0) when[question] = answers;
  }
  return when;
}

/** The duty that an entry describes; one that its form let pass has every choice that must be made. */
function toDuty(
  { id, function: field }: Pick<NotificationDuty, 'id' | 'function'>,
  { entry, known, source }: WrittenEntry<NotificationDuty>,
  { agencies, texts }: KnownIds,
): NotificationDuty {
  const { bodyEn = null, bodyJa = null, thenEn = null, thenJa = null, basisEn = null, basisJa = null } = entry;
  const { since = null, until = null, doubtEn = null, doubtJa = null } = entry;
  return {
    id,
    function: field,
    country: oneOf(DUTY_COUNTRIES, entry.country, 'JP'),
    agency: among(agencies, entry.agency),
    ...{ bodyEn, bodyJa, thenEn, thenJa, basisEn, basisJa, doubtEn, doubtJa },
    kind: oneOf(DUTY_KINDS, entry.kind, 'voluntary'),
    when: whenOf(entry),
    first: {
      count: entry.count == null ? null : Number(entry.count),
      unit: oneOf(DUTY_UNITS, entry.unit, 'any_time'),
      from: oneOf(DUTY_STARTS, entry.start, 'awareness'),
    },
    whatEn: entry.whatEn ?? '',
    whatJa: entry.whatJa ?? '',
    basis: among(texts, entry.basis),
    validFrom: since,
    validTo: until,
    sources: withSeen(known?.sources ?? [], new Set([source.url])),
    verified: 'seen',
  };
}

/** What somebody is to be told of an incident, as a part of a function. */
export const dutyTable: EntryTable<NotificationDuty> = {
  rows: (map) => map.duties,
  keyOf: ({ id }) => namedKey('duty', id),
  isOf: ({ function: field }, recordId) => field === recordId,
  read: readDuty,
  write: (written, ids) => {
    const [id, field] = [idOfKey('duty', written.key), written.recordId];
    return id === null || !ids.functions.has(field) ? null : toDuty({ id, function: field }, written, ids);
  },
  sources: ({ sources }) => sources,
};
