import 'server-only';
import { isBusy } from '@/db/errors';
import { scopesThatSuffice, type Endpoint } from '@/lib/domain/endpoints';
import { STOPPED_TOKEN_LIMIT, TOKEN_LIMIT, UNMATCHED_LIMIT } from '@/lib/domain/rate-limits';
import { isAdmin } from '@/lib/domain/roles';
import { testVerdictOf } from '@/lib/domain/test-secrets';
import { rfc3339 } from '@/lib/domain/wire-dates';
import { checkSecret, type HeldToken } from '@/lib/tokens/check-secret';
import { noteGuess } from '@/lib/usage/note-refusal';
import { recorderIsFull } from '@/lib/usage/note-request';
import type { Refusal } from './answers';
import { bearerOf } from './bearer';
import { addressOf, originOf, type ApiContext } from './context';
import type { Repair } from './problem';
import { count, isUsedUp, type Allowance } from './rate-limits';
import { tellAllowance } from './tell-allowance';

/** What is to be called: a row of the table, with what the address says. */
export interface Call {
  readonly endpoint: Endpoint;
  /** `{user_id}` of the address, where the row has one. */
  readonly userId: string | undefined;
  /** The query, which must not carry a second token. */
  readonly search: string;
}

export type Checked = { readonly verdict: 'valid'; readonly token: HeldToken } | ({ readonly verdict: Refusal } & Repair);

/** The one check of a call, for the API itself and for a gateway in front of others: in the order in which an attacker would try. */
export async function checkCall(c: ApiContext, call: Call): Promise<Checked> {
  const now = Date.now();
  if (recorderIsFull()) return { verdict: 'busy' };
  const guessing = await isUsedUp(UNMATCHED_LIMIT, addressOf(c));
  if (guessing) return limited(c, guessing);
  const checked = await verdictOf(c, call, now);
  // Documented for every answer to a request whose secret matched; set on the answer itself, so that no handler can forget it.
  if (checked.token) c.env.outgoing.setHeader('X-Token-Expires-At', rfc3339(checked.token.stopsAt));
  const allowance = await counted(c, checked);
  if (allowance?.isExceeded) return limited(c, allowance, checked.token);
  return checked;
}

const UNMATCHED: readonly string[] = ['missing', 'malformed', 'unknown'];

/** Counts a request against its token once the secret has matched, else against its address; what could not be decided counts nowhere. */
async function counted(c: ApiContext, { verdict, token }: Checked): Promise<Allowance | undefined> {
  if (!token) {
    if (UNMATCHED.includes(verdict)) await count(UNMATCHED_LIMIT, addressOf(c));
    return undefined;
  }
  const allowance = await count(isStopped(verdict) ? STOPPED_TOKEN_LIMIT : TOKEN_LIMIT, token.id);
  tellAllowance(c, allowance);
  return allowance;
}

function isStopped(verdict: Checked['verdict']): boolean {
  return verdict === 'revoked' || verdict === 'replaced' || verdict === 'expired' || verdict === 'frozen';
}

function limited(c: ApiContext, allowance: Allowance, token?: HeldToken): Checked {
  tellAllowance(c, allowance);
  return { verdict: 'rate-limited', token };
}

async function verdictOf(c: ApiContext, { endpoint, userId, search }: Call, now: number): Promise<Checked> {
  const bearer = await bearerOf(c, search);
  if ('verdict' in bearer) return bearer;
  const published = testVerdictOf(bearer.sent);
  if (published === 'out-of-scope') return { verdict: published, sufficing: scopesThatSuffice(endpoint, false) };
  if (published) return { verdict: published };
  const held = await checkSecret(bearer.sent, addressOf(c), now).catch(busyOrSurprise);
  if (held.verdict === 'unknown' && held.guessed) noteGuess(held.guessed, now, originOf(c));
  if (!('token' in held)) return { verdict: held.verdict };
  if (held.verdict !== 'valid') return held;
  return allowedCall(endpoint, held.token, userId);
}

/** Whether the token's scopes and its owner's role, as they are now, open this call. */
function allowedCall(endpoint: Endpoint, token: HeldToken, userId: string | undefined): Checked {
  if (endpoint.access.kind !== 'scopes') return { verdict: 'valid', token };
  if (endpoint.adminOnly && !isAdmin(token.ownerRole)) return { verdict: 'admin-only', token };
  const onSelf = userId === undefined || userId === 'self' || userId === token.memberId;
  const sufficing = scopesThatSuffice(endpoint, onSelf);
  if (!sufficing.some((scope) => token.scopes.includes(scope))) return { verdict: 'out-of-scope', sufficing, token };
  return { verdict: 'valid', token };
}

function busyOrSurprise(error: unknown): { readonly verdict: 'busy' } {
  if (isBusy(error)) return { verdict: 'busy' };
  throw error;
}
