import { workerDatabaseUrl } from './database';

// Runs before each test file is loaded, and so before lib/env.ts looks at the environment.
process.env.DATABASE_URL = await workerDatabaseUrl(process.env.VITEST_POOL_ID ?? '1');
process.env.DATABASE_POOL ??= '4';
process.env.NEXTAUTH_URL ??= 'http://localhost:3000';
process.env.NEXTAUTH_SECRET ??= 'of the tests only: 7f3a9c2e51d84b60';
