import { z } from 'zod';
import {
  ALIASES_PER_PERSON,
  DAYS_MAXIMUM,
  FORUM_LIMITS,
  isWithin,
  LIMIT_MINUTES_MAXIMUM,
  MINUTES_MAXIMUM,
  SOURCE_MAXIMUM_CHARACTERS,
  SPANS_PER_VALUE,
  WORD_LIMITS,
  type AcceptedDraft,
} from '@/lib/domain/forum-draft';
import type { Span } from '@/lib/domain/intake/draft';
import { isForumTime, isTimeZone } from '@/lib/domain/time';
import { TlpLabel } from '@/prisma/generated/enums';
import { storable } from './form-fields';

const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const keys = z.array(key).max(FORUM_LIMITS.people);
const span = z.object({ start: z.int().min(0), end: z.int().min(0) });
const spans = z.array(span).max(SPANS_PER_VALUE);
const zone = z
  .string()
  .max(64)
  .refine(isTimeZone, { params: { key: 'timeZone' } });
const localDateTime = z.string().refine(isForumTime, { params: { key: 'dateTime' } });
const moment = z.object({ local: localDateTime, timeZone: zone.nullable() });
const minutes = z.int().min(0).max(MINUTES_MAXIMUM);
const limitMinutes = z.number().min(0).max(LIMIT_MINUTES_MAXIMUM).nullable();

function kept<Value extends z.ZodType>(value: Value) {
  return z.object({ value, spans });
}
function words(maximum: number) {
  return kept(storable.trim().min(1).max(maximum));
}

const person = z.object({
  key,
  name: words(WORD_LIMITS.name),
  aliases: z.array(words(WORD_LIMITS.name)).max(ALIASES_PER_PERSON),
  honorific: words(WORD_LIMITS.honorific).nullable(),
  role: kept(z.enum(['speaker', 'moderator', 'host', 'interpreter'])),
  title: words(WORD_LIMITS.line).nullable(),
  affiliation: words(WORD_LIMITS.line).nullable(),
});

const question = z.object({
  key,
  text: words(WORD_LIMITS.question),
  addressees: keys,
  addresseeSpans: spans,
  theme: words(WORD_LIMITS.line).nullable(),
});

const limit = z
  .object({
    key,
    who: z.union([keys.min(1), z.enum(['all', 'audience', 'discussant'])]),
    kind: z.enum(['remarks', 'answer', 'question', 'qa', 'discussion', 'session']),
    minutesMin: limitMinutes,
    minutesMax: limitMinutes.refine((value) => value === null || value > 0, { params: { key: 'positive' } }),
    spans,
  })
  .refine(({ minutesMin, minutesMax }) => minutesMin === null || minutesMax === null || minutesMin <= minutesMax, {
    params: { key: 'limitOrder' },
    path: ['minutesMax'],
  });

const agendaItem = z.object({
  key,
  title: words(WORD_LIMITS.line),
  start: kept(moment).nullable(),
  end: kept(moment).nullable(),
  durationMinutes: minutes.nullable(),
  people: keys,
});

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable();
const days = z.int().min(0).max(DAYS_MAXIMUM);
const deadlineRule = z.discriminatedUnion('type', [
  z.object({ type: z.literal('absolute'), at: moment, dateOnly: z.boolean() }),
  z.object({
    type: z.literal('before_start'),
    minutes: z
      .int()
      .min(0)
      .max(DAYS_MAXIMUM * 1_440),
  }),
  z.object({
    type: z.literal('after_end'),
    minutes: z
      .int()
      .min(0)
      .max(DAYS_MAXIMUM * 1_440),
  }),
  z.object({ type: z.literal('days_before'), days, time: timeOfDay }),
  z.object({ type: z.literal('days_after'), days, time: timeOfDay }),
  z.object({ type: z.literal('promptly') }),
  z.object({ type: z.literal('unresolved') }),
]);
const deadline = z.object({
  key,
  what: words(WORD_LIMITS.task),
  kind: z.enum([
    'slides',
    'bio',
    'photo',
    'confirm',
    'receipt',
    'rsvp',
    'consent',
    'questions',
    'remarks',
    'paper',
    'audio_test',
    'review',
    'other',
  ]),
  rule: deadlineRule,
  precision: z.enum(['minute', 'day', 'none']),
  spans,
});

const todo = z.object({
  key,
  text: words(WORD_LIMITS.task),
  done: z.boolean(),
  phase: z.enum(['before', 'after']).nullable(),
});

const link = z.object({
  key,
  url: words(WORD_LIMITS.secret),
  kind: z.enum(['registration', 'join', 'panelist', 'press', 'stream', 'document', 'information', 'other']),
  confidential: z.boolean(),
});

const confidential = z.object({
  key,
  kind: z.enum([
    'panelist_link',
    'press_link',
    'passcode',
    'dial_in',
    'phone',
    'host_key',
    'conference_id',
    'webinar_id',
    'document',
  ]),
  value: words(WORD_LIMITS.secret).nullable(),
  spans,
});

function listOf<Item extends z.ZodType<{ key: string }>>(item: Item, maximum: number) {
  return z
    .array(item)
    .max(maximum)
    .refine((items) => new Set(items.map((one) => one.key)).size === items.length, { params: { key: 'repeatedKey' } });
}

const draft = z.object({
  language: z.enum(['en', 'ja', 'mixed']),
  title: words(WORD_LIMITS.forumTitle),
  start: kept(moment).nullable(),
  durationMinutes: kept(minutes.min(1)).nullable(),
  venue: words(WORD_LIMITS.line).nullable(),
  platform: words(WORD_LIMITS.platform).nullable(),
  format: words(WORD_LIMITS.platform).nullable(),
  organiser: words(WORD_LIMITS.line).nullable(),
  recordRule: kept(z.enum(['on_record', 'chatham_house', 'not_for_attribution', 'off_record', 'mixed'])).nullable(),
  recorded: kept(z.boolean()).nullable(),
  openToPublic: kept(z.boolean()).nullable(),
  reviewBeforePublication: kept(z.boolean()).nullable(),
  embargoUntil: kept(moment).nullable(),
  people: listOf(person, FORUM_LIMITS.people),
  questions: listOf(question, FORUM_LIMITS.questions),
  limits: listOf(limit, FORUM_LIMITS.limits),
  agenda: listOf(agendaItem, FORUM_LIMITS.agenda),
  deadlines: listOf(deadline, FORUM_LIMITS.deadlines),
  todos: listOf(todo, FORUM_LIMITS.todos),
  links: listOf(link, FORUM_LIMITS.links),
  confidential: listOf(confidential, FORUM_LIMITS.confidential),
}) satisfies z.ZodType<AcceptedDraft>;

/** What a later mail about a forum says: the same bounds, but it need not name the forum again. */
export const laterDraft = draft.extend({ title: words(500).nullable() });

export const source = z.object({
  text: storable.min(1).max(SOURCE_MAXIMUM_CHARACTERS),
  fileName: storable.max(255).nullable(),
  mediaType: z
    .string()
    .max(100)
    .regex(/^[\w.+-]+\/[\w.+-]+$/),
});

/** Every span that a draft holds, wherever it stands. */
function spansIn(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== 'object' || value === null) return [];
  const known = span.safeParse(value);
  return known.success ? [known.data] : Object.values(value).flatMap(spansIn);
}

function referredPeople(accepted: z.output<typeof draft>, me: string | null): string[] {
  return [
    ...(me === null ? [] : [me]),
    ...accepted.questions.flatMap((one) => one.addressees),
    ...accepted.agenda.flatMap((one) => one.people),
    ...accepted.limits.flatMap((one) => (typeof one.who === 'string' ? [] : one.who)),
  ];
}

/**
 * What *Create forum* sends: the source and what the person made of its draft. `forumId` is made by the browser, once
 * per review, so that a second submission of the same review creates nothing. `me` is the key of the viewer among the
 * people.
 */
export const createForumInput = z
  .object({
    forumId: z.uuid(),
    workspaceId: z.uuid(),
    me: key.nullable(),
    tlp: z.enum(TlpLabel).nullable(),
    source,
    draft,
  })
  .refine(
    (input) => {
      const known = new Set(input.draft.people.map((one) => one.key));
      return referredPeople(input.draft, input.me).every((one) => known.has(one));
    },
    { params: { key: 'unknownPerson' }, path: ['draft', 'people'] },
  )
  .refine((input) => spansIn(input.draft).every((one) => isWithin(one, input.source.text.length)), {
    params: { key: 'outsideSource' },
    path: ['source', 'text'],
  });
export type CreateForumInput = z.output<typeof createForumInput>;

/** Nothing is asked for: the example is the same everywhere. */
export const loadExampleInput = z.object({});
