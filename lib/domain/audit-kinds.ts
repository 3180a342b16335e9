import type { AuditFact } from './audit-events';

/** What the audit log is narrowed to by: kinds of events as people ask for them. */
export const auditKinds = ['sign-ins', 'generated', 'changed', 'revoked', 'after-end', 'refused', 'administration', 'exports'] as const;
export type AuditKind = (typeof auditKinds)[number];

/** Every type of event belongs to one kind: a new one does not compile until it is said which. */
const kinds: Record<AuditFact['type'], AuditKind> = {
  authn_login_success: 'sign-ins',
  authn_login_fail: 'sign-ins',
  authn_login_fail_max: 'sign-ins',
  session_expired: 'sign-ins',
  authn_password_change: 'sign-ins',
  authn_password_change_fail: 'sign-ins',
  user_created: 'administration',
  authn_token_created: 'generated',
  authz_change: 'changed',
  authn_token_revoked: 'revoked',
  authn_token_reuse: 'after-end',
  excess_rate_limit_exceeded: 'refused',
  authz_fail: 'refused',
  authz_admin: 'administration',
  sensitive_read: 'exports',
};

/** The types of a kind, as the OWASP Logging Vocabulary calls them. */
export function typesOfKind(kind: AuditKind): readonly string[] {
  return Object.entries(kinds).flatMap(([type, one]) => (one === kind ? [type] : []));
}
