import 'server-only';
import { database, type Tx } from '@/db/connection';
import { adminsOfAccount } from '@/db/found-tokens';
import { tokenOfMember, type TokenForCheck } from '@/db/tokens';
import { breathe, transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditEvent, Origin } from '@/lib/domain/audit-events';
import { PlainSecret } from '@/lib/domain/secret';
import { matchingToken } from './check-secret';
import { markEnded } from './revoke-token';
import { tellOfLeak } from './tell-of-leak';

/** Tokens that are revoked in one transaction: it must not hold the writer for long. */
const AT_ONCE = 20;

/**
 * Revokes the token of every whole secret of ours among what somebody found; owner and admins are told. Whoever holds a secret may stop it, so nobody is
 * asked who they are. What is unknown, damaged or has ended is passed over: no event, no second notice. "Last used" stays: a find is no use.
 */
export async function revokeFoundSecrets(found: readonly string[], origin: Origin, now: number): Promise<void> {
  const tokens = new Map<string, TokenForCheck>();
  for (const sent of new Set(found)) {
    const secret = PlainSecret.parse(sent);
    const token = secret && (await matchingToken(secret));
    if (token) tokens.set(token.id, token);
  }
  for (const accountId of new Set([...tokens.values()].map((token) => token.accountId))) {
    const own = [...tokens.values()].filter((token) => token.accountId === accountId).sort((a, b) => (a.id < b.id ? -1 : 1));
    const admins = await adminsOfAccount(database(), accountId);
    for (let start = 0; start < own.length; start += AT_ONCE) {
      await transaction((tx) => revokePart(tx, accountId, own.slice(start, start + AT_ONCE), admins, origin, now));
      await breathe();
    }
  }
}

/** All are marked and told of before the first is recorded: the chain's end is locked last, as it is everywhere. */
async function revokePart(tx: Tx, accountId: string, tokens: readonly TokenForCheck[], admins: readonly string[], origin: Origin, now: number): Promise<void> {
  const events: AuditEvent[] = [];
  for (const { id: tokenId, memberId } of tokens) {
    const actor = { kind: 'secret-holder', tokenId } as const;
    const token = await tokenOfMember(tx, accountId, memberId, tokenId);
    if (!token || !(await markEnded(tx, token, actor, 'leaked', now))) continue;
    await tellOfLeak(tx, token, {}, admins, now);
    events.push({ at: now, actor, origin, fact: { type: 'authn_token_revoked', tokenId, identifier: token.identifier, name: token.name, reason: 'leaked' } });
  }
  if (events.length > 0) await recordAudit(tx, accountId, ...events);
}
