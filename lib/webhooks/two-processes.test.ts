import { expect, test } from '@playwright/test';
import { Webhook } from 'standardwebhooks';
import { closeDatabase, database } from '@/db/connection';
import { bundle, type Program } from '@/db/testing/program';
import { start } from '@/db/testing/start-program';
import { deliveriesOf } from '@/db/webhook-deliveries';
import { LEASE_MS } from './claim-deliveries';
import { makeCourier } from './courier';
import { alone } from './testing/alone';
import { HERE, openReceiver } from './testing/receiver';
import { makeHookedMember } from './testing/waiting-calls';

let program: Program;
let server: Program;
test.beforeAll(async () => void ([program, server] = await Promise.all([bundle('lib/webhooks/testing/deliver-program.ts'), bundle('server.ts')])));
test.afterAll(async () => {
  for (const one of [program, server]) one.remove();
  await closeDatabase();
});

const delivering = async (url: string) => {
  const started = start(program.file, [], { DATABASE_URL: url });
  await expect.poll(() => started.said(), { intervals: [20], timeout: 15_000 }).toContain('delivering');
  return started;
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

const serving = async (url: string, variables: Record<string, string> = {}) => {
  const started = start(server.file, ['api'], { DATABASE_URL: url, API_PORT: '0', LOG_LEVEL: 'info', ...variables });
  await expect.poll(() => started.said(), { intervals: [20], timeout: 15_000 }).toContain('API ready on port');
  return started;
};

test('the server delivers, and on SIGTERM ends well within seconds although a receiver is silent, giving its call back', alone(async (url) => {
  test.setTimeout(60_000);
  const quick = await openReceiver();
  const silent = await openReceiver(() => undefined);
  const [one, other] = [await makeHookedMember(quick.url, Date.now()), await makeHookedMember(silent.url, Date.now())];
  for (const { tell } of [one, other]) await tell();
  const api = await serving(url, { WEBHOOK_ALLOWED_ADDRESSES: '127.0.0.1' });
  await expect.poll(() => [quick.heard.length, silent.heard.length], { timeout: 15_000 }).toEqual([1, 1]);
  const since = Date.now();
  api.signal('SIGTERM');
  expect(await api.ended).toBe(0);
  expect(Date.now() - since, 'far less than the try’s 15 seconds').toBeLessThan(8_000);
  expect(await deliveriesOf(database(), one.accountId, one.hookId)).toMatchObject([{ status: 'delivered', tries: 1 }]);
  const [given] = await deliveriesOf(database(), other.accountId, other.hookId);
  expect(given).toMatchObject({ status: 'waiting', tries: 0, lastOutcome: null });
  expect(given?.dueAt).toBeLessThanOrEqual(Date.now());
  expect(api.said(), 'no secret and no surprise in the log').not.toMatch(/whsec_|surprise|uncaught/);
  for (const receiver of [quick, silent]) await receiver.close();
}));

test('a server that allows no addresses calls nobody inside the network', alone(async (url) => {
  test.setTimeout(60_000);
  const receiver = await openReceiver();
  const { accountId, hookId, tell } = await makeHookedMember(receiver.url, Date.now());
  await tell();
  const api = await serving(url);
  await expect.poll(async () => (await deliveriesOf(database(), accountId, hookId))[0]?.lastOutcome, { timeout: 15_000 }).toBe('address-refused');
  expect(receiver.connections()).toBe(0);
  api.signal('SIGTERM');
  expect(await api.ended).toBe(0);
  await receiver.close();
}));
