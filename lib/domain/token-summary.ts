import type { Scope } from './scopes';
import type { TokenStatus } from './token-status';

/** A token as lists show it: what its owner and admins may see. There is no secret in it, and no hash. Times in milliseconds UTC. */
export interface TokenSummary {
  readonly id: string;
  readonly identifier: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly status: TokenStatus;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  readonly replacedAt: number | null;
  readonly frozenUntil: number | null;
  readonly frozenThen: 'revoke' | 'unfreeze' | null;
  readonly lastUsedAt: number | null;
  readonly lastUsedAddress: string | null;
}
