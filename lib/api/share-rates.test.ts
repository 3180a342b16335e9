import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { newId } from '@/db/ids';
import { addRateCount } from '@/db/rate-counts';
import { transaction } from '@/db/transaction';
import { windowOf, type RateLimit } from '@/lib/domain/rate-limits';
import { count, isUsedUp } from './rate-limits';
import { shareRates } from './share-rates';

test.afterAll(closeDatabase);

/** A window that does not end while a test runs. */
const limit: RateLimit = { name: 'test', requests: 100, seconds: 1_000_000 };
const NOW = Date.now();

async function counts(key: string, times: number) {
  let last = await count(limit, key, NOW);
  for (let at = 1; at < times; at += 1) last = await count(limit, key, NOW);
  return last;
}
/** What another process tells of the key. */
const others = (key: string, requests: number) => transaction((tx) => addRateCount(tx, `${limit.name} ${windowOf(limit, NOW)} ${key}`, windowOf(limit, NOW), requests));

test('a key that was hardly counted is told to nobody', async () => {
  const key = newId();
  await counts(key, 4);
  await shareRates(NOW);
  expect(await others(key, 0)).toBe(0);
});

test('what this process counts, the others hear once each; what they count limits here', async () => {
  const key = newId();
  await counts(key, 30);
  await shareRates(NOW);
  await shareRates(NOW);
  expect(await others(key, 40)).toBe(70);
  expect((await counts(key, 1)).remaining).toBe(69);
  await shareRates(NOW);
  expect((await counts(key, 1)).remaining).toBe(28);
  await shareRates(NOW);
  expect(await others(key, 0)).toBe(72);
  expect(await isUsedUp(limit, key, NOW)).toBeUndefined();
  await others(key, 28);
  await shareRates(NOW);
  expect((await counts(key, 1)).isExceeded).toBe(true);
  expect(await isUsedUp(limit, key, NOW)).toBeDefined();
  expect((await counts(newId(), 1)).isExceeded).toBe(false);
});

test('a window that is over is counted anew', async () => {
  const key = newId();
  await counts(key, 101);
  await shareRates(NOW);
  expect((await count(limit, key, NOW + limit.seconds * 1000)).isExceeded).toBe(false);
});
