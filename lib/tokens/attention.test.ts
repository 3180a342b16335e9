import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { countStatements } from '@/db/testing/count-statements';
import { makeAccount } from '@/db/testing/make-account';
import { tokensInNeed } from './attention';
import { makeHeldToken } from './testing/make-held-token';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const HOUR = 3_600_000;
const somebody = async () => {
  const { member, plan, owner } = await makeAccount();
  return { member: { ...member, plan }, owner: { ...owner, plan } };
};
const inNeed = async (member: Awaited<ReturnType<typeof somebody>>['member'], now = NOW) => (await tokensInNeed(member, now)).map(({ name }) => name);

test('nothing is said where nothing is to do, nor of what is stopped anyway, nor of others', async () => {
  const { member, owner } = await somebody();
  await makeHeldToken(member, NOW, { name: 'well' });
  await makeHeldToken(member, NOW, { name: 'frozen', frozenAt: NOW, expiresAt: NOW + DAY });
  await makeHeldToken(member, NOW, { name: 'expired', expiresAt: NOW });
  await makeHeldToken(member, NOW, { name: 'revoked', revokedAt: NOW, expiresAt: NOW + DAY });
  await makeHeldToken(owner, NOW, { name: 'of somebody else', expiresAt: NOW + DAY });
  expect(await inNeed(member)).toEqual([]);
  await makeHeldToken(member, NOW, { name: 'soon', expiresAt: NOW + DAY });
  expect(await inNeed({ ...member, plan: 'basic' })).toEqual([]);
});

test('an old secret is named only while it is called after its replacement and still works', async () => {
  const { member } = await somebody();
  const { tokenId: successorId } = await makeHeldToken(member, NOW, { name: 'successor', createdAt: NOW - HOUR });
  const grace = { replacedAt: NOW + HOUR, successorId };
  await makeHeldToken(member, NOW, { ...grace, name: 'silent', lastUsedAt: NOW - HOUR - 1 });
  await makeHeldToken(member, NOW, { ...grace, name: 'never called', lastUsedAt: null });
  await makeHeldToken(member, NOW, { ...grace, name: 'called', lastUsedAt: NOW - 5 });
  expect(await inNeed(member)).toEqual(['called']);
  expect(await inNeed(member, NOW + HOUR)).toEqual([]);
});

test('the most pressing come first, three at most, with one question', async () => {
  const { member } = await somebody();
  await makeHeldToken(member, NOW, { name: 'old', createdAt: NOW - 100 * DAY });
  await makeHeldToken(member, NOW, { name: 'in 9 days', expiresAt: NOW + 9 * DAY });
  await makeHeldToken(member, NOW, { name: 'in 2 days', expiresAt: NOW + 2 * DAY });
  expect(await inNeed(member)).toEqual(['in 2 days', 'in 9 days', 'old']);
  await makeHeldToken(member, NOW, { name: 'in 5 days', expiresAt: NOW + 5 * DAY });
  expect(await inNeed(member)).toEqual(['in 2 days', 'in 5 days', 'in 9 days']);
  expect(await countStatements(() => inNeed(member))).toBe(1);
});
