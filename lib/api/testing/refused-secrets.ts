import { setMemberActive, setPlan } from '@/db/members';
import { makeAccount } from '@/db/testing/make-account';
import { markRevoked, setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { scopes } from '@/lib/domain/scopes';
import { PlainSecret } from '@/lib/domain/secret';
import { testSecrets } from '@/lib/domain/test-secrets';
import { forgeSecret } from '@/lib/tokens/testing/forge-secret';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';

/** What a request carries that no row lets through, and how every row says so. */
export interface RefusedCase {
  readonly name: string;
  readonly headers: readonly string[];
  readonly query?: string;
  readonly status: number;
  readonly error: string;
  readonly description: RegExp;
  readonly challenge: 'none' | 'without a code' | 'with its code';
  /** Whether the secret matched a token, so that its end may be told. */
  readonly matched: boolean;
}

export const bearer = (secret: string) => `Authorization: Bearer ${secret}`;

/** Every state that a token, its owner and its account can be in, each with every scope there is: what is refused is the state. */
export async function refusedCases(now: number): Promise<RefusedCase[]> {
  const { owner } = await makeAccount();
  const working = await makeHeldToken(owner, now, { scopes });
  const state = (given: Parameters<typeof setTokenState>[3]) => stopped(now, (accountId, tokenId) => transaction((tx) => setTokenState(tx, accountId, tokenId, given)));
  const double = { status: 400, error: 'invalid_request', description: /more than one token/, challenge: 'none', matched: false } as const;
  const unknown = { status: 401, error: 'invalid_token', description: /^This is not a token we know\./, challenge: 'with its code', matched: false } as const;
  const dead = (name: string, secret: string, description: RegExp, matched = true): RefusedCase => ({ name, headers: [bearer(secret)], status: 401, error: 'invalid_token', description, challenge: 'with its code', matched });
  return [
    { name: 'missing', headers: [], status: 401, error: 'unauthorized', description: /No token was sent/, challenge: 'without a code', matched: false },
    { name: 'another scheme', headers: ['Authorization: Basic dXNlcjpwYXNz'], status: 401, error: 'unauthorized', description: /No token was sent/, challenge: 'without a code', matched: false },
    { name: 'two tokens', headers: [bearer(working.secret), bearer(working.secret)], ...double },
    { name: 'a token in the query too', headers: [bearer(working.secret)], query: `?access_token=${working.secret}`, ...double },
    { name: 'malformed', headers: [bearer('alohi_pat_nonsense')], ...unknown },
    { name: 'unknown', headers: [bearer(PlainSecret.generate().reveal())], ...unknown },
    { name: 'a guess with a right identifier', headers: [bearer(forgeSecret(working.identifier))], ...unknown },
    dead('revoked', await stopped(now, (accountId, tokenId) => transaction((tx) => markRevoked(tx, accountId, tokenId, { at: now, by: null, reason: 'other' }))), /revoked/),
    dead('replaced', await state({ replacedAt: now }), /rotated/),
    dead('expired', await state({ expiresAt: now }), /expired/),
    dead('frozen', await state({ frozenAt: now }), /frozen/),
    dead('frozen, whose freeze ended in revocation', await state({ frozenAt: now - 2, frozenUntil: now - 1, frozenThen: 'revoke' }), /revoked/),
    dead('member-inactive', await stopped(now, (accountId, _tokenId, memberId) => transaction((tx) => setMemberActive(tx, accountId, memberId, false))), /deactivated/),
    dead('plan-lapsed', await stopped(now, (accountId) => transaction((tx) => setPlan(tx, accountId, 'basic'))), /Enterprise/),
    { name: 'address-not-allowed', headers: [bearer(await state({ allowedAddresses: ['198.51.100.0/24'] }))], status: 403, error: 'forbidden', description: /address is not allowed/, challenge: 'none', matched: true },
    dead('the published "expired"', testSecrets.expired, /expired/, false),
    dead('the published "revoked"', testSecrets.revoked, /revoked/, false),
    dead('the published "frozen"', testSecrets.frozen, /frozen/, false),
  ];
}

async function stopped(now: number, stop: (accountId: string, tokenId: string, memberId: string) => Promise<unknown>): Promise<string> {
  const { accountId, owner } = await makeAccount();
  const { tokenId, secret } = await makeHeldToken(owner, now, { scopes });
  await stop(accountId, tokenId, owner.id);
  return secret;
}
