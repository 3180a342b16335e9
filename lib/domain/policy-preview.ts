import type { ActionTrouble } from './action-answers';
import type { PolicyQuestion } from './policy-change';
import type { PolicyProblem } from './policy-form';

/** A token that a change of the policy is about. Times in milliseconds UTC. */
export interface ReachedToken {
  readonly id: string;
  readonly name: string;
  readonly identifier: string;
  readonly owner: string;
  readonly expiresAt: number;
  readonly lastUsedAt: number | null;
  readonly lastUsedAddress: string | null;
  /** When it would end if it were shortened. */
  readonly shortenedTo?: number;
}

/** What shortening comes to. */
export interface Shortening {
  readonly tokens: number;
  readonly first: number;
  readonly last: number;
}

/** What a change would be about: how many tokens of how many members, and the first of them. */
export interface PolicyPreview {
  readonly tokens: number;
  readonly members: number;
  readonly some: readonly ReachedToken[];
  /** For a shorter lifetime. */
  readonly shortening?: Shortening;
  /** The reader's own address, where it would be refused. */
  readonly refusedReader?: string;
}

/** Tokens that a preview names. */
export const MOST_NAMED = 20;

/** What a shortening was agreed to: another number or other dates are not what the admin saw. */
export function markOf({ tokens, first, last }: Shortening): string {
  return [tokens, first, last].join(' ');
}

type NotDone = { readonly kind: 'unchanged' } | { readonly kind: 'not-found' } | { readonly kind: 'plan-lapsed' } | { readonly kind: 'problem'; readonly problem: PolicyProblem } | ActionTrouble;

export type PreviewAnswer = { readonly kind: 'preview'; readonly preview: PolicyPreview } | NotDone;

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly shortened: number }
  /** Another admin was first: who, when and what they changed. */
  | { readonly kind: 'changed-meanwhile'; readonly by: string; readonly at: number; readonly what: readonly PolicyQuestion[] }
  /** What would be shortened is no longer what was shown. */
  | { readonly kind: 'preview-outdated'; readonly preview: PolicyPreview }
  | NotDone;
