import { expect, test } from '@playwright/test';
import { Webhook } from 'standardwebhooks';
import { closeDatabase, database } from '@/db/connection';
import { bundle, type Program } from '@/db/testing/program';
import { start, type Started } from '@/db/testing/start-program';
import { deliveriesOf } from '@/db/webhook-deliveries';
import { LEASE_MS } from './claim-deliveries';
import { makeCourier } from './courier';
import { alone } from './testing/alone';
import { HERE, openReceiver } from './testing/receiver';
import { makeHookedMember } from './testing/waiting-calls';

let program: Program;
test.beforeAll(async () => void (program = await bundle('lib/webhooks/testing/deliver-program.ts')));
const started: Started[] = [];
test.afterEach(() => {
  for (const one of started.splice(0)) one.signal('SIGKILL');
});
test.afterAll(async () => {
  program.remove();
  await closeDatabase();
});

const delivering = async (url: string) => {
  const one = start(program.file, [], { DATABASE_URL: url });
  started.push(one);
  await expect.poll(() => one.said(), { intervals: [20], timeout: 15_000 }).toContain('delivering');
  return one;
};

test('three processes deliver a common backlog once', alone(async (url) => {
  test.setTimeout(60_000);
  const receiver = await openReceiver();
  const members = await Promise.all(Array.from({ length: 6 }, () => makeHookedMember(receiver.url, Date.now())));
  const processes = await Promise.all([1, 2, 3].map(() => delivering(url)));
  for (const { tell } of members) await tell(40);
  await expect.poll(() => new Set(receiver.heard.map(({ headers }) => headers['webhook-id'])).size, { timeout: 30_000 }).toBe(240);
  const open = async () => (await Promise.all(members.map(({ accountId, hookId }) => deliveriesOf(database(), accountId, hookId)))).flat().filter(({ status }) => status !== 'delivered').length;
  await expect.poll(open).toBe(0);
  for (const one of processes) {
    one.signal('SIGKILL');
    await one.ended;
    expect(one.said()).toBe('delivering\n');
  }
  expect(receiver.heard).toHaveLength(240);
  await receiver.close();
}));

test('a process that dies during a call has lost nothing: after its lease the call is made again, with the same webhook-id', alone(async (url) => {
  test.setTimeout(60_000);
  const receiver = await openReceiver((response) => void (receiver.heard.length > 1 && response.end()));
  const { accountId, hookId, secret, tell } = await makeHookedMember(receiver.url, Date.now());
  await tell();
  const dying = await delivering(url);
  await expect.poll(() => receiver.heard.length, { timeout: 15_000 }).toBe(1);
  dying.signal('SIGKILL');
  expect(await dying.ended).toBe('SIGKILL');
  const courier = makeCourier({ allowedAddresses: HERE, clock: () => Date.now() + LEASE_MS + 1_000 });
  expect(await courier.sendDue()).toBe(1);
  await courier.settled();
  expect(await deliveriesOf(database(), accountId, hookId)).toMatchObject([{ tries: 1, status: 'delivered' }]);
  const [first, second] = receiver.heard;
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(new Webhook(secret).verify(first?.text ?? '', first?.headers ?? {})).toEqual(second?.body);
  await receiver.close();
}));
