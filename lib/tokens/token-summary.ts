import 'server-only';
import { isScope } from '@/lib/domain/scopes';
import { tokenStatus, type TokenStanding } from '@/lib/domain/token-status';
import type { TokenSummary } from '@/lib/domain/token-summary';

/** What a summary is made of: a token's row, and where its owner and the account stand. */
type Summarised = Omit<TokenSummary, 'scopes' | 'status'> & TokenStanding & { readonly scopes: readonly string[] };

/** A token as lists and its own page show it, with its status now. */
export function summaryOf(record: Summarised, now: number): TokenSummary {
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
