import 'server-only';
import { database } from '@/db/connection';
import { memberOfAccount } from '@/db/members';
import { tokenOfMember, type TokenRecord } from '@/db/tokens';
import { personName, type NameReader } from '@/lib/domain/person-name';
import { refusalToRotate, type RotationRefusal } from '@/lib/domain/rotation';
import type { RotationView } from '@/lib/domain/rotation-view';
import { isScope } from '@/lib/domain/scopes';
import { recentCallers } from '@/lib/usage/recent-callers';

/** One of a member's own tokens as the page that rotates it shows it. Someone else's is undefined, the same as none. */
export async function rotationView(member: NameReader & { id: string; accountId: string }, tokenId: string, now: number): Promise<RotationView | undefined> {
  const token = await tokenOfMember(database(), member.accountId, member.id, tokenId);
  if (!token) return undefined;
  const { id, name, identifier, createdAt, expiresAt, successorId, lastUsedAt, lastUsedAddress } = token;
  const refusal = refusalToRotate(token, now);
  return {
    id,
    name,
    identifier,
    scopes: token.scopes.filter(isScope),
    createdAt,
    expiresAt,
    successorId,
    lastUsedAt,
    lastUsedAddress,
    refusal,
    frozenByName: await freezerName(member, token, refusal),
    callers: await recentCallers(member.accountId, id, now),
  };
}

/** Who may unfreeze it: whoever froze it. Undefined where that was the member, or nobody who can be asked. */
async function freezerName(member: NameReader & { id: string; accountId: string }, { frozenBy }: TokenRecord, refusal: RotationRefusal | undefined): Promise<string | undefined> {
  if (refusal !== 'frozen' || frozenBy === null || frozenBy === member.id) return undefined;
  const freezer = await memberOfAccount(database(), member.accountId, frozenBy);
  return freezer && personName(freezer, member.reads);
}
