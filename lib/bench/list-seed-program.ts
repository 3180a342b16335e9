import 'server-only';
import { writeFileSync } from 'node:fs';
import { encode } from 'next-auth/jwt';
import { closeDatabase } from '@/db/connection';
import { newId } from '@/db/ids';
import { migrate } from '@/db/migrate';
import { insertSession } from '@/db/sessions';
import { makeAccount } from '@/db/testing/make-account';
import { multiplyToken } from '@/db/testing/multiply-token';
import { transaction } from '@/db/transaction';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';

// A process that makes an owner of an account for each number, who has so many tokens and is signed in: list-seed-program.mjs <file for the sessions' cookies> <tokens> …
const [file = '', ...numbers] = process.argv.slice(2);
const DAY_MS = 24 * 60 * 60 * 1000;
const now = Date.now();
/** The first page differs from row to row: as many are made one by one. */
const ONE_BY_ONE = 10;

await migrate(process.env['DATABASE_URL']);
const cookies: string[] = [];
for (const tokens of numbers.map(Number)) {
  const { owner: member } = await makeAccount('enterprise');
  for (let at = 0; at < ONE_BY_ONE; at += 1) {
    const { tokenId } = await makeHeldToken(member, now, { name: `Nightly report ${at}`, scopes: ['fax:fax:read', 'fax:fax:edit'], createdAt: now - at * DAY_MS, expiresAt: now + 300 * DAY_MS, lastUsedAt: now - at * DAY_MS, lastUsedAddress: '127.0.0.1' });
    if (tokens > ONE_BY_ONE) await multiplyToken(tokenId, tokens / ONE_BY_ONE - 1);
  }
  cookies.push(await cookieOf(member));
}
await closeDatabase();
writeFileSync(file, JSON.stringify(cookies), { mode: 0o600 });

async function cookieOf(member: { accountId: string; id: string }): Promise<string> {
  const id = newId();
  const times = { createdAt: now, lastSeenAt: now, authenticatedAt: now, endedAt: null };
  await transaction((tx) => insertSession(tx, { id, accountId: member.accountId, memberId: member.id, ...times, address: '127.0.0.1', client: 'the bench', timeZone: 'Asia/Tokyo' }));
  return encode({ token: { sid: id }, secret: process.env['NEXTAUTH_SECRET'] ?? '' });
}
