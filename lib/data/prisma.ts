import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/prisma/generated/client';
import { env } from '@/lib/env';
import { oncePerProcess } from '@/lib/once-per-process';
import { countStatement } from './statement-count';
import { statementNames } from './statement-names';

/** Never read unless a query names them. */
const omit = { user: { passwordHash: true }, apiToken: { tokenHash: true }, loginToken: { tokenHash: true } } as const;

type Client = PrismaClient<never, typeof omit>;

/** A client or a transaction of one: what a write that takes part in a larger transaction accepts. */
export type Database = Omit<Client, '$connect' | '$disconnect' | '$on' | '$use' | '$extends' | '$transaction'>;

const STATEMENT_TIMEOUT_MILLISECONDS = 15_000;
const CONNECT_TIMEOUT_MILLISECONDS = 5_000;
const NAMED_STATEMENTS = 300;

function createClient(): Client {
  // Without a pinned zone the adapter writes instants that a session of another zone reads wrongly.
  const connecting = {
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MILLISECONDS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MILLISECONDS,
    options: `-c timezone=UTC -c statement_timeout=${STATEMENT_TIMEOUT_MILLISECONDS}`,
  };
  const adapter = new PrismaPg(connecting, { statementNameGenerator: statementNames(NAMED_STATEMENTS) });
  if (env().ROSTRUM_COUNT_SQL !== '1') return new PrismaClient({ adapter, omit });
  const counted = new PrismaClient({ adapter, omit, log: [{ emit: 'event', level: 'query' }] });
  counted.$on('query', (event) => countStatement(event.query));
  return counted;
}

function kept(): { client: Client | null } {
  return oncePerProcess('database', () => ({ client: null }));
}

/** The one client of the process, made at first use. */
export function database(): Client {
  return (kept().client ??= createClient());
}

/** Closes the pool: for the command line and tests. */
export async function closeDatabase(): Promise<void> {
  const { client } = kept();
  kept().client = null;
  await client?.$disconnect();
}
