import { expect, test } from '@playwright/test';
import { addToBalance } from '@/db/balances';
import { closeDatabase, database } from '@/db/connection';
import { newUid } from '@/db/ids';
import { setMemberActive, setPlan } from '@/db/members';
import { insertOutbox } from '@/db/outbox';
import { makeAccount, makeNumber } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { deliveriesOf } from '@/db/webhook-deliveries';
import { advanceOutbox } from '@/lib/fax/advance-outbox';
import { injectFax } from '@/lib/fax/inject-fax';
import { createWebhook, deleteWebhook } from '@/lib/fax/webhooks';
import { announceFax } from './announce-fax';
import { alone } from './testing/alone';

test.afterAll(closeDatabase);

const NOW = Date.parse('2001-02-03T04:05:06Z');
const TARGET = 'https://example.com/h';
const fax = { id: newUid(), direction: 'outgoing', fromNumber: '+12025550100', toNumber: '+12025550101', pages: 2, cost: 2, status: 'success', startedAt: NOW, fileIds: [] } as const;

type Account = Awaited<ReturnType<typeof makeAccount>>;
const hookOf = async ({ accountId }: Account, memberId: string, event: 'fax_sent' | 'fax_received' = 'fax_sent') => (await createWebhook(accountId, memberId, { target: TARGET, event }, NOW))?.id ?? '';
const toldTo = (account: Account, hook: string) => deliveriesOf(database(), account.accountId, hook);
const tell = (account: Account, ownerId: string) => transaction((tx) => announceFax(tx, account.accountId, { ...fax, ownerId }, NOW));

test('a fax that is rolled back is told to nobody', async () => {
  const account = await makeAccount();
  const hook = await hookOf(account, account.member.id);
  const undone = transaction(async (tx) => {
    await announceFax(tx, account.accountId, { ...fax, ownerId: account.member.id }, NOW);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await toldTo(account, hook)).toEqual([]);
});

test('nothing is told of a member who was deactivated, and of a plan without tokens', async () => {
  const [gone, lapsed] = [await makeAccount(), await makeAccount()];
  const hooks = [await hookOf(gone, gone.member.id), await hookOf(lapsed, lapsed.member.id)];
  await transaction(async (tx) => {
    await setMemberActive(tx, gone.accountId, gone.member.id, false);
    await setPlan(tx, lapsed.accountId, 'basic');
  });
  await tell(gone, gone.member.id);
  await tell(lapsed, lapsed.member.id);
  expect([await toldTo(gone, hooks[0] ?? ''), await toldTo(lapsed, hooks[1] ?? '')]).toEqual([[], []]);
});

test('only the owner’s webhooks for that event are told, each once', async () => {
  const [account, other] = [await makeAccount(), await makeAccount()];
  const { member, admin, owner } = account;
  const told = [await hookOf(account, member.id), await hookOf(account, member.id)];
  const untold = [await hookOf(account, member.id, 'fax_received'), await hookOf(account, admin.id), await hookOf(account, owner.id)];
  const elsewhere = await hookOf(other, other.member.id);
  await tell(account, member.id);
  for (const hook of told) expect(await toldTo(account, hook)).toMatchObject([{ faxId: fax.id, target: TARGET, tries: 0, status: 'waiting', dueAt: NOW, endedAt: null, lastOutcome: null }]);
  for (const hook of untold) expect(await toldTo(account, hook)).toEqual([]);
  expect(await toldTo(other, elsewhere)).toEqual([]);
});

test('deleting a webhook removes what still waits for it, and nothing of another one', async () => {
  const account = await makeAccount();
  const { member } = account;
  const [deleted, kept] = [await hookOf(account, member.id), await hookOf(account, member.id)];
  await tell(account, member.id);
  expect(await deleteWebhook(account.accountId, account.admin.id, deleted), 'somebody else’s').toBe(false);
  expect(await toldTo(account, deleted)).toHaveLength(1);
  expect(await deleteWebhook(account.accountId, member.id, deleted)).toBe(true);
  expect([await toldTo(account, deleted), (await toldTo(account, kept)).length]).toEqual([[], 1]);
});

test('a fax that lands among the sent ones is told with what the list says of it, an unpaid one too', alone(async () => {
  for (const [cents, outcome] of [[1_000, { status: 'success', cost: 2 }], [0, { status: 'insufficient_credit', cost: 0 }]] as const) {
    const account = await makeAccount();
    const hook = await hookOf(account, account.member.id);
    const id = newUid();
    const row = { id, accountId: account.accountId, ownerId: account.member.id, fromNumber: '+12025550100', toNumber: '+12025550188', fileIds: [], pages: 2, comment: { tags: [], text: '' } };
    const stage = { enhancement: false, retryCount: 0, retryDelay: 0, coverPage: null, address: '192.0.2.1', sendAt: NOW, submittedAt: NOW, status: 'sending', statusChanges: [{ at: NOW, status: 'sending' }], dueAt: NOW } as const;
    await transaction(async (tx) => {
      await addToBalance(tx, account.accountId, cents);
      await insertOutbox(tx, [{ ...row, ...stage }]);
    });
    expect(await toldTo(account, hook), 'not before').toEqual([]);
    await Promise.all([advanceOutbox(NOW), advanceOutbox(NOW)]);
    const data = { id, uid: account.member.id, pages: 2, from: '+12025550100', to: '+12025550188', start_time: '2001-02-03 04:05:06', file: '', file_name: 'fax-to-12025550188', ...outcome };
    expect(await toldTo(account, hook)).toMatchObject([{ faxId: id, data, dueAt: NOW }]);
  }
}));

test('a received fax is told to everybody who received it, with its file', async () => {
  const account = await makeAccount();
  const { member, admin } = account;
  const number = `+1202${String(Date.now()).slice(-7)}`;
  await makeNumber(account.accountId, account.owner.id, number, [member.id, admin.id]);
  for (const person of [member, admin]) {
    const hook = await hookOf(account, person.id, 'fax_received');
    const ids = await injectFax(number, NOW);
    const [told] = await toldTo(account, hook);
    expect(ids).toContain(told?.faxId);
    expect(told?.data).toEqual({ id: told?.faxId, uid: person.id, pages: 1, from: '+12025550199', to: number, start_time: '2001-02-03 04:05:06', file: expect.stringMatching(/^[0-9a-f]{32}\.pdf$/), file_name: 'fax-from-12025550199', status: 'success', cost: 0 });
  }
});
