import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { insertFax } from '@/db/faxes';
import { newUid } from '@/db/ids';
import { makeNumber } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { callAnswers } from '@/lib/domain/call-answers';
import type { EndpointId } from '@/lib/domain/endpoints';
import { injectFax } from '@/lib/fax/inject-fax';
import { serveApi, type ApiServer } from './testing/api-server';
import { accountShape, availableNumberShape, faxShape, numberShape, outboxShape, UID } from './testing/documented-shapes';
import { makeOffice, PDF } from './testing/fax-office';
import { officialClients, type RawAnswer } from './testing/official-clients';

/** Every request of the official clients, line by line as facts §6 has them, from each of the clients; the answers field by field. */
let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

/** 200 or 201 with exactly this body; and the schema that describes it must agree. */
function says(answer: RawAnswer, call: EndpointId, status: 200 | 201, body: unknown): void {
  expect(answer.status, `${call}: ${answer.text}`).toBe(status);
  expect(answer.headers.get('content-type'), call).toBe('application/json');
  expect(answer.json, call).toEqual(body);
  const described = callAnswers[call];
  expect('json' in described && described.json.safeParse(answer.json).error, call).toBeUndefined();
  expect(answer.headers.get('x-token-expires-at'), call).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
}

/** "This response has no body data." */
function saysNothing(answer: RawAnswer, call: EndpointId): void {
  expect([answer.status, answer.text, answer.headers.get('content-type')], call).toEqual([204, '', undefined]);
}

/** A file whose name the Python client can read, whatever it says that it accepts. */
function isPdf(answer: RawAnswer, call: EndpointId): void {
  expect([answer.status, answer.headers.get('content-type'), answer.text.slice(0, 5)], call).toEqual([200, 'application/pdf', '%PDF-']);
  expect(answer.headers.get('content-disposition'), call).toMatch(/^attachment; filename="[\w.-]+\.pdf"$/);
}

async function makeWiredOffice() {
  const office = await makeOffice(10_000);
  const { accountId, owner, member } = office;
  await makeNumber(accountId, owner.id, '+16699990000', [member.id]);
  // Faxes arrive at a number whoever has it, so that this one must be nobody else's.
  const arrivesAt = `+1203${String(process.hrtime.bigint()).slice(-9)}`;
  await makeNumber(accountId, owner.id, arrivesAt, [member.id]);
  const [received = ''] = (await injectFax(arrivesAt, Date.parse('2019-03-04T05:06:07Z'))) ?? [];
  const sent = newUid();
  const now = Date.now();
  await transaction((tx) => insertFax(tx, { id: sent, accountId, ownerId: member.id, direction: 'outgoing', fromNumber: '+12345667', toNumber: '+12345688', fileIds: [], pages: 1, cost: 1, status: 'success', description: 'OK', comment: '', isRead: true, isSpam: false, duration: 20, submittedAt: now, startedAt: now, updatedAt: now }));
  return { ...office, received, sent };
}

for (const client of officialClients(() => api)) {
  test.describe(client.name, () => {
    test('getAccounts, getUser, updateUser with and without a payload', async () => {
      const { ownerSecret, memberSecret, member, admin } = await makeWiredOffice();
      says(await client.call(ownerSecret, 'GET', '/v3/accounts'), 'getAccounts', 200, { members: [{ ...accountShape, uid: member.id, account_type: 'corporate_member' }] });
      says(await client.call(memberSecret, 'GET', '/v3/accounts/self'), 'getUser', 200, { ...accountShape, uid: member.id, email: member.email });
      says(await client.call(ownerSecret, 'GET', `/v3/accounts/${admin.id}`), 'getUser', 200, { ...accountShape, uid: admin.id, account_type: 'corporate_admin' });
      saysNothing(await client.call(memberSecret, 'PUT', '/v3/accounts/self', { name: 'John' }), 'updateUser');
      saysNothing(await client.callWithoutBody(memberSecret, 'PUT', '/v3/accounts/self'), 'updateUser');
      says(await client.call(memberSecret, 'GET', '/v3/accounts/self'), 'getUser', 200, { ...accountShape, name: 'John' });
    });

    test('getMemberDetails, updateMemberDetails', async () => {
      const { ownerSecret, member } = await makeWiredOffice();
      const path = `/v3/accounts/self/member-details/${member.id}`;
      says(await client.call(ownerSecret, 'GET', path), 'getMemberDetails', 200, {});
      saysNothing(await client.call(ownerSecret, 'PUT', path, { quota: 30, role: 'Sales' }), 'updateMemberDetails');
      says(await client.call(ownerSecret, 'GET', path), 'getMemberDetails', 200, { quota: 30, role: 'Sales' });
    });

    test('listNumbers, getNumber, updateNumber, revokeNumber: with %2B', async () => {
      const { ownerSecret, memberSecret, admin, member } = await makeWiredOffice();
      says(await client.call(memberSecret, 'GET', '/v3/accounts/self/numbers'), 'listNumbers', 200, { numbers: [numberShape, numberShape, numberShape] });
      const path = '/v3/accounts/self/numbers/%2B16699990000';
      says(await client.call(ownerSecret, 'GET', path), 'getNumber', 200, { ...numberShape, number: '+16699990000', assigned_to: [member.id] });
      saysNothing(await client.call(ownerSecret, 'PUT', path, { assigned_to: admin.id }), 'updateNumber');
      says(await client.call(ownerSecret, 'GET', path), 'getNumber', 200, { ...numberShape, assigned_to: [member.id, admin.id] });
      saysNothing(await client.call(ownerSecret, 'DELETE', `/v3/accounts/${member.id}/numbers/%2B16699990000`), 'revokeNumber');
      says(await client.call(ownerSecret, 'GET', path), 'getNumber', 200, { ...numberShape, assigned_to: [admin.id] });
    });

    test('listFaxes with and without filters, getFax, updateFax, getFile, getFaxReport, deleteFax', async () => {
      const { memberSecret: secret, received, sent, member } = await makeWiredOffice();
      const fax = { ...faxShape, id: received, owner_id: member.id, from: '+12025550199', comment: '', is_read: false };
      const outgoing = { ...faxShape, id: sent, direction: 'outgoing', from: '+12345667', to: '+12345688', cost: 1, file: '', start_time: expect.any(String), submit_time: expect.any(String) };
      says(await client.call(secret, 'GET', '/v3/accounts/self/faxes'), 'listFaxes', 200, { data: { records: [outgoing, fax] } });
      const filtered = '/v3/accounts/self/faxes?category=inbox&after=2018-01-01+00%3A00%3A00&before=2020-01-01+00%3A00%3A00&limit=50';
      says(await client.call(secret, 'GET', filtered), 'listFaxes', 200, { data: { records: [fax] } });
      says(await client.call(secret, 'GET', `/v3/accounts/self/faxes/${received}`), 'getFax', 200, fax);
      saysNothing(await client.call(secret, 'PUT', `/v3/accounts/self/faxes/${received}`, { comment: 'hi', is_read: true }), 'updateFax');
      says(await client.call(secret, 'GET', `/v3/accounts/self/faxes/${received}`), 'getFax', 200, { ...fax, comment: 'hi', is_read: true });
      isPdf(await client.call(secret, 'GET', `/v3/accounts/self/files/${received}`), 'getFile');
      isPdf(await client.call(secret, 'GET', `/v3/accounts/self/files/${received}?format=pdf`), 'getFile');
      isPdf(await client.call(secret, 'GET', `/v3/accounts/self/report/${sent}`), 'getFaxReport');
      saysNothing(await client.call(secret, 'DELETE', `/v3/accounts/self/faxes/${received}`), 'deleteFax');
      expect((await client.call(secret, 'GET', `/v3/accounts/self/faxes/${received}`)).status).toBe(404);
    });

    test('uploadFile, sendFax, listOutboxFaxes, getOutboxFax, updateOutboxFax, deleteOutboxFax', async () => {
      const { memberSecret: secret, member } = await makeWiredOffice();
      const path = expect.stringMatching(/^\/transient-[0-9a-f-]{36}$/);
      says(await client.upload(secret, '/v3/accounts/self/files?format=pdf', PDF), 'uploadFile', 200, { path });
      const uploaded = await client.upload(secret, '/v3/accounts/self/files', PDF);
      says(uploaded, 'uploadFile', 200, { path });
      const files = [(uploaded.json as { path: string }).path];
      const body = { from: '+12345667', to: ['+12345688'], files, comment: { tags: ['t1'], text: 'c' }, options: { enhancement: true, retry: { count: 2, delay: 15 } }, send_time: '2000-01-01 01:02:03 +0000', return_ids: true };
      says(await client.call(secret, 'POST', '/v3/accounts/self/outbox', body), 'sendFax', 201, { ids: { '+12345688': UID } });
      says(await client.call(secret, 'POST', '/v3/accounts/self/outbox', { ...body, return_ids: false }), 'sendFax', 201, {});
      // What is sent at once may be on its way any moment; this one stays to be read.
      const later = await client.call(secret, 'POST', '/v3/accounts/self/outbox', { ...body, send_time: '2099-01-01 01:02:03 +0000' });
      const { '+12345688': id = '' } = (later.json as { ids: Record<string, string> }).ids;
      const fax = { ...outboxShape, id, uid: member.id, files, send_time: '2099-01-01 01:02:03 +0000' };
      const listed = await client.call(secret, 'GET', '/v3/accounts/self/outbox');
      says(listed, 'listOutboxFaxes', 200, { records: expect.arrayContaining([fax]) });
      says(await client.call(secret, 'GET', `/v3/accounts/self/outbox/${id}`), 'getOutboxFax', 200, fax);
      saysNothing(await client.call(secret, 'PUT', `/v3/accounts/self/outbox/${id}`, { comment: 'n' }), 'updateOutboxFax');
      says(await client.call(secret, 'GET', `/v3/accounts/self/outbox/${id}`), 'getOutboxFax', 200, { ...fax, comment: { tags: ['t1'], text: 'n' } });
      saysNothing(await client.call(secret, 'DELETE', `/v3/accounts/self/outbox/${id}`), 'deleteOutboxFax');
    });

    test('createWebhook, getWebhooks, deleteWebhook', async () => {
      const { memberSecret: secret } = await makeWiredOffice();
      const created = await client.call(secret, 'POST', '/v3/hooks', { target: 'https://example.com/h', event: 'fax_sent' });
      // `secret` is ours beside the vendor's `id`; both clients ignore what they do not know.
      says(created, 'createWebhook', 201, { id: UID, secret: expect.stringMatching(/^whsec_/) });
      const { id } = created.json as { id: string };
      says(await client.call(secret, 'GET', '/v3/hooks?event=fax_received'), 'getWebhooks', 200, { data: [] });
      says(await client.call(secret, 'GET', '/v3/hooks?event=fax_sent'), 'getWebhooks', 200, { data: [{ id, target: 'https://example.com/h', event: 'fax_sent' }] });
      saysNothing(await client.call(secret, 'DELETE', `/v3/hooks/${id}`), 'deleteWebhook');
    });

    test('getBalance, listCountries, listAreas, listAvailableNumbers, purchaseNumber', async () => {
      const { ownerSecret: secret, owner } = await makeWiredOffice();
      says(await client.call(secret, 'GET', '/v3/shop/balance'), 'getBalance', 200, { amount: 100, currency: 'USD' });
      const country = { iso: expect.stringMatching(/^[A-Z]{2}$/), name: expect.any(String), is_available: expect.any(Boolean) };
      says(await client.call(secret, 'GET', '/v3/shop/numbers/countries'), 'listCountries', 200, { countries: [country, country, country, country] });
      const area = { calling_code: expect.stringMatching(/^\d+$/), city: expect.any(String), state: expect.any(String) };
      says(await client.call(secret, 'GET', '/v3/shop/numbers/countries/US/areas'), 'listAreas', 200, { areas: [area, area, area] });
      const listed = await client.call(secret, 'GET', '/v3/shop/numbers/countries/US/areas/1212/numbers?channel=random&contains=5');
      const { numbers } = listed.json as { numbers: { item: { id: string; number: string } }[] };
      says(listed, 'listAvailableNumbers', 200, { numbers: numbers.map(() => availableNumberShape) });
      // Numbers are sold once, and the tests of three clients buy at the same time.
      for (const { item } of numbers.reverse()) {
        const bought = await client.call(secret, 'POST', '/v3/shop/numbers/purchase', { item_id: item.id });
        if (bought.status === 409) continue;
        return says(bought, 'purchaseNumber', 201, { ...numberShape, number: item.number, owner_id: owner.id, assigned_to: [owner.id] });
      }
      throw new Error('No number was left to buy.');
    });
  });
}
