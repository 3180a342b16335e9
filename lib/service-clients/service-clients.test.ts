import { inspect } from 'node:util';
import { expect, test } from '@playwright/test';
import { chainAfter } from '@/db/audit';
import { closeDatabase, database } from '@/db/connection';
import { newId } from '@/db/ids';
import { makeAccount } from '@/db/testing/make-account';
import { rawSql } from '@/db/testing/raw-sql';
import { checkClient } from './check-client';
import { endServiceClient } from './end-service-client';
import { listServiceClients } from './list-service-clients';
import { registerServiceClient } from './register-service-client';

test.afterAll(closeDatabase);

const origin = { address: '192.0.2.7', client: 'test', requestId: 'req_test' };
/** One rendering of the form, filled in. */
const form = (name: string) => ({ name, submissionId: newId() });
const auditOf = async (accountId: string) => (await chainAfter(database(), accountId, 0, 100)).map(({ text }) => JSON.parse(text));

test('a member, and an admin of a lapsed plan, register nothing, and that is recorded', async () => {
  const { accountId, member, admin } = await makeAccount();
  expect(await registerServiceClient({ ...member, plan: 'enterprise' }, form('Archive'), origin, 1)).toEqual({ kind: 'refused', reason: 'admins-only' });
  expect(await registerServiceClient({ ...admin, plan: 'basic' }, form('Archive'), origin, 2)).toEqual({ kind: 'refused', reason: 'plan-without-tokens' });
  expect(await listServiceClients(member)).toBeUndefined();
  expect(await listServiceClients(admin)).toEqual({ clients: [], count: 0, page: 1, pages: 1 });
  const facts = (await auditOf(accountId)).map(({ fact }) => fact);
  expect(facts).toEqual([
    { type: 'authz_fail', action: 'register-service-client', reason: 'admins-only' },
    { type: 'authz_fail', action: 'register-service-client', reason: 'plan-without-tokens' },
  ]);
});

test('a name that is none is refused', async () => {
  const { admin } = await makeAccount();
  for (const name of ['', ' ', 'x'.repeat(81), 'a\u0000b']) expect(await registerServiceClient({ ...admin, plan: 'enterprise' }, form(name), origin, 1)).toHaveProperty('kind', 'name-refused');
});

test('a client of another account, an ended one and none are alike "not found"; a member ends nothing', async () => {
  const mine = await makeAccount();
  const other = await makeAccount();
  const admin = { ...mine.admin, plan: 'enterprise' } as const;
  const registered = await registerServiceClient(admin, form('Archive'), origin, 1);
  if (registered.kind !== 'registered') throw new Error(registered.kind);
  expect(await endServiceClient({ ...mine.member, plan: 'enterprise' }, registered.clientId, origin, 2)).toEqual({ kind: 'refused', reason: 'admins-only' });
  expect(await endServiceClient({ ...other.admin, plan: 'enterprise' }, registered.clientId, origin, 2)).toEqual({ kind: 'not-found' });
  expect(await endServiceClient(admin, 'nobody', origin, 2)).toEqual({ kind: 'not-found' });
  expect((await auditOf(other.accountId)).map(({ fact }) => fact)).toEqual([{ type: 'authz_fail', action: 'end-service-client', reason: 'not-found', target: registered.clientId }]);
  expect(await checkClient(registered.clientId, registered.secret.reveal(), 2)).toEqual({ id: registered.clientId, accountId: mine.accountId });
  expect(await endServiceClient(admin, registered.clientId, origin, 3)).toEqual({ kind: 'ended', name: 'Archive' });
  expect(await endServiceClient(admin, registered.clientId, origin, 4)).toEqual({ kind: 'not-found' });
  expect(await checkClient(registered.clientId, registered.secret.reveal(), 4)).toBeUndefined();
});

test('the secret is in the answer alone: not in the row, the list, the record, nor printed by accident', async () => {
  const { accountId, admin } = await makeAccount();
  const registered = await registerServiceClient({ ...admin, plan: 'enterprise' }, form(' Archive '), origin, 1);
  if (registered.kind !== 'registered') throw new Error(registered.kind);
  const secret = registered.secret.reveal();
  expect(secret).toMatch(/^alohi_client_[A-Za-z0-9]{43}$/);
  const list = await listServiceClients(admin);
  expect(list?.clients).toEqual([{ id: registered.clientId, name: 'Archive', createdAt: 1, lastUsedAt: null, endedAt: null }]);
  const rows = await rawSql(`SELECT * FROM service_clients WHERE account_id = '${accountId}'`);
  const events = await auditOf(accountId);
  expect(events.at(-1)).toMatchObject({ actor: { kind: 'member', memberId: admin.id }, fact: { type: 'authz_admin', action: 'register-service-client', clientId: registered.clientId, name: 'Archive' } });
  expect(JSON.stringify([rows, list, events, registered]) + inspect(registered) + String(registered.secret)).not.toContain(secret.slice(13));
});

test('the same form twice, and twenty times at once, registers one client; the same form of another account is another', async () => {
  const mine = await makeAccount();
  const other = await makeAccount();
  const wanted = form('Archive');
  const register = ({ admin }: typeof mine) => registerServiceClient({ ...admin, plan: 'enterprise' }, wanted, origin, 1);
  const answers = await Promise.all(Array.from({ length: 20 }, () => register(mine)));
  expect(answers.filter(({ kind }) => kind === 'registered')).toHaveLength(1);
  expect(answers.filter(({ kind }) => kind === 'already-registered')).toHaveLength(19);
  expect(await auditOf(mine.accountId)).toHaveLength(1);
  const [registered] = answers.filter((answer) => answer.kind === 'registered');
  if (!registered) throw new Error('Nothing was registered.');
  expect(await checkClient(registered.clientId, registered.secret.reveal(), 2)).toEqual({ id: registered.clientId, accountId: mine.accountId });
  expect(await register(other)).toMatchObject({ kind: 'registered' });
});

test('a long list comes in pages: what works first, then what ended, the newest first', async () => {
  const { admin } = await makeAccount();
  const manager = { ...admin, plan: 'enterprise' } as const;
  const ids: string[] = [];
  for (let at = 1; at <= 53; at += 1) {
    const registered = await registerServiceClient(manager, form(`client ${at}`), origin, at);
    if (registered.kind === 'registered') ids.push(registered.clientId);
  }
  await endServiceClient(manager, ids[52] ?? '', origin, 99);
  const first = await listServiceClients(admin);
  expect(first).toMatchObject({ count: 53, page: 1, pages: 2 });
  expect(first?.clients.map(({ id }) => id)).toEqual(ids.slice(2, 52).reverse());
  expect((await listServiceClients(admin, 2))?.clients.map(({ id }) => id)).toEqual([ids[1], ids[0], ids[52]]);
  expect((await listServiceClients(admin, 9))?.page).toBe(2);
});
