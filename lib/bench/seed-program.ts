import 'server-only';
import { writeFileSync } from 'node:fs';
import { closeDatabase } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { makeAccount } from '@/db/testing/make-account';
import { multiplyToken } from '@/db/testing/multiply-token';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';

// A process that fills the bench's database: seed-program.mjs <tokens> <callers> <file for the callers' secrets>
const [tokens = 0, callers = 0] = process.argv.slice(2, 4).map(Number);
const secretsFile = process.argv[4] ?? '';

const CALLERS_OF_AN_ACCOUNT = 10;
const DAY_MS = 24 * 60 * 60 * 1000;
const now = Date.now();
/** Used before, as most tokens are: every contestant answers the same bytes. */
const used = { lastUsedAt: now - DAY_MS, lastUsedAddress: '127.0.0.1' };

await migrate(process.env['DATABASE_URL']);
const secrets: string[] = [];
let account = await makeAccount();
for (let at = 0; at < callers; at += 1) {
  if (at % CALLERS_OF_AN_ACCOUNT === 0) account = await makeAccount();
  const owner = [account.owner, account.admin, account.member][at % 3] ?? account.owner;
  const { tokenId, secret } = await makeHeldToken(owner, now, { name: 'Nightly report', scopes: ['fax:fax:read', 'fax:fax:edit'], expiresAt: now + 300 * DAY_MS, ...used });
  secrets.push(secret);
  // The caller's copies lie behind it, so that the callers are spread over the whole table.
  if (tokens > callers) await multiplyToken(tokenId, tokens / callers - 1);
}
await closeDatabase();
// Written last: where it stands, the database is whole.
writeFileSync(secretsFile, JSON.stringify(secrets), { mode: 0o600 });
