import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { totals } from '@/lib/domain/usage-figures';
import { flushUses } from './flush-uses';
import { makeUsedToken, noteRecorded } from './testing/used-token';
import { usageOfToken } from './token-usage';

test.afterAll(async () => {
  await flushUses();
  await closeDatabase();
});

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 23, 12);

test("another account sees nothing of a token's use", async () => {
  const { token, request } = await makeUsedToken(NOW);
  noteRecorded(token, request());
  await flushUses();
  const seen = await usageOfToken((await makeAccount()).accountId, token.id, 5, undefined, NOW);
  expect(totals(seen.days)).toEqual({ allowed: 0, refused: 0 });
  expect(seen).toMatchObject({ calls: { count: 0, rows: [] }, addresses: { count: 0 }, clients: { count: 0 }, refused: [], lastUses: [], yesterday: { requests: 0, addresses: 0 } });
});

test('a token without use has thirty empty days', async () => {
  const { token } = await makeUsedToken(NOW);
  expect((await usageOfToken(token.accountId, token.id, 5, undefined, NOW)).days).toHaveLength(30);
});

test('requests are added up by day, call, address and client, allowed and refused apart', async () => {
  const { token, request } = await makeUsedToken(NOW);
  const made = [
    { at: NOW - 40 * DAY, endpoint: 'getBalance' },
    { at: NOW - DAY, address: '192.0.2.2' },
    { at: NOW - DAY, address: '192.0.2.3', client: 'curl/8' },
    { at: NOW, endpoint: 'sendFax', outcome: 'out-of-scope' as const },
    { at: NOW, endpoint: 'sendFax', outcome: 'out-of-scope' as const },
    { at: NOW + 1 },
  ];
  for (const one of made) noteRecorded(token, request(one));
  await flushUses();
  const seen = await usageOfToken(token.accountId, token.id, 5, undefined, NOW);
  expect(totals(seen.days)).toEqual({ allowed: 3, refused: 2 });
  expect(seen.days.slice(-2).map(({ allowed, refused }) => [allowed, refused])).toEqual([[2, 0], [1, 2]]);
  expect(seen.calls).toEqual({
    count: 2,
    rows: [
      { of: 'listFaxes', allowed: 3, refused: 0, lastAt: NOW + 1 },
      { of: 'sendFax', allowed: 0, refused: 2, lastAt: NOW },
    ],
  });
  expect(seen.addresses.rows.map(({ of }) => of)).toEqual(['192.0.2.1', '192.0.2.2', '192.0.2.3']);
  expect(seen.clients.rows.map(({ of }) => of)).toEqual(['a test', 'curl/8']);
  expect(seen.refused).toEqual([{ endpoint: 'sendFax', outcome: 'out-of-scope', requests: 2 }]);
  expect(seen.yesterday).toEqual({ requests: 2, addresses: 2 });
  expect([...seen.lastUses].sort((a, b) => a.lastAt - b.lastAt)).toEqual([{ endpoint: 'getBalance', lastAt: NOW - 40 * DAY }, { endpoint: 'listFaxes', lastAt: NOW + 1 }]);
});

test('a table shows its first rows and how many there are, and whole where it is asked for', async () => {
  const { token, request } = await makeUsedToken(NOW);
  for (let at = 1; at <= 8; at += 1) for (let times = 0; times < at; times += 1) noteRecorded(token, request({ address: `192.0.2.${at}` }));
  await flushUses();
  const { addresses } = await usageOfToken(token.accountId, token.id, 5, undefined, NOW);
  expect(addresses.count).toBe(8);
  expect(addresses.rows.map(({ of }) => of)).toEqual(['192.0.2.8', '192.0.2.7', '192.0.2.6', '192.0.2.5', '192.0.2.4']);
  expect((await usageOfToken(token.accountId, token.id, 5, 'addresses', NOW)).addresses.rows).toHaveLength(8);
});
