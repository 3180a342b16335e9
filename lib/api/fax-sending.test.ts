import { expect, test } from '@playwright/test';
import { balanceOf } from '@/db/balances';
import { closeDatabase, database } from '@/db/connection';
import { makeNumber } from '@/db/testing/make-account';
import { rawSql } from '@/db/testing/raw-sql';
import { advanceOutbox } from '@/lib/fax/advance-outbox';
import { serveApi, type ApiServer } from './testing/api-server';
import { json, makeOffice, send, upload } from './testing/fax-office';

let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const TO = '+12025550188';
const sent = async (secret: string, id: string) => (await api.call('GET', `/v3/accounts/self/faxes/${id}`, secret)).body;
const waiting = async (secret: string, id: string) => api.call('GET', `/v3/accounts/self/outbox/${id}`, secret);

test('a fax whose pages the balance does not pay ends unsent and costs nothing', async () => {
  const { accountId, memberSecret } = await makeOffice(19);
  const { [TO]: id = '' } = await send(api, memberSecret, [TO]);
  const now = Date.now();
  for (const later of [1_000, 2_000, 4_000]) await advanceOutbox(now + later, accountId);
  expect(await sent(memberSecret, id)).toMatchObject({ status: 'insufficient_credit', cost: 0, pages: 2 });
  expect(await balanceOf(database(), accountId)).toBe(19);
});

test('a fax moves through its statuses and lands among the sent ones under its id, paid by its pages', async () => {
  const { accountId, memberSecret, member } = await makeOffice(100);
  const { [TO]: id = '' } = await send(api, memberSecret, [TO], { comment: { tags: ['a'], text: 'hello' }, options: { retry: { count: 2, delay: 15 } } });
  const now = Date.now();
  const statuses = [(await waiting(memberSecret, id)).body['status']];
  for (const later of [1_000, 2_000]) {
    await advanceOutbox(now + later, accountId);
    statuses.push((await waiting(memberSecret, id)).body['status']);
  }
  expect(statuses).toEqual(['submitted', 'converting', 'sending']);
  await advanceOutbox(now + 4_000, accountId);
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
  for (const later of [1_000, 2_000, 4_000]) await Promise.all(Array.from({ length: 4 }, () => advanceOutbox(now + later, accountId)));
  const { body } = await api.call('GET', '/v3/accounts/self/faxes?category=sent', memberSecret);
  const { records } = body['data'] as { records: { id: string }[] };
  expect(records.map(({ id }) => id).sort()).toEqual(ids.sort());
  expect(await balanceOf(database(), accountId)).toBe(1_000 - 20 * 2 * 10);
});

test('a scheduled fax waits for its time', async () => {
  const { accountId, memberSecret } = await makeOffice();
  const at = new Date(Date.now() + 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  const { [TO]: id = '' } = await send(api, memberSecret, [TO], { send_time: `${at} +0000` });
  await advanceOutbox(Date.now() + 10_000, accountId);
  expect((await waiting(memberSecret, id)).body).toMatchObject({ status: 'scheduled_for_sending', send_time: `${at} +0000` });
  await advanceOutbox(Date.now() + 3_601_000, accountId);
  expect((await waiting(memberSecret, id)).body).toMatchObject({ status: 'converting' });
});

test('a fax can be taken back until it is sent, also while it is converted and while it is sending', async () => {
  const { accountId, memberSecret } = await makeOffice(100);
  for (const steps of [1, 2]) {
    const { [TO]: id = '' } = await send(api, memberSecret, [TO]);
    const now = Date.now();
    for (let step = 1; step <= steps; step += 1) await advanceOutbox(now + step * 1_000, accountId);
    expect((await waiting(memberSecret, id)).body['status']).toBe(steps === 1 ? 'converting' : 'sending');
    expect((await api.call('DELETE', `/v3/accounts/self/outbox/${id}`, memberSecret)).status).toBe(204);
    await advanceOutbox(now + 60_000, accountId);
    for (const list of ['outbox', 'faxes']) expect((await api.call('GET', `/v3/accounts/self/${list}/${id}`, memberSecret)).status).toBe(404);
  }
  expect(await balanceOf(database(), accountId)).toBe(100);
});

test('of faxes that are taken back in the moment they are sent each is either gone and free, or sent and paid', async () => {
  const { accountId, memberSecret } = await makeOffice(1_000);
  const ids = Object.values(await send(api, memberSecret, Array.from({ length: 20 }, (_, at) => `+120255501${10 + at}`)));
  const now = Date.now();
  for (const later of [1_000, 2_000]) await advanceOutbox(now + later, accountId);
  const [answers] = await Promise.all([Promise.all(ids.map((id) => api.call('DELETE', `/v3/accounts/self/outbox/${id}`, memberSecret))), advanceOutbox(now + 4_000, accountId), advanceOutbox(now + 4_000, accountId)]);
  const stillThere = ids.filter((_, at) => answers[at]?.status === 404);
  for (const id of ids) expect((await api.call('GET', `/v3/accounts/self/faxes/${id}`, memberSecret)).status).toBe(stillThere.includes(id) ? 200 : 404);
  expect(await balanceOf(database(), accountId)).toBe(1_000 - stillThere.length * 2 * 10);
});

test('a fax that was taken back is never sent', async () => {
  const { accountId, memberSecret } = await makeOffice();
  const { [TO]: id = '' } = await send(api, memberSecret, [TO]);
  expect((await api.call('DELETE', `/v3/accounts/self/outbox/${id}`, memberSecret)).status).toBe(204);
  for (const later of [1_000, 2_000, 4_000]) await advanceOutbox(Date.now() + later, accountId);
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

test('more pages than the month has left of the quota are 400, and what an admin gives counts at once', async () => {
  const { member, memberSecret, ownerSecret } = await makeOffice();
  const details = `/v3/accounts/self/member-details/${member.id}`;
  await api.call('PUT', details, ownerSecret, json({ quota: 3 }));
  await send(api, memberSecret, [TO]);
  const files = [await upload(api, memberSecret)];
  const again = () => api.call('POST', '/v3/accounts/self/outbox', memberSecret, json({ from: '+12345667', to: [TO], files }));
  expect(await again()).toMatchObject({ status: 400, body: { error: 'quota_exceeded', description: expect.stringContaining('quota') } });
  await api.call('PUT', details, ownerSecret, json({ quota: 4 }));
  expect((await again()).status).toBe(201);
});

test('several numbers take turns, and one that is cancelled, expired or not yet verified sends nothing', async () => {
  const { accountId, member, memberSecret } = await makeOffice();
  for (const number of ['+12345668', '+12345669', '+12345670', '+12345671']) await makeNumber(accountId, member.id, number, [member.id]);
  await rawSql(`update numbers set is_canceled = true where account_id = '${accountId}' and number = '+12345669'`);
  await rawSql(`update numbers set expires_at = 1 where account_id = '${accountId}' and number = '+12345670'`);
  await rawSql(`update numbers set status = 'waiting_verification' where account_id = '${accountId}' and number = '+12345671'`);
  const files = [await upload(api, memberSecret)];
  const post = (from: string) => api.call('POST', '/v3/accounts/self/outbox', memberSecret, json({ from, to: ['+12025550101', '+12025550102', '+12025550103'], files, send_time: '2099-01-01 00:00:00' }));
  for (const from of ['+12345669', '+12345668,+12345670', '+12345671', '+12345667,,+12345668', '+12345667,no_number', ',']) expect((await post(from)).status, from).toBe(400);
  expect((await post('+12345667, +12345668')).status).toBe(201);
  const { records } = (await api.call('GET', '/v3/accounts/self/outbox', memberSecret)).body as { records: { src: string }[] };
  expect(records.map(({ src }) => src)).toEqual(['+12345667', '+12345668', '+12345667']);
});

test('4000 destinations are listed in their order, and the process answers others meanwhile', async () => {
  const { memberSecret } = await makeOffice();
  const to = Array.from({ length: 4_000 }, (_, at) => `+1202${String((at * 7_919) % 10_000_000).padStart(7, '0')}`);
  const files = [await upload(api, memberSecret)];
  let turns = 0;
  let isSending = true;
  const turn = () => void (isSending && ((turns += 1), setImmediate(turn)));
  turn();
  const { status, body } = await api.call('POST', '/v3/accounts/self/outbox', memberSecret, json({ from: 'no_number', to, files, return_ids: true, send_time: '2099-01-01 00:00:00' }));
  isSending = false;
  expect([status, Object.keys(body['ids'] as object)]).toEqual([201, to]);
  expect(turns).toBeGreaterThan(40);
  const { records } = (await api.call('GET', '/v3/accounts/self/outbox', memberSecret)).body as { records: { to: string[]; id: string }[] };
  expect(records.map((record) => record.to[0])).toEqual(to);
});

test('a cover page goes along into the list of sent faxes', async () => {
  const { accountId, memberSecret } = await makeOffice();
  const { [TO]: id = '' } = await send(api, memberSecret, [TO], { cover_page: { name_to: 'Ann', flags: ['urgent'] } });
  const coverPage = { name_to: 'Ann', name_from: '', subject: '', flags: ['urgent'] };
  expect((await waiting(memberSecret, id)).body['cover_page']).toEqual(coverPage);
  const now = Date.now();
  for (const later of [1_000, 2_000, 4_000]) await advanceOutbox(now + later, accountId);
  expect((await sent(memberSecret, id))['cover_page']).toEqual(coverPage);
});
