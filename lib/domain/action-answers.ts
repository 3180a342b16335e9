import type { EditProblem } from './token-edits';

/**
 * What any server action may answer beside its own answers. A dialog takes the password for `sign-in-needed` and, where the sign-in
 * is too old to add power, for `step-up-needed`; nothing redirects.
 */
export type ActionTrouble =
  | { readonly kind: 'sign-in-needed' }
  | { readonly kind: 'step-up-needed' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly requestId: string };

export type RevokeAnswer =
  | { readonly kind: 'revoked'; readonly name: string }
  | { readonly kind: 'already-ended'; readonly name: string }
  | { readonly kind: 'not-found' }
  | ActionTrouble;

/** Ids of tokens; what is not the member's is in neither list. */
export type RevokeManyAnswer =
  | { readonly kind: 'revoked'; readonly done: readonly string[]; readonly already: readonly string[] }
  | { readonly kind: 'not-found' }
  | ActionTrouble;

export type EndClientAnswer = { readonly kind: 'ended'; readonly name: string } | { readonly kind: 'not-found' } | { readonly kind: 'admins-only' } | ActionTrouble;

/** What came of a change to a token. `unchanged`: it was so already. */
export type EditAnswer =
  | { readonly kind: 'changed' | 'unchanged' }
  | { readonly kind: 'already-ended' | 'not-found' }
  | { readonly kind: 'problem'; readonly problem: EditProblem; readonly line?: number }
  | ActionTrouble;
