import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { createWebhook, deleteWebhook } from '@/lib/fax/webhooks';
import { exportImpact } from './export-impact';
import { flushUses } from './flush-uses';
import { impactOf } from './impact-of';
import { makeUsedToken, noteRecorded } from './testing/used-token';

test.afterAll(async () => {
  await flushUses();
  await closeDatabase();
});

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 60 * 60 * 1000;
const shown = { most: 3, mostWhole: 10 };
const words = { heads: ['Time', 'Part'], part: (part: string) => part };

test("another account's token is not found, the same as none", async () => {
  const { token } = await makeUsedToken(NOW);
  const other = await makeAccount();
  for (const id of [token.id, 'none', "' or 1=1"]) expect(await impactOf(other.accountId, id, 0, shown, NOW)).toBeUndefined();
});

test('of a token that did nothing nothing is told', async () => {
  const { token } = await makeUsedToken(NOW);
  expect(await impactOf(token.accountId, token.id, undefined, shown, NOW)).toMatchObject({ calls: 0, addresses: 0, firstAt: undefined, lastAt: undefined, knownSince: NOW - 90 * 24 * HOUR, isCut: false, standing: [] });
});

test('calls are sorted by what they did, counted, and the newest of each shown; refused ones did nothing', async () => {
  const { token, request } = await makeUsedToken(NOW);
  const deeds = [
    ...[1, 2, 3, 4, 5].map((at) => ({ endpoint: 'getFile', at: NOW - at * 1000, touched: [`fax:${at}`] })),
    { endpoint: 'sendFax', method: 'POST', status: 201, at: NOW - 10, address: '203.0.113.9' },
    { endpoint: 'deleteFax', method: 'DELETE', status: 204, at: NOW - 20 },
    { endpoint: 'deleteFax', method: 'DELETE', status: 404, at: NOW - 30 },
    { endpoint: 'purchaseNumber', method: 'POST', status: 201, at: NOW - 40 },
    { endpoint: 'getBalance', at: NOW - 50 },
    { endpoint: 'sendFax', outcome: 'out-of-scope' as const, status: 403, at: NOW - 60 },
  ];
  for (const deed of deeds) noteRecorded(token, request(deed));
  await flushUses();
  const report = await impactOf(token.accountId, token.id, undefined, shown, NOW);
  expect(report).toMatchObject({ calls: 11, addresses: 2, firstAt: NOW - 5000, lastAt: NOW - 10, since: NOW - 24 * HOUR });
  expect(Object.entries(report?.parts ?? {}).map(([part, { count }]) => `${part} ${count}`)).toEqual(['read 5', 'sent 1', 'changed 1', 'bought 1', 'other 1', 'refused 2']);
  expect(report?.parts.read.requests.map(({ touched }) => touched[0])).toEqual(['fax:1', 'fax:2', 'fax:3']);
  const whole = await impactOf(token.accountId, token.id, undefined, { ...shown, whole: 'read' }, NOW);
  expect(whole?.parts.read.requests).toHaveLength(5);
});

test('what lies before the time is not told; the log says from when it knows', async () => {
  const { token, request } = await makeUsedToken(NOW);
  for (const at of [NOW - 3 * HOUR, NOW - HOUR]) noteRecorded(token, request({ at }));
  await flushUses();
  expect(await impactOf(token.accountId, token.id, NOW - 2 * HOUR, shown, NOW)).toMatchObject({ calls: 1, knownSince: NOW - 90 * 24 * HOUR, since: NOW - 2 * HOUR });
  // What is not swept yet is known all the same.
  noteRecorded(token, request({ at: NOW - 100 * 24 * HOUR }));
  await flushUses();
  expect(await impactOf(token.accountId, token.id, 0, shown, NOW)).toMatchObject({ calls: 3, knownSince: NOW - 100 * 24 * HOUR });
});

test('a webhook that it added is told to stand, until it is deleted', async () => {
  const { token, request, member } = await makeUsedToken(NOW);
  const made = await Promise.all([1, 2].map(() => createWebhook(token.accountId, member.id, { target: 'https://hooks.example/x', event: 'fax_received' }, NOW)));
  for (const hook of made) noteRecorded(token, request({ endpoint: 'createWebhook', method: 'POST', status: 201, touched: [`webhook:${hook?.id}`] }));
  await flushUses();
  await deleteWebhook(token.accountId, member.id, made[0]?.id ?? '');
  expect((await impactOf(token.accountId, token.id, undefined, shown, NOW))?.standing).toEqual([`webhook:${made[1]?.id}`]);
});

test('the export holds every call, and nothing in it is a formula', async () => {
  const { token, request } = await makeUsedToken(NOW);
  for (const client of ['=HYPERLINK("https://evil.example")', '+1', '@x', '-2', 'two\nlines, "quoted"']) noteRecorded(token, request({ client, touched: ['fax:1', 'fax:2'], more: 3 }));
  await flushUses();
  let file = '';
  for await (const part of exportImpact(token.accountId, token.id, 0, words)) file += part;
  expect(file.startsWith('\uFEFFTime,Part\r\n')).toBe(true);
  expect(file.match(/fax:1 fax:2 \+3/g)).toHaveLength(5);
  expect(file).toContain(new Date(NOW).toISOString());
  expect(file).toContain('"two\nlines, ""quoted"""');
  expect(file).not.toMatch(/(?:^|,)"?[=+@-]/m);
  let others = '';
  for await (const part of exportImpact((await makeAccount()).accountId, token.id, 0, words)) others += part;
  expect(others).toBe('\uFEFFTime,Part\r\n');
});
