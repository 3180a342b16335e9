import 'server-only';
import { database } from '@/db/connection';
import { memberOfAccount } from '@/db/members';
import { PlainSecret } from '@/lib/domain/secret';
import { stoppedBecause, type Stopped } from '@/lib/domain/token-status';
import { heldToken, matchingToken, type HeldToken } from './check-secret';

/** A token whose secret matched, for a service of its own account: with its owner's e-mail where it works now. */
export type Introspected = { readonly verdict: 'valid'; readonly token: HeldToken; readonly ownerEmail: string } | { readonly verdict: Stopped; readonly token: HeldToken };

/**
 * What a service of an account may know of a secret that was presented to it (RFC 7662). Undefined for what is unknown, malformed or another
 * account's. That a token is stopped is for the record alone: the service hears the same as for an unknown one.
 */
export async function introspectToken(accountId: string, sent: string, now: number): Promise<Introspected | undefined> {
  const secret = PlainSecret.parse(sent);
  const record = secret && (await matchingToken(secret));
  if (!record || record.accountId !== accountId) return undefined;
  const token = heldToken(record);
  const stopped = stoppedBecause(record, now);
  if (stopped) return { verdict: stopped, token };
  const owner = await memberOfAccount(database(), accountId, record.memberId);
  return owner && { verdict: 'valid', token, ownerEmail: owner.email };
}
