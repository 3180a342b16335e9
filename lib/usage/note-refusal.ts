import 'server-only';
import type { Actor, AuditFact, Origin } from '@/lib/domain/audit-events';
import type { Way } from '@/lib/domain/recorded-use';
import { partsOfRequestId } from '@/lib/domain/request-id';
import { scheduleFlush } from './flush-uses';
import { recorder, type UsedToken } from './recorder';

const WITHIN_MS = 1_000;
const HOUR_MS = 60 * 60 * 1000;
/** Refusals that a process remembers having recorded. */
const MOST_REMEMBERED = 50_000;

/** Notes a refused request for the audit chain, which keeps each token's first per reason and hour. */
export function noteRefusal(token: UsedToken, requestId: string, way: Way): void {
  const { address, client, outcome } = way;
  note(token, outcome, partsOfRequestId(requestId).at, () => ({ actor: { kind: 'secret-holder', tokenId: token.id }, origin: { address, client, requestId }, fact: factOf(token, way) }));
}

/** Notes that somebody showed the right identifier with a wrong rest. It is no use of the token's, and counts against the address alone. */
export function noteGuess(token: UsedToken, at: number, origin: Origin): void {
  note(token, 'guessed', at, () => ({ actor: { kind: 'stranger' }, origin, fact: { type: 'authz_fail', action: 'call-api', reason: 'guessed', tokenId: token.id, identifier: token.identifier } }));
  scheduleFlush(WITHIN_MS);
}

function note({ id: tokenId, accountId }: UsedToken, reason: string, at: number, told: () => { actor: Actor; origin: Origin; fact: AuditFact }): void {
  const { refusals, recorded } = recorder();
  const hour = at - (at % HOUR_MS);
  const key = `${tokenId} ${reason} ${hour}`;
  if (recorded.has(key)) return;
  if (recorded.size >= MOST_REMEMBERED) recorded.clear();
  recorded.add(key);
  refusals.set(key, { accountId, tokenId, reason, hour, event: { at, ...told() } });
}

/** In the words of the OWASP Logging Vocabulary, where an ended token that is tried again is `authn_token_reuse`. */
function factOf({ id: tokenId, identifier }: UsedToken, { outcome, endpoint }: Way): AuditFact {
  const called = { tokenId, identifier, endpoint };
  if (outcome === 'valid') throw new Error('A request that was let through is no refusal.');
  if (outcome === 'rate-limited') return { type: 'excess_rate_limit_exceeded', ...called };
  if (outcome === 'revoked' || outcome === 'replaced' || outcome === 'expired') return { type: 'authn_token_reuse', reason: outcome, ...called };
  return { type: 'authz_fail', action: 'call-api', reason: outcome, ...called };
}
