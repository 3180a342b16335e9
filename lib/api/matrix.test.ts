import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { scopes } from '@/lib/domain/scopes';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { serveApi, type ApiServer } from './testing/api-server';
import { makeFurnishedAccount } from './testing/furnished-people';
import { refusals, rowsOfOthers, scopesOfRows, type HowToCall } from './testing/matrix';
import { peopleOfRows } from './testing/matrix-of-people';
import { readAnswer } from './testing/official-clients';
import { refusedCases } from './testing/refused-secrets';
import { pathOf, protectedRows, rowsByScope, titleOf } from './testing/rows';

/** Generated from the endpoint table: a row without these tests cannot exist. The same runs beside the pages, in e2e/api-matrix.spec.ts. */
let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});
const call: HowToCall = async (line, headers) => readAnswer(await api.raw(line, ['Host: api', ...headers]));
const NOW = Date.now();

test('no row lets through what does not work, and says why only once the hash has matched', async () => {
  expect(await refusals(call, await refusedCases(NOW))).toEqual([]);
});

test('every scope alone, and all but the permitted', async () => {
  expect(await scopesOfRows(call, NOW)).toEqual([]);
});

test('whom a caller may name: self, their uid, an admin any member; everybody else is 404, to the byte', async () => {
  expect(await peopleOfRows(call, NOW)).toEqual([]);
});

test("another member's and another account's webhook is answered like none at all", async () => {
  const [own, other] = [await makeFurnishedAccount(NOW), await makeFurnishedAccount(NOW)];
  const texts = [];
  for (const hookId of [own.admin.hookId, other.owner.hookId, 'none']) {
    const { status, text } = await api.call('DELETE', `/v3/hooks/${hookId}`, own.owner.secret);
    texts.push([status, text.replace(/req_[\w-]+/, 'req')].join());
  }
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('404');
  expect((await api.call('DELETE', `/v3/hooks/${own.owner.hookId}`, own.owner.secret)).status).toBe(204);
});

test('public rows ask for no token, and a token opens no row of a service client and no gateway', async () => {
  const { owner } = await makeAccount();
  const { secret } = await makeHeldToken(owner, NOW, { scopes });
  expect(await rowsOfOthers(call, secret, 'alohi_pat_nonsense')).toEqual([]);
});

for (const row of rowsByScope.filter(({ adminOnly }) => adminOnly)) {
  test(`${titleOf(row)}: a member is refused with every scope there is, an admin let through`, async () => {
    const { member, admin } = await makeAccount();
    const forMember = await makeHeldToken(member, NOW, { scopes });
    const { status, body, headers } = await api.call(row.method, pathOf(row), forMember.secret);
    expect([status, body['error'], headers.get('www-authenticate')]).toEqual([403, 'forbidden', null]);
    const forAdmin = await makeHeldToken(admin, NOW, { scopes });
    expect((await api.call(row.method, pathOf(row), forAdmin.secret)).status).toBe(200);
  });
}

for (const row of rowsByScope.filter(({ anyOf }) => anyOf.some((scope) => scope.startsWith('fax:user:')))) {
  test(`${titleOf(row)}: a scope for oneself opens nobody else, and the answer names the others`, async () => {
    const { owner, member } = await makeAccount();
    const own = row.anyOf.filter((scope) => scope.startsWith('fax:user:'));
    const { secret } = await makeHeldToken(owner, NOW, { scopes: own });
    const { status, headers } = await api.call(row.method, pathOf(row, member.id), secret);
    expect(status).toBe(403);
    expect(headers.get('www-authenticate')).toContain(`scope="${row.anyOf.filter((scope) => !own.includes(scope)).join(' ')}"`);
    expect([200, 204]).toContain((await api.call(row.method, pathOf(row, owner.id), secret)).status);
  });
}

for (const row of protectedRows.filter(({ access }) => access.kind === 'any-token')) {
  test(`${titleOf(row)}: a token without any scope may make it, for any role`, async () => {
    const { owner, member } = await makeAccount();
    for (const person of [owner, member]) {
      const { secret } = await makeHeldToken(person, NOW, { scopes: [] });
      expect([200, 204]).toContain((await api.call(row.method, pathOf(row), secret)).status);
    }
  });
}
