import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { markRefusal } from '@/db/refusal-marks';
import { transaction } from '@/db/transaction';
import { verifyChain } from '@/lib/audit/verify-chain';
import { flushUses } from './flush-uses';
import { noteGuess } from './note-refusal';
import { makeUsedToken, noteRecorded } from './testing/used-token';

test.afterAll(async () => {
  await flushUses();
  await closeDatabase();
});

const HOUR = 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 23, 12);

test("the chain keeps a token's first refusal per reason and hour, in the words of the OWASP vocabulary", async () => {
  const { token, request, accountId } = await makeUsedToken(NOW);
  const first = request({ outcome: 'expired', status: 401, address: '203.0.113.7', client: 'curl/8.5.0' });
  noteRecorded(token, first);
  for (const at of [NOW + 1, NOW + HOUR, NOW + HOUR + 1]) noteRecorded(token, request({ outcome: 'expired', status: 401, at }));
  for (const outcome of ['out-of-scope', 'rate-limited', 'valid', 'out-of-scope'] as const) noteRecorded(token, request({ outcome }));
  await flushUses();
  const called = { tokenId: token.id, identifier: token.identifier, endpoint: 'listFaxes' };
  expect(await auditOf(accountId)).toMatchObject([
    { actor: { kind: 'secret-holder', tokenId: token.id }, at: NOW, origin: { address: '203.0.113.7', client: 'curl/8.5.0', requestId: first.id }, fact: { type: 'authn_token_reuse', reason: 'expired', ...called } },
    { at: NOW + HOUR, fact: { type: 'authn_token_reuse', reason: 'expired' } },
    { fact: { type: 'authz_fail', action: 'call-api', reason: 'out-of-scope', ...called } },
    { fact: { type: 'excess_rate_limit_exceeded', ...called } },
  ]);
  expect(await verifyChain(database(), accountId)).toMatchObject({ kind: 'unbroken' });
});

test('what another process has marked is not recorded again', async () => {
  const { token, request, accountId } = await makeUsedToken(NOW);
  await transaction((tx) => markRefusal(tx, { accountId, tokenId: token.id, reason: 'frozen', hour: NOW }));
  noteRecorded(token, request({ outcome: 'frozen', status: 401 }));
  await flushUses();
  expect(await auditOf(accountId)).toEqual([]);
});

test('a guess at a secret is recorded once an hour, by a stranger, and is no use', async () => {
  const { token, accountId, lastUse, log } = await makeUsedToken(NOW);
  const origin = { address: '203.0.113.66', client: 'guesser', requestId: 'req_guess' };
  for (let at = 0; at < 50; at += 1) noteGuess(token, NOW + at, origin);
  await flushUses();
  expect(await auditOf(accountId)).toMatchObject([{ actor: { kind: 'stranger' }, at: NOW, origin, fact: { type: 'authz_fail', reason: 'guessed', identifier: token.identifier } }]);
  expect(await lastUse()).toEqual({ at: null, address: null });
  expect(await log()).toEqual([]);
});
