// `npm run migration -- what-it-does`: writes the next migration of both engines from db/tables.ts, under one name.
import { execFileSync } from 'node:child_process';

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Say what the migration does: npm run migration -- what-it-does');
  process.exit(1);
}
for (const engine of ['sqlite', 'postgres']) {
  execFileSync('npx', ['drizzle-kit', 'generate', '--config', `drizzle.${engine}.config.ts`, '--name', name], { stdio: 'inherit' });
}
