import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { setMemberActive, setPlan } from '@/db/members';
import { makeAccount } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { showTokenOfAccount } from './show-token-of-account';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 24, 12);

test("another account's token is not there, under its very id", async () => {
  const [ours, theirs] = [await makeAccount(), await makeAccount()];
  const { tokenId } = await makeHeldToken(theirs.member, NOW);
  expect(await showTokenOfAccount(ours.owner, tokenId, NOW)).toBeUndefined();
  expect(await showTokenOfAccount(ours.owner, '', NOW)).toBeUndefined();
});

test('a token is shown with its owner, its line and what was noted, without hash or secret', async () => {
  const { owner, member, admin } = await makeAccount();
  const old = await makeHeldToken(member, NOW, { name: 'old' });
  const { tokenId, secret } = await makeHeldToken(member, NOW, { name: 'new', predecessorId: old.tokenId, revokedAt: NOW, revokedBy: admin.id, revocationReason: 'other', revocationNote: '=1+1 <b>' });
  const shown = await showTokenOfAccount(owner, tokenId, NOW);
  expect(shown).toMatchObject({ status: 'revoked', revokedBy: { kind: 'person', name: 'admin Test' }, revocationReason: 'other', revocationNote: '=1+1 <b>', predecessor: { name: 'old' }, owner: { id: member.id, name: 'member Test', email: member.email, isActive: true } });
  expect(JSON.stringify(shown)).not.toMatch(/hash/i);
  expect(JSON.stringify(shown)).not.toContain(secret.slice(-59));
});

test('a deactivated owner and a lapsed plan are statuses of it', async () => {
  const { accountId, admin, member } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW);
  await transaction((tx) => setPlan(tx, accountId, 'basic'));
  expect(await showTokenOfAccount(admin, tokenId, NOW)).toMatchObject({ status: 'plan-lapsed' });
  await transaction((tx) => setMemberActive(tx, accountId, member.id, false));
  expect(await showTokenOfAccount(admin, tokenId, NOW)).toMatchObject({ status: 'member-inactive', owner: { isActive: false } });
});
