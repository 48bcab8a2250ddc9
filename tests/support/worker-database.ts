import { workerDatabaseUrl } from './database';

// Runs before each test file is loaded, and so before lib/env.ts looks at the environment.
// By worker, not by place in the pool: two files that run at the same moment have been seen to hold the same place. A
// process that runs several files keeps the database of its first: its client is connected to that one.
const kept = globalThis as typeof globalThis & { rostrumTestDatabase?: Promise<string> };
kept.rostrumTestDatabase ??= workerDatabaseUrl(process.env.VITEST_WORKER_ID ?? '0');
process.env.DATABASE_URL = await kept.rostrumTestDatabase;
process.env.DATABASE_POOL ??= '4';
// The client decides at its first use whether it counts statements, and files of one worker share it.
process.env.ROSTRUM_COUNT_SQL = '1';
process.env.NEXTAUTH_URL ??= 'http://localhost:3000';
process.env.NEXTAUTH_SECRET ??= 'of the tests only: 7f3a9c2e51d84b60';
