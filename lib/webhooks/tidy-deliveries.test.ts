import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { transaction } from '@/db/transaction';
import { changeLeased, deliveriesOf } from '@/db/webhook-deliveries';
import { KEPT_ENDED_MS } from '@/lib/domain/webhook-standing';
import { alone } from './testing/alone';
import { makeHookedMember } from './testing/waiting-calls';
import { tidyDeliveries } from './tidy-deliveries';

test.afterAll(closeDatabase);

const NOW = Date.parse('2026-11-24T06:00:00Z');

test('what is over is kept for seven days, to the millisecond, and more than one chunk goes at once', alone(async () => {
  const { accountId, hookId, tell } = await makeHookedMember('https://example.com/h', NOW);
  await tell(502);
  const told = () => deliveriesOf(database(), accountId, hookId);
  const [, ...ended] = await told();
  await transaction(async (tx) => {
    for (const { id } of ended) await changeLeased(tx, accountId, id, NOW, { status: 'delivered', dueAt: null, endedAt: NOW });
  });
  const delivered = async () => (await told()).filter(({ status }) => status === 'delivered').length;
  await tidyDeliveries(NOW + KEPT_ENDED_MS - 1);
  expect(await delivered()).toBe(501);
  await tidyDeliveries(NOW + KEPT_ENDED_MS);
  expect(await delivered()).toBe(0);
  expect(await told(), 'what waits is not over').toMatchObject([{ status: 'waiting' }]);
}));
