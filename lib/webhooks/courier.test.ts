import { expect, test } from '@playwright/test';
import { Webhook } from 'standardwebhooks';
import { closeDatabase, database } from '@/db/connection';
import { setMemberActive, setPlan } from '@/db/members';
import { transaction } from '@/db/transaction';
import { deliveriesOf } from '@/db/webhook-deliveries';
import { removeWebhook } from '@/db/webhooks';
import { PAUSES_MS } from '@/lib/domain/webhook-retries';
import { deleteWebhook } from '@/lib/fax/webhooks';
import { OLDEST_EVENT_MS } from '@/lib/domain/webhook-standing';
import { LEASE_MS } from './claim-deliveries';
import { makeCourier, type Courier, type CourierRules } from './courier';
import { alone } from './testing/alone';
import { HERE, openReceiver } from './testing/receiver';
import { makeHookedMember } from './testing/waiting-calls';

test.afterAll(closeDatabase);

const START = Date.now();
/** Jitter moves a pause by a tenth: one second later than that it is due for certain. */
const latest = (pause: number) => Math.round(pause * 1.1) + 1_000;

/** A courier whose clock the test moves. */
function courierAt(rules: Partial<CourierRules> = {}) {
  const clock = { now: START };
  const courier = makeCourier({ allowedAddresses: HERE, clock: () => clock.now, ...rules });
  return { clock, courier, sendAll: () => sendAll(courier) };
}

async function sendAll(courier: Courier): Promise<number> {
  const begun = await courier.sendDue();
  await courier.settled();
  return begun;
}

test('a receiver inside the network is not called unless it is allowed, and the refused try is made again later', alone(async () => {
  const receiver = await openReceiver();
  const { accountId, hookId, tell } = await makeHookedMember(receiver.url, START);
  await tell();
  expect(await courierAt({ allowedAddresses: [] }).sendAll()).toBe(1);
  expect(receiver.connections()).toBe(0);
  const [refused] = await deliveriesOf(database(), accountId, hookId);
  expect(refused).toMatchObject({ tries: 1, status: 'waiting', lastOutcome: 'address-refused' });
  const { clock, sendAll: again } = courierAt();
  clock.now = refused?.dueAt ?? 0;
  expect(await again()).toBe(1);
  expect(receiver.heard).toHaveLength(1);
  await receiver.close();
}));

test('nobody is called after the owner left, the plan lapsed, or the webhook was deleted', alone(async () => {
  const receiver = await openReceiver();
  const [gone, lapsed, deleted] = await Promise.all([1, 2, 3].map(() => makeHookedMember(receiver.url, START)));
  if (!gone || !lapsed || !deleted) throw new Error('No members.');
  for (const one of [gone, lapsed, deleted]) await one.tell();
  await transaction(async (tx) => {
    await setMemberActive(tx, gone.accountId, gone.member.id, false);
    await setPlan(tx, lapsed.accountId, 'basic');
  });
  await deleteWebhook(deleted.accountId, deleted.member.id, deleted.hookId);
  expect(await courierAt().sendAll()).toBe(0);
  expect(receiver.connections()).toBe(0);
  for (const one of [gone, lapsed]) expect(await deliveriesOf(database(), one.accountId, one.hookId)).toMatchObject([{ tries: 0, status: 'given-up', dueAt: null, endedAt: START, lastOutcome: 'owner-stopped' }]);
  await receiver.close();
}));

test('what is too old is given up without a call, however much of it there is, and holds up nothing', alone(async () => {
  const receiver = await openReceiver();
  const [old, fresh] = [await makeHookedMember(receiver.url, START - OLDEST_EVENT_MS), await makeHookedMember(receiver.url, START)];
  await old.tell(201);
  const faxes = await fresh.tell();
  const { sendAll: send } = courierAt();
  expect(await send()).toBe(1);
  expect(receiver.heard.map(({ body }) => body.data['id'])).toEqual(faxes);
  expect(await send()).toBe(0);
  const ended = (await deliveriesOf(database(), old.accountId, old.hookId)).filter(({ status, lastOutcome }) => status === 'given-up' && lastOutcome === 'too-old');
  expect(ended).toHaveLength(201);
  await receiver.close();
}));

test('a row that slipped in while its webhook was deleted is given up without a call', alone(async () => {
  const receiver = await openReceiver();
  const { accountId, hookId, member, tell } = await makeHookedMember(receiver.url, START);
  await tell();
  await transaction((tx) => removeWebhook(tx, accountId, member.id, hookId));
  expect(await courierAt().sendAll()).toBe(0);
  expect(receiver.connections()).toBe(0);
  expect(await deliveriesOf(database(), accountId, hookId)).toMatchObject([{ status: 'given-up', lastOutcome: 'webhook-gone' }]);
  await receiver.close();
}));

test('a call carries the payload, signed so that the receiver can verify it with the secret it was given', alone(async () => {
  const receiver = await openReceiver();
  const { accountId, hookId, member, secret, tell } = await makeHookedMember(`${receiver.url}/h`, START);
  const [faxId = ''] = await tell();
  await courierAt().sendAll();
  const [heard] = receiver.heard;
  const [stored] = await deliveriesOf(database(), accountId, hookId);
  expect(new Webhook(secret).verify(heard?.text ?? '', heard?.headers ?? {})).toEqual(heard?.body);
  expect(heard?.body).toEqual({ hook: { id: faxId, event: 'fax_sent', event_time: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/), target: `${receiver.url}/h` }, data: expect.objectContaining({ id: faxId, uid: member.id }) });
  expect(heard?.headers['webhook-id']).toBe(stored?.id);
  expect(stored).toMatchObject({ tries: 1, status: 'delivered', dueAt: null, endedAt: START, lastOutcome: '200' });
  expect(await courierAt().sendAll(), 'never again').toBe(0);
  await receiver.close();
}));

test('what fails is tried again on schedule, across restarts, with the same webhook-id and another hook.id, and is given up after the last pause', alone(async () => {
  const receiver = await openReceiver(500);
  const { accountId, hookId, tell } = await makeHookedMember(receiver.url, START);
  const [faxId = ''] = await tell();
  let now = START;
  for (const pause of [0, ...PAUSES_MS]) {
    const { clock, courier, sendAll: send } = courierAt();
    clock.now = now + Math.max(0, Math.floor(pause * 0.9) - 1);
    if (pause > 0) expect(await send(), 'not sooner').toBe(0);
    clock.now = now += latest(pause);
    expect(await send()).toBe(1);
    await courier.stop();
    // The next try is made by a process that knows only what the database says.
    await closeDatabase();
  }
  expect(await deliveriesOf(database(), accountId, hookId)).toMatchObject([{ tries: 8, status: 'given-up', dueAt: null, endedAt: now, lastOutcome: '500' }]);
  expect(new Set(receiver.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  const [first, ...retries] = receiver.heard.map(({ body }) => body);
  expect(first?.hook['id']).toBe(faxId);
  expect(retries).toHaveLength(7);
  for (const { hook, data } of retries) expect([hook['id'] === faxId, data['id']]).toEqual([false, faxId]);
  expect(new Set(receiver.heard.map(({ headers }) => headers['webhook-timestamp'])).size, 'each try has its own time').toBe(8);
  await receiver.close();
}));

test('410 Gone ends a delivery, and Retry-After puts it off', alone(async () => {
  const gone = await openReceiver(410);
  const busy = await openReceiver((response) => response.writeHead(503, { 'Retry-After': '3600' }).end());
  const [first, second] = [await makeHookedMember(gone.url, START), await makeHookedMember(busy.url, START)];
  for (const { tell } of [first, second]) await tell();
  expect(await courierAt().sendAll()).toBe(2);
  expect(await deliveriesOf(database(), first.accountId, first.hookId)).toMatchObject([{ tries: 1, status: 'given-up', lastOutcome: '410' }]);
  expect(await deliveriesOf(database(), second.accountId, second.hookId)).toMatchObject([{ tries: 1, status: 'waiting', dueAt: START + 3_600_000, lastOutcome: '503' }]);
  for (const receiver of [gone, busy]) await receiver.close();
}));

test('a slow receiver holds up neither another one nor more than its share, however much waits for it', alone(async () => {
  const held: (() => void)[] = [];
  const slow = await openReceiver((response) => void held.push(() => response.end()));
  const quick = await openReceiver();
  const one = await makeHookedMember(slow.url, START - 1);
  await one.tell(450);
  const other = await makeHookedMember(quick.url, START);
  await other.tell(3);
  const { courier } = courierAt({ bounds: { inAll: 10, perAccount: 6, perWebhook: 4 } });
  expect(await courier.sendDue()).toBe(4 + 3);
  await expect.poll(() => [slow.heard.length, quick.heard.length]).toEqual([4, 3]);
  expect(await courier.sendDue(), 'while the slow one is at it').toBe(0);
  for (const release of held.splice(0)) release();
  await courier.settled();
  expect(await courier.sendDue()).toBe(4);
  await courier.stop(0);
  for (const receiver of [slow, quick]) await receiver.close();
}));

test('an account with many slow receivers leaves room for the others, and the whole is bounded', alone(async () => {
  const slow = await openReceiver(() => undefined);
  const hooks = await Promise.all([4, 3, 2, 1].map((before) => makeHookedMember(slow.url, START - before)));
  for (const { tell } of hooks) await tell(8);
  const { courier } = courierAt({ bounds: { inAll: 9, perAccount: 3, perWebhook: 5 } });
  expect(await courier.sendDue()).toBe(9);
  const taken = await Promise.all(hooks.map(async ({ accountId, hookId }) => (await deliveriesOf(database(), accountId, hookId)).filter(({ dueAt }) => dueAt === START + LEASE_MS).length));
  expect(taken).toEqual([3, 3, 3, 0]);
  await courier.stop(0);
  await slow.close();
}));

test('a stop gives back what does not end in time, untried, and begins nothing more', alone(async () => {
  const slow = await openReceiver(() => undefined);
  const { accountId, hookId, tell } = await makeHookedMember(slow.url, START);
  await tell(2);
  const { courier } = courierAt();
  expect(await courier.sendDue()).toBe(2);
  await expect.poll(() => slow.heard.length).toBe(2);
  await courier.stop(50);
  const given = { tries: 0, status: 'waiting', dueAt: START, lastOutcome: null };
  expect(await deliveriesOf(database(), accountId, hookId)).toMatchObject([given, given]);
  expect(await courier.sendDue()).toBe(0);
  await slow.close();
}));

test('a stop lets a call end that ends in time', alone(async () => {
  const held: (() => void)[] = [];
  const slow = await openReceiver((response) => void held.push(() => response.end()));
  const { accountId, hookId, tell } = await makeHookedMember(slow.url, START);
  await tell();
  const { courier } = courierAt();
  await courier.sendDue();
  await expect.poll(() => held.length).toBe(1);
  const stopped = courier.stop();
  held[0]?.();
  await stopped;
  expect(await deliveriesOf(database(), accountId, hookId)).toMatchObject([{ tries: 1, status: 'delivered' }]);
  await slow.close();
}));

test('among parallel claimers a delivery is made once', alone(async () => {
  const receiver = await openReceiver();
  const members = await Promise.all(Array.from({ length: 5 }, () => makeHookedMember(receiver.url, START)));
  for (const { tell } of members) await tell(12);
  const couriers = Array.from({ length: 6 }, () => courierAt());
  let begun = 0;
  for (let round = 0; round < 20; round += 1) begun += (await Promise.all(couriers.map(({ sendAll: send }) => send()))).reduce((all, one) => all + one, 0);
  expect([begun, receiver.heard.length, new Set(receiver.heard.map(({ headers }) => headers['webhook-id'])).size]).toEqual([60, 60, 60]);
  await receiver.close();
}));

test('whose lease ran out and was taken by another changes nothing any more', alone(async () => {
  const held: (() => void)[] = [];
  const receiver = await openReceiver((response) => void held.push(() => response.writeHead(500).end()));
  const { accountId, hookId, tell } = await makeHookedMember(receiver.url, START);
  await tell();
  const [late, next] = [courierAt(), courierAt()];
  await late.courier.sendDue();
  await expect.poll(() => held.length).toBe(1);
  next.clock.now = START + LEASE_MS - 1;
  expect(await next.courier.sendDue(), 'before the lease ends').toBe(0);
  next.clock.now = START + LEASE_MS;
  expect(await next.courier.sendDue()).toBe(1);
  await expect.poll(() => held.length).toBe(2);
  held[0]?.();
  await late.courier.settled();
  expect(await deliveriesOf(database(), accountId, hookId)).toMatchObject([{ tries: 0, dueAt: START + 2 * LEASE_MS, lastOutcome: null }]);
  held[1]?.();
  await next.courier.settled();
  expect(await deliveriesOf(database(), accountId, hookId)).toMatchObject([{ tries: 1, lastOutcome: '500' }]);
  expect(new Set(receiver.heard.map(({ headers }) => headers['webhook-id'])).size, 'the second call says by its id that it is the first one again').toBe(1);
  await receiver.close();
}));
