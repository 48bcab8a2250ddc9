import { z } from 'zod';
import {
  AGENCY_STATUSES,
  AMBIGUITY_KINDS,
  FUNCTION_ROLES,
  MAP_COUNTRIES,
  RELATION_TYPES,
  STEP_KINDS,
  STRATEGY_KINDS,
  STRATEGY_STATUSES,
  type AgencyRecord,
  type AmbiguousSurface,
  type CyberFunctionRecord,
  type OfficeHolderRecord,
  type ProcessRecord,
  type RelationRecord,
  type StrategyRecord,
} from '@/lib/domain/map/records';

/** Shapes of the JSON files in `prisma/map`. Whether the records agree with each other is `checkMapData`'s business. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not an id of the form "a-b-1"');
const ids = z.array(id);
const words = z.string().trim().min(1);
const wordList = z.array(words);
const verified = z.enum(['seen', 'known']);
const sources = z.array(z.strictObject({ url: z.string(), verified }));
const country = z.enum(MAP_COUNTRIES);

/** `on_paper` → `onPaper` in the keys of one object; the values are already checked. */
type Camel<K extends string> = K extends `${infer A}_${infer B}` ? `${A}${Capitalize<Camel<B>>}` : K;
type Camelised<T> = { [K in keyof T & string as Camel<K>]: T[K] };
function camelise<T extends Record<string, unknown>>(value: T): Camelised<T> {
  const entries = Object.entries(value).map(([key, item]) => [
    key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    item,
  ]);
  // fromEntries cannot express renamed keys; the type above mirrors the rename exactly.
  return Object.fromEntries(entries) as Camelised<T>;
}

const agencyFunction = z
  .strictObject({ function: id, role: z.enum(FUNCTION_ROLES), on_paper: words, in_practice: z.string().nullable() })
  .transform(camelise);

export const agencyShape: z.ZodType<AgencyRecord> = z
  .strictObject({
    id,
    name_en: words,
    name_ja: words,
    abbreviation: words.nullable(),
    aliases_en: wordList,
    aliases_ja: wordList,
    country,
    kind: words,
    parent: id.nullable(),
    established: z.string().nullable(),
    dissolved: z.string().nullable(),
    predecessors: ids,
    successors: ids,
    status: z.enum(AGENCY_STATUSES),
    status_note: z.string().nullable(),
    functions: z.array(agencyFunction),
    summary_en: words,
    summary_ja: words,
    url: z.string().nullable(),
    sources,
    verified,
  })
  .transform(camelise);

export const strategyShape: z.ZodType<StrategyRecord> = z
  .strictObject({
    id,
    title_en: words,
    title_ja: words,
    aliases_en: wordList,
    aliases_ja: wordList,
    country,
    kind: z.enum(STRATEGY_KINDS),
    issued_by: ids,
    date_issued: z.string().nullable(),
    in_force_from: z.string().nullable(),
    in_force_to: z.string().nullable(),
    supersedes: ids,
    superseded_by: ids,
    status: z.enum(STRATEGY_STATUSES),
    status_note: z.string().nullable(),
    functions: ids,
    agencies: ids,
    related: ids,
    summary_en: words,
    summary_ja: words,
    url: z.string().nullable(),
    sources,
    verified,
  })
  .transform(camelise);

export const functionShape: z.ZodType<CyberFunctionRecord> = z
  .strictObject({
    id,
    name_en: words,
    name_ja: words,
    aliases_en: wordList,
    aliases_ja: wordList,
    definition: words,
    bilateral_agenda: words,
    lead_agencies_us: ids,
    lead_agencies_jp: ids,
    practice_note: z.string().nullable(),
    origin: words,
    sources,
    verified,
  })
  .transform(camelise);

const step = z
  .strictObject({
    id,
    label_en: words,
    label_ja: words,
    agency: id.nullable(),
    kind: z.enum(STEP_KINDS),
    basis: id.nullable(),
    in_practice: z.string().nullable(),
  })
  .transform(camelise);

const edge = z
  .strictObject({ from: id, to: id, label_en: z.string().nullable(), basis: id.nullable() })
  .transform(camelise);

export const processShape: z.ZodType<ProcessRecord> = z
  .strictObject({
    id,
    title_en: words,
    title_ja: words,
    function: id,
    country,
    steps: z.array(step),
    edges: z.array(edge),
    note: z.string().nullable(),
    sources,
    verified,
  })
  .transform(camelise);

export const relationShape: z.ZodType<RelationRecord> = z
  .strictObject({
    from: id,
    to: id,
    type: z.enum(RELATION_TYPES),
    since: z.string().nullable().default(null),
    until: z.string().nullable().default(null),
    on_paper: z.boolean(),
    in_practice: z.boolean().nullable(),
    function: id.nullable(),
    basis: id.nullable(),
    note: z.string().nullable(),
    source: z.string(),
    verified,
    evidence: z.enum(['direct', 'background', 'inferred']),
  })
  .transform(camelise);

export const officeHolderShape: z.ZodType<OfficeHolderRecord> = z
  .strictObject({
    id,
    agency: id,
    post_en: words,
    post_ja: words.nullable(),
    person_en: words,
    person_ja: words.nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    acting: z.boolean(),
    from_kind: z.enum(['start', 'in_office', 'unknown']),
    to_kind: z.enum(['end', 'in_office']).nullable(),
    as_of: z.string().nullable(),
    known_fields: wordList,
    sources,
    verified,
    note: z.string().nullable(),
  })
  .transform(camelise);

/** Words under one rule, each of which is one entry. */
export const ambiguousShape: z.ZodType<AmbiguousSurface[]> = z
  .strictObject({
    surfaces: wordList.min(1),
    kind: z.enum(AMBIGUITY_KINDS),
    candidates: ids.min(1),
    default: id.nullable(),
    hint: words,
    cues: z.record(id, wordList).default({}),
    needs: wordList.default([]),
    unless: wordList.default([]),
  })
  .transform(({ surfaces, ...rule }) => surfaces.map((surface) => ({ surface, ...rule })));
