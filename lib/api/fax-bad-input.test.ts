import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { filesFolder } from '@/db/data-folder';
import { serveApi, type ApiServer } from './testing/api-server';
import { json, makeOffice, multipart, PDF } from './testing/fax-office';

/** Known kinds of bad input, one by one; strange-input.test.ts and strange-files.test.ts look for unknown ones. */
let api: ApiServer;
let office: Awaited<ReturnType<typeof makeOffice>>;
test.beforeAll(async () => {
  api = await serveApi();
  office = await makeOffice(1_000_000);
});
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const bodies = [
  { method: 'PUT', path: '/v3/accounts/self', fields: ['name', 'lastname', 'phone', 'email', 'settings', 'notifications', 'account_data', 'profile_image'] },
  { method: 'PUT', path: '/v3/accounts/self/member-details/self', fields: ['quota', 'role'] },
  { method: 'PUT', path: '/v3/accounts/self/numbers/%2B12345667', fields: ['assigned_to'] },
  { method: 'PUT', path: '/v3/accounts/self/faxes/f1', fields: ['comment', 'is_read'] },
  { method: 'POST', path: '/v3/accounts/self/outbox', fields: ['from', 'to', 'files', 'comment', 'options', 'send_time', 'return_ids', 'cover_page'] },
  { method: 'PUT', path: '/v3/accounts/self/outbox/o1', fields: ['comment'] },
  { method: 'POST', path: '/v3/hooks', fields: ['target', 'event'] },
  { method: 'POST', path: '/v3/shop/numbers/purchase', fields: ['item_id'] },
] as const;

for (const { method, path, fields } of bodies) {
  test(`${method} ${path} refuses broken JSON, another type, an unknown field, depth and size`, async () => {
    const answered = async (init: { headers: Record<string, string>; body: string }) => (await api.call(method, path, office.ownerSecret, init)).status;
    expect(await answered(json('{"a":'))).toBe(400);
    expect(await answered(json('"\\u0000"'))).toBe(400);
    expect(await answered(json('[]'))).toBe(400);
    expect(await answered(json({ surprise: 1 }))).toBe(400);
    expect(await answered(json(`{"surprise":${'['.repeat(100_000)}${']'.repeat(100_000)}}`))).toBe(400);
    expect(await answered(json({ [fields[0]]: JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`) as unknown }))).toBe(400);
    expect(await answered({ headers: { 'Content-Type': 'text/plain' }, body: '{}' })).toBe(400);
    expect(await answered({ headers: { 'Content-Type': 'application/json' }, body: `{"x":"${'a'.repeat(1_100_000)}"}` })).toBe(413);
  });
}

test('a chunked body is read up to the limit, and refused beyond it', async () => {
  const headers = ['Host: x', `Authorization: Bearer ${office.ownerSecret}`, 'Content-Type: application/json', 'Transfer-Encoding: chunked'];
  const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  const post = (body: string) => api.raw('POST /v3/hooks', headers, chunked(body));
  expect(await post('{"target":"https://example.com/h","event":"fax_sent"}')).toMatch(/^HTTP\/1\.1 201 /);
  expect(await post(`{"target":"${'a'.repeat(1_100_000)}"}`)).toMatch(/^HTTP\/1\.1 413 /);
});

test('queries out of their range are 400', async () => {
  const get = async (path: string) => (await api.call('GET', path, office.ownerSecret)).status;
  for (const query of ['limit=0', 'limit=51', 'limit=1e1', 'limit=', 'category=all', 'after=2018-13-01+00:00:00', 'before=yesterday', 'after=%00', 'after=2018-02-30+00:00:00']) {
    expect(await get(`/v3/accounts/self/faxes?${query}`), query).toBe(400);
  }
  expect(await get('/v3/hooks?event=fax_page_received')).toBe(400);
  expect(await get('/v3/shop/numbers/countries/US/areas/1212/numbers?contains=1%25')).toBe(400);
});

test('ids of any shape are 404', async () => {
  for (const id of ['%F0%9F%93%A0', "1'%20or%201=1", '__proto__', 'a'.repeat(2_000)]) {
    for (const path of ['faxes', 'files', 'report', 'outbox', 'numbers']) {
      expect((await api.call('GET', `/v3/accounts/self/${path}/${id}`, office.ownerSecret)).status, `${path} ${id}`).toBe(404);
    }
  }
});

test('uploads that are no upload are refused, and nothing of them is kept', async () => {
  const post = async (init: { headers: Record<string, string>; body: string }, query = '') => (await api.call('POST', `/v3/accounts/self/files${query}`, office.memberSecret, init)).body['error'];
  const whole = multipart(PDF);
  expect(await post(json({}))).toBe('invalid_request');
  expect(await post({ ...whole, headers: { 'Content-Type': 'multipart/form-data' } })).toBe('invalid_request');
  expect(await post({ ...whole, body: whole.body.slice(0, -40) })).toBe('invalid_request');
  expect(await post({ ...whole, body: 'nonsense' })).toBe('invalid_request');
  expect(await post(multipart(PDF, { field: 'other' }))).toBe('invalid_request');
  expect(await post(multipart(''))).toBe('invalid_request');
  expect(await post(multipart('MZ', { name: 'virus.exe', type: 'application/pdf' }))).toBe('unsupported_file_type');
  expect(await post(multipart('MZ', { name: 'x.constructor', type: '' }))).toBe('unsupported_file_type');
  expect(await post(multipart('not a PDF'))).toBe('unreadable_file');
  expect(await post(multipart('not an image', { name: 'a.jpg' }))).toBe('unreadable_file');
  expect(await post(multipart('words', { name: 'a.txt' }), '?format=tiff')).toBe('format_not_available');
  expect(await post(multipart(PDF), '?format=gif')).toBe('invalid_request');
});

test('an upload that breaks off half way leaves no bytes behind', async () => {
  const partly = () => (existsSync(filesFolder()) ? readdirSync(filesFolder()).filter((name) => name.endsWith('.part')) : []);
  const { headers, body } = multipart('a'.repeat(100_000));
  const broken = { headers, body: body.slice(0, 60_000) };
  expect((await api.call('POST', '/v3/accounts/self/files', office.memberSecret, broken)).status).toBe(400);
  await expect.poll(partly).toEqual([]);
});
