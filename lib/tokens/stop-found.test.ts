import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { setMemberActive } from '@/db/members';
import { auditOf } from '@/db/testing/audit-of';
import { makeAccount } from '@/db/testing/make-account';
import { setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { PlainSecret } from '@/lib/domain/secret';
import { checkSecret } from './check-secret';
import { lookUpFound } from './look-up-found';
import { stopFound } from './stop-found';
import { forgeSecret } from './testing/forge-secret';
import { named, noticesOf } from './testing/found';
import { listTokens } from './testing/list-tokens';
import { makeHeldToken } from './testing/make-held-token';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 24 * 60 * 60 * 1000;
const origin = { address: '192.0.2.7', client: 'a test', requestId: 'req_test' };

async function company() {
  const account = await makeAccount();
  const { secret, tokenId, identifier } = await makeHeldToken(account.member, NOW, { name: 'nightly-reports', lastUsedAt: NOW - 5 });
  const verdict = async (now = NOW) => (await checkSecret(secret, '192.0.2.1', now)).verdict;
  return { ...account, secret, tokenId, identifier, verdict, facts: { name: 'nightly-reports', identifier } };
}

test('what is not here is neither told from another account\'s nor stopped: for a stranger, a guess, a made-up secret', async () => {
  const theirs = await company();
  const { owner, accountId } = await makeAccount();
  const asked = [named(theirs.secret), { identifier: theirs.identifier.split('').reverse().join('') }, named(PlainSecret.generate().reveal())];
  expect(await lookUpFound(owner, asked, NOW)).toEqual(asked.map(({ identifier }) => ({ identifier, whose: 'nobody-here' })));
  expect((await stopFound(owner, asked, origin, NOW)).tokens).toEqual(asked.map(({ identifier }) => ({ identifier, what: 'nobody-here' })));
  expect(await theirs.verdict()).toBe('valid');
  expect([await auditOf(accountId), await auditOf(theirs.accountId), await noticesOf(theirs.accountId)]).toEqual([[], [], []]);
});

test('a right identifier with a wrong rest is nobody\'s, though its checksum is right', async () => {
  const { identifier, admin, member, verdict, accountId } = await company();
  const forged = named(forgeSecret(identifier));
  for (const finder of [admin, member]) {
    expect(await lookUpFound(finder, [forged], NOW)).toEqual([{ identifier, whose: 'nobody-here' }]);
    expect((await stopFound(finder, [forged], origin, NOW)).tokens).toEqual([{ identifier, what: 'nobody-here' }]);
  }
  expect(await verdict()).toBe('valid');
  expect(await auditOf(accountId)).toEqual([]);
});

test('a member reads name and owner of their own alone; of others only that they are here; an admin reads all', async () => {
  const { owner, admin, member, secret, tokenId, identifier } = await company();
  const admins = await makeHeldToken(admin, NOW, { name: 'payroll' });
  const asked = [named(secret), named(admins.secret)];
  const own = { identifier, id: tokenId, name: 'nightly-reports', owner: 'member Test', status: 'active', lastUsedAt: NOW - 5 };
  expect(await lookUpFound(member, asked, NOW)).toEqual([{ ...own, whose: 'yours' }, { identifier: admins.identifier, whose: 'somebody-here', status: 'active' }]);
  expect(await lookUpFound(owner, asked, NOW)).toMatchObject([{ ...own, whose: 'administered' }, { whose: 'administered', name: 'payroll', owner: 'admin Test' }]);
});

test("a member's own is revoked as leaked, and nobody else is told", async () => {
  const { accountId, member, secret, tokenId, identifier, verdict } = await company();
  const answer = await stopFound(member, [named(secret)], origin, NOW);
  expect(answer).toEqual({ tokens: [{ identifier, what: 'revoked' }], told: { owners: [], ownerCount: 0, adminCount: 0 } });
  expect(await verdict()).toBe('revoked');
  expect(await auditOf(accountId)).toMatchObject([{ actor: { kind: 'member', memberId: member.id }, origin, fact: { type: 'authn_token_revoked', tokenId, reason: 'leaked' } }]);
  expect(await noticesOf(accountId)).toEqual([]);
});

for (const [how, reduce] of [
  ['by its fingerprint', (secret: string) => named(secret)],
  ['by its identifier alone', (secret: string) => ({ identifier: named(secret).identifier })],
] as const) {
  test(`an admin revokes anybody's, ${how}, and the owner is told by whom`, async () => {
    const { accountId, admin, member, secret, verdict, facts } = await company();
    const answer = await stopFound(admin, [reduce(secret)], origin, NOW);
    expect(answer).toMatchObject({ tokens: [{ what: 'revoked' }], told: { owners: ['member Test'], ownerCount: 1, adminCount: 0 } });
    expect(await verdict()).toBe('revoked');
    expect(await noticesOf(accountId)).toEqual([{ memberId: member.id, kind: 'reported-leaked', facts: { ...facts, by: admin.id } }]);
  });
}

test("somebody else's is reported: frozen at once, revoked after a day, owner and admins told, and recorded as a report", async () => {
  const { accountId, owner, admin, member } = await makeAccount();
  const { secret, tokenId, identifier } = await makeHeldToken(owner, NOW, { name: 'payroll' });
  const answer = await stopFound(member, [named(secret)], origin, NOW);
  expect(answer).toEqual({ tokens: [{ identifier, what: 'reported' }], told: { owners: [], ownerCount: 1, adminCount: 1 } });
  expect((await checkSecret(secret, '192.0.2.1', NOW)).verdict).toBe('frozen');
  expect((await checkSecret(secret, '192.0.2.1', NOW + DAY)).verdict).toBe('revoked');
  const facts = { name: 'payroll', identifier, by: member.id, until: NOW + DAY };
  expect(await noticesOf(accountId)).toEqual([
    { memberId: owner.id, kind: 'reported-leaked', facts },
    { memberId: admin.id, kind: 'token-reported', facts: { ...facts, owner: owner.id } },
  ]);
  expect(await auditOf(accountId)).toMatchObject([{ actor: { memberId: member.id }, fact: { type: 'authz_change', action: 'report-leaked', tokenId, until: NOW + DAY, by: 'fingerprint' } }]);
});

test('who is deactivated is no admin who is told', async () => {
  const { accountId, owner, admin, member } = await makeAccount();
  await transaction((tx) => setMemberActive(tx, accountId, admin.id, false));
  const { secret } = await makeHeldToken(owner, NOW);
  expect((await stopFound(member, [named(secret)], origin, NOW)).told).toMatchObject({ ownerCount: 1, adminCount: 0 });
});

test('a report does not lengthen a freeze that ends in revocation, and takes the way back from one that does not', async () => {
  const { accountId, owner, member } = await makeAccount();
  const [harder, softer] = [await makeHeldToken(owner, NOW), await makeHeldToken(owner, NOW)];
  await transaction(async (tx) => {
    await setTokenState(tx, accountId, harder.tokenId, { frozenAt: NOW, frozenBy: owner.id, frozenUntil: NOW + 7, frozenThen: 'revoke' });
    await setTokenState(tx, accountId, softer.tokenId, { frozenAt: NOW, frozenBy: owner.id, frozenUntil: NOW + 7, frozenThen: 'unfreeze' });
  });
  const { tokens } = await stopFound(member, [named(harder.secret), named(softer.secret)], origin, NOW + 1);
  expect(new Map(tokens.map(({ identifier, what }) => [identifier, what]))).toEqual(new Map([[harder.identifier, 'stopped-before'], [softer.identifier, 'reported']]));
  expect((await listTokens(owner, NOW)).find(({ id }) => id === harder.tokenId)).toMatchObject({ frozenUntil: NOW + 7 });
  expect((await checkSecret(softer.secret, '192.0.2.1', NOW + 1 + DAY)).verdict).toBe('revoked');
});

for (const [status, state] of Object.entries({ expired: { expiresAt: NOW }, replaced: { replacedAt: NOW }, revoked: { revokedAt: NOW } })) {
  test(`what is ${status} was stopped before: no event, no notice`, async () => {
    const { accountId, admin, secret, tokenId, identifier } = await company();
    await transaction((tx) => setTokenState(tx, accountId, tokenId, state));
    expect((await stopFound(admin, [named(secret)], origin, NOW)).tokens).toEqual([{ identifier, what: 'stopped-before' }]);
    expect([await auditOf(accountId), await noticesOf(accountId)]).toEqual([[], []]);
  });
}

test('ten people at once: one effect, one event, and each is told the truth', async () => {
  const { accountId, owner, admin, member, secret } = await company();
  const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => stopFound([owner, admin, member][at % 3] ?? owner, [named(secret)], origin, NOW)));
  const whats = answers.flatMap(({ tokens }) => tokens.map(({ what }) => what));
  expect(whats.filter((what) => what === 'revoked')).toHaveLength(1);
  expect(whats.filter((what) => what === 'stopped-before')).toHaveLength(9);
  expect(await auditOf(accountId)).toHaveLength(1);
  expect((await noticesOf(accountId)).length).toBeLessThanOrEqual(1);
});

test('a hundred at once are stopped, each with an event of its own, and "last used" stays', async () => {
  const { accountId, admin, member } = await makeAccount();
  const held = await Promise.all(Array.from({ length: 100 }, () => makeHeldToken(member, NOW, { lastUsedAt: NOW - 1 })));
  const { tokens, told } = await stopFound(admin, held.map(({ secret }) => named(secret)), origin, NOW);
  expect(tokens.filter(({ what }) => what === 'revoked')).toHaveLength(100);
  expect(told.owners).toEqual(['member Test']);
  expect(await auditOf(accountId)).toHaveLength(100);
  expect((await listTokens(member, NOW)).every(({ lastUsedAt }) => lastUsedAt === NOW - 1)).toBe(true);
});
