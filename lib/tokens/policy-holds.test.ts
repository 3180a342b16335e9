import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { newId } from '@/db/ids';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { tokensOfMember } from '@/db/tokens';
import { openPolicy, type Policy } from '@/lib/domain/policy';
import type { WantedRotation } from '@/lib/domain/rotation-form';
import { scopes } from '@/lib/domain/scopes';
import type { WantedToken } from '@/lib/domain/token-form';
import { setPolicy } from '@/lib/policy/testing/set-policy';
import { checkSecret } from './check-secret';
import { createToken } from './create-token';
import { rotateToken } from './rotate-token';
import { makeHeldToken } from './testing/make-held-token';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };
const allowing = (member: Policy['allowedScopes']['member']) => ({ allowedScopes: { owner: scopes, admin: scopes, member } });

async function setUp(policy: Partial<Policy>) {
  const account = await makeAccount();
  await setPolicy(account.accountId, policy);
  const member = { ...account.member, plan: account.plan, timeZone: 'Asia/Tokyo' };
  const wanted = (given: Partial<WantedToken> = {}) => ({ name: 'wanted', description: null, allowedAddresses: null, expiresAt: NOW + 20 * DAY, scopes: ['fax:fax:read' as const], submissionId: newId(), ...given });
  const create = (given: Partial<WantedToken> = {}, who: { role: 'owner' | 'admin' | 'member'; id: string } = member) => createToken({ ...member, ...who }, wanted(given), origin, NOW);
  const rotate = (tokenId: string, given: Partial<WantedRotation> = {}) =>
    rotateToken(member, { tokenId, intent: 'planned', grace: 'none', length: 'same', scopes: ['fax:fax:read'], submissionId: newId(), ...given }, origin, NOW);
  const tokens = () => tokensOfMember(database(), account.accountId, member.id);
  return { ...account, member, wanted, create, rotate, tokens };
}

test.describe('beyond the policy nothing is generated, and the refusal is recorded', () => {
  const beyond = {
    'role-not-allowed': [{ mayGenerate: ['owner', 'admin'] }, {}],
    'scope-not-allowed': [allowing(['fax:fax:read']), { scopes: ['fax:fax:read', 'fax:shop:edit'] }],
    'expiry-too-long': [{ longestDays: 30 }, { expiresAt: NOW + 33 * DAY }],
    'tokens-too-many': [{ tokensPerMember: 0 }, {}],
  } as const satisfies Record<string, readonly [Partial<Policy>, Partial<WantedToken>]>;
  for (const [reason, [policy, given]] of Object.entries(beyond)) {
    test(reason, async () => {
      const { accountId, create, tokens } = await setUp(policy);
      expect(await create(given)).toEqual({ kind: 'refused', reason });
      expect(await tokens()).toEqual([]);
      expect(await auditOf(accountId)).toMatchObject([{ fact: { type: 'authz_fail', action: 'generate-token', reason } }]);
    });
  }
});

test('the policy of one account says nothing to another', async () => {
  await setUp({ mayGenerate: [], tokensPerMember: 0 });
  expect(await (await setUp(openPolicy)).create()).toMatchObject({ kind: 'generated' });
});

test('the limit holds for twenty forms at once, lets the same form be sent again, and counts neither what ended nor what was replaced', async () => {
  const { create, rotate, tokens } = await setUp({ tokensPerMember: 2 });
  const submissionId = newId();
  expect(await create({ submissionId })).toMatchObject({ kind: 'generated' });
  const [first] = await tokens();
  const answers = await Promise.all(Array.from({ length: 20 }, () => create()));
  expect(answers.filter(({ kind }) => kind === 'generated')).toHaveLength(1);
  expect(await create({ submissionId })).toEqual({ kind: 'already-generated', tokenId: first?.id });
  expect(await rotate(first?.id ?? '', { grace: '24h' })).toMatchObject({ kind: 'rotated' });
  expect(await create()).toEqual({ kind: 'refused', reason: 'tokens-too-many' });
  expect(await tokens()).toHaveLength(3);
});

test('what a role may not give it cannot carry over by rotating either, and the token it held works on', async () => {
  const { accountId, member, rotate } = await setUp({});
  const held = await makeHeldToken(member, NOW, { scopes: ['fax:fax:read', 'fax:shop:edit'] });
  await setPolicy(accountId, { ...allowing(['fax:fax:read']), longestGraceHours: 1, longestDays: 30 });
  expect(await rotate(held.tokenId, { scopes: ['fax:fax:read', 'fax:shop:edit'] })).toEqual({ kind: 'refused', reason: 'scope-not-allowed' });
  expect(await rotate(held.tokenId, { grace: '24h' })).toEqual({ kind: 'refused', reason: 'grace-too-long' });
  expect(await checkSecret(held.secret, '192.0.2.1', NOW)).toMatchObject({ verdict: 'valid', token: { scopes: ['fax:fax:read', 'fax:shop:edit'] } });
  const rotated = await rotate(held.tokenId, { grace: '1h' });
  const successor = rotated.kind === 'rotated' ? rotated.tokenId : '';
  const [made] = (await tokensOfMember(database(), accountId, member.id)).filter(({ id }) => id === successor);
  expect(made?.scopes).toEqual(['fax:fax:read']);
  expect(made?.expiresAt).toBeLessThan(NOW + 31 * DAY);
});

test('after a leak no grace is asked for, so none is too long; a role that may not generate may not rotate', async () => {
  const { accountId, member, rotate } = await setUp({ longestGraceHours: 0 });
  const held = await makeHeldToken(member, NOW);
  await setPolicy(accountId, { longestGraceHours: 0, mayGenerate: ['owner'] });
  expect(await rotate(held.tokenId)).toEqual({ kind: 'refused', reason: 'role-not-allowed' });
  await setPolicy(accountId, { longestGraceHours: 0 });
  expect(await rotate(held.tokenId, { intent: 'leaked', grace: '7d' })).toMatchObject({ kind: 'rotated', oldStopsAt: NOW });
});

test('a call must come from where the organization and the token both allow it', async () => {
  const { accountId, member } = await setUp({ allowedAddresses: ['192.0.2.0/24', '2001:db8::/32'] });
  const anywhere = await makeHeldToken(member, NOW);
  const elsewhere = await makeHeldToken(member, NOW, { allowedAddresses: ['198.51.100.0/24', '192.0.2.7'] });
  const verdict = async (secret: string, address: string) => (await checkSecret(secret, address, NOW)).verdict;
  expect(await verdict(anywhere.secret, '198.51.100.1')).toBe('address-not-allowed');
  expect(await verdict(elsewhere.secret, '198.51.100.1')).toBe('address-not-allowed');
  expect(await verdict(elsewhere.secret, '192.0.2.8')).toBe('address-not-allowed');
  for (const address of ['192.0.2.8', '2001:db8::1']) expect(await verdict(anywhere.secret, address)).toBe('valid');
  expect(await verdict(elsewhere.secret, '192.0.2.7')).toBe('valid');
  await setPolicy(accountId, { allowedAddresses: null });
  expect(await verdict(anywhere.secret, '198.51.100.1')).toBe('valid');
});
