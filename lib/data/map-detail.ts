import 'server-only';
import { z } from 'zod';
import { RELATION_TYPES, STEP_KINDS } from '@/lib/domain/map/records';
import { MapKind } from '@/prisma/generated/enums';

/**
 * The columns that hold the map's records as JSON, as far as pages read them. Everything has a default: a record that
 * an older version wrote, kept because questions point at it, still opens.
 */

const text = z.string().nullable().default(null);
const ids = z.array(z.string()).default([]);
const verified = z.enum(['seen', 'known']).default('known');
const sources = z.array(z.object({ url: z.string(), verified })).default([]);
/** What every kind may have. */
const common = {
  aliasesEn: ids,
  aliasesJa: ids,
  sources,
  verified,
  statusNote: text,
  url: text,
  summaryEn: text,
  summaryJa: text,
};

export type RecordDetail = z.output<z.ZodObject<typeof common>>;

export const agencyDetail = z.object({
  ...common,
  parent: text,
  functions: z
    .array(z.object({ function: z.string(), role: z.string(), onPaper: z.string(), inPractice: text }))
    .default([]),
});

export const textDetail = z.object({
  ...common,
  dateIssued: text,
  issuedBy: ids,
  agencies: ids,
  related: ids,
  functions: ids,
});

export const functionDetail = z.object({
  ...common,
  definition: text,
  definitionJa: text,
  bilateralAgenda: text,
  bilateralAgendaJa: text,
  leadAgenciesUs: ids,
  leadAgenciesJp: ids,
  practiceNote: text,
  practiceNoteJa: text,
  origin: z.string().default('workshop'),
});

const step = z.object({
  id: z.string(),
  labelEn: z.string(),
  labelJa: z.string(),
  agency: text,
  kind: z.enum(STEP_KINDS),
  basis: text,
  inPractice: text,
  inPracticeJa: text,
});
const edge = z.object({ from: z.string(), to: z.string(), labelEn: text, labelJa: text, basis: text });

export const processDetail = z.object({
  ...common,
  function: z.string().default(''),
  note: text,
  noteJa: text,
  steps: z.array(step).default([]),
  edges: z.array(edge).default([]),
});

export const relationRow = z.object({
  fromId: z.string(),
  toId: z.string(),
  type: z.enum(RELATION_TYPES),
  since: text,
  until: text,
  onPaper: z.boolean().nullable(),
  inPractice: z.boolean().nullable(),
  functionId: z.string().nullable(),
  basisId: z.string().nullable(),
  note: z.string().nullable(),
  source: z.string(),
  verified,
  evidence: z.enum(['direct', 'background', 'inferred']),
});
export type RelationRow = z.output<typeof relationRow>;

const holderRow = z.object({
  id: z.string(),
  postEn: z.string(),
  postJa: text,
  personEn: z.string(),
  personJa: text,
  from: text,
  to: text,
  acting: z.boolean().default(false),
  fromKind: z.enum(['start', 'in_office', 'unknown']).default('unknown'),
  toKind: z.enum(['end', 'in_office']).nullable().default(null),
  asOf: text,
  knownFields: ids,
  note: text,
  sources,
});

const membershipRow = z.object({
  recordId: z.string(),
  role: z.string(),
  onPaper: z.string().nullable(),
  inPractice: z.string().nullable(),
});

const list = <T extends z.ZodType>(item: T): z.ZodType<z.output<T>[]> =>
  z
    .array(item)
    .nullable()
    .transform((found) => found ?? []);

/** One record with everything that hangs on it, by id; names and lives come with the book. */
export const recordRow = z.object({
  id: z.string(),
  kind: z.enum(MapKind),
  data: z.unknown(),
  relations: list(relationRow),
  holders: list(holderRow),
  memberships: list(membershipRow),
  children: list(z.string()),
  issued: list(z.string()),
  concerned: list(z.string()),
  processes: list(z.string()),
  concepts: list(z.string()),
  predecessors: list(z.string()),
  successors: list(z.string()),
});
export type RecordRow = z.output<typeof recordRow>;
