import { z } from 'zod';

/**
 * How well a reading agrees with what a person wrote down for a document: hits, things read that are not there, and
 * things missed. Wording may differ a little; times, codes and addresses may not.
 */
export type Score = { hit: number; wrong: number; missed: number; complaints: string[] };

const text = z.string().nullable();
const list = <T extends z.ZodType>(item: T) => z.array(item).default([]);
const optional = z.boolean().default(false);

export const goldShape = z.looseObject({
  file: z.string(),
  title: text,
  title_alt: list(z.string()),
  starts_at: text,
  starts_accept: list(z.string()),
  ends_at: text,
  duration_min: z.number().nullable(),
  venue: text,
  venue_alt: list(z.string()),
  platform: text,
  platform_alt: list(text),
  organiser: text,
  organiser_alt: list(text),
  record_rule: text,
  record_rule_alt: list(text),
  recorded: z.boolean().nullable(),
  recorded_alt: list(z.boolean().nullable()),
  embargo_until: text,
  speakers: list(
    z.object({ name: z.string(), aliases: list(z.string()), role: z.string(), role_alt: list(z.string()), optional }),
  ),
  questions: list(z.object({ speakers: z.array(z.string()), text: z.string(), optional })),
  limits: list(z.object({ minutes_max: z.number(), minutes_min: z.number().nullable(), kind: z.string(), optional })),
  agenda: list(z.object({ start: z.string(), title: z.string(), optional })),
  deadlines: list(z.object({ what: z.string(), due: text, precision: z.string(), optional })),
  todos: list(z.object({ text: z.string(), done: z.boolean(), optional })),
  links: list(z.object({ url: z.string(), confidential: z.boolean(), optional })),
  confidential: list(z.object({ kind: z.string(), value: text, optional })),
  warnings: list(z.string()),
});
export type Gold = z.infer<typeof goldShape>;

/** A reading in the same shape, without the leeway that the written one gives. */
export const readingShape = goldShape.partial({ file: true });
export type Reading = z.infer<typeof readingShape>;

function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Equal but for spaces and punctuation, or one within the other when they are of like length. */
export function isAlike(left: string, right: string, ratio = 1.6): boolean {
  const [a, b] = [plain(left), plain(right)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 3 && long.includes(short) && long.length <= short.length * ratio;
}

function isSameTime(left: string, right: string, onlyDay = false): boolean {
  if (onlyDay || right.length === 10) return left.slice(0, 10) === right.slice(0, 10);
  const hasZone = /(?:Z|[+-]\d\d:\d\d)$/;
  return hasZone.test(left) && hasZone.test(right) ? Date.parse(left) === Date.parse(right) : left === right;
}

/** Words of a name in any order, without the writing of another script. */
function nameWords(name: string): string {
  return name
    .split(/[\s・]+/)
    .map(plain)
    .sort()
    .join(' ');
}

type Comparison<G, R> = (gold: G, reading: R) => boolean;

function compareLists<G extends { optional: boolean }, R>(
  score: Score,
  field: string,
  gold: readonly G[],
  reading: readonly R[],
  isSame: Comparison<G, R>,
): Map<G, R> {
  const pairs = new Map<G, R>();
  const free = new Set(reading);
  for (const item of gold) {
    const found = [...free].find((candidate) => isSame(item, candidate));
    if (found === undefined) {
      if (!item.optional) add(score, 'missed', `${field} missed: ${JSON.stringify(item)}`);
      continue;
    }
    free.delete(found);
    pairs.set(item, found);
    if (!item.optional) score.hit += 1;
  }
  for (const other of free) add(score, 'wrong', `${field} not there: ${JSON.stringify(other)}`);
  return pairs;
}

function add(score: Score, kind: 'wrong' | 'missed', complaint: string): void {
  score[kind] += 1;
  score.complaints.push(complaint);
}

function compareValue<T>(
  score: Score,
  field: string,
  accepted: readonly (T | null)[],
  value: T | null,
  isSame: (left: T, right: T) => boolean,
): void {
  const fits = accepted.some((option) =>
    option === null || value === null ? option === value : isSame(option, value),
  );
  if (fits) {
    if (value !== null) score.hit += 1;
    return;
  }
  if (value !== null) add(score, 'wrong', `${field}: ${JSON.stringify(value)}, not ${JSON.stringify(accepted)}`);
  if (accepted.some((option) => option !== null) && !accepted.includes(null))
    add(score, 'missed', `${field} missed: ${JSON.stringify(accepted)}`);
}

function compareValues(score: Score, gold: Gold, reading: Reading): void {
  compareValue(score, 'title', [gold.title, ...gold.title_alt], reading.title, isAlike);
  const starts = [gold.starts_at, ...gold.starts_accept];
  compareValue(score, 'starts_at', starts, reading.starts_at, isSameTime);
  if (gold.starts_at !== null) compareValue(score, 'ends_at', [gold.ends_at], reading.ends_at, isSameTime);
  compareValue(score, 'duration', [gold.duration_min], reading.duration_min, Object.is);
  compareValue(score, 'venue', [gold.venue, ...gold.venue_alt], reading.venue, (a, b) => isAlike(a, b, 3));
  compareValue(score, 'platform', [gold.platform, ...gold.platform_alt], reading.platform, (a, b) => isAlike(a, b, 3));
  const houses = [gold.organiser, ...gold.organiser_alt];
  compareValue(score, 'organiser', houses, reading.organiser, (a, b) => isAlike(a, b, 3));
  compareValue(score, 'record_rule', [gold.record_rule, ...gold.record_rule_alt], reading.record_rule, Object.is);
  compareValue(score, 'recorded', [gold.recorded, ...gold.recorded_alt], reading.recorded, Object.is);
  compareValue(score, 'embargo_until', [gold.embargo_until], reading.embargo_until, isSameTime);
}

/** Compares a reading with what a person wrote down. */
export function scoreReading(gold: Gold, reading: Reading): Score {
  const score: Score = { hit: 0, wrong: 0, missed: 0, complaints: [] };
  compareValues(score, gold, reading);
  const people = compareLists(score, 'person', gold.speakers, reading.speakers, (item, found) => {
    const writings = [item.name, ...item.aliases].map(nameWords);
    return [found.name, ...found.aliases].map(nameWords).some((name) => writings.includes(name));
  });
  for (const [item, found] of people)
    compareValue(score, `role of ${item.name}`, [item.role, ...item.role_alt], found.role, Object.is);
  const questions = compareLists(score, 'question', gold.questions, reading.questions, (item, found) =>
    isAlike(item.text, found.text, 1.2),
  );
  const panel = gold.speakers.filter((person) => person.role === 'speaker').length;
  for (const [item, found] of questions) {
    const isAll = item.speakers.includes('all') || item.speakers.length === panel;
    const isFit = isAll
      ? found.speakers.includes('all') || found.speakers.length === panel
      : item.speakers.length === found.speakers.length;
    if (isFit) score.hit += 1;
    else add(score, 'wrong', `put to ${found.speakers.join(', ')}, not ${item.speakers.join(', ')}: ${item.text}`);
  }
  compareLists(
    score,
    'limit',
    gold.limits,
    reading.limits,
    (item, found) =>
      item.minutes_max === found.minutes_max && item.minutes_min === found.minutes_min && item.kind === found.kind,
  );
  compareLists(
    score,
    'agenda',
    gold.agenda,
    reading.agenda,
    (item, found) => isSameTime(item.start, found.start) && isAlike(item.title, found.title, 3),
  );
  compareLists(score, 'deadline', gold.deadlines, reading.deadlines, (item, found) =>
    item.due === null || found.due === null
      ? item.due === found.due
      : isSameTime(found.due, item.due, item.precision === 'day'),
  );
  compareLists(
    score,
    'todo',
    gold.todos,
    reading.todos.filter((todo) => !todo.optional),
    (item, found) => isAlike(item.text, found.text) && item.done === found.done,
  );
  compareLists(
    score,
    'link',
    gold.links,
    reading.links,
    (item, found) => item.url === found.url && item.confidential === found.confidential,
  );
  compareLists(score, 'secret', gold.confidential, reading.confidential, (item, found) =>
    item.value === null ? item.kind === found.kind : plain(found.value ?? '').includes(plain(item.value)),
  );
  return score;
}

/** The harmonic mean of precision and recall; where there is nothing to find and nothing was found, that is right. */
export function f1Of(scores: readonly Score[]): number {
  const sum = (pick: (score: Score) => number): number => scores.reduce((total, score) => total + pick(score), 0);
  const hits = sum((score) => score.hit);
  const all = 2 * hits + sum((score) => score.wrong) + sum((score) => score.missed);
  return all === 0 ? 1 : (2 * hits) / all;
}
