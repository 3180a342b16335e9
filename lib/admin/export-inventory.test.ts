import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { setPerson } from '@/db/members';
import { makeAccount } from '@/db/testing/make-account';
import { multiplyToken } from '@/db/testing/multiply-token';
import { transaction } from '@/db/transaction';
import type { InventoryQuery } from '@/lib/domain/inventory-query';
import { defaultListQuery } from '@/lib/domain/list-query';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { exportInventory } from './export-inventory';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 24, 12);
const words = { heads: ['Token', 'Identifier', 'Scopes', 'Status', 'Generated', 'Expires', 'Last used', 'Last address'], owner: 'Owner', status: ({ status }: { status: string }) => status } as const;

async function fileFor({ accountId, plan, admin }: Awaited<ReturnType<typeof makeAccount>>, query: Partial<InventoryQuery> = {}): Promise<string> {
  let text = '';
  for await (const part of exportInventory({ id: admin.id, accountId, plan }, { ...defaultListQuery, ...query }, words, NOW)) text += part;
  return text;
}

test("another account's tokens are in no file", async () => {
  const [ours, theirs] = [await makeAccount(), await makeAccount()];
  await makeHeldToken(theirs.member, NOW, { name: 'theirs' });
  expect(await fileFor(ours)).toBe('\uFEFFToken,Owner,Identifier,Scopes,Status,Generated,Expires,Last used,Last address\r\n');
});

test('formulas in names of tokens and of owners stay text, and control characters stay in their cell', async () => {
  const account = await makeAccount();
  await transaction((tx) => setPerson(tx, account.accountId, account.member.id, { givenName: '@SUM(A1)', familyName: 'x\r\n=1+1,"<b>' }));
  const { identifier } = await makeHeldToken(account.member, NOW, { name: '-2+3\u0007', lastUsedAt: NOW, lastUsedAddress: '192.0.2.1' });
  expect((await fileFor(account)).slice(1).replace(/^.*?\r\n/, '')).toBe(`'-2+3\u0007,"'@SUM(A1) x\r\n=1+1,""<b>",${identifier},fax:fax:read,active,2026-11-23T12:00:00.000Z,2027-02-22T12:00:00.000Z,2026-11-24T12:00:00.000Z,192.0.2.1\r\n`);
});

test('a file holds all that matches, each once, over its parts, and no hash', async () => {
  const account = await makeAccount();
  const { tokenId } = await makeHeldToken(account.member, NOW, { name: 'night' });
  await multiplyToken(tokenId, 1_200);
  await makeHeldToken(account.owner, NOW, { name: 'day' });
  const lines = (await fileFor(account, { search: 'night' })).trim().split('\r\n').slice(1);
  expect(lines).toHaveLength(1_201);
  expect(new Set(lines).size).toBe(1_201);
  expect(lines.every((line) => line.startsWith('night,member Test,'))).toBe(true);
});
