import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { newId } from '@/db/ids';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { newRequestId } from '@/lib/domain/request-id';
import { flushUses } from '@/lib/usage/flush-uses';
import { noteRequest } from '@/lib/usage/note-request';
import { checkSecret } from './check-secret';
import { revokeOwnToken } from './revoke-token';
import { rotateToken } from './rotate-token';
import { stopOldSecret } from './stop-old-secret';
import { switchOverOf } from './switch-over';
import { makeHeldToken } from './testing/make-held-token';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };

async function rotated() {
  const account = await makeAccount();
  const held = await makeHeldToken(account.member, NOW);
  const rotator = { ...account.member, plan: account.plan, timeZone: 'UTC' };
  const answer = await rotateToken(rotator, { tokenId: held.tokenId, intent: 'planned', grace: '24h', length: 'same', scopes: ['fax:fax:read'], submissionId: newId() }, origin, NOW);
  if (answer.kind !== 'rotated') throw new Error(answer.kind);
  const use = async (token: { id: string; identifier: string }, at: number) => {
    const way = { endpoint: 'listFaxes', method: 'GET', path: '/v3/accounts/self/faxes', address: '203.0.113.9', client: 'a test', outcome: 'valid', status: 200, touched: [], more: 0 } as const;
    noteRequest({ ...token, accountId: account.accountId }, newRequestId(at), way);
    await flushUses();
  };
  return { ...account, ...held, successor: { id: answer.tokenId, identifier: answer.secret.identifier }, fresh: answer.secret.reveal(), use };
}

test("someone else's token, one that was never rotated, and a successor are not found; nothing stops", async () => {
  const { admin, member, tokenId, secret, successor } = await rotated();
  const never = await makeHeldToken(member, NOW);
  expect(await stopOldSecret(admin, tokenId, origin, NOW)).toEqual({ kind: 'not-found' });
  for (const id of [never.tokenId, successor.id]) expect(await stopOldSecret(member, id, origin, NOW)).toEqual({ kind: 'not-found' });
  expect(await checkSecret(secret, '192.0.2.1', NOW)).toMatchObject({ verdict: 'valid' });
});

test('the old secret stops now, the new one goes on, and that is recorded once', async () => {
  const { accountId, member, tokenId, identifier, secret, fresh } = await rotated();
  const answers = await Promise.all([1, 2].map(() => stopOldSecret(member, tokenId, origin, NOW + HOUR)));
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['already-ended', 'ended']);
  expect(await checkSecret(secret, '192.0.2.1', NOW + HOUR)).toMatchObject({ verdict: 'replaced' });
  expect(await checkSecret(fresh, '192.0.2.1', NOW + HOUR)).toMatchObject({ verdict: 'valid' });
  const stops = (await auditOf(accountId)).filter(({ fact }) => fact['action'] === 'stop-old-secret');
  expect(stops).toMatchObject([{ at: NOW + HOUR, fact: { tokenId, identifier, name: 'a token' } }]);
});

test('once the grace is over, or the old token revoked, there is nothing left to stop', async () => {
  const over = await rotated();
  expect(await stopOldSecret(over.member, over.tokenId, origin, NOW + 24 * HOUR)).toMatchObject({ kind: 'already-ended' });
  const revoked = await rotated();
  await revokeOwnToken(revoked.member, revoked.tokenId, origin, NOW);
  expect(await stopOldSecret(revoked.member, revoked.tokenId, origin, NOW)).toMatchObject({ kind: 'already-ended' });
});

test('the switch-over is seen from both tokens by their owner alone, and only while it lasts', async () => {
  const { admin, member, tokenId, successor } = await rotated();
  const never = await makeHeldToken(member, NOW);
  expect(await switchOverOf(admin, tokenId, NOW)).toBeUndefined();
  expect(await switchOverOf(member, never.tokenId, NOW)).toBeUndefined();
  expect(await switchOverOf(member, tokenId, NOW + 24 * HOUR)).toBeUndefined();
  expect(await switchOverOf(member, successor.id, NOW + 24 * HOUR)).toBeUndefined();
  const seen = { oldTokenId: tokenId, newTokenId: successor.id, oldWorksUntil: NOW + 24 * HOUR, oldLastUsedAt: null, newUses: 0, isQuiet: true };
  expect(await switchOverOf(member, tokenId, NOW)).toMatchObject(seen);
  expect(await switchOverOf(member, successor.id, NOW)).toMatchObject(seen);
});

test('it says who still calls with the old secret, and how often the new one was used; an hour of silence is quiet', async () => {
  const { member, tokenId, identifier, successor, use } = await rotated();
  await use({ id: tokenId, identifier }, NOW + HOUR);
  for (const minute of [1, 2, 3]) await use(successor, NOW + minute * 60_000);
  const seen = { oldLastUsedAt: NOW + HOUR, oldLastUsedAddress: '203.0.113.9', newUses: 3 };
  expect(await switchOverOf(member, tokenId, NOW + 2 * HOUR - 1)).toMatchObject({ ...seen, isQuiet: false });
  expect(await switchOverOf(member, successor.id, NOW + 2 * HOUR)).toMatchObject({ ...seen, isQuiet: true });
});
