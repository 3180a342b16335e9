import { defineConfig } from 'drizzle-kit';

/** `npm run migration -- --name what-it-does` writes the next migration of both engines from the files db/*tables.ts. */
export default defineConfig({ dialect: 'sqlite', schema: './db/*tables.ts', out: './db/migrations/sqlite', casing: 'snake_case' });
