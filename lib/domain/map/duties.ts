/*
 * Who must be told of an incident: what each body wants to be told, of whom, by when and on which basis
 * (`prisma/map/duties.json`), and which of it holds for what somebody has answered so far. Pure.
 */

import { addMinutesToInstant, localDay, shiftLocalDays, weekdayOf } from '../time';

/** The questions of the walk, in the order in which they are asked, with the answers that can be given. */
export const INCIDENT_ANSWERS = {
  where: ['jp', 'us'],
  victim: ['designated', 'infrastructure', 'government', 'listed', 'defense_contractor', 'other_victim'],
  sector: ['finance', 'electricity', 'pipelines', 'rail_aviation', 'ports', 'telecom', 'health', 'other_sector'],
  data: ['personal', 'personal_many', 'national_id', 'communications', 'defense_information', 'no_data'],
  harm: ['outage', 'crime', 'ransom', 'no_harm'],
} as const;

export type IncidentQuestion = keyof typeof INCIDENT_ANSWERS;
export type IncidentAnswer = (typeof INCIDENT_ANSWERS)[IncidentQuestion][number];
export const INCIDENT_QUESTIONS = Object.keys(INCIDENT_ANSWERS) as IncidentQuestion[]; // keys of the object above

export const DUTY_COUNTRIES = ['JP', 'US'] as const;
export const DUTY_KINDS = ['duty', 'expected', 'voluntary'] as const;
export const DUTY_UNITS = ['hours', 'days', 'business_days', 'promptly', 'any_time'] as const;
/** From when the time runs: its happening, knowing of it, believing it to be reportable, finding out, deciding, or paying. */
export const DUTY_STARTS = [
  'incident',
  'awareness',
  'belief',
  'discovery',
  'determination',
  'materiality',
  'payment',
] as const;

/** The function of the map that the duties belong to: there they are added, changed and looked back at. */
export const INCIDENT_FUNCTION = 'incident-response';

export type DutyKind = (typeof DUTY_KINDS)[number];
/** `count` of `unit`; null for the units that are no number. */
export type DutyTime = {
  count: number | null;
  unit: (typeof DUTY_UNITS)[number];
  from: (typeof DUTY_STARTS)[number];
};

/** One thing that one body is to be told. `when`: for each question named, one of the answers that must have been given. */
export type NotificationDuty = {
  id: string;
  /** The function of the map that it is a part of. */
  function: string;
  country: (typeof DUTY_COUNTRIES)[number];
  /** A body of the map; null for one that is none ("the people concerned"), which has a name of its own. */
  agency: string | null;
  bodyEn: string | null;
  bodyJa: string | null;
  kind: DutyKind;
  when: Partial<Record<IncidentQuestion, readonly IncidentAnswer[]>>;
  first: DutyTime;
  whatEn: string;
  whatJa: string;
  thenEn: string | null;
  thenJa: string | null;
  /** A text of the map. */
  basis: string | null;
  basisEn: string | null;
  basisJa: string | null;
  /** First and last day of force, `yyyy-MM-dd`; null where none is known. */
  validFrom: string | null;
  validTo: string | null;
  doubtEn: string | null;
  doubtJa: string | null;
  sources: readonly { url: string; verified: 'seen' | 'known' }[];
  verified: 'seen' | 'known';
};

/** What was answered; a question that is missing was not asked yet. */
export type IncidentAnswers = Partial<Record<IncidentQuestion, readonly IncidentAnswer[]>>;

/** `open`: holds if a question that was not answered yet is answered so. */
export type DutyState = 'holds' | 'open' | 'excluded';

export function stateOf(duty: NotificationDuty, answers: IncidentAnswers): DutyState {
  let state: DutyState = 'holds';
  for (const question of INCIDENT_QUESTIONS) {
    const wanted = duty.when[question];
    const given = answers[question];
    if (wanted === undefined) continue;
    if (given === undefined) state = 'open';
    else if (!wanted.some((answer) => given.includes(answer))) return 'excluded';
  }
  return state;
}

/** The question to ask next: the first without an answer on which something still depends. Null when nothing does. */
export function nextQuestion(
  duties: readonly NotificationDuty[],
  answers: IncidentAnswers,
): { question: IncidentQuestion; options: IncidentAnswer[] } | null {
  const open = duties.filter((duty) => stateOf(duty, answers) === 'open');
  for (const question of INCIDENT_QUESTIONS) {
    if (answers[question] !== undefined) continue;
    const wanted = new Set<IncidentAnswer>(open.flatMap((duty) => duty.when[question] ?? []));
    if (wanted.size === 0) continue;
    const all: readonly IncidentAnswer[] = INCIDENT_ANSWERS[question];
    const last = question === 'where' ? undefined : all.at(-1);
    // "Another" and "none of these" are always possible, except for where it happened.
    const options = all.filter((answer) => wanted.has(answer) || answer === last);
    return { question, options };
  }
  return null;
}

/** Whether the duty was in force on the day, `yyyy-MM-dd`. */
export function isInForceOn(duty: Pick<NotificationDuty, 'validFrom' | 'validTo'>, day: string): boolean {
  return (duty.validFrom === null || duty.validFrom <= day) && (duty.validTo === null || day <= duty.validTo);
}

/** What is owed to a body, or rests on a text, in force on the day; in the order of `dutiesOf`. */
export function dutiesAbout(duties: readonly NotificationDuty[], recordId: string, day: string): NotificationDuty[] {
  return inOrder(
    duties.filter((duty) => (duty.agency === recordId || duty.basis === recordId) && isInForceOn(duty, day)),
  );
}

const HOURS_OF: Readonly<Record<DutyTime['unit'], number>> = {
  promptly: 0,
  hours: 1,
  days: 24,
  business_days: 34,
  any_time: 100_000,
};
const KIND_ORDER: Readonly<Record<DutyKind, number>> = { duty: 0, expected: 1, voluntary: 2 };

/** What holds on the day, the most urgent first; what is owed before what is expected and what is only possible. */
export function dutiesOf(
  duties: readonly NotificationDuty[],
  answers: IncidentAnswers,
  day: string,
): NotificationDuty[] {
  return inOrder(duties.filter((duty) => isInForceOn(duty, day) && stateOf(duty, answers) === 'holds'));
}

function inOrder(duties: readonly NotificationDuty[]): NotificationDuty[] {
  const urgency = ({ first }: NotificationDuty): number => (first.count ?? 1) * HOURS_OF[first.unit];
  return duties.toSorted(
    (a, b) => KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || urgency(a) - urgency(b) || a.id.localeCompare(b.id),
  );
}

/** The zone in which a country's bodies count days. */
export const ZONE_OF_COUNTRY = { JP: 'Asia/Tokyo', US: 'America/New_York' } as const;

/** Saturday and Sunday, as `weekdayOf` numbers them. */
const WEEKEND: ReadonlySet<number> = new Set([0, 6]);

/** The day that is `count` days after `day`; of `business_days` without Saturdays and Sundays, holidays not known. */
export function lastDay(day: string, count: number, unit: 'days' | 'business_days'): string {
  let last = day;
  for (let left = count; left > 0;) {
    last = shiftLocalDays(last, 1);
    if (unit === 'days' || !WEEKEND.has(weekdayOf(last))) left -= 1;
  }
  return last;
}

/** The end of a time: the instant of one in hours, the last day of one in days; null for what has no number. */
export type DutyEnd = { instant: Date; day: null } | { instant: null; day: string };

/**
 * When the first report is due if its time began at `from`. Days are those of the body's country; the day itself does not
 * count.
 */
export function endOfTime({ country, first }: Pick<NotificationDuty, 'country' | 'first'>, from: Date): DutyEnd | null {
  const { count, unit } = first;
  if (count === null || unit === 'promptly' || unit === 'any_time') return null;
  if (unit === 'hours') return { instant: addMinutesToInstant(from, count * 60), day: null };
  return { instant: null, day: lastDay(localDay(from, ZONE_OF_COUNTRY[country]), count, unit) };
}
