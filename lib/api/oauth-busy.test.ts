import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { engine } from '@/db/engine';
import { migrate } from '@/db/migrate';
import { makeScratchDatabase } from '@/db/testing/scratch-database';
import { whileBusy } from '@/db/testing/while-busy';
import { tokenByIdentifier } from '@/db/tokens';
import { makeClientAccount, makeSecret } from './testing/oauth-rows';
import { serveOAuth } from './testing/oauth-server';

test.afterAll(closeDatabase);

test('while the database is busy nothing is revoked, and a service hears 503 with Retry-After: the token still works (RFC 7009 §2.2.1)', async () => {
  test.setTimeout(60_000);
  const scratch = await makeScratchDatabase();
  await scratch.during(async () => {
    await migrate(scratch.url);
    const api = await serveOAuth();
    const { client, member } = await makeClientAccount();
    const { secret, identifier } = await makeSecret(member);
    await api.form('/oauth/introspect', client, { token: secret });
    await whileBusy(async () => {
      const answer = await api.form('/oauth/revoke', client, { token: secret });
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
      if (engine() === 'postgres') {
        expect((await api.form('/oauth/introspect', client, { token: secret })).status).toBe(503);
        const headers = { 'X-Original-Method': 'GET', 'X-Original-URI': '/v3/hooks', Authorization: `Bearer ${secret}` };
        expect((await api.fetch('/gateway/check', { headers })).status).toBe(503);
      }
    });
    expect((await tokenByIdentifier(database(), identifier))?.revokedAt).toBeNull();
    await api.close();
  });
  await scratch.remove();
});
