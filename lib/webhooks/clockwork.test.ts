import { expect, test } from '@playwright/test';
import { Webhook } from 'standardwebhooks';
import { addToBalance } from '@/db/balances';
import { closeDatabase, database } from '@/db/connection';
import { bundle, type Program } from '@/db/testing/program';
import { start, type Started } from '@/db/testing/start-program';
import { makeAccount } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { deliveriesOf } from '@/db/webhook-deliveries';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { alone } from './testing/alone';
import { openReceiver } from './testing/receiver';
import { makeHookedMember } from './testing/waiting-calls';

let server: Program;
test.beforeAll(async () => void (server = await bundle('server.ts')));
const started: Started[] = [];
test.afterEach(() => {
  for (const one of started.splice(0)) one.signal('SIGKILL');
});
test.afterAll(async () => {
  server.remove();
  await closeDatabase();
});

const serving = async (url: string, variables: Record<string, string> = {}) => {
  const api = start(server.file, ['api'], { DATABASE_URL: url, API_PORT: '0', LOG_LEVEL: 'info', ...variables });
  started.push(api);
  await expect.poll(() => api.said(), { intervals: [20], timeout: 15_000 }).toContain('API ready on port');
  return api;
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

test('a program that registers a webhook and sends a fax over the API hears of it, and can verify that it was us', alone(async (url) => {
  test.setTimeout(60_000);
  const receiver = await openReceiver();
  const { accountId, member } = await makeAccount();
  const { secret: bearer } = await makeHeldToken(member, Date.now(), { scopes: ['fax:webhook:edit', 'fax:fax:edit', 'fax:fax:read'] });
  await transaction((tx) => addToBalance(tx, accountId, 1_000));
  const api = await serving(url, { WEBHOOK_ALLOWED_ADDRESSES: '10.0.0.0/8,127.0.0.1' });
  const call = async (method: string, path: string, body?: FormData | object) => {
    const isForm = body instanceof FormData;
    const headers = { Authorization: `Bearer ${bearer}`, ...(body && !isForm && { 'Content-Type': 'application/json' }) };
    const answer = await fetch(`http://127.0.0.1:${/port (\d+)/.exec(api.said())?.[1]}${path}`, { method, headers, ...(body && { body: isForm ? body : JSON.stringify(body) }) });
    return (await answer.json()) as Record<string, unknown>;
  };
  const { secret } = await call('POST', '/v3/hooks', { target: `${receiver.url}/fax_sent`, event: 'fax_sent' });
  const form = new FormData();
  form.append('fax_file', new Blob(['a fax'], { type: 'text/plain' }), 'a.txt');
  const { path } = await call('POST', '/v3/accounts/self/files', form);
  const { ids } = await call('POST', '/v3/accounts/self/outbox', { from: 'no_number', to: ['+12025550188'], files: [path], return_ids: true });
  await expect.poll(() => receiver.heard.length, { timeout: 20_000 }).toBe(1);
  const [heard] = receiver.heard;
  const id = (ids as Record<string, string>)['+12025550188'] ?? '';
  const fax = await call('GET', `/v3/accounts/self/faxes/${id}`);
  expect(new Webhook(String(secret)).verify(heard?.text ?? '', heard?.headers ?? {})).toEqual(heard?.body);
  expect(heard?.body.hook).toMatchObject({ id, event: 'fax_sent', target: `${receiver.url}/fax_sent` });
  const { pages, from, to, start_time, file, file_name, status, cost } = fax;
  expect(heard?.body.data, 'as the API itself shows the fax').toEqual({ id, uid: member.id, pages, from, to, start_time, file, file_name, status, cost });
  expect(file).toMatch(/^[0-9a-f]{32}\.txt$/);
  api.signal('SIGTERM');
  expect(await api.ended).toBe(0);
  expect(api.said()).not.toContain(String(secret).slice(6));
  await receiver.close();
}));
