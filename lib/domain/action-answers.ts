/**
 * What any server action may answer beside its own answers. A dialog takes the password for `sign-in-needed`, and for `step-up-needed`
 * where the last one was entered too long ago; nothing redirects.
 */
export type ActionTrouble = { readonly kind: 'sign-in-needed' } | { readonly kind: 'step-up-needed' } | { readonly kind: 'busy' } | { readonly kind: 'failed'; readonly requestId: string };

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
