import 'server-only';
import { database } from '@/db/connection';
import { tokensOfMember, type TokenRecord } from '@/db/tokens';
import { isScope } from '@/lib/domain/scopes';
import { hasEnded, tokenStatus } from '@/lib/domain/token-status';
import type { TokenSummary } from '@/lib/domain/token-summary';

/** A member's tokens as a list shows them, newest first. */
export async function listTokens(member: { id: string; accountId: string }, now: number): Promise<TokenSummary[]> {
  const records = await tokensOfMember(database(), member.accountId, member.id);
  return records.map((record) => summaryOf(record, now));
}

/** How many of a member's tokens can still be revoked, and how many of them end soon. */
export async function countTokens(member: { id: string; accountId: string }, now: number): Promise<{ active: number; expiringSoon: number }> {
  const statuses = (await listTokens(member, now)).map(({ status }) => status);
  return {
    active: statuses.filter((status) => !hasEnded(status)).length,
    expiringSoon: statuses.filter((status) => status === 'expiring-soon').length,
  };
}

/** What a list shows of a token. */
export function summaryOf(record: TokenRecord, now: number): TokenSummary {
  return {
    id: record.id,
    identifier: record.identifier,
    name: record.name,
    scopes: record.scopes.filter(isScope),
    status: tokenStatus(record, now),
    createdAt: record.createdAt,
    expiresAt: record.expiresAt,
    revokedAt: record.revokedAt,
    replacedAt: record.replacedAt,
    frozenUntil: record.frozenUntil,
    frozenThen: record.frozenThen,
    lastUsedAt: record.lastUsedAt,
    lastUsedAddress: record.lastUsedAddress,
  };
}
