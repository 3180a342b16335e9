import type { AdminAction } from './admin-actions';
import type { MemberRefusal } from './member-rules';
import type { Role } from './roles';

/** Why sessions ended before their time. */
export type SessionEnd = 'signed-out' | 'by-member' | 'by-admin' | 'member-deactivated' | 'password-changed' | 'signed-in-again';

/** What the audit keeps of members, invitations, sessions and passwords. Persons stand by id alone; an invited address is nobody yet and stands nowhere. */
export type MemberFact =
  | { readonly type: 'user_created'; readonly memberId: string; readonly role: Role; readonly invitationId: string; readonly invitedBy: string }
  | { readonly type: 'authz_admin'; readonly action: 'invite-members'; readonly invitationIds: readonly string[]; readonly role: Role }
  | { readonly type: 'authz_admin'; readonly action: 'withdraw-invitation'; readonly invitationId: string }
  | { readonly type: 'authz_admin'; readonly action: 'change-role'; readonly memberId: string; readonly from: Role; readonly to: Role }
  /** How many tokens ended with it, each recorded as revoked, and how many invitations of theirs were withdrawn. */
  | { readonly type: 'authz_admin'; readonly action: 'deactivate-member'; readonly memberId: string; readonly tokens: number; readonly invitations: number }
  | { readonly type: 'authz_admin'; readonly action: 'reactivate-member'; readonly memberId: string; readonly tokens: number }
  | { readonly type: 'authz_fail'; readonly action: AdminAction; readonly reason: MemberRefusal | 'not-found'; readonly target: string }
  | { readonly type: 'session_expired'; readonly memberId: string; readonly sessionIds: readonly string[]; readonly reason: SessionEnd }
  | { readonly type: 'authn_password_change'; readonly memberId: string }
  | { readonly type: 'authn_password_change_fail'; readonly memberId: string; readonly reason: 'incorrect' | 'too-many-attempts' };
