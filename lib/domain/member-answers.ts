import type { ActionTrouble } from './action-answers';
import type { MemberRefusal } from './member-rules';
import type { NewPasswordProblem } from './new-password';

/** What an admin's action on a member answers. `already`: it stood so before. */
export type MemberAnswer =
  | { readonly kind: 'done'; readonly tokens?: number; readonly sessions?: number }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly reason: MemberRefusal }
  | { readonly kind: 'not-found' }
  | ActionTrouble;

/** A token that a member's deactivation ends. Time in milliseconds UTC. */
export interface LeavingToken {
  readonly id: string;
  readonly name: string;
  readonly lastUsedAt: number | null;
}

/** What ends with a member's deactivation: how many tokens, how many of them used today, and these, the last used first. */
export interface Leaving {
  readonly tokens: number;
  readonly usedToday: number;
  readonly inUse: readonly LeavingToken[];
}

export type LeavingAnswer = ({ readonly kind: 'leaving' } & Leaving) | { readonly kind: 'not-found' } | ActionTrouble;

/** `gone`: unknown, used, withdrawn or expired, one and the same to whoever opens it. `signed-in`: this browser is somebody's already. */
export type OpenInvitationAnswer =
  | { readonly kind: 'open'; readonly email: string; readonly organization: string; readonly inviter: string }
  | { readonly kind: 'signed-in'; readonly email: string }
  | { readonly kind: 'gone' }
  | ActionTrouble;

/** The fields of the invited that something is wrong with. */
export interface JoinProblems {
  readonly givenName?: 'name-missing' | 'name-too-long' | 'name-not-text' | 'name-holds-secret';
  readonly familyName?: JoinProblems['givenName'];
  readonly password?: NewPasswordProblem;
}

/** `address-taken`: the address signs in already, here or elsewhere; only who holds the link hears it. */
export type AcceptInvitationAnswer =
  | { readonly kind: 'joined'; readonly email: string }
  | { readonly kind: 'problems'; readonly problems: JoinProblems }
  | { readonly kind: 'address-taken' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'signed-in'; readonly email: string }
  | ActionTrouble;

export type ChangePasswordAnswer =
  | { readonly kind: 'changed'; readonly sessions: number }
  | { readonly kind: 'incorrect' }
  | { readonly kind: 'too-many-attempts'; readonly waitMs: number }
  | { readonly kind: 'problem'; readonly problem: NewPasswordProblem }
  | ActionTrouble;

/** How many sessions ended. */
export type EndSessionsAnswer = { readonly kind: 'ended'; readonly name: string } | { readonly kind: 'not-found' } | ActionTrouble;
