import type { AddressListProblem } from './allowed-addresses';
import type { DescriptionProblem } from './descriptions';
import type { FreezeProblem } from './freeze';
import type { NameProblem } from './names';

/** Why a change to a token was not made. */
export type EditProblem = NameProblem | DescriptionProblem | AddressListProblem | FreezeProblem | 'last-scope' | 'scope-unknown';
