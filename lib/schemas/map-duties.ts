import { z } from 'zod';
import {
  DUTY_COUNTRIES,
  DUTY_KINDS,
  DUTY_STARTS,
  DUTY_UNITS,
  INCIDENT_ANSWERS,
  type NotificationDuty,
} from '@/lib/domain/map/duties';

const words = z.string().trim().min(1).max(600);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** The shape of one record of `prisma/map/duties.json`. */
export const dutyShape: z.ZodType<NotificationDuty> = z
  .strictObject({
    id,
    function: id,
    country: z.enum(DUTY_COUNTRIES),
    agency: id.nullable(),
    body_en: words.nullable(),
    body_ja: words.nullable(),
    kind: z.enum(DUTY_KINDS),
    when: z.strictObject({
      where: z.array(z.enum(INCIDENT_ANSWERS.where)).min(1),
      victim: z.array(z.enum(INCIDENT_ANSWERS.victim)).min(1).optional(),
      sector: z.array(z.enum(INCIDENT_ANSWERS.sector)).min(1).optional(),
      data: z.array(z.enum(INCIDENT_ANSWERS.data)).min(1).optional(),
      harm: z.array(z.enum(INCIDENT_ANSWERS.harm)).min(1).optional(),
    }),
    first: z.strictObject({
      count: z.number().int().min(1).max(365).nullable(),
      unit: z.enum(DUTY_UNITS),
      from: z.enum(DUTY_STARTS),
    }),
    what_en: words,
    what_ja: words,
    then_en: words.nullable(),
    then_ja: words.nullable(),
    basis: id.nullable(),
    basis_en: words.nullable(),
    basis_ja: words.nullable(),
    valid_from: day.nullable(),
    valid_to: day.nullable(),
    doubt_en: words.nullable(),
    doubt_ja: words.nullable(),
    sources: z.array(z.strictObject({ url: z.string(), verified: z.enum(['seen', 'known']) })),
    verified: z.enum(['seen', 'known']),
  })
  .transform((one) => ({
    id: one.id,
    function: one.function,
    country: one.country,
    agency: one.agency,
    bodyEn: one.body_en,
    bodyJa: one.body_ja,
    kind: one.kind,
    when: one.when,
    first: one.first,
    whatEn: one.what_en,
    whatJa: one.what_ja,
    thenEn: one.then_en,
    thenJa: one.then_ja,
    basis: one.basis,
    basisEn: one.basis_en,
    basisJa: one.basis_ja,
    validFrom: one.valid_from,
    validTo: one.valid_to,
    doubtEn: one.doubt_en,
    doubtJa: one.doubt_ja,
    sources: one.sources,
    verified: one.verified,
  }));
