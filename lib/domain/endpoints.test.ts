import { expect, test } from '@playwright/test';
import { callsOpenedBy, endpoints, faxCalls, ownCalls, scopesThatSuffice, type Endpoint } from './endpoints';
import { scopes, type Scope } from './scopes';

/** The 29 calls as the vendor's documentation lists them (facts, §2), typed off from there and not from the table under test. */
const documented = `
  GET /accounts                                                                all:read member:read
  GET /accounts/{user_id}                                                      all:read member:read user:read
  PUT /accounts/{user_id}                                                      all:edit member:edit user:edit
  GET /accounts/self/member-details/{member_user_id}                           all:read member:read
  PUT /accounts/self/member-details/{member_user_id}                           all:edit member:edit
  GET /accounts/{user_id}/numbers                                              all:read numbers:read
  GET /accounts/{user_id}/numbers/{number}                                     all:read numbers:read
  PUT /accounts/{user_id}/numbers/{number}                                     all:edit numbers:edit
  DELETE /accounts/{user_id}/numbers/{number}                                  all:edit numbers:edit
  GET /accounts/{user_id}/faxes                                                all:read fax:read
  GET /accounts/{user_id}/faxes/{fax_id}                                       all:read fax:read
  PUT /accounts/{user_id}/faxes/{fax_id}                                       all:edit fax:edit
  DELETE /accounts/{user_id}/faxes/{fax_id}                                    all:edit fax:edit
  GET /accounts/{user_id}/files/{fax_id}                                       all:read fax:read
  GET /accounts/{user_id}/report/{fax_id}                                      all:read fax:read
  POST /accounts/{user_id}/files                                               all:edit fax:edit
  GET /accounts/{user_id}/outbox                                               all:read fax:read
  GET /accounts/{user_id}/outbox/{id}                                          all:read fax:read
  POST /accounts/{user_id}/outbox                                              all:edit fax:edit
  PUT /accounts/{user_id}/outbox/{id}                                          all:edit fax:edit
  DELETE /accounts/{user_id}/outbox/{id}                                       all:edit fax:edit
  GET /hooks                                                                   all:read webhook:read
  POST /hooks                                                                  all:edit webhook:edit
  DELETE /hooks/{hook_id}                                                      all:edit webhook:edit
  GET /shop/balance                                                            all:read shop:read
  GET /shop/numbers/countries                                                  all:read shop:read
  GET /shop/numbers/countries/{country_code}/areas                             all:read shop:read
  GET /shop/numbers/countries/{country_code}/areas/{calling_code}/numbers      all:read shop:read
  POST /shop/numbers/purchase                                                  all:edit shop:edit`
  .trim()
  .split('\n')
  .map((line) => {
    const [method = '', path = '', ...suffixes] = line.trim().split(/\s+/);
    return { call: `${method} /v3${path}`, opens: suffixes.map((suffix) => `fax:${suffix}`) };
  });

const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`;

test.describe('for every documented call', () => {
  for (const { call, opens } of documented) {
    test(`${call}: every scope but ${opens.join(', ')} together do not open it, and each of these alone does`, () => {
      const [row, ...doubles] = endpoints.filter((endpoint) => nameOf(endpoint) === call);
      expect(doubles).toEqual([]);
      expect(row).toBeDefined();
      const suffice = row ? scopesThatSuffice(row, true) : [];
      expect(scopes.filter((scope) => !opens.includes(scope) && suffice.includes(scope))).toEqual([]);
      expect([...suffice].sort()).toEqual([...opens].sort());
    });
  }
});

test('no call is opened that the documentation does not list', () => {
  expect(faxCalls).toHaveLength(29);
  expect(faxCalls.map(nameOf)).toEqual(documented.map(({ call }) => call));
});

test('what only reads is opened by :read scopes alone, what writes by :edit scopes alone', () => {
  for (const call of faxCalls) {
    const verb = call.method === 'GET' ? ':read' : ':edit';
    for (const scope of scopesThatSuffice(call, true)) expect(scope.endsWith(verb), `${nameOf(call)} by ${scope}`).toBe(true);
  }
});

test('fax:user scopes do not suffice on somebody else, and everything else stays as it is', () => {
  for (const call of faxCalls) {
    const onOthers = scopesThatSuffice(call, false);
    expect(onOthers).toEqual(scopesThatSuffice(call, true).filter((scope) => scope !== 'fax:user:read' && scope !== 'fax:user:edit'));
    expect(onOthers.length, nameOf(call)).toBeGreaterThan(0);
  }
});

test('each scope opens as many calls as documented, and none opens nothing', () => {
  const counts: Record<Scope, number> = {
    ...{ 'fax:all:read': 16, 'fax:all:edit': 13, 'fax:webhook:read': 1, 'fax:webhook:edit': 2, 'fax:fax:read': 6, 'fax:fax:edit': 6 },
    ...{ 'fax:user:read': 1, 'fax:user:edit': 1, 'fax:shop:read': 4, 'fax:shop:edit': 1, 'fax:member:read': 3, 'fax:member:edit': 2 },
    ...{ 'fax:numbers:read': 2, 'fax:numbers:edit': 2 },
  };
  expect(Object.fromEntries(scopes.map((scope) => [scope, callsOpenedBy(scope).length]))).toEqual(counts);
  for (const scope of scopes) {
    expect(callsOpenedBy(scope).map(nameOf)).toEqual(documented.filter(({ opens }) => opens.includes(scope)).map(({ call }) => call));
  }
});

test('no two rows have one id, or one method and path but for the names of parameters', () => {
  expect(new Set(endpoints.map(({ id }) => id)).size).toBe(endpoints.length);
  expect(new Set(endpoints.map((row) => nameOf(row).replace(/\{\w+\}/g, '{}'))).size).toBe(endpoints.length);
});

test('listing all members is for admins alone, and no other call is', () => {
  expect(endpoints.filter((row) => row.adminOnly).map(nameOf)).toEqual(['GET /v3/accounts']);
});

test('a token may ask who it is and revoke itself with whatever scopes; health is public; no scope is named there', () => {
  const access = Object.fromEntries(ownCalls.map((call) => [nameOf(call), call.access.kind]));
  expect(access).toMatchObject({ 'GET /v3/personal-access-tokens/self': 'any-token', 'DELETE /v3/personal-access-tokens/self': 'any-token' });
  expect(access).toMatchObject({ 'GET /healthz': 'public', 'GET /readyz': 'public' });
  for (const call of ownCalls) expect(scopesThatSuffice(call, true)).toEqual([]);
  expect(faxCalls.filter((call) => call.access.kind !== 'scopes')).toEqual([]);
});
