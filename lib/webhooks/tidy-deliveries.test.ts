import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { transaction } from '@/db/transaction';
import { changeLeased, deliveriesOf } from '@/db/webhook-deliveries';
import { KEPT_ENDED_MS, OLDEST_EVENT_MS } from '@/lib/domain/webhook-retries';
import { alone } from './testing/alone';
import { makeHookedMember } from './testing/waiting-calls';
import { tidyDeliveries } from './tidy-deliveries';

test.afterAll(closeDatabase);

const NOW = Date.parse('2026-11-24T06:00:00Z');

test('what is over is kept for seven days, to the millisecond, and more than one chunk goes at once', alone(async () => {
  const { accountId, hookId, tell } = await makeHookedMember('https://example.com/h', NOW);
  await tell(501);
  const told = () => deliveriesOf(database(), accountId, hookId);
  const [waiting, ...ended] = await told();
  await transaction(async (tx) => {
    for (const { id } of ended) await changeLeased(tx, accountId, id, NOW, { status: 'delivered', dueAt: null, endedAt: NOW });
  });
  await tell(501);
  await tidyDeliveries(NOW + KEPT_ENDED_MS - 1);
  expect((await told()).filter(({ status }) => status === 'delivered')).toHaveLength(500);
  await tidyDeliveries(NOW + KEPT_ENDED_MS);
  expect((await told()).filter(({ status }) => status === 'delivered')).toEqual([]);
  expect(await told(), 'and those given up by then are there for seven days more').toHaveLength(502);
  expect((await told()).find(({ id }) => id === waiting?.id)?.status).toBe('given-up');
}));

test('what waits too long after its event is given up, but nothing that a process is calling', alone(async () => {
  const { accountId, hookId, tell } = await makeHookedMember('https://example.com/h', NOW);
  await tell(2);
  const told = () => deliveriesOf(database(), accountId, hookId);
  const old = NOW + OLDEST_EVENT_MS;
  const [called, waiting] = await told();
  await transaction((tx) => changeLeased(tx, accountId, called?.id ?? '', NOW, { dueAt: old + 1 }));
  await tidyDeliveries(old - 1);
  expect((await told()).map(({ status }) => status)).toEqual(['waiting', 'waiting']);
  await tidyDeliveries(old);
  expect((await told()).find(({ id }) => id === waiting?.id)).toMatchObject({ status: 'given-up', dueAt: null, endedAt: old });
  expect((await told()).find(({ id }) => id === called?.id)).toMatchObject({ status: 'waiting', dueAt: old + 1 });
}));
