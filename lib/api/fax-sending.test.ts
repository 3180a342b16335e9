import { expect, test } from '@playwright/test';
import { balanceOf } from '@/db/balances';
import { closeDatabase, database } from '@/db/connection';
import { json, makeOffice, send, upload } from './testing/fax-office';
import { serveApi, type ApiServer } from './testing/api-server';
import { advanceOutbox } from '@/lib/fax/advance-outbox';

let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});
// The clock of these tests moves the whole outbox, so they take turns.
test.describe.configure({ mode: 'serial' });

const TO = '+12025550188';
const sent = async (secret: string, id: string) => (await api.call('GET', `/v3/accounts/self/faxes/${id}`, secret)).body;
const waiting = async (secret: string, id: string) => api.call('GET', `/v3/accounts/self/outbox/${id}`, secret);

test('a fax whose pages the balance does not pay ends unsent and costs nothing', async () => {
  const { accountId, memberSecret } = await makeOffice(19);
  const { [TO]: id = '' } = await send(api, memberSecret, [TO]);
  const now = Date.now();
  for (const later of [1_000, 2_000, 4_000]) await advanceOutbox(now + later);
  expect(await sent(memberSecret, id)).toMatchObject({ status: 'insufficient_credit', cost: 0, pages: 2 });
  expect(await balanceOf(database(), accountId)).toBe(19);
});

test('a fax moves through its statuses and lands among the sent ones under its id, paid by its pages', async () => {
  const { accountId, memberSecret, member } = await makeOffice(100);
  const { [TO]: id = '' } = await send(api, memberSecret, [TO], { comment: { tags: ['a'], text: 'hello' }, options: { retry: { count: 2, delay: 15 } } });
  const now = Date.now();
  const statuses = [(await waiting(memberSecret, id)).body['status']];
  for (const later of [1_000, 2_000]) {
    await advanceOutbox(now + later);
    statuses.push((await waiting(memberSecret, id)).body['status']);
  }
  expect(statuses).toEqual(['submitted', 'converting', 'sending']);
  await advanceOutbox(now + 4_000);
  expect((await waiting(memberSecret, id)).status).toBe(404);
  expect(await sent(memberSecret, id)).toMatchObject({ id, owner_id: member.id, direction: 'outgoing', status: 'success', from: '+12345667', to: TO, pages: 2, cost: 2, comment: 'hello', max_retry: 2, retry_delay: 15 });
  expect(await balanceOf(database(), accountId)).toBe(80);
  const report = await api.call('GET', `/v3/accounts/self/report/${id}`, memberSecret);
  expect(report.status).toBe(200);
  expect(report.headers.get('content-type')).toBe('application/pdf');
  expect(report.text.startsWith('%PDF-')).toBe(true);
});

test('a step is made once, however many processes make it at the same moment', async () => {
  const { accountId, memberSecret } = await makeOffice(1_000);
  const ids = Object.values(await send(api, memberSecret, Array.from({ length: 20 }, (_, at) => `+120255501${10 + at}`)));
  const now = Date.now();
  for (const later of [1_000, 2_000, 4_000]) await Promise.all(Array.from({ length: 4 }, () => advanceOutbox(now + later)));
  const { body } = await api.call('GET', '/v3/accounts/self/faxes?category=sent', memberSecret);
  const { records } = body['data'] as { records: { id: string }[] };
  expect(records.map(({ id }) => id).sort()).toEqual(ids.sort());
  expect(await balanceOf(database(), accountId)).toBe(1_000 - 20 * 2 * 10);
});

test('a scheduled fax waits for its time', async () => {
  const { memberSecret } = await makeOffice();
  const at = new Date(Date.now() + 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  const { [TO]: id = '' } = await send(api, memberSecret, [TO], { send_time: `${at} +0000` });
  await advanceOutbox(Date.now() + 10_000);
  expect((await waiting(memberSecret, id)).body).toMatchObject({ status: 'scheduled_for_sending', send_time: `${at} +0000` });
  await advanceOutbox(Date.now() + 3_601_000);
  expect((await waiting(memberSecret, id)).body).toMatchObject({ status: 'converting' });
});

test('a fax that was taken back is never sent', async () => {
  const { memberSecret } = await makeOffice();
  const { [TO]: id = '' } = await send(api, memberSecret, [TO]);
  expect((await api.call('DELETE', `/v3/accounts/self/outbox/${id}`, memberSecret)).status).toBe(204);
  for (const later of [1_000, 2_000, 4_000]) await advanceOutbox(Date.now() + later);
  expect((await api.call('GET', `/v3/accounts/self/faxes/${id}`, memberSecret)).status).toBe(404);
});

test('limits and foreign things refuse the whole fax', async () => {
  const { memberSecret, ownerSecret } = await makeOffice();
  const files = [await upload(api, memberSecret)];
  const post = async (body: object, secret = memberSecret) => {
    const answer = await api.call('POST', '/v3/accounts/self/outbox', secret, json({ from: '+12345667', to: [TO], files, ...body }));
    return [answer.status, answer.body['error']];
  };
  expect(await post({ files: Array.from({ length: 11 }, () => files[0]) })).toEqual([400, 'too_many_files']);
  expect(await post({ to: Array.from({ length: 4_001 }, (_, at) => `+1202${String(at).padStart(7, '0')}`) })).toEqual([400, 'too_many_destinations']);
  expect(await post({ from: '+12025550100' })).toEqual([400, 'invalid_request']);
  expect(await post({ files: ['/transient-../../etc/passwd'] })).toEqual([400, 'invalid_request']);
  expect(await post({}, ownerSecret), "another member's file").toEqual([400, 'invalid_request']);
  expect(await post({ from: 'no_number' })).toEqual([201, undefined]);
  expect((await api.call('GET', '/v3/accounts/self/outbox', memberSecret)).body['records']).toHaveLength(1);
});
