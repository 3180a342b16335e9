import { expect, test } from '@playwright/test';
import { balanceOf } from '@/db/balances';
import { closeDatabase, database } from '@/db/connection';
import { numbersOfAccount } from '@/db/numbers';
import { advanceOutbox } from './advance-outbox';
import { readFaxes } from './faxes';
import { purchaseNumber } from './purchase-number';
import { sendFax } from './send-fax';
import { makeSender, uploadText } from './testing/sender';

test.afterAll(closeDatabase);
const SENT_AT = Date.parse('2002-02-02T02:02:02Z');

/** Four processes make each step at the same moment. */
async function landInFour(accountId: string) {
  for (const later of [1_000, 2_000, 4_000]) await Promise.all(Array.from({ length: 4 }, () => advanceOutbox(SENT_AT + later, accountId)));
}

/** Numbers of the shop that this run of the tests uses alone: London's. */
const item = (at: number) => `GB-4420-${String(at).padStart(2, '0')}`;

test('of faxes that are sent at once as many are paid as the balance pays; the others end unsent and cost nothing', async () => {
  const sender = await makeSender({ cents: 95 });
  const to = Array.from({ length: 30 }, (_, at) => `+1202555${2000 + at}`);
  await sendFax(sender, '', { from: 'no_number', to, files: [await uploadText(sender, 2, SENT_AT)] }, SENT_AT);
  await landInFour(sender.accountId);
  const faxes = await readFaxes(sender.accountId, sender.id, 'sent', { limit: 50 });
  expect(faxes.filter(({ status, cost }) => status === 'success' && cost === 2)).toHaveLength(4);
  expect(faxes.filter(({ status, cost }) => status === 'insufficient_credit' && cost === 0)).toHaveLength(26);
  expect(await balanceOf(database(), sender.accountId)).toBe(15);
});

test('purchases and faxes that spend one balance at once never spend more than it has', async () => {
  const sender = await makeSender({ cents: 3 * 499 + 7 });
  const to = Array.from({ length: 20 }, (_, at) => `+1202555${3000 + at}`);
  await sendFax(sender, '', { from: 'no_number', to, files: [await uploadText(sender, 10, SENT_AT)] }, SENT_AT);
  const [bought] = await Promise.all([Promise.all(Array.from({ length: 8 }, (_, at) => purchaseNumber(sender.accountId, sender.id, item(at), SENT_AT))), landInFour(sender.accountId)]);
  const numbers = bought.filter((answer) => 'number' in answer).length;
  expect(bought.filter((answer) => 'refusal' in answer && answer.refusal === 'insufficient-credit')).toHaveLength(8 - numbers);
  const faxes = await readFaxes(sender.accountId, sender.id, 'sent', { limit: 50 });
  const pages = faxes.reduce((sum, { cost }) => sum + cost, 0);
  expect(faxes).toHaveLength(20);
  expect(await balanceOf(database(), sender.accountId)).toBe(3 * 499 + 7 - numbers * 499 - pages * 10);
  expect(await balanceOf(database(), sender.accountId)).toBeGreaterThanOrEqual(0);
  expect(await numbersOfAccount(database(), sender.accountId)).toHaveLength(numbers);
});

test('a number that two accounts buy at once is sold to one, and the other keeps its money', async () => {
  const [first, second] = [await makeSender({ cents: 499 }), await makeSender({ cents: 499 })];
  const bought = await Promise.all([first, second].map(({ accountId, id }) => purchaseNumber(accountId, id, item(50), SENT_AT)));
  expect(bought.filter((answer) => 'number' in answer)).toHaveLength(1);
  expect(bought).toContainEqual({ refusal: 'sold' });
  const left = await Promise.all([first, second].map(({ accountId }) => balanceOf(database(), accountId)));
  expect(left.sort()).toEqual([0, 499]);
});
