import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { PlainSecret } from '@/lib/domain/secret';
import { flushUses } from './flush-uses';
import { forgetOldUse } from './forget-old';
import { findRequest, logKnowsSince, requestsOfToken, useByDay } from './read-requests';
import { makeUsedToken, noteRecorded } from './testing/used-token';

test.afterAll(async () => {
  await flushUses();
  await closeDatabase();
});

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 23, 12);

test("another account sees nothing of a token's log, its counts, or a request by its id", async () => {
  const { token, request } = await makeUsedToken(NOW);
  const made = request();
  noteRecorded(token, made);
  await flushUses();
  const other = await makeAccount();
  for await (const page of requestsOfToken(other.accountId, token.id, 0)) expect(page).toEqual([]);
  expect(await useByDay(other.accountId, token.id, 0)).toEqual([]);
  expect(await logKnowsSince(other.accountId, token.id)).toBeUndefined();
  expect(await findRequest(other.accountId, made.id)).toBeUndefined();
  expect(await findRequest(token.accountId, made.id)).toEqual({ tokenId: token.id, request: made });
});

test('a request id that was never given, or is none, finds nothing', async () => {
  const { token, request } = await makeUsedToken(NOW);
  noteRecorded(token, request());
  await flushUses();
  for (const id of ['', 'req_x', request().id, `${request().id}x`, "req_' or 1=1"]) expect(await findRequest(token.accountId, id)).toBeUndefined();
});

test('the log tells every request since a time, the newest first, over many stretches and equal times', async () => {
  const { token, request, log } = await makeUsedToken(NOW);
  for (let round = 0; round < 45; round += 1) {
    for (let at = 0; at < 3; at += 1) noteRecorded(token, request({ at: NOW + Math.floor(round / 3), path: `/${round}/${at}` }));
    await flushUses();
  }
  const all = await log();
  expect(new Set(all.map(({ path }) => path)).size).toBe(135);
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((a, b) => b - a));
  expect(await log(NOW + 14)).toHaveLength(9);
  expect(await logKnowsSince(token.accountId, token.id)).toBe(NOW);
});

test('uses are counted by day, call, address, client and outcome, exactly, over several writings', async () => {
  const { token, request } = await makeUsedToken(NOW);
  const ways = [{}, { address: '2001:db8::1' }, { client: 'curl/8.5.0' }, { endpoint: 'getFax' }, { outcome: 'expired' as const }, { at: NOW + DAY }];
  for (let round = 1; round <= 3; round += 1) {
    for (const way of ways) noteRecorded(token, request({ ...way, at: (way.at ?? NOW) + round }));
    await flushUses();
  }
  const counted = await useByDay(token.accountId, token.id, NOW);
  expect(counted).toHaveLength(ways.length);
  expect(counted.every(({ requests, firstAt, lastAt }) => requests === 3 && lastAt - firstAt === 2)).toBe(true);
  expect(await useByDay(token.accountId, token.id, NOW + DAY)).toMatchObject([{ day: Date.UTC(2026, 10, 24), endpoint: 'listFaxes', outcome: 'valid', firstAt: NOW + DAY + 1 }]);
});

test('made-up clients fill no table: what goes beyond is counted as others, and none is lost', async () => {
  const { token, request } = await makeUsedToken(NOW);
  for (let at = 0; at < 400; at += 1) noteRecorded(token, request({ client: `made up ${at}` }));
  await flushUses();
  const counted = await useByDay(token.accountId, token.id, NOW);
  expect(counted.length).toBeLessThanOrEqual(51);
  expect(counted.reduce((sum, { requests }) => sum + requests, 0)).toBe(400);
});

test('of a flood beyond the rate every request is counted and only the first are logged', async () => {
  const { token, request, log } = await makeUsedToken(NOW);
  for (let at = 0; at < 300; at += 1) noteRecorded(token, request({ outcome: 'rate-limited', status: 429 }));
  await flushUses();
  expect(await useByDay(token.accountId, token.id, NOW)).toMatchObject([{ requests: 300, outcome: 'rate-limited' }]);
  expect(await log()).toHaveLength(20);
});

test('a secret written into a path or a client is not kept', async () => {
  const { token, request, log } = await makeUsedToken(NOW);
  const secret = PlainSecret.generate();
  noteRecorded(token, request({ path: `/v3/accounts/${secret.reveal()}`, client: secret.reveal(), touched: [`member:${secret.reveal()}`] }));
  await flushUses();
  const kept = JSON.stringify(await log()) + JSON.stringify(await useByDay(token.accountId, token.id, NOW));
  expect(kept).toContain(secret.identifier);
  expect(kept).not.toContain(secret.reveal().slice(-59));
});

test('what is older than its time is forgotten, and nothing else', async () => {
  // A clock of its own: the sweep is for every account, and others stand after it.
  const then = Date.UTC(2001, 0, 1);
  const { token, request, log } = await makeUsedToken(then);
  for (const days of [0, 9, 11]) {
    noteRecorded(token, request({ at: then + days * DAY }));
    await flushUses();
  }
  await forgetOldUse(90, then + 100 * DAY);
  expect((await log()).map(({ at }) => at)).toEqual([then + 11 * DAY]);
  expect(await useByDay(token.accountId, token.id, then)).toHaveLength(3);
  await forgetOldUse(90, then + 406 * DAY);
  expect(await useByDay(token.accountId, token.id, then)).toMatchObject([{ day: then + 11 * DAY }]);
});
