import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { injectFax } from '@/lib/fax/inject-fax';
import { serveApi, type ApiServer } from './testing/api-server';
import { json, makeOffice, multipart, PDF, send, upload } from './testing/fax-office';

/** Every request that the official clients send (facts §6), as they send it, and the answers field by field. */
let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const PYTHON = { Accept: 'application/json', 'Content-Type': 'application/json', 'Accept-Encoding': 'identity', 'User-Agent': 'faxplus-sdk/python/3.0.4' };
const DATE = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
const SEND_TIME = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0000$/);
const NUMBER = '%2B12345667';

test('updateUser: with a name, with an empty object, and with nothing but a JSON type', async () => {
  const { memberSecret } = await makeOffice();
  for (const init of [json({ name: 'John' }), json({}), { headers: PYTHON }]) {
    expect(await api.call('PUT', '/v3/accounts/self', memberSecret, init)).toMatchObject({ status: 204, text: '' });
  }
  expect((await api.call('GET', '/v3/accounts/self', memberSecret)).body['name']).toBe('John');
});

test('updateUser keeps settings of the account, refuses another e-mail, and lets in nothing that breaks a strict reader', async () => {
  const { memberSecret } = await makeOffice();
  const change = (body: object) => api.call('PUT', '/v3/accounts/self', memberSecret, json(body));
  expect((await change({ email: 'thief@evil.example' })).status).toBe(400);
  const strict = [{ notifications: { settings: null } }, { notifications: { settings: { language: 'fa' } } }, { account_data: { default_file_type: 'gif' } }, { settings: { send_fax: { retry: { count: 4 } } } }, { settings: { surprise: 1 } }];
  for (const body of strict) expect((await change(body)).status, JSON.stringify(body)).toBe(400);
  expect((await change({ settings: { caller_id_name: 'Clinic' }, account_data: { default_file_type: 'tiff' } })).status).toBe(204);
  expect((await change({ settings: { send_fax: { retry: { count: 3 } } } })).status).toBe(204);
  const { body } = await api.call('GET', '/v3/accounts/self', memberSecret);
  expect(body).toMatchObject({ account_data: { default_file_type: 'tiff', save_history: true }, settings: { caller_id_name: 'Clinic', send_fax: { retry: { count: 3, delay: 0 } } }, notifications: { settings: { language: 'en', email: { low_credit: true } } } });
});

test('member details: an admin sets them, the member reads their own and sets nothing, others see nobody', async () => {
  const { owner, member, ownerSecret, memberSecret } = await makeOffice();
  const path = `/v3/accounts/self/member-details/${member.id}`;
  expect((await api.call('PUT', path, memberSecret, json({ quota: 1 }))).status).toBe(403);
  expect((await api.call('GET', `/v3/accounts/self/member-details/${owner.id}`, memberSecret)).status).toBe(404);
  expect(await api.call('PUT', path, ownerSecret, json({ quota: 30, role: 'Sales' }))).toMatchObject({ status: 204, text: '' });
  expect((await api.call('GET', path, memberSecret, { headers: PYTHON })).body).toEqual({ quota: 30, role: 'Sales' });
  expect((await api.call('PUT', path, ownerSecret, json({ quota: -1 }))).status).toBe(400);
});

test('numbers: read with %2B, assigned and revoked by admins alone, never taken from an admin', async () => {
  const { owner, admin, member, ownerSecret, memberSecret } = await makeOffice();
  const at = (of: string) => `/v3/accounts/${of}/numbers/${NUMBER}`;
  expect((await api.call('PUT', at('self'), memberSecret, json({ assigned_to: member.id }))).status).toBe(403);
  expect((await api.call('DELETE', at('self'), memberSecret)).status).toBe(403);
  expect((await api.call('PUT', at('self'), ownerSecret, json({ assigned_to: 'nobody' }))).status).toBe(404);
  expect(await api.call('DELETE', at('self'), ownerSecret)).toMatchObject({ status: 400, body: { description: 'Number can not be removed from the admin.' } });
  expect(await api.call('PUT', at('self'), ownerSecret, json({ assigned_to: admin.id }))).toMatchObject({ status: 204, text: '' });
  const read = await api.call('GET', at('self'), ownerSecret, { headers: PYTHON });
  expect(read.body).toMatchObject({ number: '+12345667', owner_id: owner.id, assigned_to: [member.id, admin.id], status: 'active', acquired_date: DATE });
  expect(await api.call('DELETE', at(member.id), ownerSecret, { headers: PYTHON })).toMatchObject({ status: 204, text: '' });
  expect((await api.call('GET', at('self'), memberSecret)).status).toBe(404);
});

test('received faxes: listed with filters, read, changed, downloaded, deleted with their bytes', async () => {
  const { accountId: _, member, memberSecret, ownerSecret } = await makeOffice();
  const number = `+1202${String(Date.now()).slice(-8)}`;
  const { makeNumber } = await import('@/db/testing/make-account');
  await makeNumber(member.accountId, member.id, number, [member.id]);
  const [id = ''] = (await injectFax(number, Date.parse('2019-03-04T05:06:07Z'))) ?? [];
  const list = async (query: string) => ((await api.call('GET', `/v3/accounts/self/faxes${query}`, memberSecret, { headers: PYTHON })).body['data'] as { records: unknown[] }).records;
  const fax = { id, owner_id: member.id, direction: 'incoming', status: 'success', from: '+12025550199', to: number, comment: '', is_read: false, is_spam: false, pages: 1, cost: 0, cost_details: { multiplier: 1, notification_cost: 0 }, description: 'OK', start_time: '2019-03-04 05:06:07', last_update: DATE, submit_time: null, scheduled_time: null, header: null, max_retry: null, retry_delay: null };
  expect(await list('')).toEqual([expect.objectContaining(fax)]);
  expect(await list('?category=inbox&after=2018-01-01+00%3A00%3A00&before=2020-01-01+00%3A00%3A00&limit=50')).toHaveLength(1);
  expect(await list('?category=inbox&after=2020-01-01+00%3A00%3A00')).toEqual([]);
  expect(await list('?category=sent')).toEqual([]);
  expect(await list('?category=spam')).toEqual([]);

  const path = `/v3/accounts/self/faxes/${id}`;
  expect((await api.call('PUT', path, memberSecret, json({ comment: 'hi' }))).status).toBe(400);
  expect(await api.call('PUT', path, memberSecret, json({ comment: 'hi', is_read: true }))).toMatchObject({ status: 204, text: '' });
  expect((await api.call('GET', `/v3/accounts/${member.id}/faxes/${id}`, ownerSecret)).body).toMatchObject({ comment: 'hi', is_read: true });
  expect((await api.call('GET', path, ownerSecret)).status, "another member's, under self").toBe(404);

  const file = `/v3/accounts/self/files/${id}`;
  for (const [query, accept] of [['', 'application/json'], ['?format=pdf', 'image/tiff'], ['', 'application/json, text/plain, */*']] as const) {
    const got = await api.call('GET', file + query, memberSecret, { headers: { Accept: accept } });
    expect([got.status, got.headers.get('content-type'), got.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    expect(got.headers.get('content-disposition')).toBe('attachment; filename="fax-from-12025550199.pdf"');
  }
  for (const [query, accept] of [['?format=tiff', '*/*'], ['', 'image/tiff']] as const) {
    const got = await api.call('GET', file + query, memberSecret, { headers: { Accept: accept } });
    expect([got.status, got.headers.get('content-type'), got.text.slice(0, 2)]).toEqual([200, 'image/tiff', 'II']);
    expect(got.headers.get('content-disposition')).toBe('attachment; filename="fax-from-12025550199.tiff"');
  }
  expect((await api.call('HEAD', file, memberSecret)).status).toBe(200);
  expect((await api.call('GET', `/v3/accounts/self/report/${id}`, memberSecret)).status, 'a received fax has no report').toBe(404);
  expect(await api.call('DELETE', path, memberSecret, { headers: PYTHON })).toMatchObject({ status: 204, text: '' });
  for (const gone of [path, file]) expect((await api.call('GET', gone, memberSecret)).status).toBe(404);
});

test('sendFax, listOutboxFaxes, getOutboxFax, updateOutboxFax, deleteOutboxFax', async () => {
  const { member, memberSecret } = await makeOffice();
  const files = [await upload(api, memberSecret)];
  const body = { from: '+12345667', to: ['+12345688'], files, comment: { tags: ['t1'], text: 'c' }, options: { enhancement: true, retry: { count: 2, delay: 15 } }, send_time: '2000-01-01 01:02:03 +0000' };
  const later = { ...body, send_time: '2099-01-01 01:02:03 +0000', return_ids: true };
  expect(await api.call('POST', '/v3/accounts/self/outbox', memberSecret, json(body))).toMatchObject({ status: 201, body: {} });
  const { status, body: sent } = await api.call('POST', '/v3/accounts/self/outbox', memberSecret, json(later));
  expect([status, sent]).toEqual([201, { ids: { '+12345688': expect.stringMatching(/^[0-9a-f]{32}$/) } }]);
  const id = (sent['ids'] as Record<string, string>)['+12345688'] ?? '';
  const fax = { id, uid: member.id, src: '+12345667', to: ['+12345688'], files, comment: { tags: ['t1'], text: 'c' }, options: { enhancement: true, retry: { count: 2, delay: 15 } }, retry: { count: 2, delay: 15 }, should_enhance: true, page_count: 2, send_time: '2099-01-01 01:02:03 +0000', submit_time: SEND_TIME, status: 'scheduled_for_sending', status_changes: [{ at: DATE, status: 'submitted' }, { at: DATE, status: 'scheduled_for_sending' }], last_updated_status_time: DATE, initiated_from: { type: 'api', from_id: '' }, contact_name: '', designated_src: '', extra_info: {}, file_changes: [], ip: '127.0.0.1' };
  expect((await api.call('GET', `/v3/accounts/self/outbox/${id}`, memberSecret, { headers: PYTHON })).body).toEqual(fax);
  expect((await api.call('GET', '/v3/accounts/self/outbox', memberSecret, { headers: PYTHON })).body['records']).toContainEqual(fax);
  expect(await api.call('PUT', `/v3/accounts/self/outbox/${id}`, memberSecret, json({ comment: 'n' }))).toMatchObject({ status: 204, text: '' });
  expect((await api.call('GET', `/v3/accounts/self/outbox/${id}`, memberSecret)).body['comment']).toEqual({ tags: ['t1'], text: 'n' });
  expect(await api.call('DELETE', `/v3/accounts/self/outbox/${id}`, memberSecret, { headers: PYTHON })).toMatchObject({ status: 204, text: '' });
  expect((await api.call('DELETE', `/v3/accounts/self/outbox/${id}`, memberSecret)).status).toBe(404);
});

test('uploadFile: chunked and with a length, whatever the name; the file is then found by its path alone', async () => {
  const { memberSecret } = await makeOffice();
  const PATH = { path: expect.stringMatching(/^\/transient-[0-9a-f-]{36}$/) };
  for (const name of ['sample.pdf', '../../../etc/passwd.pdf', 'ファックス.pdf', 'a"b.pdf']) {
    expect(await api.call('POST', '/v3/accounts/self/files?format=pdf', memberSecret, multipart(PDF, { name })), name).toMatchObject({ status: 200, body: PATH });
  }
  const { headers, body } = multipart(PDF);
  const chunk = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  const answer = await api.raw('POST /v3/accounts/self/files', ['Host: x', `Authorization: Bearer ${memberSecret}`, `Content-Type: ${headers['Content-Type']}`, 'Transfer-Encoding: chunked'], chunk);
  expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*"path":"\/transient-/);
});

test('getWebhooks, createWebhook, deleteWebhook: a member has their own', async () => {
  const { memberSecret, ownerSecret } = await makeOffice();
  const { status, body } = await api.call('POST', '/v3/hooks', memberSecret, json({ target: 'https://example.com/h', event: 'fax_sent' }));
  expect([status, body]).toEqual([201, { id: expect.stringMatching(/^[0-9a-f]{32}$/), secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/) }]);
  // The secret stands in this one answer: the list's, below, is compared whole.
  expect((await api.call('GET', '/v3/hooks?event=fax_sent', memberSecret, { headers: PYTHON })).body).toEqual({ data: [{ id: body['id'], target: 'https://example.com/h', event: 'fax_sent' }] });
  for (const [query, secret] of [['?event=fax_received', memberSecret], ['?event=fax_sent', ownerSecret]] as const) {
    expect((await api.call('GET', `/v3/hooks${query}`, secret)).body).toEqual({ data: [] });
  }
  expect((await api.call('GET', '/v3/hooks', memberSecret)).status).toBe(400);
  expect((await api.call('DELETE', `/v3/hooks/${String(body['id'])}`, ownerSecret)).status).toBe(404);
  expect(await api.call('DELETE', `/v3/hooks/${String(body['id'])}`, memberSecret, { headers: PYTHON })).toMatchObject({ status: 204, text: '' });
});

test('the shop: balance, countries, areas, numbers, a purchase, and one beyond the balance', async () => {
  const { ownerSecret, owner } = await makeOffice(600);
  const get = async (path: string) => (await api.call('GET', `/v3/shop${path}`, ownerSecret)).body;
  expect(await get('/balance')).toEqual({ amount: 6, currency: 'USD' });
  expect((await get('/numbers/countries'))['countries']).toContainEqual({ iso: 'US', name: 'United States', is_available: true });
  expect((await get('/numbers/countries/US/areas'))['areas']).toContainEqual({ calling_code: '1212', city: 'New York', state: 'New York' });
  expect(await get('/numbers/countries/XX/areas')).toMatchObject({ error: 'not_found' });
  type Listed = { item: { id: string; number: string } };
  const listed = async () => (await get('/numbers/countries/US/areas/1212/numbers?channel=random'))['numbers'] as Listed[];
  const [first, second] = await listed();
  const buy = (item?: Listed) => api.call('POST', '/v3/shop/numbers/purchase', ownerSecret, json({ item_id: item?.item.id }));
  expect(await buy(first)).toMatchObject({ status: 201, body: { number: first?.item.number, owner_id: owner.id, status: 'active', assigned_to: [owner.id] } });
  expect(await get('/balance')).toEqual({ amount: 1.01, currency: 'USD' });
  expect((await listed()).map(({ item }) => item.id)).not.toContain(first?.item.id);
  expect(await buy(second)).toMatchObject({ status: 400, body: { error: 'insufficient_credit' } });
  expect((await buy({ item: { id: 'US-1212-zz', number: '' } })).status).toBe(404);
  expect(await get('/balance')).toEqual({ amount: 1.01, currency: 'USD' });
});

test('a fax of a member is nobody else’s: another member and another account get what does not exist', async () => {
  const { memberSecret, member } = await makeOffice();
  const other = await makeOffice();
  const [id = ''] = Object.values(await send(api, memberSecret, ['+12345688'], { send_time: '2099-01-01 01:02:03 +0000' }));
  for (const of of ['self', member.id]) expect((await api.call('GET', `/v3/accounts/${of}/outbox/${id}`, other.ownerSecret)).status).toBe(404);
});
