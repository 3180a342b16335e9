import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { scopes } from '@/lib/domain/scopes';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { serveApi, type ApiServer } from './testing/api-server';
import { pathOf, protectedRows, rowsByScope, titleOf } from './testing/rows';

/** Generated from the endpoint table: a row without these tests cannot exist. */
let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

for (const row of rowsByScope) {
  const isPersonal = row.path.includes('{user_id}');

  test(`${titleOf(row)}: every scope but the permitted ones is not enough, and the answer names what would be`, async () => {
    const { owner } = await makeAccount();
    const { secret } = await makeHeldToken(owner, Date.now(), { scopes: scopes.filter((scope) => !row.anyOf.includes(scope)) });
    const { status, body, headers } = await api.call(row.method, pathOf(row), secret);
    expect([status, body['error']]).toEqual([403, 'insufficient_scope']);
    expect(headers.get('www-authenticate')).toContain(`error="insufficient_scope"`);
    expect(headers.get('www-authenticate')).toContain(`scope="${row.anyOf.join(' ')}"`);
  });

  for (const scope of row.anyOf) {
    test(`${titleOf(row)}: ${scope} alone is enough`, async () => {
      const { owner } = await makeAccount();
      const { secret } = await makeHeldToken(owner, Date.now(), { scopes: [scope] });
      const { status, headers } = await api.call(row.method, pathOf(row), secret);
      expect([200, 201, 204, 400, 404]).toContain(status);
      expect(headers.get('www-authenticate')).toBeNull();
    });
  }

  if (row.adminOnly) {
    test(`${titleOf(row)}: a member is refused with every scope there is, an admin let through`, async () => {
      const { member, admin } = await makeAccount();
      const forMember = await makeHeldToken(member, Date.now(), { scopes });
      const { status, body, headers } = await api.call(row.method, pathOf(row), forMember.secret);
      expect([status, body['error'], headers.get('www-authenticate')]).toEqual([403, 'forbidden', null]);
      const forAdmin = await makeHeldToken(admin, Date.now(), { scopes });
      expect([401, 403]).not.toContain((await api.call(row.method, pathOf(row), forAdmin.secret)).status);
    });
  }

  if (isPersonal && row.anyOf.some((scope) => scope.startsWith('fax:user:'))) {
    test(`${titleOf(row)}: a scope for oneself opens nobody else, and the answer names the others`, async () => {
      const { owner, member } = await makeAccount();
      const own = row.anyOf.filter((scope) => scope.startsWith('fax:user:'));
      const { secret } = await makeHeldToken(owner, Date.now(), { scopes: own });
      const { status, headers } = await api.call(row.method, pathOf(row, member.id), secret);
      expect(status).toBe(403);
      expect(headers.get('www-authenticate')).toContain(`scope="${row.anyOf.filter((scope) => !own.includes(scope)).join(' ')}"`);
      expect([401, 403]).not.toContain((await api.call(row.method, pathOf(row, owner.id), secret)).status);
    });
  }
}

for (const row of protectedRows.filter(({ access }) => access.kind === 'any-token')) {
  test(`${titleOf(row)}: a token without any scope may make it, for any role`, async () => {
    const { owner, member } = await makeAccount();
    for (const person of [owner, member]) {
      const { secret } = await makeHeldToken(person, Date.now(), { scopes: [] });
      expect([200, 204]).toContain((await api.call(row.method, pathOf(row), secret)).status);
    }
  });
}
