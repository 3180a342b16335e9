import type { QuickView } from './inventory-query';
import type { ListedToken, TokenSummary } from './token-summary';

/** Whose token it is: a member of the organization, active or not. */
export interface TokenOwner {
  readonly id: string;
  readonly name: string;
}

/** A token in an inventory. */
export interface OwnedSummary extends TokenSummary {
  readonly owner: TokenOwner;
}

/** One page of an organization's tokens. */
export interface InventoryPage {
  readonly counts: {
    readonly matching: number;
    /** Of these, what can still be revoked. */
    readonly running: number;
    /** Undefined where counting would look at too many. */
    readonly views: Record<QuickView, number | undefined>;
  };
  readonly tokens: readonly (OwnedSummary & ListedToken)[];
  /** From 1; never beyond the last. */
  readonly page: number;
  readonly pages: number;
}
