import type { Scope } from './scopes';

/** What may be done to a token during its life, beside generating and revoking it, as the audit chain records it. Times are milliseconds UTC. */
export type TokenChange =
  /** Recorded at the old token; its successor has an event of its own. `stopsAt` is when the old secret stops. */
  | { readonly action: 'rotate-token'; readonly intent: RotationIntent; readonly successorId: string; readonly stopsAt: number }
  | { readonly action: 'stop-old-secret' }
  | { readonly action: 'remove-scopes'; readonly scopes: readonly Scope[]; readonly left: readonly Scope[] }
  | { readonly action: 'rename-token'; readonly from: string }
  | { readonly action: 'describe-token' }
  | { readonly action: 'set-allowed-addresses'; readonly addresses: readonly string[] | null }
  | { readonly action: 'freeze-token'; readonly until: number; readonly then: FreezeEnd }
  | { readonly action: 'unfreeze-token' }
  /** Somebody whose token it is not found its secret: it is frozen, and revoked at `until`. `by`: whether they held the whole secret or its identifier alone. */
  | { readonly action: 'report-leaked'; readonly until: number; readonly by: 'fingerprint' | 'identifier' }
  /** A policy allows no such long lifetime any more, and an admin had existing tokens follow it. */
  | { readonly action: 'shorten-token'; readonly from: number; readonly until: number };

/** Why a token is rotated: a planned switch with a grace period, or a leak that stops the old secret at once. */
export type RotationIntent = 'planned' | 'leaked';

/** What a freeze turns into when its deadline passes. */
export type FreezeEnd = 'revoke' | 'unfreeze';
