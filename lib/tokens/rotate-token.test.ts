import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { newId } from '@/db/ids';
import { setMemberActive, setPlan } from '@/db/members';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { rawSql } from '@/db/testing/raw-sql';
import { setTokenState, tokenOfMember, tokensOfMember } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { verifyChain } from '@/lib/audit/verify-chain';
import type { WantedRotation } from '@/lib/domain/rotation-form';
import { checkSecret } from './check-secret';
import { createToken } from './create-token';
import { revokeOwnToken } from './revoke-token';
import { rotateToken, type Rotator } from './rotate-token';
import { makeHeldToken } from './testing/make-held-token';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };
const verdict = async (secret: string, at: number) => (await checkSecret(secret, '192.0.2.1', at)).verdict;

async function setUp(state: Parameters<typeof setTokenState>[3] = {}, plan: 'enterprise' | 'basic' = 'enterprise') {
  const account = await makeAccount(plan);
  const held = await makeHeldToken(account.member, NOW, { description: 'what for', allowedAddresses: ['192.0.2.0/24'] });
  if (Object.keys(state).length > 0) await transaction((tx) => setTokenState(tx, account.accountId, held.tokenId, state));
  const rotator: Rotator = { ...account.member, plan, timeZone: 'Asia/Tokyo' };
  const wanted = (given: Partial<WantedRotation> = {}): WantedRotation => ({
    tokenId: held.tokenId,
    intent: 'planned',
    grace: '24h',
    length: 'same',
    scopes: ['fax:fax:read'],
    submissionId: newId(),
    ...given,
  });
  const tokens = () => tokensOfMember(database(), account.accountId, account.member.id);
  return { ...account, ...held, rotator, wanted, tokens };
}

for (const whose of ['another member of the account', 'a member of another account', 'nobody'] as const) {
  test(`a token of ${whose} is not found, and unchanged`, async () => {
    const own = await setUp();
    const other = whose === 'a member of another account' ? await makeAccount() : own;
    const theirs = await makeHeldToken(other.admin, NOW);
    const tokenId = whose === 'nobody' ? 'no such token' : theirs.tokenId;
    expect(await rotateToken(own.rotator, own.wanted({ tokenId }), origin, NOW)).toEqual({ kind: 'not-found' });
    expect(await tokenOfMember(database(), other.accountId, other.admin.id, theirs.tokenId)).toMatchObject({ replacedAt: null, successorId: null });
    expect(await auditOf(own.accountId)).toEqual([]);
  });
}

const refused = {
  expired: { expiresAt: NOW },
  replaced: { replacedAt: NOW },
  'being-replaced': { replacedAt: NOW + HOUR },
  frozen: { frozenAt: NOW - HOUR, frozenUntil: NOW + HOUR, frozenThen: 'unfreeze' },
  revoked: { frozenAt: NOW - HOUR, frozenUntil: NOW, frozenThen: 'revoke' },
} as const;
for (const [reason, state] of Object.entries(refused)) {
  test(`a token that is ${reason} is refused, stays as it was, and the refusal is recorded`, async () => {
    const { rotator, wanted, tokens, accountId, tokenId, identifier } = await setUp(state);
    expect(await rotateToken(rotator, wanted(), origin, NOW)).toEqual({ kind: 'refused', reason });
    expect(await tokens()).toMatchObject([{ id: tokenId, successorId: null, replacedAt: null, ...state }]);
    expect(await auditOf(accountId)).toMatchObject([{ origin, fact: { type: 'authz_fail', action: 'rotate-token', tokenId, identifier, reason } }]);
  });
}

test('a token revoked by hand, of a deactivated owner or of a lapsed plan is refused', async () => {
  const revoked = await setUp();
  await revokeOwnToken(revoked.member, revoked.tokenId, origin, NOW);
  expect(await rotateToken(revoked.rotator, revoked.wanted(), origin, NOW)).toEqual({ kind: 'refused', reason: 'revoked' });
  const inactive = await setUp();
  await transaction((tx) => setMemberActive(tx, inactive.accountId, inactive.member.id, false));
  expect(await rotateToken(inactive.rotator, inactive.wanted(), origin, NOW)).toEqual({ kind: 'refused', reason: 'member-inactive' });
  const lapsed = await setUp();
  await transaction((tx) => setPlan(tx, lapsed.accountId, 'basic'));
  expect(await rotateToken(lapsed.rotator, lapsed.wanted(), origin, NOW)).toEqual({ kind: 'refused', reason: 'plan-lapsed' });
  for (const { tokens } of [revoked, inactive, lapsed]) expect(await tokens()).toHaveLength(1);
});

test('the same submission twice makes one successor; the second answer names it and holds no secret', async () => {
  const { rotator, wanted, tokens } = await setUp();
  const form = wanted();
  const first = await rotateToken(rotator, form, origin, NOW);
  if (first.kind !== 'rotated') throw new Error(first.kind);
  expect(await rotateToken(rotator, form, origin, NOW + 1)).toEqual({ kind: 'already-generated', tokenId: first.tokenId });
  expect(await tokens()).toHaveLength(2);
});

test('the submission of a generation rotates nothing', async () => {
  const { rotator, wanted, tokens, secret } = await setUp();
  const form = wanted();
  const generated = await createToken(rotator, { name: 'generated', expiresAt: NOW + HOUR, scopes: ['fax:fax:read'], description: null, allowedAddresses: null, submissionId: form.submissionId }, origin, NOW);
  expect(await rotateToken(rotator, form, origin, NOW)).toEqual({ kind: 'already-generated', tokenId: 'tokenId' in generated && generated.tokenId });
  expect(await tokens()).toHaveLength(2);
  expect(await verdict(secret, NOW + 30 * HOUR)).toBe('valid');
});

for (const [what, sameForm] of [['twenty forms', false], ['the same form twenty times', true]] as const) {
  test(`${what} at once give one successor, and a whole chain`, async () => {
    const { rotator, wanted, tokens, accountId } = await setUp();
    const form = wanted();
    const answers = await Promise.all(Array.from({ length: 20 }, () => rotateToken(rotator, sameForm ? form : wanted(), origin, NOW)));
    const kinds = answers.map((answer) => (answer.kind === 'refused' ? answer.reason : answer.kind));
    expect(kinds.filter((kind) => kind === 'rotated')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === (sameForm ? 'already-generated' : 'being-replaced'))).toHaveLength(19);
    expect(await tokens()).toHaveLength(2);
    const facts = (await auditOf(accountId)).map(({ fact }) => fact.type);
    expect(facts.filter((type) => type === 'authn_token_created')).toHaveLength(1);
    expect(facts.filter((type) => type === 'authz_change')).toHaveLength(1);
    expect(await verifyChain(database(), accountId)).toMatchObject({ kind: 'unbroken' });
  });
}

test('a revocation and a rotation at once: where it is revoked first, there is no successor; else both stand', async () => {
  const { rotator, wanted, tokens, member, tokenId, secret } = await setUp();
  const [rotation] = await Promise.all([rotateToken(rotator, wanted(), origin, NOW), revokeOwnToken(member, tokenId, origin, NOW)]);
  expect(await tokens()).toHaveLength(rotation.kind === 'rotated' ? 2 : 1);
  expect(await verdict(secret, NOW)).toBe('revoked');
});

test('a rotation that fails half way leaves the old token as it was', async () => {
  const { rotator, wanted, tokens, secret, accountId } = await setUp();
  // A scope list that cannot be written: the insert comes after the old one was marked.
  const broken = wanted({ scopes: null as unknown as [] });
  await expect(rotateToken(rotator, broken, origin, NOW)).rejects.toThrow();
  expect(await tokens()).toMatchObject([{ replacedAt: null, successorId: null }]);
  expect(await verdict(secret, NOW + 30 * HOUR)).toBe('valid');
  expect(await auditOf(accountId)).toEqual([]);
});

test('a planned rotation: both secrets work through the grace, then the new one alone', async () => {
  const { rotator, wanted, tokens, secret, tokenId, accountId } = await setUp();
  const answer = await rotateToken(rotator, wanted({ scopes: ['fax:fax:edit', 'fax:numbers:read'] }), origin, NOW);
  if (answer.kind !== 'rotated') throw new Error(answer.kind);
  const fresh = answer.secret.reveal();
  expect(answer.oldStopsAt).toBe(NOW + 24 * HOUR);
  expect(await verdict(secret, NOW + 24 * HOUR - 1)).toBe('valid');
  expect(await verdict(secret, NOW + 24 * HOUR)).toBe('replaced');
  expect(await verdict(fresh, NOW + 24 * HOUR)).toBe('valid');
  expect(await checkSecret(fresh, '198.51.100.1', NOW)).toMatchObject({ verdict: 'address-not-allowed' });
  const [successor, old] = await tokens();
  expect(successor).toMatchObject({ name: old?.name, description: 'what for', allowedAddresses: ['192.0.2.0/24'], scopes: ['fax:fax:edit', 'fax:numbers:read'], predecessorId: tokenId, successorId: null, replacedAt: null });
  expect(old).toMatchObject({ id: tokenId, scopes: ['fax:fax:read'], successorId: successor?.id, predecessorId: null });
  expect(await auditOf(accountId)).toMatchObject([
    { origin, fact: { type: 'authn_token_created', tokenId: successor?.id, predecessorId: tokenId, scopes: ['fax:fax:edit', 'fax:numbers:read'] } },
    { origin, fact: { type: 'authz_change', action: 'rotate-token', tokenId, intent: 'planned', successorId: successor?.id, stopsAt: NOW + 24 * HOUR } },
  ]);
});

test('after a leak the old secret is refused at once, whatever grace the form says', async () => {
  const { rotator, wanted, secret, accountId } = await setUp();
  expect(await rotateToken(rotator, wanted({ intent: 'leaked', grace: '7d' }), origin, NOW)).toMatchObject({ kind: 'rotated', oldStopsAt: NOW });
  expect(await verdict(secret, NOW)).toBe('replaced');
  expect((await auditOf(accountId)).at(-1)).toMatchObject({ fact: { intent: 'leaked', stopsAt: NOW } });
});

test('the new secret stands in the answer alone', async () => {
  const { rotator, wanted, accountId } = await setUp();
  const answer = await rotateToken(rotator, wanted(), origin, NOW);
  if (answer.kind !== 'rotated') throw new Error(answer.kind);
  const rest = answer.secret.reveal().slice(-40);
  const rows = await rawSql(`SELECT * FROM tokens WHERE account_id = '${accountId}'`);
  expect(rows).toHaveLength(2);
  expect(JSON.stringify([rows, answer, await auditOf(accountId)])).not.toContain(rest);
});
