import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { newRequestId } from '@/lib/domain/request-id';
import { flushUses } from './flush-uses';
import { lookUp, type LookedUp } from './look-up';
import { makeUsedToken, noteRecorded } from './testing/used-token';

test.afterAll(async () => {
  await flushUses();
  await closeDatabase();
});

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 23, 12);

async function found(wanted: string, since = 0): Promise<LookedUp[]> {
  const all: LookedUp[] = [];
  for await (const page of lookUp(wanted, since)) all.push(...page);
  return all;
}

test('what nobody asked for, and what is no id and no identifier, is not found', async () => {
  for (const wanted of ['', 'req_', newRequestId(NOW), 'alohi_pat_x', 'no identifier of any']) expect(await found(wanted), wanted).toEqual([]);
});

test('a request is found by its id among those of the same moment, and what a token did by its identifier, since a day', async () => {
  const { token, request } = await makeUsedToken(NOW);
  const other = await makeUsedToken(NOW);
  const made = [request({ at: NOW }), request({ at: NOW + DAY, endpoint: 'deleteFax', touched: ['fax:f1'] })];
  for (const one of made) {
    noteRecorded(token, one);
    noteRecorded(other.token, other.request({ at: one.at }));
    await flushUses();
  }
  const told = made.map((one) => ({ ...one, accountId: token.accountId, tokenId: token.id }));
  expect(await found(made[0]?.id ?? '')).toEqual([told[0]]);
  expect(await found(token.identifier)).toEqual([told[1], told[0]]);
  expect(await found(token.identifier, NOW + 1)).toEqual([told[1]]);
});
