import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { newUid } from '@/db/ids';
import { makeAccount, makeNumber } from '@/db/testing/make-account';
import { scopes } from '@/lib/domain/scopes';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { serveApi, type ApiServer } from './testing/api-server';

let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

interface Numbers {
  readonly numbers: readonly { readonly number: string }[];
}

async function makeOffice() {
  const account = await makeAccount();
  const { accountId, owner, admin, member } = account;
  await makeNumber(accountId, owner.id, '+12025550102', [member.id]);
  await makeNumber(accountId, owner.id, '+12025550101', [owner.id]);
  await makeNumber(accountId, owner.id, '+12025550103', [member.id, admin.id]);
  const numbersFor = async (person: { id: string; accountId: string }, of: string) => {
    const { secret } = await makeHeldToken(person, Date.now(), { scopes });
    const { status, body } = await api.call('GET', `/v3/accounts/${of}/numbers`, secret);
    return status === 200 ? (body as unknown as Numbers).numbers.map(({ number }) => number.slice(-3)) : status;
  };
  return { ...account, numbersFor };
}

test("the numbers of another account's member, of another member and of nobody are 404", async () => {
  const { owner, member, numbersFor } = await makeOffice();
  const other = await makeOffice();
  expect(await numbersFor(owner, other.member.id)).toBe(404);
  expect(await numbersFor(owner, newUid())).toBe(404);
  expect(await numbersFor(member, owner.id)).toBe(404);
});

test('a member has what is assigned to them, an admin every purchased number, in the order of the digits', async () => {
  const { owner, admin, member, numbersFor } = await makeOffice();
  for (const of of ['self', member.id]) expect(await numbersFor(member, of)).toEqual(['102', '103']);
  for (const person of [owner, admin]) for (const of of ['self', person.id]) expect(await numbersFor(person, of)).toEqual(['101', '102', '103']);
});

test("an admin who asks for a member's numbers sees the member's", async () => {
  const { owner, member, admin, numbersFor } = await makeOffice();
  expect(await numbersFor(owner, member.id)).toEqual(['102', '103']);
  expect(await numbersFor(owner, admin.id)).toEqual(['103']);
});

test('an account without numbers has an empty list', async () => {
  const { owner } = await makeAccount();
  const { secret } = await makeHeldToken(owner, Date.now(), { scopes: ['fax:numbers:read'] });
  expect((await api.call('GET', '/v3/accounts/self/numbers', secret)).body).toEqual({ numbers: [] });
});

test('a number has the shape of the Fax.Plus API, with every field that its Python SDK insists on', async () => {
  const { accountId, owner, member } = await makeAccount();
  await makeNumber(accountId, owner.id, '+12025550104', [member.id]);
  const { secret } = await makeHeldToken(member, Date.now(), { scopes: ['fax:numbers:read'] });
  expect((await api.call('GET', '/v3/accounts/self/numbers', secret)).body).toEqual({
    numbers: [
      {
        id: expect.any(String),
        number: '+12025550104',
        owner_id: owner.id,
        assigned_to: [member.id],
        status: 'active',
        is_canceled: false,
        acquired_date: '2023-11-14 22:13:20',
        expiration_date: null,
        notifications: [{ type: 'receive_fax', email: true, push_notification: true }],
      },
    ],
  });
});
