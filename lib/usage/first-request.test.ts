import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { pauseBeforeAsking, WAIT_FOR_FIRST_REQUEST_MS } from '@/lib/domain/first-request';
import { firstRequestOf } from './first-request';
import { flushUses } from './flush-uses';
import { recentCallers } from './recent-callers';
import { makeUsedToken, noteRecorded } from './testing/used-token';
import { usesSince } from './uses-since';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;

test("nobody but its owner hears of a token's first request, or of its uses", async () => {
  const { token, admin, member, request } = await makeUsedToken(NOW);
  noteRecorded(token, request());
  await flushUses();
  const stranger = await makeAccount();
  for (const other of [admin, stranger.member]) {
    expect(await firstRequestOf(other, token.id, NOW)).toBeUndefined();
    expect(await usesSince(other, token.id, undefined, 10, NOW)).toBeUndefined();
  }
  expect(await firstRequestOf(member, 'no such token', NOW)).toBeUndefined();
});

test('before any request it waits; then it is the first one, refused or not, and not a later one; its query is left out', async () => {
  const { token, member, request } = await makeUsedToken(NOW);
  expect(await firstRequestOf(member, token.id, NOW)).toEqual({ kind: 'waiting' });
  noteRecorded(token, request({ at: NOW + 1, outcome: 'out-of-scope', status: 403, path: '/v3/accounts/self/faxes?limit=1' }));
  await flushUses();
  noteRecorded(token, request({ at: NOW + 2, address: '192.0.2.9' }));
  await flushUses();
  const first = { method: 'GET', path: '/v3/accounts/self/faxes', address: '192.0.2.1', outcome: 'out-of-scope', agoMs: 1_999 };
  expect(await firstRequestOf(member, token.id, NOW + 2_000)).toEqual({ kind: 'seen', request: first });
});

test('who was refused is not cut off; who was let through is, by address and client, the last first', async () => {
  const { token, accountId, request } = await makeUsedToken(NOW);
  noteRecorded(token, request({ at: NOW - 3 * DAY, address: '192.0.2.3' }));
  noteRecorded(token, request({ at: NOW - 2 }));
  noteRecorded(token, request({ at: NOW - 1, endpoint: 'getUser' }));
  noteRecorded(token, request({ at: NOW, address: '192.0.2.2' }));
  noteRecorded(token, request({ at: NOW, address: '192.0.2.4', outcome: 'out-of-scope', status: 403 }));
  await flushUses();
  expect(await recentCallers(accountId, token.id, NOW)).toMatchObject([
    { address: '192.0.2.2', requests: 1, lastAt: NOW },
    { address: '192.0.2.1', requests: 2, lastAt: NOW - 1 },
  ]);
});

test('uses begin a week ago or when it was generated, are cut at what was asked for, and say from when the log knows', async () => {
  const { token, member, request } = await makeUsedToken(NOW);
  for (let at = 0; at < 5; at += 1) noteRecorded(token, request({ at: NOW + at }));
  await flushUses();
  const uses = await usesSince(member, token.id, undefined, 3, NOW + 10);
  expect(uses).toMatchObject({ since: NOW - DAY, hasMore: true, knownSince: NOW });
  expect(uses?.requests.map(({ at }) => at)).toEqual([NOW + 4, NOW + 3, NOW + 2]);
  expect(await usesSince(member, token.id, NOW + 4, 3, NOW + 10)).toMatchObject({ hasMore: false, requests: [{ at: NOW + 4 }] });
  expect(await usesSince(member, token.id, undefined, 3, NOW + 30 * DAY)).toMatchObject({ since: NOW + 23 * DAY, requests: [] });
});

test('it is asked for every second at first and every ten at last, never faster', () => {
  expect(pauseBeforeAsking(0)).toBe(1_000);
  expect(pauseBeforeAsking(30_000)).toBe(1_000);
  expect(pauseBeforeAsking(60_000)).toBe(2_000);
  expect(pauseBeforeAsking(WAIT_FOR_FIRST_REQUEST_MS)).toBe(10_000);
});
