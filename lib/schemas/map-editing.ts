import { z } from 'zod';
import { MAP_FIELDS } from '@/lib/domain/map-editing/fields';
import { isEntryKey, toFieldKey, type EntryKey } from '@/lib/domain/map-editing/keys';
import { CHOICES } from '@/lib/domain/map-editing/merge';
import type { Choices } from '@/lib/domain/map-editing/settle';
import { AGENCY_STATUSES, STRATEGY_STATUSES } from '@/lib/domain/map/records';
import { day, id, line, optionalLine, seen, storable, text, version } from './form-fields';

/** What the forms of the map's editing hold, and the longest that each field may be. */
export const MAP_LIMITS = {
  name: 300,
  date: 10,
  text: 2_000,
  entries: 60,
  url: 2_000,
  words: 2_000,
  answer: 500,
} as const;

export const recordId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(200);
const STATUSES = [...new Set([...AGENCY_STATUSES, ...STRATEGY_STATUSES])] as const;

/** One entry a line; the same one twice is one. */
const lines = storable
  .transform((value) => [
    ...new Set(
      value
        .split('\n')
        .map((entry) => entry.replace(/\s+/gu, ' ').trim())
        .filter((entry) => entry !== ''),
    ),
  ])
  .pipe(z.array(z.string().max(MAP_LIMITS.name)).max(MAP_LIMITS.entries));

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:' && new URL(value).hostname.includes('.');
}
const address = storable
  .trim()
  .max(MAP_LIMITS.url)
  .refine(isWebAddress, { params: { key: 'url' } });
const optionalAddress = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  address.nullable(),
);

const longText = optionalLine(MAP_LIMITS.text).optional();
const name = line(MAP_LIMITS.name);

/** A field that is absent is one that the form of this kind does not have. */
const values = {
  nameEn: name,
  nameJa: name,
  abbreviation: optionalLine(MAP_LIMITS.name).optional(),
  aliasesEn: lines.optional(),
  aliasesJa: lines.optional(),
  issued: optionalLine(MAP_LIMITS.date).optional(),
  from: optionalLine(MAP_LIMITS.date).optional(),
  to: optionalLine(MAP_LIMITS.date).optional(),
  status: z.enum(STATUSES).optional(),
  statusNote: longText,
  parent: optionalLine(MAP_LIMITS.name).optional(),
  predecessors: lines.optional(),
  successors: lines.optional(),
  summaryEn: longText,
  summaryJa: longText,
  definitionEn: longText,
  definitionJa: longText,
  agendaEn: longText,
  agendaJa: longText,
  practiceEn: longText,
  practiceJa: longText,
  noteEn: longText,
  noteJa: longText,
} satisfies Record<(typeof MAP_FIELDS)[number], z.ZodType>;

/** Names an office-holder or a relation. */
export const entryKey = z.custom<EntryKey>((key) => typeof key === 'string' && isEntryKey(key));

/** Where a change comes from: a source of the record, or another by title and address. */
export const mapProof = {
  /** One of the record's own sources, instead of a new one. */
  knownSource: optionalLine(MAP_LIMITS.url),
  sourceTitle: optionalLine(MAP_LIMITS.name),
  sourceUrl: optionalAddress,
};

/** Says at each field what is missing of the source. */
export function assertProof(
  { knownSource, sourceTitle, sourceUrl }: Record<keyof typeof mapProof, string | null>,
  context: z.RefinementCtx,
): void {
  if (knownSource !== null) return;
  const missing = (path: string): void =>
    context.addIssue({ code: 'custom', path: [path], params: { key: 'required' } });
  if (sourceTitle === null) missing('sourceTitle');
  if (sourceUrl === null) missing('sourceUrl');
}

/** The suggestion that a form was filled in from. */
export const suggestionId = z.preprocess((value) => (value === '' ? undefined : value), id.optional());

/** A change of a record. Either a known source or title and address of another; a day by which to look again. */
export const saveMapRecordInput = z
  .object({
    recordId,
    seen,
    suggestionId,
    reviewBy: day,
    ...mapProof,
    ...values,
  })
  .superRefine(assertProof)
  .transform(({ knownSource, sourceTitle, sourceUrl, ...rest }) => {
    const { recordId: of, seen: from, suggestionId: led, reviewBy, ...given } = rest;
    const source = { title: sourceTitle ?? '', url: sourceUrl ?? '' };
    return { recordId: of, seen: from, suggestionId: led, reviewBy, knownSource, source, values: given };
  });
export type SaveMapRecordInput = z.output<typeof saveMapRecordInput>;

export const undoMapRevisionInput = z.object({ revisionId: id });

/** Before the name of a field: what is decided about it. */
export const CHOICE_PREFIX = 'choice.';
/** Nothing yet. */
export const UNDECIDED = 'later';

/** Decisions about fields that both sides changed: one a field, or (`all`) the same for whatever waits. */
export const settleMapUpdateInput = z
  .object({ recordId, seen, all: z.enum(CHOICES).optional() })
  .catchall(z.enum([...CHOICES, UNDECIDED]))
  .transform(({ recordId: of, seen: from, all = null, ...rest }, context) => {
    const choices: Choices = {};
    for (const [name, value] of Object.entries(rest)) {
      const field = name.startsWith(CHOICE_PREFIX) ? toFieldKey(name.slice(CHOICE_PREFIX.length)) : null;
      if (field === null) context.addIssue({ code: 'custom', path: [name] });
      else if (value !== UNDECIDED) choices[field] = value;
    }
    if (all === null && Object.keys(choices).length === 0)
      context.addIssue({ code: 'custom', path: ['all'], params: { key: 'required' } });
    return { recordId: of, seen: from, all, choices };
  });
export type SettleMapUpdateInput = z.output<typeof settleMapUpdateInput>;

export const suggestCorrectionInput = z.object({
  recordId,
  field: z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.union([z.enum(MAP_FIELDS), entryKey]).nullable(),
  ),
  problem: text(MAP_LIMITS.words),
  proposal: storable
    .max(MAP_LIMITS.words)
    .optional()
    .transform((value) => (value === undefined || value.trim() === '' ? null : value.replace(/\r\n?/g, '\n').trim())),
  sourceUrl: optionalAddress,
});
export type SuggestCorrectionInput = z.output<typeof suggestCorrectionInput>;

export const declineSuggestionInput = z.object({ suggestionId: id, version, answer: line(MAP_LIMITS.answer) });
export type DeclineSuggestionInput = z.output<typeof declineSuggestionInput>;

export const reopenSuggestionInput = z.object({ suggestionId: id, version });
