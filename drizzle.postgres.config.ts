import { defineConfig } from 'drizzle-kit';

process.env['DATABASE_URL'] = 'postgres://nowhere';

/** The same tables on PostgreSQL; see drizzle.sqlite.config.ts. */
export default defineConfig({ dialect: 'postgresql', schema: './db/*tables.ts', out: './db/migrations/postgres', casing: 'snake_case' });
