import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { setMemberActive, setPlan } from '@/db/members';
import { makeAccount } from '@/db/testing/make-account';
import { markRevoked, setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { scopes } from '@/lib/domain/scopes';
import { PlainSecret } from '@/lib/domain/secret';
import { forgeSecret } from '@/lib/tokens/testing/forge-secret';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { endpoints } from '@/lib/domain/endpoints';
import { serveApi, type Answer, type ApiServer } from './testing/api-server';
import { pathOf, protectedRows, titleOf } from './testing/rows';

let api: ApiServer;
let refused: Record<string, string | undefined>;
test.beforeAll(async () => {
  api = await serveApi();
  refused = await secretsThatAreRefused();
});
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

/** What every row answers, whichever it is. No description: the challenge has no error code (RFC 6750 §3.1). */
const expected: Record<string, readonly [status: number, error: string, description: RegExp]> = {
  missing: [401, 'unauthorized', /No token was sent/],
  malformed: [401, 'invalid_token', /not a token we know/],
  unknown: [401, 'invalid_token', /not a token we know/],
  'a guess with a right identifier': [401, 'invalid_token', /not a token we know/],
  revoked: [401, 'invalid_token', /revoked/],
  replaced: [401, 'invalid_token', /rotated/],
  expired: [401, 'invalid_token', /expired/],
  frozen: [401, 'invalid_token', /frozen/],
  'member-inactive': [401, 'invalid_token', /deactivated/],
  'plan-lapsed': [401, 'invalid_token', /Enterprise/],
  'address-not-allowed': [403, 'forbidden', /address is not allowed/],
};

for (const row of protectedRows) {
  test(`${titleOf(row)} lets through nothing that does not work, and says why only once the hash has matched`, async () => {
    for (const [verdict, [status, error, description]] of Object.entries(expected)) {
      const answer = await api.call(row.method, pathOf(row), refused[verdict]);
      expect([answer.status, answer.body['error']], verdict).toEqual([status, error]);
      expect(answer.body['description'], verdict).toMatch(description);
      expect(Object.keys(answer.body), verdict).toEqual(['error', 'description', 'request_id']);
      expect(challengeOf(answer), verdict).toBe(status === 403 ? null : verdict === 'missing' ? 'Bearer realm="Fax.Plus API"' : `Bearer realm="Fax.Plus API", error="invalid_token", error_description="${String(answer.body['description'])}"`);
    }
  });
}

for (const row of endpoints.filter(({ access }) => access.kind === 'public')) {
  test(`${titleOf(row)} asks for no token, and is not disturbed by a bad one`, async () => {
    for (const secret of [undefined, 'garbage', refused['revoked']]) expect((await api.call(row.method, pathOf(row), secret)).status).toBe(200);
  });
}

function challengeOf({ headers }: Answer): string | null {
  return headers.get('www-authenticate');
}

async function secretsThatAreRefused(): Promise<Record<string, string | undefined>> {
  const now = Date.now();
  const held = async (stop: (accountId: string, tokenId: string, memberId: string) => Promise<unknown>) => {
    const { accountId, owner } = await makeAccount();
    const { tokenId, secret } = await makeHeldToken(owner, now, { scopes });
    await stop(accountId, tokenId, owner.id);
    return secret;
  };
  const state = (given: Parameters<typeof setTokenState>[3]) => held((accountId, tokenId) => transaction((tx) => setTokenState(tx, accountId, tokenId, given)));
  const { owner } = await makeAccount();
  return {
    missing: undefined,
    malformed: 'alohi_pat_nonsense',
    unknown: PlainSecret.generate().reveal(),
    'a guess with a right identifier': forgeSecret((await makeHeldToken(owner, now)).identifier),
    revoked: await held((accountId, tokenId) => transaction((tx) => markRevoked(tx, accountId, tokenId, { at: now, by: null, reason: 'other' }))),
    replaced: await state({ replacedAt: now }),
    expired: await state({ expiresAt: now }),
    frozen: await state({ frozenAt: now }),
    'member-inactive': await held((accountId, _tokenId, memberId) => transaction((tx) => setMemberActive(tx, accountId, memberId, false))),
    'plan-lapsed': await held((accountId) => transaction((tx) => setPlan(tx, accountId, 'basic'))),
    'address-not-allowed': await state({ allowedAddresses: ['198.51.100.0/24'] }),
  };
}
