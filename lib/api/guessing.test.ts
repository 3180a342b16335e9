import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { tokenOfMember } from '@/db/tokens';
import { forgeSecret } from '@/lib/tokens/testing/forge-secret';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { flushUses } from '@/lib/usage/flush-uses';
import { serveApi, type ApiServer } from './testing/api-server';

let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const ME = '/v3/personal-access-tokens/self';

test("a thousand forged secrets with a live token's identifier leave that token's calls untouched and move nothing", async () => {
  test.setTimeout(60_000);
  const { accountId, owner } = await makeAccount();
  const { tokenId, identifier, secret } = await makeHeldToken(owner, Date.now());
  const guesses = Array.from({ length: 1_000 }, () => forgeSecret(identifier));
  const statuses: number[] = [];
  for (let start = 0; start < guesses.length; start += 50) {
    const answers = await Promise.all(guesses.slice(start, start + 50).map((guess) => api.call('GET', ME, guess)));
    statuses.push(...answers.map(({ status }) => status));
  }
  expect(statuses.filter((status) => status === 401)).toHaveLength(1_000);
  await flushUses();
  expect(await tokenOfMember(database(), accountId, owner.id, tokenId)).toMatchObject({ lastUsedAt: null, lastUsedAddress: null, revokedAt: null });
  // The owner hears of it, once.
  expect(await auditOf(accountId)).toMatchObject([{ actor: { kind: 'stranger' }, fact: { type: 'authz_fail', reason: 'guessed', identifier } }]);

  const own = await Promise.all(Array.from({ length: 50 }, () => api.call('GET', ME, secret)));
  expect(own.every(({ status }) => status === 200)).toBe(true);
});

test('forged secrets and real ones mixed, all at once: each gets its own answer', async () => {
  const { owner } = await makeAccount();
  const { identifier, secret } = await makeHeldToken(owner, Date.now());
  const sent = Array.from({ length: 200 }, (_, at) => (at % 4 === 0 ? secret : forgeSecret(identifier)));
  const answers = await Promise.all(sent.map((one) => api.call('GET', ME, one)));
  for (const [at, { status }] of answers.entries()) expect(status).toBe(sent[at] === secret ? 200 : 401);
});
