import type { ActionTrouble } from './action-answers';
import type { AddressListProblem } from './allowed-addresses';
import type { DescriptionProblem } from './descriptions';
import type { FreezeProblem } from './freeze';
import type { NameProblem } from './names';

/** Why a change to a token was not made. */
export type EditProblem = NameProblem | DescriptionProblem | AddressListProblem | FreezeProblem | 'last-scope' | 'scope-unknown';

/** What came of a change to a token. `unchanged`: it was so already. */
export type EditAnswer =
  | { readonly kind: 'changed' | 'unchanged' }
  | { readonly kind: 'already-ended' | 'not-found' }
  | { readonly kind: 'problem'; readonly problem: EditProblem; readonly line?: number }
  | ActionTrouble;
