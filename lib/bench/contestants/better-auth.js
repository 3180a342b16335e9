// Better Auth's API keys behind node:http: node better-auth.js <answer> <file for the keys>
// SQLite on disk, WAL, the plugin's own defaults; its rate limit is on and never reached.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import Sqlite from 'better-sqlite3';

const KEYS = 1_000;
const [answerFile = '', keysFile = ''] = process.argv.slice(2);
const file = fileURLToPath(new URL('better-auth.db', import.meta.url));
const { headers, body } = JSON.parse(readFileSync(answerFile, 'utf8'));

for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
const database = new Sqlite(file);
database.pragma('journal_mode = WAL');
const auth = betterAuth({
  database,
  secret: 'a secret for the bench, of 32 characters and more',
  baseURL: 'http://127.0.0.1',
  telemetry: { enabled: false },
  emailAndPassword: { enabled: true },
  plugins: [apiKey({ rateLimit: { enabled: true, timeWindow: 60_000, maxRequests: 1_000_000 } })],
});
await (await getMigrations(auth.options)).runMigrations();
const { user } = await auth.api.signUpEmail({ body: { email: 'bench@test.example', password: 'a password for the bench', name: 'Bench' } });
const keys = [];
for (let at = 0; at < KEYS; at += 1) keys.push((await auth.api.createApiKey({ body: { userId: user.id, name: 'Nightly report' } })).key);
writeFileSync(keysFile, JSON.stringify(keys), { mode: 0o600 });

const server = createServer(async (request, response) => {
  const key = (request.headers.authorization ?? '').slice('Bearer '.length);
  const { valid } = await auth.api.verifyApiKey({ body: { key } });
  response.writeHead(valid ? 200 : 401, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`Ready on port ${server.address().port}\n`));
process.on('SIGTERM', () => process.exit(0));
