import { z } from 'zod';

const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === '' ? undefined : value));

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.string().min(1, 'DATABASE_URL is missing: start Rostrum with `npm start`'),
  /** Connections of one process to PostgreSQL. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  NEXTAUTH_URL: z.url().default('http://localhost:3000'),
  NEXTAUTH_SECRET: z.string().min(32, 'NEXTAUTH_SECRET needs at least 32 characters'),
  SMTP_URL: optionalText,
  MAIL_FROM: optionalText,
  OIDC_ISSUER: optionalText,
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: optionalText,
  OIDC_NAME: optionalText,
  /** How many reverse proxies in front may be believed about the client's address; 0 = none. */
  TRUSTED_PROXY_COUNT: z.coerce.number().int().min(0).max(5).default(0),
  /** Keeps the SQL statements that ran, for /api/debug/sql; for tests and benches only. */
  ROSTRUM_COUNT_SQL: z.enum(['0', '1']).default('0'),
  /** Serves /debug/blank, which benches compare pages with; for tests and benches only. */
  ROSTRUM_BLANK_PAGE: z.enum(['0', '1']).default('0'),
});

export type Env = z.output<typeof schema>;

let parsed: Env | null = null;

/** The environment, checked once at first use; names every fault in one error. The only reader of process.env. */
export function env(): Env {
  if (parsed !== null) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join('; '));
  parsed = result.data;
  return parsed;
}
