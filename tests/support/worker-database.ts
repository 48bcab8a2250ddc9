import { workerDatabaseUrl } from './database';

// Runs before each test file is loaded, and so before lib/env.ts looks at the environment.
// By worker, not by place in the pool: two files that run at the same moment have been seen to hold the same place.
process.env.DATABASE_URL = await workerDatabaseUrl(process.env.VITEST_WORKER_ID ?? '0');
process.env.DATABASE_POOL ??= '4';
process.env.NEXTAUTH_URL ??= 'http://localhost:3000';
process.env.NEXTAUTH_SECRET ??= 'of the tests only: 7f3a9c2e51d84b60';
