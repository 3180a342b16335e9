import type { AuditFact } from './audit-events';
import type { Somebody, TokenDetails } from './token-details';

/** Facts that a token's history tells. */
export type TokenFact = Extract<AuditFact, { tokenId: string }>;

/** What happened to a token, or came by itself at its time. Times in milliseconds UTC. */
export interface HistoryEntry {
  readonly id: string;
  readonly at: number;
  readonly who: Somebody;
  /** From where; empty for what came by itself. */
  readonly address: string;
  readonly fact: TokenFact | { readonly type: 'derived'; readonly what: DerivedFact };
}

/** What nobody did and nothing wrote down: a deadline passed. */
export type DerivedFact = 'expired' | 'old-secret-stopped' | 'freeze-ended-in-revocation' | 'freeze-ended';

/** The recorded events together with the deadlines that passed, the newest first. Nothing happens to a token after its end but calls with it. */
export function withDeadlines(recorded: readonly HistoryEntry[], token: Pick<TokenDetails, 'expiresAt' | 'replacedAt' | 'revokedAt'>, now: number): HistoryEntry[] {
  const freezes = endsOfFreezes(recorded, now);
  const ends = [token.revokedAt, ...freezes.filter(({ what }) => what === 'freeze-ended-in-revocation').map(({ at }) => at)].filter((at) => at !== null);
  const replaced = token.replacedAt !== null && token.replacedAt < token.expiresAt ? { at: token.replacedAt, what: 'old-secret-stopped' as const } : undefined;
  const end = replaced ?? { at: token.expiresAt, what: 'expired' as const };
  const lastWord = end.at <= now && ends.every((at) => end.at < at) ? [end] : [];
  const derived = [...freezes, ...lastWord].map(({ at, what }): HistoryEntry => ({ id: `${what}-${at}`, at, who: { kind: 'system' }, address: '', fact: { type: 'derived', what } }));
  // Of equal moments the recorded one came first: it is what set the deadline.
  return [...recorded, ...derived].map((entry, place) => ({ entry, place })).sort((a, b) => b.entry.at - a.entry.at || orderAt(a, recorded) - orderAt(b, recorded)).map(({ entry }) => entry);
}

function orderAt({ place }: { readonly place: number }, recorded: readonly unknown[]): number {
  return place < recorded.length ? place : -1;
}

/** Freezes whose deadline passed before anyone unfroze, froze anew or ended the token. */
function endsOfFreezes(recorded: readonly HistoryEntry[], now: number): { readonly at: number; readonly what: DerivedFact }[] {
  return recorded.flatMap(({ fact }, place) => {
    if (fact.type !== 'authz_change' || (fact.action !== 'freeze-token' && fact.action !== 'report-leaked') || fact.until > now) return [];
    const undone = recorded.slice(0, place).some((later) => later.at < fact.until && endsFreeze(later));
    return undone ? [] : [{ at: fact.until, what: fact.action === 'report-leaked' || fact.then === 'revoke' ? ('freeze-ended-in-revocation' as const) : ('freeze-ended' as const) }];
  });
}

function endsFreeze({ fact }: HistoryEntry): boolean {
  return fact.type === 'authn_token_revoked' || (fact.type === 'authz_change' && (fact.action === 'unfreeze-token' || fact.action === 'report-leaked'));
}
