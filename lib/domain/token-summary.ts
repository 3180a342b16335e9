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

/** How often a token was let through on a day, and from how many addresses. */
export interface DayOfUse {
  readonly requests: number;
  readonly addresses: number;
}

/** A token in a list, with what someone should know before they revoke it. */
export interface ListedToken extends TokenSummary {
  /** The day (UTC) before this one. */
  readonly usedYesterday: DayOfUse | undefined;
}

/** One page of a list of tokens. */
export interface TokenPage {
  /** Of the whole list, and of what matches under each tab. */
  readonly counts: { readonly all: number; readonly active: number; readonly ended: number };
  readonly tokens: readonly ListedToken[];
  /** From 1; never beyond the last. */
  readonly page: number;
  readonly pages: number;
}
