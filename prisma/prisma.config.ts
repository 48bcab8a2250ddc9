import { defineConfig } from 'prisma/config';

// `generate` needs no engine, but the tool insists on having one; where its download cannot be reached any executable
// satisfies it. Migrations are applied by Rostrum itself (lib/db), in Prisma's own record format.
if (process.argv.includes('generate')) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://unused' },
});
