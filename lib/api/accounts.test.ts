import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { newUid } from '@/db/ids';
import { setMemberActive } from '@/db/members';
import { makeAccount } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { scopes, type Scope } from '@/lib/domain/scopes';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { serveApi, type ApiServer } from './testing/api-server';

let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

async function secretOf(member: { id: string; accountId: string }, held: readonly Scope[] = scopes) {
  return (await makeHeldToken(member, Date.now(), { scopes: held })).secret;
}
const withoutId = (text: string) => text.replace(/req_[\w-]+/, 'req');
const kinds = { low_credit: true, new_feature: true, receive_fax: true, send_fax: true, voicemail: true };
const wireTime = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);

test("another account's member is answered like nobody: 404, the same to the byte", async () => {
  const own = await makeAccount();
  const other = await makeAccount();
  const secret = await secretOf(own.owner);
  const strangers = [other.member.id, other.owner.id, newUid(), 'nobody', 'SELF', '%20', `${own.member.id}x`];
  const answers = await Promise.all(strangers.map((id) => api.call('GET', `/v3/accounts/${id}`, secret)));
  for (const { status } of answers) expect(status).toBe(404);
  expect(new Set(answers.map(({ text }) => withoutId(text))).size).toBe(1);
});

test('for a member every other member is answered like nobody, whatever the scopes', async () => {
  const { owner, member } = await makeAccount();
  const secret = await secretOf(member);
  const [theirs, nobodys] = [await api.call('GET', `/v3/accounts/${owner.id}`, secret), await api.call('GET', `/v3/accounts/${newUid()}`, secret)];
  expect([theirs.status, withoutId(theirs.text)]).toEqual([404, withoutId(nobodys.text)]);
});

test("`fax:user:read` reads oneself and nobody else: 403, whether or not there is such a member", async () => {
  const { owner, member } = await makeAccount();
  const secret = await secretOf(owner, ['fax:user:read']);
  for (const id of [member.id, newUid()]) {
    const { status, body } = await api.call('GET', `/v3/accounts/${id}`, secret);
    expect([status, body['error'], body['description']]).toEqual([403, 'insufficient_scope', 'This call needs fax:all:read or fax:member:read.']);
  }
  for (const id of ['self', owner.id]) expect((await api.call('GET', `/v3/accounts/${id}`, secret)).status).toBe(200);
});

test('`self` and the uid are one, and an admin sees any member of the account', async () => {
  const { admin, member } = await makeAccount();
  const secret = await secretOf(admin);
  const self = await api.call('GET', '/v3/accounts/self', secret);
  expect(self.body).toEqual((await api.call('GET', `/v3/accounts/${admin.id}`, secret)).body);
  expect(self.body['uid']).toBe(admin.id);
  expect((await api.call('GET', `/v3/accounts/${member.id}`, secret)).body['uid']).toBe(member.id);
});

test('an account has the shape of the Fax.Plus API, with every field that its Python SDK insists on', async () => {
  const { member } = await makeAccount();
  const { status, body } = await api.call('GET', '/v3/accounts/self', await secretOf(member));
  expect(status).toBe(200);
  expect(body).toEqual({
    uid: expect.stringMatching(/^[0-9a-f]{32}$/),
    email: member.email,
    name: 'member',
    lastname: 'Test',
    phone: expect.stringMatching(/^[+]?[0-9]{8,}$/),
    profile_image: '',
    account_type: 'corporate_member',
    status: 'active',
    creation_date: wireTime,
    last_password_modification_date: wireTime,
    member_of: [],
    account_data: { company_name: expect.stringMatching(/^Account /), default_file_type: expect.stringMatching(/^(pdf|tiff)$/), save_history: true },
    notifications: {
      black_list: { uids: [] },
      settings: {
        language: 'en',
        email: { addresses: [member.email], attachments: { receive_fax: true, send_fax: true }, ...kinds },
        push_notifications: kinds,
        sms: { numbers: [], ...kinds },
      },
    },
    settings: { caller_id_name: expect.any(String), send_fax: { options: {}, retry: { count: 0, delay: 0 }, should_enhance: true } },
  });
  expect(body['creation_date']).toBe('2023-11-14 22:13:20');
});

test("the list is the account's members who are no admins, deactivated ones too, and nobody of another account", async () => {
  const { accountId, owner, admin, member } = await makeAccount();
  await makeAccount();
  await transaction((tx) => setMemberActive(tx, accountId, member.id, false));
  for (const person of [owner, admin]) {
    const { body } = await api.call('GET', '/v3/accounts', await secretOf(person));
    expect(body).toEqual({ members: [expect.objectContaining({ uid: member.id, status: 'disabled' })] });
  }
});

test('no answer holds a password hash or a role of ours', async () => {
  const { owner } = await makeAccount('enterprise', { passwordHash: '$argon2id$secret' });
  const secret = await secretOf(owner);
  for (const path of ['/v3/accounts', '/v3/accounts/self']) expect((await api.call('GET', path, secret)).text).not.toMatch(/argon2|hash|"role"/i);
});
