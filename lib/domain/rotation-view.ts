import type { RotationRefusal } from './rotation';
import type { Scope } from './scopes';

/** Who calls with a token from where: one address and client. Times in milliseconds UTC. */
export interface Caller {
  readonly address: string;
  readonly client: string;
  readonly requests: number;
  readonly lastAt: number;
}

/** A token as the page that rotates it shows it. */
export interface RotationView {
  readonly id: string;
  readonly name: string;
  readonly identifier: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: number;
  readonly expiresAt: number;
  /** The token that took its place, where one did. */
  readonly successorId: string | null;
  readonly lastUsedAt: number | null;
  readonly lastUsedAddress: string | null;
  readonly refusal: RotationRefusal | undefined;
  /** Who froze it, where that is someone else to ask. */
  readonly frozenByName: string | undefined;
  /** Who has been let through since yesterday (UTC), the last ones first. */
  readonly callers: readonly Caller[];
}
