import type { RevocationReason } from './audit-events';
import type { TokenSummary } from './token-summary';

/** Who did something, as a page tells it: the reader, another person by name as it is now, or somebody who is no member any more. */
export type Somebody =
  | { readonly kind: 'you' | 'former-member' | 'secret-holder' | 'service-client' | 'system' | 'stranger' }
  | { readonly kind: 'person'; readonly name: string };

/** Another token of the same line: what it took the place of, or what took its. */
export interface RelatedToken {
  readonly id: string;
  readonly name: string;
  readonly identifier: string;
}

/** A token as its own page shows it. Times in milliseconds UTC. */
export interface TokenDetails extends TokenSummary {
  readonly description: string | null;
  /** Null for any. */
  readonly allowedAddresses: readonly string[] | null;
  /** Where the organization's policy lets every token be used from; null for anywhere. */
  readonly organizationAddresses?: readonly string[] | null;
  readonly frozenAt: number | null;
  readonly frozenBy: Somebody | null;
  readonly revokedBy: Somebody | null;
  readonly revocationReason: RevocationReason | null;
  readonly predecessor: RelatedToken | null;
  readonly successor: RelatedToken | null;
}
