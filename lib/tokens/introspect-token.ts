import 'server-only';
import { database } from '@/db/connection';
import { memberOfAccount } from '@/db/members';
import { PlainSecret } from '@/lib/domain/secret';
import { stoppedBecause } from '@/lib/domain/token-status';
import { heldToken, matchingToken, type HeldToken } from './check-secret';

/** A token that works now, with its owner's e-mail. */
export interface ActiveToken {
  readonly token: HeldToken;
  readonly ownerEmail: string;
}

/**
 * What a service of an account may know of a secret that was presented to it (RFC 7662): the token, if it works now and is the account's.
 * Unknown, malformed, stopped and another account's are all undefined, so that nobody can tell them apart.
 */
export async function introspectToken(accountId: string, sent: string, now: number): Promise<ActiveToken | undefined> {
  const secret = PlainSecret.parse(sent);
  const record = secret && (await matchingToken(secret));
  if (!record || record.accountId !== accountId || stoppedBecause(record, now)) return undefined;
  const owner = await memberOfAccount(database(), accountId, record.memberId);
  return owner && { token: heldToken(record), ownerEmail: owner.email };
}
