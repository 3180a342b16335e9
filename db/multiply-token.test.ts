import { expect, test } from '@playwright/test';
import { closeDatabase, database } from './connection';
import { makeAccount, makeToken } from './testing/make-account';
import { multiplyToken } from './testing/multiply-token';
import { tokensOfMember } from './tokens';

test.afterAll(closeDatabase);

test('a multiplied token has so many copies like it, each with an identifier of its own', async () => {
  const { accountId, member } = await makeAccount();
  const token = { accountId, memberId: member.id, identifier: `original-${accountId}`, secretHash: 'a hash', scopes: ['fax:fax:read'], createdAt: 1, expiresAt: 2 };
  await multiplyToken(await makeToken(token), 600);
  const held = await tokensOfMember(database(), accountId, member.id);
  expect(held).toHaveLength(601);
  expect(new Set(held.map(({ identifier }) => identifier)).size).toBe(601);
  expect(held.every(({ scopes, expiresAt }) => scopes[0] === 'fax:fax:read' && expiresAt === 2)).toBe(true);
});
