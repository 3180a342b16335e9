import { expect, test } from '@playwright/test';
import { scopeSearchTexts } from './scope-search';
import { looksLikeCall, scopesMatching } from '../domain/scope-filter';
import { scopes } from '../domain/scopes';

const find = (query: string) => scopesMatching(query, scopeSearchTexts());

for (const query of ['xyzzy', 'fax:everything', 'send 残高', '/v3/x']) {
  test(`nothing is found by ${query}`, () => expect(find(query)).toEqual([]));
}

for (const [query, found] of [
  ['fax:shop', ['fax:shop:read', 'fax:shop:edit']],
  ['ＦＡＸ：ＳＨＯＰ：read', ['fax:shop:read']],
  ['Balance check', ['fax:shop:read']],
  ['残高', ['fax:shop:read', 'fax:shop:edit']],
  ['送信 削除', ['fax:fax:edit']],
  ['ｽｺｰﾌﾟ', ['fax:all:read', 'fax:all:edit']],
  ['/outbox', ['fax:fax:read', 'fax:fax:edit']],
  ['delete hooks', ['fax:webhook:edit']],
  ['POST /v3/shop', ['fax:shop:edit']],
] as const) {
  test(`by ${query}: ${found.join(', ')}`, () => expect(find(query)).toEqual(expect.arrayContaining([...found])));
}

test('whoever looks for one call is shown what opens little', () => {
  expect(find('/v3/shop/balance')).toEqual(['fax:shop:read']);
  expect(find('send')).toContain('fax:fax:edit');
  expect(find('send')).not.toContain('fax:all:edit');
});

test('nothing typed finds everything', () => {
  expect(find('')).toEqual(scopes);
  expect(find('  ')).toEqual(scopes);
});

test('a call is told from words', () => {
  for (const text of ['', 'send', '/v3/accounts', '/outbox', 'fax:fax:read', 'curl', 'http', '送信', 'post', 'v3']) expect(looksLikeCall(text), text).toBe(false);
  for (const text of ['curl x', '$ curl https://x', 'POST /accounts', '/v3/accounts/self', 'https://h/v3/hooks', '${BASE}/v3/accounts', 'http POST :3000/v3/hooks', '/accounts/self']) expect(looksLikeCall(text), text).toBe(true);
});
