import { expect, test } from '@playwright/test';
import { makeAccount } from '@/db/testing/make-account';
import type { NewToken } from '@/db/tokens';
import type { AskedRefusal } from '@/lib/domain/asked-refusal';
import { flushUses } from '@/lib/usage/flush-uses';
import { makeUsedToken, noteRecorded } from '@/lib/usage/testing/used-token';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { explainRefusal } from './explain-refusal';

const now = Date.UTC(2026, 10, 24, 9);
const HOUR = 3_600_000;
const asked = (one: Partial<AskedRefusal>): AskedRefusal => ({ scopes: [], ...one });

async function explained(state: Partial<NewToken>, more: Partial<AskedRefusal> = {}) {
  const account = await makeAccount();
  const { identifier } = await makeHeldToken(account.member, now, { revokedBy: null, ...state });
  return explainRefusal(account.member, asked({ identifier, ...more }), now);
}

test('of a colleague’s or a stranger’s token nothing is told: it is answered like one that does not exist', async () => {
  const [account, other] = [await makeAccount(), await makeAccount()];
  const theirs = [await makeHeldToken(account.admin, now, { expiresAt: now - 1 }), await makeHeldToken(other.member, now, { expiresAt: now - 1 })];
  for (const identifier of [...theirs.map((token) => token.identifier), 'ABCDEFGHIJKabcdefghijk', '', "' OR 1=1 --"]) {
    expect(await explainRefusal(account.member, asked({ identifier }), now)).toEqual({ kind: 'not-yours', owner: 'owner Test' });
  }
});

test('a request is told of where the token is the reader’s own, and to nobody else of the account', async () => {
  const { token, request, member, admin } = await makeUsedToken(now);
  const one = request({ outcome: 'out-of-scope', status: 403, endpoint: 'sendFax', method: 'POST', path: '/v3/accounts/self/outbox?x=1' });
  noteRecorded(token, one);
  await flushUses();
  expect(await explainRefusal(admin, asked({ requestId: one.id }), now)).toMatchObject({ kind: 'not-yours' });
  expect(await explainRefusal((await makeAccount()).member, asked({ requestId: one.id }), now)).toMatchObject({ kind: 'not-yours' });
  expect(await explainRefusal(member, asked({ requestId: 'req_00000000000000000000' }), now)).toMatchObject({ kind: 'not-yours' });
  expect(await explainRefusal(member, asked({ requestId: one.id }), now)).toMatchObject({
    kind: 'found',
    topic: 'out-of-scope',
    missing: 'fax:fax:edit',
    token: { id: token.id, scopes: ['fax:fax:read'] },
    request: { call: 'POST /v3/accounts/{user_id}/outbox', status: 403, address: '192.0.2.1', at: now },
  });
});

test('a scope that the token holds by now is missing no longer', async () => {
  expect(await explained({ scopes: ['fax:all:edit'] }, { topic: 'out-of-scope', scopes: ['fax:all:edit', 'fax:fax:edit'] })).toMatchObject({ topic: 'works' });
  expect(await explained({}, { topic: 'out-of-scope', scopes: ['fax:all:edit', 'fax:fax:edit'] })).toMatchObject({ topic: 'out-of-scope', missing: 'fax:fax:edit' });
});

test('fax:user suffices on oneself alone', async () => {
  const { token, request, member } = await makeUsedToken(now);
  for (const [path, missing] of [['/v3/accounts/self', 'fax:user:read'], ['/v3/accounts/self2', 'fax:member:read'], [`/v3/accounts/${member.id}`, 'fax:user:read']] as const) {
    const one = request({ outcome: 'out-of-scope', status: 403, endpoint: 'getUser', path });
    noteRecorded(token, one);
    await flushUses();
    expect(await explainRefusal(member, asked({ requestId: one.id }), now), path).toMatchObject({ missing });
  }
});

test('why a token stopped: when, and by whom', async () => {
  expect(await explained({ expiresAt: now - HOUR })).toMatchObject({ topic: 'expired', when: now - HOUR, token: { days: 1 } });
  expect(await explained({ replacedAt: now - HOUR, successorId: 'next' })).toMatchObject({ topic: 'replaced', when: now - HOUR, token: { successorId: 'next' } });
  expect(await explained({ revokedAt: now - HOUR, revocationReason: 'by-holder' })).toMatchObject({ topic: 'revoked', when: now - HOUR, doer: { kind: 'secret-holder' } });
  expect(await explained({ revokedAt: now - HOUR, revocationReason: 'by-service-client' })).toMatchObject({ topic: 'revoked', doer: { kind: 'service-client' } });
  expect(await explained({ frozenAt: now - 2 * HOUR, frozenUntil: now - HOUR, frozenThen: 'revoke' })).toMatchObject({ topic: 'revoked', when: now - HOUR, doer: { kind: 'deadline' } });
  const account = await makeAccount();
  const revoked = await makeHeldToken(account.member, now, { revokedAt: now - HOUR, revokedBy: account.member.id, revocationReason: 'by-owner' });
  expect(await explainRefusal(account.member, asked({ identifier: revoked.identifier }), now)).toMatchObject({ topic: 'revoked', doer: { kind: 'you' } });
  const frozen = await makeHeldToken(account.member, now, { frozenAt: now, frozenBy: account.admin.id, frozenUntil: now + HOUR, frozenThen: 'revoke' });
  expect(await explainRefusal(account.member, asked({ identifier: frozen.identifier }), now)).toMatchObject({ topic: 'frozen', when: now + HOUR, doer: { kind: 'person', name: 'admin Test' } });
});

test('a token that works says so, whatever the text told of an earlier stop, and a broken copy of it stays a broken copy', async () => {
  expect(await explained({}, { topic: 'expired' })).toMatchObject({ topic: 'works' });
  expect(await explained({})).toMatchObject({ topic: 'works' });
  expect(await explained({}, { topic: 'unknown' })).toMatchObject({ topic: 'unknown' });
  expect(await explained({ expiresAt: now - 1 }, { topic: 'unknown' })).toMatchObject({ topic: 'expired' });
});

test('the plan is told with whom to ask', async () => {
  const basic = await makeAccount('basic');
  const { identifier } = await makeHeldToken(basic.member, now);
  expect(await explainRefusal(basic.member, asked({ identifier }), now)).toMatchObject({ topic: 'plan-lapsed', owner: 'owner Test' });
});

test('the kind of error alone is answered in general', async () => {
  const { member } = await makeAccount();
  expect(await explainRefusal(member, asked({ topic: 'busy' }), now)).toEqual({ kind: 'found', topic: 'busy', owner: 'owner Test' });
  expect(await explainRefusal(member, asked({}), now)).toEqual({ kind: 'found', topic: 'unclear', owner: 'owner Test' });
});
